/** A moment of a recording by its name in an address, the parts of the talk along its time, and how much a recording is, in words. */
import { expect, test } from '@playwright/test'
import { momentNamed, nameOfMoment } from '../../components/replay/moment.ts'
import { partsOf } from '../../components/replay/parts.ts'
import { sizeOf } from '../../components/replay/telling.ts'

const recording = { length: 4_000_000, openings: [{ poll: 'hands', ask: 'Who?', from: 12_345, to: 20_000, lasts: false }, { poll: 'hands', ask: 'Who?', from: 90_000, to: 91_000, lasts: false }] }
const named = (name: string) => momentNamed(name, recording)

test('a time, seconds or a question names a moment; anything else names none', () => {
  expect(['26:16', '1:02:03.5', '75', '0:00', 'hands'].map(named)).toEqual([1_576_000, 3_723_500, 75_000, 0, 12_345])
  expect(['', 'weird', '26:', '-3', '1:2:3:4', '99:99:99', '2:00:00', 'NaN', '1e3'].map(named)).toEqual(Array.from({ length: 9 }))
})

test('the name of a moment leads back to it', () => {
  expect([0, 12_345, 1_576_000, 3_723_450, 59_999].map(nameOfMoment)).toEqual(['0:00', '0:12.345', '26:16', '1:02:03.45', '0:59.999'])
  expect(nameOfMoment(1000.2), 'all that was seen has happened').toBe('0:01.001')
  for (const at of [1, 999, 12_345, 61_101, 3_999_999])
    expect(named(nameOfMoment(at))).toBe(at)
})

test('a part is one stretch of its slides, again where the room came back to it; a slide of none parts them', () => {
  const marks = ['a1', 'a2', 'b1', 'a2', 'gone', 'a1'].map((slide, i) => ({ at: 10 * i, slide, title: slide, polls: [] }))
  const partOf = (slide: string) => ({ a: 'First', b: 'Second' })[slide[0]!]
  expect(partsOf(marks, 70, partOf)).toEqual([
    { name: 'First', from: 0, to: 20 },
    { name: 'Second', from: 20, to: 30 },
    { name: 'First', from: 30, to: 40 },
    { name: 'First', from: 50, to: 70 },
  ])
})

test('how much it is', () => {
  expect(sizeOf({ length: 4_680_000, asked: 2 })).toBe('78 minutes, 2 questions')
  expect(sizeOf({ length: 20_000, asked: 1 })).toBe('1 minute, 1 question')
})
