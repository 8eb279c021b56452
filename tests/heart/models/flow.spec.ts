/** Flow: the formula's shares as stated, and a simulated day that agrees with them. */
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { day, flow, ratesOf, shareOf, spellOf } from '../../../talk/models/flow.ts'
import { meansOf } from './means.ts'

const fuzzy = initialOf(flow)
const clear = { ...fuzzy, goal: 0.95, feedback: 0.9, challenge: 0.8 }

const shares: [string, Parameters<typeof ratesOf>[0], number][] = [
  ['fuzzy, 4 interruptions an hour', fuzzy, 6.1],
  ['fuzzy and blocked', { ...fuzzy, interruptions: 0.2 }, 12.1],
  ['clear, 4 interruptions an hour', { ...clear, interruptions: 4 }, 54.4],
  ['clear, 2 interruptions an hour', { ...clear, interruptions: 2 }, 69.1],
  ['clear and blocked', { ...clear, interruptions: 0.2 }, 91.2],
]
for (const [name, settings, share] of shares) {
  test(`share of the day in flow: ${name}`, () => {
    const expected = 100 * shareOf(ratesOf(settings))
    expect(Math.abs(expected - share)).toBeLessThanOrEqual(0.1)
    const measured = meansOf(flow, settings, 1500).share!
    expect(Math.abs(measured.mean - expected)).toBeLessThanOrEqual(measured.threeErrors)
  })
}

test('the mean spell of many days is the formula\'s, where the evening does not cut it', () => {
  const settings = { ...clear, interruptions: 4 }
  const lengths = Array.from({ length: 1500 }, (_, seed) => flow.run(seed, settings).spells)
    .flatMap(spells => spells.filter(({ from }) => from > 0 && from < day / 2).map(({ from, to }) => to - from))
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length
  const expected = spellOf(ratesOf(settings))
  expect(Math.abs(mean - expected)).toBeLessThan(3 * expected / Math.sqrt(lengths.length))
})

test('with twenty interruptions an hour clarity alone gives a fifth, and after it blocking is the lever', () => {
  expect(100 * shareOf(ratesOf({ ...clear, interruptions: 20 }))).toBeCloseTo(20, 0)
  expect(shareOf(ratesOf({ ...clear, interruptions: 0.2 }))).toBeGreaterThan(0.9)
})

test('where the thesis loses: from about 37 interruptions an hour', () => {
  const blocked = shareOf(ratesOf({ ...fuzzy, interruptions: 0.2 }))
  expect(shareOf(ratesOf({ ...clear, interruptions: 36 }))).toBeGreaterThan(blocked)
  expect(shareOf(ratesOf({ ...clear, interruptions: 38 }))).toBeLessThan(blocked)
  expect(shareOf(ratesOf({ ...fuzzy, ...flow.loses[0]!.settings }))).toBeLessThan(blocked)
})

test('a frame shows the day up to its time, in any order', () => {
  const run = flow.run(3, { ...clear, interruptions: 4 })
  const noon = flow.frame(run, 4)
  expect(flow.frame(run, day).spells).toEqual(run.spells)
  expect(flow.frame(run, 4)).toEqual(noon)
  expect(noon.interruptions.every(at => at <= 4)).toBe(true)
  expect(noon.spells.every(({ to }) => to <= 4)).toBe(true)
  expect(flow.frame(run, 0)).toEqual({ time: 0, spells: [], interruptions: [], inFlow: false })
  expect(flow.run(3, { ...fuzzy, interruptions: 0 }).interruptions).toEqual([])
})
