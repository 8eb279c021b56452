/** Moving goal: the mean progress of every way to keep up, in every world, and where the thesis loses. */
import type { MovingGoalSettings } from '../../../talk/models/moving-goal.ts'
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { movingGoal } from '../../../talk/models/moving-goal.ts'
import { jumpsOf } from '../../../talk/models/moving-goal/room.ts'
import { meansOf } from './means.ts'

/** Progress as a share, with three standard errors of it. */
function progressOf(settings: Partial<MovingGoalSettings>): { mean: number, threeErrors: number } {
  const { mean, threeErrors } = meansOf(movingGoal, { ...initialOf(movingGoal), ...settings }, 200).progress!
  return { mean: mean / 100, threeErrors: threeErrors / 100 }
}

const artifact: Partial<MovingGoalSettings> = { way: 'artifact' }
const weekly: Partial<MovingGoalSettings> = { way: 'sync', every: 7 }
const chats: Partial<MovingGoalSettings> = { way: 'chats', chats: 0.4 }
const stormy: Partial<MovingGoalSettings> = { drift: 25, jumpEvery: 10, joinEvery: 5 }
const still: Partial<MovingGoalSettings> = { drift: 0, jumpEvery: 0, joinEvery: 0 }

const worlds: [string, [Partial<MovingGoalSettings>, number][]][] = [
  ['as it is', [
    [artifact, 0.34],
    [{ way: 'sync', every: 20 }, 0.70],
    [weekly, 0.82],
    [{ way: 'sync', every: 5 }, 0.82],
    [{ way: 'sync', every: 1 }, 0.50],
    [{ ...chats, chats: 0.2 }, 0.83],
    [chats, 0.89],
    [{ ...chats, chats: 0.8 }, 0.90],
    [{ way: 'written', every: 5 }, 0.91],
  ]],
  ['stormy', [[{ ...stormy, ...artifact }, 0.14], [{ ...stormy, ...weekly }, 0.67], [{ ...stormy, ...chats, chats: 0.8 }, 0.86]]],
  ...([[5, 0.17, 0.71, 0.81], [15, 0.31, 0.81, 0.88], [45, 0.43, 0.85, 0.91], [90, 0.48, 0.86, 0.91]] as const).map(([jumpEvery, stale, synced, talked]): typeof worlds[number] => [
    `a jump every ${jumpEvery} days`,
    [[{ jumpEvery, ...artifact }, stale], [{ jumpEvery, ...weekly }, synced], [{ jumpEvery, ...chats }, talked]],
  ]),
]

/** Measures the progress and expects it within the stated tolerance or three standard errors. */
function expectProgress(settings: Partial<MovingGoalSettings>, expected: number): number {
  const { mean, threeErrors } = progressOf(settings)
  const tolerance = Math.max(threeErrors, settings.way === 'artifact' ? 0.07 : 0.02)
  expect(Math.abs(mean - expected), `${JSON.stringify(settings)}: ${mean.toFixed(3)}, expected ${expected}`).toBeLessThanOrEqual(tolerance)
  return mean
}

for (const [name, rows] of worlds) {
  test(`progress, ${name}`, () => {
    for (const [settings, expected] of rows)
      expectProgress(settings, expected)
  })
}

test('where the thesis loses: a world that stands still', () => {
  const [staying, monthly, talking] = [artifact, movingGoal.loses[0]!.settings, chats].map(way => progressOf({ ...still, ...way }).mean)
  expect(staying).toBeCloseTo(0.95, 2)
  expect(monthly).toBeCloseTo(0.98, 2)
  expect(talking).toBeCloseTo(0.96, 2)
  expect(monthly).toBeGreaterThan(talking!)
})

test('where the thesis loses: many teams and few who see', () => {
  const many = (settings: Partial<MovingGoalSettings>, expected: number) => expectProgress({ teams: 200, ...settings }, expected)
  const synced = many(weekly, 0.81)
  expect(many(movingGoal.loses[1]!.settings, 0.76)).toBeLessThan(synced)
  expect(many({ ...chats, chats: 0.8 }, 0.83)).toBeGreaterThan(synced)
  many({ ...chats, scouts: 33 }, 0.89)
})

test('every way meets the same world', () => {
  const runs = [artifact, weekly, chats].map(way => movingGoal.run(9, { ...initialOf(movingGoal), ...way }))
  for (const { world } of runs)
    expect(world).toEqual(runs[0]!.world)
})

test('a frame can be asked for at any time, in any order', () => {
  const run = movingGoal.run(4, initialOf(movingGoal))
  const later = movingGoal.frame(run, 41.5)
  const end = movingGoal.frame(run, 60)
  expect(end.wrong).toHaveLength(60)
  expect(end.direction).toBe(run.world[59]!.direction)
  expect(movingGoal.frame(run, 41.5)).toEqual(later)
  expect(later.direction).toBeCloseTo((run.world[40]!.direction + run.world[41]!.direction) / 2, 10)
  expect(movingGoal.frame(run, 0)).toMatchObject({ direction: 0, wrong: [] })
  const days = end.wrong.reduce((sum, teams) => sum + teams, 0) / end.teams.length
  expect(movingGoal.figures(run).find(({ key }) => key === 'wrong')!.value).toBeCloseTo(days, 10)
  expect(end.teams.filter(({ isWrong }) => isWrong)).toHaveLength(end.wrong.at(-1)!)
})

test('41: days facing the wrong way part the three ways, which their progress hardly does', () => {
  for (const jumpEvery of [5, 20, 90]) {
    const [stale, synced, talked] = [artifact, weekly, chats].map(way => meansOf(movingGoal, { ...initialOf(movingGoal), jumpEvery, ...way }, 200).wrong!.mean)
    expect(stale! / synced!, `a jump every ${jumpEvery} days`).toBeGreaterThan(2)
    expect(synced! / talked!, `a jump every ${jumpEvery} days`).toBeGreaterThan(1.3)
  }
})

test('the room says how often the goal jumps: the most, the first of the most, and nobody', () => {
  const counts = (week: number, month: number, quarter: number, longer: number) => Object.entries({ week, month, quarter, longer }).map(([key, n]) => ({ key, n }))
  expect(jumpsOf(counts(1, 4, 2, 0))).toEqual({ days: 15, key: 'month', k: 4, n: 7 })
  expect(jumpsOf(counts(0, 3, 0, 3))).toMatchObject({ days: 15, key: 'month' })
  expect(jumpsOf(counts(0, 0, 0, 1))).toMatchObject({ days: 90 })
  expect(jumpsOf(counts(9, 0, 0, 0))).toMatchObject({ days: 5 })
  expect(jumpsOf(counts(0, 0, 0, 0))).toBeUndefined()
})
