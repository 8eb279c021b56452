/** The ways between alone and lockstep: a vote on the costly decisions, a check-in every few legs, and what joining costs. */
import type { CrossingSettings } from '../../../talk/models/crossing/rules.ts'
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { bandOf } from '../../../explorables/seeds.ts'
import { daysLost } from '../../../talk/components/models/crossing/change.ts'
import { costlyDays } from '../../../talk/components/models/crossing/costly.ts'
import { typicalDays } from '../../../talk/components/models/crossing/race.ts'
import { crossing, daysOf, finishedOn } from '../../../talk/models/crossing.ts'
import { frameAt } from '../../../talk/models/crossing/frame.ts'

type Wishes = Partial<CrossingSettings>

const initial = initialOf(crossing)
const shared = { strategy: 'shared' } as const
/** One decision in ten is known to be costly when it comes. */
const tenth: Wishes = { ...shared, costly: 0.1 }
/** Work that takes a day, and a decision on every leg. */
const steady: Wishes = { ...shared, work: 'constant', decisions: 1 }

function run(wishes: Wishes, seed = 1) {
  return crossing.run(seed, { ...initial, ...wishes }).own
}

/** Within 3 % of a figure. */
function expectNear(value: number, figure: number): void {
  expect(Math.abs(value / figure - 1), `${value} for ${figure}`).toBeLessThanOrEqual(0.03)
}

test('a vote stops everybody: the team that decides, and all the others on their way', () => {
  // Nine votes of 0.35 days on every leg, beside its day of work; all are fit.
  const voted = run({ ...steady, decide: 'vote', costly: 1, fitShared: 1 })
  expect(finishedOn(voted)).toBeCloseTo(1 + 20 * (1 + 9 * 0.35), 6)
  expect(voted.meetings).toHaveLength(1 + 180)
  expect(frameAt(voted, 2.2).teams.every(({ doing }) => doing === 'meeting')).toBe(true)
  // Decided alone the same takes 0.1 days a leg, and nobody stops.
  expect(finishedOn(run({ ...steady, decide: 'alone', costly: 1, fitShared: 1 }))).toBeCloseTo(1 + 20 * 1.1, 6)
})

test('an unfit vote is reworked by the team that decided, felt by nobody, and no surprise at the end', () => {
  const wishes: Wishes = { ...steady, costly: 1, fitShared: 0, joining: 3, checkIn: 0, agreeing: 0 }
  const voted = run({ ...wishes, decide: 'vote' })
  expect(voted.felt).toEqual([])
  expect(voted.unseen).toBe(0)
  expect(finishedOn(voted)).toBeCloseTo(1 + 20 * (1 + 18), 6)
})

test('only what is costly is voted on: where nothing is, the third way is deciding alone', () => {
  for (let seed = 1; seed <= 5; seed++)
    expect({ ...run({ ...shared, decide: 'vote' }, seed), settings: 0 }).toEqual({ ...run({ ...shared, decide: 'alone' }, seed), settings: 0 })
})

test('what is costly costs the same in every way, and draws the same luck', () => {
  for (const decide of ['alone', 'checked', 'together'] as const) {
    expect(run({ ...shared, decide, costly: 1, costlyRework: 2 }, 3).arrived).toEqual(run({ ...shared, decide, costly: 0 }, 3).arrived)
    expect(finishedOn(run({ ...shared, decide, costly: 1 }, 3))).toBeCloseTo(finishedOn(run({ ...shared, decide, rework: 18 }, 3)), 9)
  }
  const legs = (decide: CrossingSettings['decide']) => run({ ...tenth, decide, fitShared: 1 }, 3).legs[0]!.map(({ worked, from, pauses }) => worked - from - pauses.reduce((sum, { from, to }) => sum + to - from, 0))
  legs('alone').forEach((days, i) => {
    expect([0, 0.1].some(decision => Math.abs(days - decision - legs('vote')[i]!) < 1e-9)).toBe(true)
    expect(days).toBeCloseTo(legs('checked')[i]!, 9)
  })
})

test('the third way beside the two others: not slower than alone, and far before lockstep', () => {
  for (const [decisions, alone, vote, together] of [[0.05, 26.0, 25.9, 48.0], [0.1, 27.4, 26.7, 49.0], [0.2, 30.7, 28.7, 50.7], [0.3, 37.5, 30.5, 52.5]] as const) {
    const [a, v, t] = (['alone', 'vote', 'together'] as const).map(decide => typicalDays({ ...tenth, decide, decisions }))
    expectNear(a!, alone)
    expectNear(v!, vote)
    expectNear(t!, together)
    expect(v).toBeLessThan(a!)
  }
})

test('the slide on where lockstep wins says what came out: where costly decisions are frequent, and a vote does better', () => {
  const [rare, frequent, known] = costlyDays().map(({ ways }) => ways.toSorted((a, b) => a.days - b.days).map(({ way }) => way))
  expect([rare, frequent, known]).toEqual([['alone', 'together'], ['together', 'alone'], ['vote', 'alone', 'together']])
  expect(costlyDays().map(({ decisions, rework }) => [decisions, rework])).toEqual([[18, 18], [54, 18], [54, 18]])
})

test('the third way fails too: where mistakes are cheap, and, as the explorer says, where all is costly', () => {
  const days = (wishes: Wishes) => (['alone', 'vote', 'together'] as const).map(decide => typicalDays({ ...tenth, ...wishes, decide }))
  const [[alone, vote], [aloneOfWeeks, voteOfWeeks]] = [days({ costlyRework: 7 }), days({ costlyRework: 9 })] as [number[], number[]]
  expect(vote!).toBeGreaterThan(alone!)
  expect(voteOfWeeks!).toBeLessThan(aloneOfWeeks!)
  const [, voteOnAll, together] = days({ costly: 1, decisions: 0.8 })
  expect(together!).toBeLessThan(voteOnAll!)
  expect(crossing.loses.map(({ against }) => against?.settings.decide)).toContain('vote')
})

test('a check-in every k legs: all wait for the slowest, what was unfit is found out there and reworked at once', () => {
  for (const [every, checkIns] of [[1, 20], [3, 7], [10, 2]] as const)
    expect(finishedOn(run({ ...steady, decide: 'checked', decisions: 0, every }))).toBeCloseTo(1 + 20 + checkIns * 0.25, 6)
  const history = run({ ...steady, decide: 'checked', every: 5, fitShared: 0 })
  // Five legs of 1.1 days, a check-in on 45 decisions, five times two days of rework; four times.
  expect(finishedOn(history)).toBeCloseTo(1 + 4 * (5 * 1.1 + 0.25 + 45 * 0.1 + 5 * 2), 6)
  expect(history.felt).toHaveLength(180)
  expect(history.felt.every(({ team, by }) => team !== by)).toBe(true)
  expect(history.felt[0]!.time).toBeCloseTo(1 + 5.5, 6)
  expect(frameAt(history, 1 + 5.5 + 4.75 + 1).teams.every(({ doing }) => doing === 'reworking')).toBe(true)
})

test('fewer check-ins are faster, and even ten legs apart they are slower than none', () => {
  const days = [1, 2, 5, 10].map(every => typicalDays({ ...shared, decide: 'checked', every }))
  expect(days).toEqual(days.toSorted((a, b) => b - a))
  expect(days.at(-1)).toBeGreaterThan(typicalDays({ ...shared, decide: 'alone' }))
})

test('joining costs once at the end for each unfit decision that nobody found out', () => {
  for (const strategy of ['shared', 'kept'] as const) {
    for (let seed = 1; seed <= 20; seed++) {
      const history = run({ decide: 'alone', strategy }, seed)
      const unfit = history.legs.flat().filter(({ isUnfit }) => isUnfit).length
      expect(history.felt.length + history.unseen).toBe(unfit)
      const days = (decide: CrossingSettings['decide'], joining: number) => daysOf(seed, { ...initial, decide, strategy, joining })
      expect(days('alone', 3)).toBeCloseTo(days('alone', 0) + 3 * history.unseen, 9)
      expect(days('together', 3)).toBe(days('together', 0))
      expect(days('checked', 3)).toBe(days('checked', 0))
    }
  }
})

test('where joining turns it: check-ins win from about three days, lockstep where nobody knows why and much is decided', () => {
  const wins = (own: Wishes, other: Wishes) => typicalDays(own) < typicalDays(other)
  for (const [joining, isWon] of [[1, false], [2, false], [3, true]] as const)
    expect(wins({ ...shared, decide: 'checked', every: 10, joining }, { ...shared, decide: 'alone', joining })).toBe(isWon)
  for (const [decisions, joining, isWon] of [[0.4, 1, false], [0.4, 3, true]] as const)
    expect(wins({ decisions, joining }, { decide: 'alone', decisions, joining })).toBe(isWon)
})

test('the slide on a goal that moves tells what it costs by medians, which no one run turns in the talk’s favour', () => {
  const lost = daysLost()
  for (const [way, days, off] of [['independently-one', 2.8, 0.9], ['lockstep-none', 1.5, 1.2], ['independently-none', 17.6, 1.5], ['lockstep-one', 1.6, 1.2]] as const)
    expect(Math.abs(lost[way] - days), `${way}: ${lost[way]}`).toBeLessThan(off)
  expect(lost['lockstep-one']).toBeLessThan(lost['independently-one'])
})

test('everybody arrives at a goal that moved, in every way', () => {
  for (const decide of ['vote', 'checked'] as const) {
    for (const strategy of ['shared', 'kept'] as const) {
      const days = Array.from({ length: 21 }, (_, i) => finishedOn(run({ decide, strategy, moves: 8, costly: 0.1 }, i + 1)))
      expect(bandOf(days).high).toBeLessThan(120)
      const history = run({ decide, strategy, moves: 8, costly: 0.1 }, 2)
      expect(frameAt(history, finishedOn(history)).teams.every(({ x, y }) => Math.hypot(x - 16, y - 12) <= 0.75)).toBe(true)
    }
  }
})
