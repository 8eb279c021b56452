/** Crossing comes to the figures that two independent implementations came to, and the thesis loses where it should. */
import type { CrossingSettings, History } from '../../../talk/models/crossing/rules.ts'
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { bandOf, figuresOfSeeds } from '../../../explorables/seeds.ts'
import { crossing, daysOf, finishedOn } from '../../../talk/models/crossing.ts'
import { decideAlone } from '../../../talk/models/crossing/alone.ts'
import { frameAt } from '../../../talk/models/crossing/frame.ts'
import { hasArrived, movedGoal } from '../../../talk/models/crossing/rules.ts'
import { decideTogether } from '../../../talk/models/crossing/together.ts'

type Wishes = Partial<CrossingSettings>

const seeds = 200
const initial = initialOf(crossing)
/** Decisions alone or together, with the strategy or without. */
const ways = {
  'S+': { decide: 'alone', strategy: 'shared' },
  'S−': { decide: 'alone', strategy: 'kept' },
  'L+': { decide: 'together', strategy: 'shared' },
  'L−': { decide: 'together', strategy: 'kept' },
} satisfies Record<string, Wishes>

/** Median and band of every figure, by its key. */
function measure(wishes: Wishes, count = seeds) {
  const runs = figuresOfSeeds(crossing, { ...initial, ...wishes }, count)
  return Object.fromEntries(runs[0]!.map(({ key }, i) => [key, bandOf(runs.map(figures => figures[i]!.value))]))
}

function finished(way: keyof typeof ways, wishes: Wishes = {}): number {
  return measure({ ...ways[way], ...wishes }).finished!.median
}

/** Within so many per cent of a figure. */
function expectNear(value: number, figure: number, perCent = 3): void {
  expect(Math.abs(value / figure - 1), `${value} for ${figure}`).toBeLessThanOrEqual(perCent / 100)
}

/** Seeds 1 to `count`. */
function histories(run: typeof decideAlone, wishes: Wishes, count: number): History[] {
  return Array.from({ length: count }, (_, i) => run(i + 1, { ...initial, ...wishes }))
}

for (const [way, day, felt, waiting, meetings] of [
  ['S+', 28.9, 4, 0, 1],
  ['L−', 63.2, 0, 29.6, 10.4],
  ['S−', 32.6, 10, 0, 0],
  ['L+', 52.7, 0, 21.4, 11.4],
] as const) {
  test(`nine teams, ${way}: the day, what was felt, waiting and meetings`, () => {
    const measured = measure(ways[way])
    expectNear(measured.finished!.median, day)
    expect(Math.abs(measured.felt!.median - felt)).toBeLessThanOrEqual(felt > 0 ? 1 : 0)
    if (waiting > 0)
      expectNear(measured.waiting!.median, waiting)
    else
      expect(measured.waiting!.median).toBe(0)
    expect(measured.meetings!.median).toBeCloseTo(meetings, 0)
  })
}

test('days in meetings are those that the rules give on average', () => {
  const mean = (runs: History[]) => {
    const days = runs.map(({ meetings }) => meetings.reduce((sum, { from, to }) => sum + to - from, 0))
    return days.reduce((sum, each) => sum + each, 0) / days.length
  }
  // 20 check-ins of 0.25 days and 0.1 a decision, of which 9 teams meet 0.3 each; 3 standard errors are 0.13.
  expect(Math.abs(mean(histories(decideTogether, ways['L−'], seeds)) - 10.4)).toBeLessThan(0.13)
  expect(Math.abs(mean(histories(decideTogether, ways['L+'], seeds)) - 11.4)).toBeLessThan(0.13)
})

test('lockstep takes twice as long on the very same luck, and is half-way when the others are done', () => {
  const { times, way } = measure(ways['L−'])
  expectNear(times!.median, 2.18)
  expectNear(times!.low, 1.93)
  expectNear(times!.high, 2.44)
  expectNear(way!.median, 46)
})

test('the more teams, the longer one waits for the slowest', () => {
  for (const [teams, alone, together] of [[3, 26.3, 45.3], [25, 30.9, 83.0]] as const) {
    expectNear(finished('S+', { teams }), alone)
    expectNear(finished('L−', { teams }), together)
  }
})

test('the goal moves: autonomy without a shared why pays most', () => {
  const [days, cost] = [{} as Record<string, number>, {} as Record<string, number>]
  for (const way of ['S+', 'L−', 'S−', 'L+'] as const) {
    days[way] = finished(way, { moves: 8 })
    cost[way] = days[way]! - finished(way)
  }
  for (const [way, day] of [['S+', 31.7], ['L−', 64.7], ['S−', 50.2], ['L+', 54.3]] as const)
    expectNear(days[way]!, day)
  // Differences of two medians near 30 and 60 days, each of which may be 3 % off at worst.
  expect(Math.abs(cost['S+']! - 2.8)).toBeLessThan(0.9)
  expect(Math.abs(cost['L−']! - 1.5)).toBeLessThan(1.2)
  expect(Math.abs(cost['S−']! - 17.6)).toBeLessThan(1.5)
  const steered = finished('L−', { moves: 8, steering: 'own' }) - finished('L−', { steering: 'own' })
  expect(Math.abs(steered - 7)).toBeLessThan(1.5)
})

test('without a moving goal a strategy that is not shared costs 13 % and more feelings', () => {
  expectNear(finished('S−') / finished('S+'), 1.13)
  expect(measure(ways['S−']).felt!.median).toBeGreaterThan(2 * measure(ways['S+']).felt!.median)
})

test('it is not the meetings: a perfect group without them still takes 41 days against 24', () => {
  const bare = { decisions: 0, checkIn: 0, agreeing: 0, kickOff: 0 }
  expectNear(finished('L−', bare), 41)
  expectNear(finished('S+', bare), 24)
})

test('exponential work: a leg in lockstep takes H_N on average', () => {
  for (const teams of [2, 3, 9, 25]) {
    const runs = histories(decideTogether, { ...ways['L−'], teams, work: 'exponential', decisions: 0, checkIn: 0, agreeing: 0 }, seeds)
    const legs = runs.flatMap(({ legs: [first] }) => first!.map(({ from, to }) => to - from))
    const mean = legs.reduce((sum, days) => sum + days, 0) / legs.length
    const error = Math.sqrt(legs.reduce((sum, days) => sum + (days - mean) ** 2, 0) / (legs.length - 1) / legs.length)
    const harmonic = Array.from({ length: teams }, (_, i) => 1 / (i + 1)).reduce((sum, part) => sum + part, 0)
    expect(legs.length).toBeGreaterThanOrEqual(20 * seeds)
    expect(Math.abs(mean - harmonic)).toBeLessThan(3 * error)
    // The very law stands beside the figure, and nowhere that it does not hold.
    const settings = { ...initial, ...ways['L−'], teams, work: 'exponential' as const, decisions: 0, checkIn: 0, agreeing: 0 }
    expect(lawBeside(settings)).toBeCloseTo(harmonic, 10)
    expect(lawBeside({ ...settings, checkIn: 0.25, agreeing: 0.1 })).toBeCloseTo(harmonic + 0.25, 10)
    for (const other of [{ work: 'lognormal' }, { decisions: 0.3 }, { decide: 'alone' }, { moves: 8 }] satisfies Wishes[])
      expect(lawBeside({ ...settings, ...other })).toBeUndefined()
  }
})

/** What a formula says of a leg, beside what a run came to. */
function lawBeside(settings: CrossingSettings): number | undefined {
  return crossing.figures(crossing.run(1, settings)).find(({ key }) => key === 'leg')!.formula?.value
}

test('nine votes decide more fitly than one: 0.733 of 0.6, 0.994 of 0.85', () => {
  for (const [way, one, group] of [['L−', 0.6, 0.733], ['L+', 0.85, 0.994]] as const) {
    // Every leg meets a decision, so that the share of legs without rework is that of fit ones.
    const legs = histories(decideTogether, { ...ways[way], decisions: 1 }, seeds).flatMap(({ legs }) => legs.flat())
    const fit = legs.filter(({ isUnfit }) => !isUnfit).length / legs.length
    expect(Math.abs(fit - group)).toBeLessThan(Math.max(0.0005, 3 * Math.sqrt(group * (1 - group) / legs.length)))
    const alone = histories(decideAlone, { ...ways[way === 'L−' ? 'S−' : 'S+'], decisions: 1 }, seeds).flatMap(({ legs }) => legs.flat())
    const fitAlone = alone.filter(({ isUnfit }) => !isUnfit).length / alone.length
    expect(Math.abs(fitAlone - one)).toBeLessThan(3 * Math.sqrt(one * (1 - one) / alone.length))
  }
})

test('twenty legs for everyone while the goal stays', () => {
  for (const run of [decideAlone, decideTogether]) {
    for (const teams of [2, 9, 25])
      expect(histories(run, { teams }, 3).flatMap(({ legs }) => legs.map(own => own.length)).filter(legs => legs !== 20)).toEqual([])
  }
})

test('where the thesis loses: lockstep with the strategy, on steady work or dear mistakes', () => {
  const steady: Wishes = { work: 'constant', checkIn: 0, agreeing: 0 }
  expectNear(finished('L+', steady), 21.0)
  expectNear(finished('S+', steady), 26.8)
  expectNear(finished('L−', steady), 42.0)
  expect(finished('L+', { rework: 12 })).toBeGreaterThan(finished('S+', { rework: 12 }))
  expect(finished('L+', { rework: 16 })).toBeLessThan(finished('S+', { rework: 16 }))
  expect(finished('L−', { rework: 16 })).toBeGreaterThan(finished('S+', { rework: 16 }))
})

test('costly decisions: lockstep wins where they are frequent and loses where they are rare', () => {
  for (const [decisions, together, alone] of [[0.05, 48.1, 39.0], [0.1, 49.3, 41.5], [0.2, 51.1, 57.6], [0.3, 53.5, 61.9]] as const) {
    expectNear(finished('L+', { rework: 18, decisions }), together)
    expectNear(finished('S+', { rework: 18, decisions }), alone)
  }
})

test('two things change at once from one slide to the next: each alone, and both', () => {
  const days = (way: keyof typeof ways) => Array.from({ length: seeds }, (_, i) => daysOf(i + 1, { ...initial, ...ways[way] }))
  const [alone, aloneKept, together, togetherKept] = (['S+', 'S−', 'L+', 'L−'] as const).map(days)
  const times = (more: number[], less: number[]) => bandOf(more.map((day, i) => day / less[i]!)).median
  expectNear(times(togetherKept!, alone!), 2.19)
  expectNear(times(together!, alone!), 1.83)
  expectNear(times(togetherKept!, aloneKept!), 1.93)
})

test('both ways meet the same work and the same decisions, whatever else is set', () => {
  const [alone] = histories(decideAlone, ways['S+'], 1)
  const [together] = histories(decideTogether, ways['L−'], 1)
  const [dear] = histories(decideTogether, { ...ways['L+'], rework: 9, fitShared: 0.5 }, 1)
  const own = ({ from, worked, pauses }: History['legs'][number][number]) => worked - from - pauses.length
  alone!.legs.forEach((legs, team) => legs.forEach((leg, i) => {
    const work = together!.legs[team]![i]!
    expect([0, 0.1].some(decision => Math.abs(own(leg) - own(work) - decision) < 1e-9 || leg.pauses.some(({ from }) => from >= leg.worked))).toBe(true)
    expect(own(dear!.legs[team]![i]!)).toBeCloseTo(own(work), 9)
  }))
})

test('in lockstep nobody begins before everybody has ended, and the picture can be asked for in any order', () => {
  const [history] = histories(decideTogether, { ...ways['L−'], moves: 8 }, 1)
  const [first, ...others] = history!.legs
  for (const legs of others)
    expect(legs.map(({ from, meets, to }) => [from, meets, to])).toEqual(first!.map(({ from, meets, to }) => [from, meets, to]))
  const days = [0, 3.3, 8, 20.7, 41, finishedOn(history!)]
  const forward = days.map(day => frameAt(history!, day))
  expect(days.toReversed().map(day => frameAt(history!, day)).toReversed()).toEqual(forward)
  expect(forward[0]!.teams.every(({ x }) => x === 0)).toBe(true)
  expect(forward.at(-1)!.waited).toBeCloseTo(history!.waiting, 9)
  expect(forward.at(-1)!.met).toBeCloseTo(history!.meetings.reduce((sum, { from, to }) => sum + to - from, 0), 9)
})

test('everybody who decides alone ends at the goal, also at one that moved, and a surprise stops but never throws back', () => {
  for (const way of ['S+', 'S−'] as const) {
    for (const moves of [0, 8]) {
      for (const history of histories(decideAlone, { ...ways[way], moves }, 4)) {
        const last = frameAt(history, finishedOn(history))
        expect(last.teams.every(team => hasArrived(team, last.goal))).toBe(true)
        expect(last.goal === movedGoal).toBe(moves > 0)
        expect(last.felt).toBe(history.felt.length)
        expect(thrownBack(history)).toEqual([])
      }
    }
  }
})

/** Legs in which a team is ever seen to go back, or further than its step. */
function thrownBack(history: History): History['legs'][number] {
  return history.legs.flatMap((legs, team) => legs.filter((leg) => {
    const walked = [0.1, 0.3, 0.5, 0.7, 0.9].map((share) => {
      const { x, y } = frameAt(history, leg.from + (leg.to - leg.from) * share).teams[team]!
      return Math.hypot(x - leg.start.x, y - leg.start.y)
    })
    return walked.some((steps, i) => steps < (walked[i - 1] ?? 0) - 1e-9 || steps > 1 + 1e-9)
  }))
}
