/** The pure half of the stage: what a slide shows, and where arrows, words and lines go. */
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import { keyIn } from '../../browser/presenter-key.ts'
import { assign, fieldPlaces } from '../../components/people/flight.ts'
import { placeWords, widthOf } from '../../components/polls/boards/cloud.ts'
import { detailOf, inPercent, intervalOf, linesOf, percent } from '../../components/polls/boards/figures.ts'
import { layRose } from '../../components/polls/boards/rose.ts'
import { layStacks } from '../../components/polls/boards/stacks.ts'
import { layTimeline } from '../../components/polls/boards/timeline.ts'
import { layPinned, layWall } from '../../components/polls/boards/wall.ts'
import { isReplaced, phaseOf } from '../../components/polls/phase.ts'
import { quantile } from '../../statistics/quantile.ts'
import { ranked } from '../../statistics/ranking.ts'

const board = (view: Partial<BoardView>) => ({ wasAsked: true, accepting: false, ...view }) as BoardView

test('only a key in the fragment is taken', () => {
  expect(keyIn('#key=vt3NQWr3Rx5maG-qG_OcIQ')).toBe('vt3NQWr3Rx5maG-qG_OcIQ')
  for (const fragment of ['', '#', '#key=', '#key=<b>', '#/presenter/1'])
    expect(keyIn(fragment)).toBeUndefined()
})

test('a poll shows what is so, and nothing where it never ran', () => {
  expect(phaseOf(undefined, 1, 5, false)).toBe('absent')
  expect(phaseOf(board({ wasAsked: false }), 1, 0, false)).toBe('waiting')
  expect(phaseOf(board({ wasAsked: false }), 1, 2, false)).toBe('absent')
  expect(phaseOf(board({ accepting: true }), 1, 1, false)).toBe('open')
  expect(phaseOf(board({}), 1, 2, false)).toBe('sealed')
  expect(phaseOf(board({ result: { kind: 'hands', raised: 1, notMe: 0, n: 1 } }), 1, 2, false)).toBe('result')
  expect(phaseOf(board({ accepting: true }), 1, 1, true)).toBe('absent')
})

test('a later question takes the place of an earlier one from its click on, or by a key', () => {
  const polls = [{ id: 'a', kind: 'hands' as const, ask: '?', opens: 2 }, { id: 'b', kind: 'hands' as const, ask: '?', opens: 3 }]
  const asked = { a: board({}), b: board({}) }
  const replaced = (click: number, focus: string | null) => isReplaced(polls, 'a', asked, { click, focus })
  expect([replaced(3, null), replaced(2, 'a'), replaced(2, 'b'), replaced(2, null)]).toEqual([true, false, true, false])
  expect(isReplaced(polls, 'a', { a: board({}), b: board({ wasAsked: false }) }, { click: 3 })).toBe(false)
})

test('few answers are people, not percentages', () => {
  expect([0, 4, 5, 9, 10].map(detailOf)).toEqual(['drawn', 'drawn', 'counted', 'counted', 'full'])
  expect(percent(4, 9)).toBeUndefined()
  expect(percent(11, 20)).toBe('55 %')
  expect(intervalOf(2, 4)).toBeUndefined()
  expect(inPercent(intervalOf(5, 10)!)).toBe('24 to 76 %')
})

test('the middle of a scale is a value that somebody chose', () => {
  expect(quantile({ from: 0, counts: [1, 0, 0, 0, 2] }, 0.5)).toBe(4)
  expect(quantile({ from: -2, counts: [1, 1, 1, 1] }, 0.5)).toBe(-1)
  expect(quantile({ from: 0, counts: [0] }, 0.5)).toBeNaN()
})

test('few votes are easily luck: the surest text comes first, one nobody saw not at all', () => {
  const texts = [
    { id: '0', text: 'one of one', votes: 1, seen: 1 },
    { id: '1', text: 'nine of ten', votes: 9, seen: 10 },
    { id: '2', text: 'unseen', votes: 0, seen: 0 },
  ]
  expect(ranked(texts).map(({ id }) => id)).toEqual(['1', '0'])
})

test('stacks have an arrow a person, one size, and stay in their box', () => {
  for (const [a, b] of [[0, 0], [1, 2], [7, 3], [40, 12], [180, 120]] as const) {
    const rows = [{ key: 'yes', label: 'Yes', k: a, n: a + b }, { key: 'no', label: 'No', k: b, n: a + b }]
    const { arrows, rows: laid } = layStacks(rows, 998, 420)
    expect(arrows).toHaveLength(a + b)
    expect(new Set(arrows.map(({ length }) => length)).size).toBeLessThanOrEqual(1)
    for (const { x, y, length } of arrows) {
      expect(x + length / 2).toBeLessThanOrEqual(998 - 180)
      expect(y + length / 2).toBeLessThanOrEqual(420)
    }
    expect(laid.every(({ whisker }) => (whisker !== undefined) === (a + b >= 5))).toBe(true)
  }
})

test('over 300 a stack is density, and its length still goes with the count', () => {
  const { arrows, dense, rows: [yes, no] } = layStacks([{ key: 'yes', label: 'Yes', k: 400, n: 600 }, { key: 'no', label: 'No', k: 200, n: 600 }], 998, 420)
  expect(dense).toBe(true)
  expect(arrows).toEqual([])
  expect(yes!.length / no!.length).toBeCloseTo(2)
})

test('rows that find no room are told, never cut', () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({ key: String(i), label: 'a long label that takes two lines of its own here', k: i, n: 80 }))
  const { rows: laid, left } = layStacks(rows, 700, 300)
  expect(laid.length + left).toBe(12)
  expect(left).toBeGreaterThan(0)
})

test('a cloud has every word, none over another, and no word jumps when it grows', () => {
  const words = 'slack meeting email phone kids noise chat alert calendar hunger'.split(' ').map((word, i) => ({ id: word, word, n: 10 - i }))
  const before = placeWords(words, 998, 440)
  expect(before).toHaveLength(words.length)
  for (const a of before) {
    for (const b of before.filter(other => other.id < a.id)) {
      const apart = Math.abs(a.x - b.x) >= (widthOf(a.word, a.size) + widthOf(b.word, b.size)) / 2 || Math.abs(a.y - b.y) >= (a.size + b.size) / 2
      expect(apart).toBe(true)
    }
  }
  const grown = placeWords(words.map(word => word.id === 'hunger' ? { ...word, n: 2 } : word), 998, 440, new Map(before.map(word => [word.id, word])))
  const moved = grown.filter(word => before.some(({ id, x, y }) => id === word.id && (x !== word.x || y !== word.y)))
  expect(moved.length).toBeLessThanOrEqual(1)
  expect(placeWords([{ id: 'a', word: 'frustration', n: 1 }, { id: 'b', word: 'exhausting', n: 1 }], 998, 300)).toHaveLength(2)
})

test('a wall shows the newest, as large as they fit, and cuts none', () => {
  const texts = (n: number, length: number) => Array.from({ length: n }, (_, i) => ({ id: String(i), text: 'word '.repeat(length / 5).trim() }))
  const few = layWall(texts(3, 40), 998, 420)
  expect(few.shown).toBe(3)
  expect(few.size).toBeGreaterThan(40)
  const many = layWall(texts(300, 60), 998, 420)
  expect(many.size).toBe(40)
  expect(many.columns.flat()[0]!.id).toBe('299')
  for (const column of many.columns) {
    const width = (998 - 56 * (many.columns.length - 1)) / many.columns.length
    const height = column.reduce((sum, { text }) => sum + linesOf(text, width, many.size) * many.lineHeight + many.gap, -many.gap)
    expect(height).toBeLessThanOrEqual(420)
  }
})

test('one more person moves nobody; one more ballot moves one arrow', () => {
  expect(fieldPlaces(32, 998, 420).slice(0, 31)).toEqual(fieldPlaces(31, 998, 420))
  const arrow = (key: string, x: number) => ({ key, x, y: 0, angle: 0, length: 20, tone: 'people' as const })
  const before = assign([], [arrow('here:0', 0), arrow('here:1', 10)])
  const after = assign(before, [arrow('here:0', 0), arrow('yes:0', 90)])
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
})

test('few people are large, about the middle of their box', () => {
  const [few, many] = [fieldPlaces(4, 1728, 588), fieldPlaces(60, 1728, 588)]
  expect(few[0]!.length).toBeGreaterThan(100)
  expect(many[0]!.length).toBeGreaterThan(40)
  for (const { y } of few)
    expect(Math.abs(y - 588 / 2)).toBeLessThan(588 / 5)
})

test('a pinned text stands above the wall in half of the box, or not there at all', () => {
  const text = (words: number) => ({ id: '1', text: 'word '.repeat(words).trim() })
  const short = layPinned(text(3), 1728, 600)!
  const long = layPinned(text(28), 1728, 600)!
  expect(short.size).toBeGreaterThan(long.size)
  for (const { size, lineHeight, height, text } of [short, long]) {
    expect(height).toBeLessThanOrEqual(300)
    expect(height).toBeGreaterThan(linesOf(text, 1728, size) * lineHeight)
  }
  expect(layPinned(text(28), 500, 300)).toBeUndefined()
  expect(layPinned(undefined, 1728, 600)).toBeUndefined()
})

test('every needle is in its box, near its bearing, and as large as that allows, however many point one way', () => {
  const [width, height] = [820, 540]
  for (const [n, east] of [[1, 1], [3, 1], [25, 25], [60, 60], [300, 260]] as const) {
    const bins = Array.from({ length: 36 }, (_, i) => i === 9 ? east : 0)
    for (let i = 0; i < n - east; i++)
      bins[(i * 7) % 36]!++
    const { arrows, middle, ring, goal } = layRose({ kind: 'compass', toward: 90, bins, cos: 0, sin: 0, n }, width, height)
    expect(arrows).toHaveLength(n)
    for (const { x, y, angle } of arrows) {
      expect(middle.x + x).toBeGreaterThan(0)
      expect(middle.x + x).toBeLessThan(width)
      expect(middle.y + y).toBeGreaterThan(0)
      expect(middle.y + y).toBeLessThan(height)
      expect(Math.hypot(x, y)).toBeGreaterThan(ring)
      const aside = Math.atan2(y, x) * 180 / Math.PI - angle
      expect(Math.abs((aside + 540) % 360 - 180)).toBeLessThanOrEqual(9.001)
    }
    // The goal lies beyond all who point at it, and in the box.
    expect(goal!.x - goal!.radius).toBeGreaterThan(Math.max(...arrows.filter(({ angle }) => angle === 0).map(({ x }) => x)))
    expect(middle.x + goal!.x + goal!.radius).toBeLessThanOrEqual(width + 1)
  }
  const crowd = layRose({ kind: 'compass', toward: 90, bins: Array.from({ length: 36 }, (_, i) => i * 20), cos: 0, sin: 0, n: 12600 }, width, height)
  expect([crowd.arrows.length, crowd.wedges.length]).toEqual([0, 35])
})

test('a rose takes its box: sixty people are arrows of forty pixels and more, one person is as long as the ring is wide', () => {
  const rose = (bins: number[]) => layRose({ kind: 'compass', toward: null, bins, cos: 0, sin: 0, n: bins.reduce((sum, k) => sum + k, 0) }, 820, 540)
  const everyWay = Array.from({ length: 36 }, (_, i) => i < 24 ? 2 : 1)
  const oneWay = Array.from({ length: 36 }, (_, i) => i > 7 && i < 12 ? 15 : 0)
  for (const bins of [everyWay, oneWay])
    expect(rose(bins).arrows[0]!.length).toBeGreaterThan(40)
  expect(rose([1]).arrows[0]!.length).toBeGreaterThan(rose([1]).ring * 0.8)
})

test('presses stand where they came, over a line of whole minutes', () => {
  const counts = Array.from({ length: 52 }, (_, i) => i === 20 ? 4 : 0)
  const { arrows, marks } = layTimeline({ kind: 'pulse', seconds: 60, counts, presses: 4, n: 2 }, 900, 300)
  expect(arrows).toHaveLength(4)
  for (const { x, y } of arrows) {
    expect(Math.abs(x - 20.5 * 900 / 52)).toBeLessThan(35)
    expect(y).toBeLessThan(300)
  }
  expect(marks.map(({ minutes }) => minutes)).toEqual([0, 10, 20, 30, 40])
})
