/** What stage, phone and paper draw and say alike. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { arrowPath, arrowsPath, arrowStroke, longArrowPath } from '../../drawing/arrow.ts'
import { cellInSteps, largestCells, placesInColumns } from '../../drawing/cells.ts'
import { clockTime, minutesTime } from '../../drawing/clock-time.ts'
import { likely } from '../../drawing/likely.ts'
import { fixed, inTen, ordinal, signed, wholePercent, withMinus } from '../../drawing/numbers.ts'
import { reachOfShare, sectorPath } from '../../drawing/ring.ts'

const numbersOf = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?|-?\.\d+/g)].map(([number]) => Number(number))

test('how sure a share is keeps its number and its sign on one line', () => {
  expect(likely('7 to 22 %')).toBe('7 to 22\u00A0% for a larger group like us')
  expect(likely('+0.5 to +1.2')).toBe('+0.5 to +1.2 for a larger group like us')
})

test('an arrow is centred, and its head in proportion', () => {
  expect(arrowPath(100)).toBe('M-50 0H50M20 -21.6L50 0L20 21.6')
  expect(arrowsPath([{ x: 10, y: 20, angle: 90, length: 100 }])).toBe('M10.0 -30.0L10.0 70.0M31.6 40.0L10.0 70.0L-11.6 40.0')
  expect(longArrowPath(300, 10)).toBe('M0 0H300.00M290.00 -7.20L300.00 0L290.00 7.20')
  expect(arrowStroke(100)).toBe(11)
  expect(arrowStroke(4)).toBe(1.5)
})

// A page's icon and a phone's first page import nothing for it.
for (const file of ['public/favicon.svg', 'phone/public/arrow.svg', 'phone/arrow.ts']) {
  test(`${file} has the same arrow`, () => {
    const text = readFileSync(join(import.meta.dirname, '../..', file), 'utf8')
    const [, path] = / d="([^"]+)"/.exec(text) ?? []
    const [own, house] = [numbersOf(path ?? ''), numbersOf(arrowPath(24))]
    expect(own).toHaveLength(house.length)
    for (const [i, number] of house.entries())
      expect(Math.abs(own[i]! - number)).toBeLessThan(0.05)
  })
}

test('squares are the largest that fit, in as low columns as that allows', () => {
  expect(largestCells([6], 30, 20)).toEqual({ cell: 10, deep: 2 })
  expect(largestCells([6], 300, 20, 10)).toEqual({ cell: 10, deep: 1 })
  expect(largestCells([3, 3], 30, 30)).toEqual({ cell: 10, deep: 3 })
  expect(largestCells([6], 30, 20, Infinity, 1)).toEqual({ cell: 5, deep: 1 })
  expect(largestCells([], 30, 30).cell).toBe(0)
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 10, max: 2000 }), fc.integer({ min: 10, max: 1000 }), (n, width, height) => {
    const { cell, deep } = largestCells([n], width, height)
    expect(deep * cell).toBeLessThanOrEqual(height * (1 + 1e-9))
    expect(Math.ceil(n / deep) * cell).toBeLessThanOrEqual(width * (1 + 1e-9))
    const larger = cell * 1.001
    expect(Math.floor(width / larger) * Math.floor(height / larger)).toBeLessThan(n)
  }))
})

test('in steps a square is the first that fits', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 200, max: 2000 }), fc.integer({ min: 100, max: 1000 }), fc.constantFrom(0.5, 1), (n, width, height, step) => {
    let cell = 84
    while (cell > 0 && Math.floor(width / cell) * Math.floor(height / cell) < n)
      cell -= step
    expect(cellInSteps(n, width, height, 84, step)).toBe(cell)
  }))
})

test('columns are filled one after another', () => {
  expect(placesInColumns(3, 2)).toEqual([{ along: 0.5, across: 0.5 }, { along: 0.5, across: 1.5 }, { along: 1.5, across: 0.5 }])
  expect(placesInColumns(0, 2)).toEqual([])
})

test('a sector stands about the upward direction, its area as its share', () => {
  expect(sectorPath(10, 20, Math.PI)).toBe('M-10.0 -0.0L-20.0 -0.0A20.0 20.0 0 0 1 20.0 -0.0L10.0 -0.0A10.0 10.0 0 0 0 -10.0 -0.0z')
  expect(reachOfShare(40, 100, 1)).toBe(100)
  expect(reachOfShare(40, 100, 0)).toBe(40)
  const half = reachOfShare(40, 100, 0.5)
  expect(half ** 2 - 40 ** 2).toBeCloseTo((100 ** 2 - 40 ** 2) / 2, 6)
})

test('numbers have a true minus, and nought has no sign', () => {
  expect(withMinus(-2)).toBe('−2')
  expect(withMinus(2.5)).toBe('2.5')
  expect(fixed(-1.26, 1)).toBe('−1.3')
  expect(fixed(-0.04, 1)).toBe('0.0')
  expect([2.04, -2.04, 0, 0.04, -0.04].map(value => signed(value, 1))).toEqual(['+2.0', '−2.0', '0.0', '0.0', '0.0'])
  // Either way from nought a half is rounded alike.
  expect([2.5, -2.5].map(value => signed(value, 0))).toEqual(['+3', '−3'])
  expect(wholePercent(0.546)).toBe('55 %')
  expect([0, 0.03, 0.06, 0.36, 0.97, 1].map(inTen)).toEqual(['none', 'fewer than 1 in 10', '1 in 10', '4 in 10', 'more than 9 in 10', 'all'])
  expect([1, 3, 10, 11, 21, 22, 23, 112].map(ordinal)).toEqual(['first', 'third', 'tenth', '11th', '21st', '22nd', '23rd', '112th'])
})

test('a clock has hours only where there are any, and minutes beyond an hour where they are counted', () => {
  expect([0, 65, 3723].map(minutesTime)).toEqual(['0:00', '1:05', '62:03'])
  expect([0, 65, 599.9, 3599, 3723].map(clockTime)).toEqual(['0:00', '1:05', '9:59', '59:59', '1:02:03'])
})
