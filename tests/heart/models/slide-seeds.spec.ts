/** No slide runs with luck that flatters the talk: what its seed shows lies near the middle of many seeds. */
import type { Model } from '../../../explorables/model.ts'
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { figuresOfSeeds } from '../../../explorables/seeds.ts'
import { crossing, finishedOn } from '../../../talk/models/crossing.ts'
import { teamsAt } from '../../../talk/models/crossing/frame.ts'
import { felt } from '../../../talk/models/felt.ts'
import { flow } from '../../../talk/models/flow.ts'
import { funny } from '../../../talk/models/funny.ts'
import { movingGoal } from '../../../talk/models/moving-goal.ts'

/** Values of one figure: the slide's own, and how they are spread over many seeds. */
interface Place { own: number, mean: number, deviation: number }

function placeOf(own: number, values: number[]): Place {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return { own, mean, deviation: Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) }
}

/** Figures by their keys: of each seed from 1, and of the slide's. */
function figures<Settings, Run>(model: Model<Settings, Run, unknown>, changed: Partial<Settings>, seed: number, seeds = 300) {
  const settings = { ...initialOf(model), ...changed }
  const byKey = (run: { key: string, value: number }[]) => Object.fromEntries(run.map(({ key, value }) => [key, value]))
  return { own: byKey(model.figures(model.run(seed, settings))), all: figuresOfSeeds(model, settings, seeds).map(byKey) }
}

/** At most so many standard deviations from the mean. */
function expectNear({ own, mean, deviation }: Place, most: number, what: string): void {
  expect(Math.abs(own - mean), `${what}: ${own.toFixed(2)}, mean ${mean.toFixed(2)}, deviation ${deviation.toFixed(2)}`).toBeLessThanOrEqual(most * deviation)
}

function expectFigures<Settings, Run>(model: Model<Settings, Run, unknown>, changed: Partial<Settings>, seed: number, keys: string[], most: number): void {
  const { own, all } = figures(model, changed, seed)
  for (const key of keys)
    expectNear(placeOf(own[key]!, all.map(run => run[key]!)), most, `${model.id} ${JSON.stringify(changed)} ${key}`)
}

test('27: near the mean of every dial, and what the why gains is no more than on average', () => {
  for (const changed of [{}, { hide: 1 }, { predictable: 1 }, { fewer: 1 }, { stop: 1 }, { share: 1 }])
    expectFigures(funny, changed, funny.seed, ['felt', 'net'], 0.5)
  const [before, after] = [{}, { share: 1 }].map(changed => figures(funny, changed, funny.seed, 600))
  const gain = placeOf(after!.own.net! - before!.own.net!, after!.all.map(({ net }, i) => net! - before!.all[i]!.net!))
  expectNear(gain, 0.2, 'gain')
  expect(gain.own).toBeLessThanOrEqual(gain.mean)
})

test('23 to 26: near the mean, whichever wire is cut', () => {
  for (const changed of [{}, { discovery: 'cut' }, { surprise: 'cut' }, { harm: 'cut' }] as const)
    expectFigures(felt, changed, felt.seed, ['felt', 'launch', 'harm', 'net'], 0.6)
})

test('33 to 35 and 41: near the mean of all four ways, whether the goal moves or not, and how often one goes into the other', () => {
  for (const decide of ['alone', 'together'] as const) {
    for (const strategy of ['shared', 'kept'] as const) {
      for (const moves of [0, 8])
        expectFigures(crossing, { decide, strategy, moves }, crossing.seed, ['finished', 'felt'], 0.85)
    }
  }
  expectFigures(crossing, {}, crossing.seed, ['times'], 0.25)
})

test('34 and 35: one team is slow at once, and on the day the others are done lockstep stands in formation', () => {
  const { own, beside } = crossing.run(crossing.seed, initialOf(crossing))
  const [slowest, next] = own.legs.map(([leg]) => leg!.done).sort((a, b) => b - a)
  expect(slowest! / next!).toBeGreaterThan(1.25)
  const teams = teamsAt(own, finishedOn(beside))
  expect(teams.filter(({ doing }) => doing !== 'working' && doing !== 'waiting')).toEqual([])
  const places = teams.map(({ x }) => x)
  expect(Math.max(...places) - Math.min(...places)).toBeLessThan(0.12)
})

test('31 and 41: near the mean of every row', () => {
  const clear = { goal: 0.95, feedback: 0.9, challenge: 0.8 }
  for (const changed of [{}, { interruptions: 0 }, clear, { ...clear, interruptions: 0 }])
    expectFigures(flow, changed, flow.seed, ['share'], 1)
  // The room's answer says how often the goal jumps.
  for (const jumpEvery of [5, 15, 20, 45, 90]) {
    for (const way of ['artifact', 'sync', 'chats'] as const)
      expectFigures(movingGoal, { way, jumpEvery }, movingGoal.seed, ['progress', 'wrong'], 1.05)
  }
})
