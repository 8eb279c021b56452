/** Felt and Funny: the exact means, worked out by hand where they can be, against many seeds. */
import type { Model } from '../../../explorables/model.ts'
import type { FeltSettings } from '../../../talk/models/felt.ts'
import type { FunnySettings } from '../../../talk/models/funny.ts'
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { weeks } from '../../../talk/models/decisions.ts'
import { felt } from '../../../talk/models/felt.ts'
import { funny } from '../../../talk/models/funny.ts'
import { meansOf } from './means.ts'

const seeds = 600

/** Means of all figures, each with three standard errors. */
function means<Settings, Run>(model: Model<Settings, Run, unknown>, settings: Partial<Settings>) {
  return meansOf(model, { ...initialOf(model), ...settings }, seeds)
}

function expectMeans<Settings, Run>(model: Model<Settings, Run, unknown>, settings: Partial<Settings>, expected: Record<string, number>, digits: number): void {
  const measured = means(model, settings)
  for (const [key, value] of Object.entries(expected)) {
    const { mean, threeErrors } = measured[key]!
    const off = Math.abs(mean - value)
    expect(off, `${JSON.stringify(settings)} ${key}: ${mean.toFixed(3)}, expected ${value}`).toBeLessThanOrEqual(Math.max(threeErrors, 0.5 * 10 ** -digits))
  }
}

const asItIs = { felt: 2.040, launch: 1.440, harm: 4.166, value: 10.294, net: 6.128 }

const wires: [Partial<FeltSettings>, Record<string, number>][] = [
  [{}, asItIs],
  [{ discovery: 'cut' }, { felt: 0, launch: 25.92, harm: 19.88, net: -9.59 }],
  [{ surprise: 'cut' }, { felt: 0, launch: 0, harm: 4.166 }],
  [{ harm: 'cut' }, { felt: 0, launch: 0, harm: 0, net: 10.294 }],
]
for (const [settings, expected] of wires)
  test(`felt with ${JSON.stringify(settings)}`, () => expectMeans(felt, settings, expected, 3))

const dials: [Partial<FunnySettings>, Record<string, number>][] = [
  [{}, { ...asItIs, goals: 5 }],
  [{ hide: 1 }, { felt: 0, launch: 25.9, harm: 19.9, value: 10.3, net: -9.6, goals: 5 }],
  [{ predictable: 1 }, { felt: 0, launch: 0, harm: 4.17, value: 0, net: -4.17, goals: 5 }],
  [{ fewer: 1 }, { felt: 0, launch: 0, harm: 0, value: 10.3, net: 10.3, goals: 0 }],
  [{ stop: 1 }, { felt: 0, launch: 0, harm: 0, value: 0, net: 0, goals: 5 }],
  [{ share: 1 }, { felt: 0.011, launch: 0.008, harm: 0.32, value: 7.20, net: 6.88, goals: 5 }],
]
for (const [settings, expected] of dials)
  test(`funny with ${JSON.stringify(settings)}`, () => expectMeans(funny, settings, expected, 2))

test('sharing the why gains no more than 12 % net', () => {
  const gain = means(funny, { share: 1 }).net!.mean / means(funny, {}).net!.mean - 1
  expect(Math.abs(gain - 0.12)).toBeLessThan(0.03)
})

test('a cut wire takes away what is felt and not one decision: the luck is the same', () => {
  const joined = felt.run(5, initialOf(felt))
  const cut = felt.run(5, { ...initialOf(felt), discovery: 'cut' })
  expect(cut.decided.map(({ at, value, impact }) => [at, value, impact])).toEqual(joined.decided.map(({ at, value, impact }) => [at, value, impact]))
  expect(felt.frame(cut, weeks + 1).tally.launch).toBeGreaterThan(0)
  expect(felt.frame(cut, weeks).tally).toMatchObject({ felt: 0, harm: 0 })
})

test('a frame at the end says what the figures say', () => {
  const run = felt.run(11, initialOf(felt))
  const figures = Object.fromEntries(felt.figures(run).map(({ key, value }) => [key, value]))
  const { tally, decisions } = felt.frame(run, felt.length(run))
  expect(tally.felt / weeks).toBeCloseTo(figures.felt!, 10)
  expect(tally.harm / weeks).toBeCloseTo(figures.harm!, 10)
  expect(tally.hidden).toBe(0)
  expect(decisions).toHaveLength(run.decided.length)
  expect(felt.frame(run, 0).decisions).toHaveLength(0)
})
