/**
 * What the three slots of a game say together. The unit is the squad. Slots 1 and 2 are told the same rule and cross
 * approval with order; slot 3 is told the why, and comes last: what it shows is confounded with practice.
 *
 * Source of the crossover: Jones & Kenward, Design and Analysis of Cross-Over Trials, 3rd edition 2014, chapter 2.
 */
import type { Interval } from '../../../statistics/wilson.ts'
import type { Boats, SquadFigures, SquadGame } from './shapes.ts'
import { bootstrap } from '../../../statistics/resampling.ts'
import { studentWithin } from '../../../statistics/student.ts'

/** Below four squads there are raw counts; from eight the 2×2 has intervals. */
export const enoughSquads = { effect: 4, cells: 8 }

/** Of fewer people a squad is none: it is left out, and counted. */
export const squadFrom = 3

/** One figure of a squad in a slot; NaN where it has none. */
export type Measure = (slot: SquadFigures) => number

const share = ({ right, sailed }: Boats) => right / sailed

export const measures = {
  /** Boats right a person-minute. */
  pace: ({ named, white, time }) => (named.right + white.right) / time * 60_000,
  /** Of the boats that sailed. */
  accuracy: ({ named, white }) => (named.right + white.right) / (named.sailed + white.sailed),
  named: ({ named }) => share(named),
  white: ({ white }) => share(white),
  /** Seconds from the change to the first red or blue boat that came right, at most ten: censored there. */
  recovery: ({ recovery }) => recovery.time / recovery.people / 1000,
  /** Share of the time that people waited for others. */
  waiting: ({ waited, time }) => waited / time,
  /** From 1, stuck, to 5, flowing. */
  feeling: ({ feeling }) => feeling.reduce((sum, n, i) => sum + n * (i + 1), 0) / feeling.reduce((sum, n) => sum + n, 0),
} satisfies Record<string, Measure>

/**
 * Each alone less by squads, of squads that played both: half the sum of the mean differences of both orders, with its
 * 95 % t-interval of squads − 2 degrees, from four squads. `practice`: what the second slot had over the first.
 */
export interface Crossover { squads: number, effect: number, practice: number, interval?: Interval }

/** Squads that played every one of these slots with enough people. */
export function complete(game: SquadGame[], slots: number[]): SquadGame[] {
  return game.filter(squad => slots.every(slot => (squad.slots[slot]?.people ?? 0) >= squadFrom))
}

/** Undefined where no squad of one half has it. */
export function crossover(game: SquadGame[], measure: Measure): Crossover | undefined {
  const differences = { X: [] as number[], Y: [] as number[] }
  for (const { half, slots: [first, second] } of complete(game, [0, 1])) {
    const difference = half === 'X' ? measure(second!) - measure(first!) : measure(first!) - measure(second!)
    if (!Number.isNaN(difference))
      differences[half].push(difference)
  }
  const { X, Y } = differences
  if (X.length === 0 || Y.length === 0)
    return undefined
  const squads = X.length + Y.length
  const effect = (mean(X) + mean(Y)) / 2
  const practice = (mean(X) - mean(Y)) / 2
  if (squads < enoughSquads.effect)
    return { squads, effect, practice }
  const degrees = squads - 2
  const variance = [X, Y].flatMap(values => values.map(value => (value - mean(values)) ** 2)).reduce(add, 0) / degrees
  const half = studentWithin(0.95, degrees) * Math.sqrt(variance * (1 / X.length + 1 / Y.length)) / 2
  return { squads, effect, practice, interval: { lower: effect - half, upper: effect + half } }
}

/** The why less the rule, of the same squads sailing the same way: slot 3 less slot 2. From eight squads with an interval. */
export function whyLessRule(game: SquadGame[], measure: Measure): { squads: number, effect: number, interval?: Interval } | undefined {
  const differences = complete(game, [1, 2])
    .map(({ slots: [, rule, why] }) => measure(why!) - measure(rule!))
    .filter(difference => !Number.isNaN(difference))
  if (differences.length === 0)
    return undefined
  const effect = mean(differences)
  const squads = differences.length
  const interval = squads < enoughSquads.cells ? undefined : bootstrap(squads, drawn => meanOf(drawn, i => differences[i]!))
  return { squads, effect, ...(interval ? { interval } : {}) }
}

/** One cell of the 2×2: squad or each, rule or why. */
export interface Cell { way: 'squad' | 'each', told: 'rule' | 'why', squads: number, mean: number, interval?: Interval }

/** The four cells, each the mean of the squads that filled it; from eight squads with an interval by a bootstrap over squads. */
export function twoByTwo(game: SquadGame[], measure: Measure): Cell[] {
  return (['squad', 'each'] as const).flatMap(way => (['rule', 'why'] as const).map((told): Cell => {
    const values = complete(game, [0, 1, 2]).flatMap(({ slots }) => slots
      .flatMap(slot => slot && slot.way === way && slot.told === told ? [measure(slot)] : [])
      .filter(value => !Number.isNaN(value)))
    const interval = complete(game, [0, 1, 2]).length < enoughSquads.cells ? undefined : bootstrap(values.length, drawn => meanOf(drawn, i => values[i]!))
    return { way, told, squads: values.length, mean: mean(values), ...(interval ? { interval } : {}) }
  }))
}

/** Everything of a game that is told of it. */
export function measuresOf(game: SquadGame[]) {
  const whole = complete(game, [0, 1, 2])
  return {
    squads: game.length,
    /** Squads of which somebody was missing, so that they are left out. */
    leftOut: game.length - whole.length,
    /** Fewer than four squads: raw counts, a demonstration. */
    isDemonstration: complete(game, [0, 1]).length < enoughSquads.effect,
    pace: crossover(game, measures.pace),
    accuracy: crossover(game, measures.accuracy),
    named: crossover(game, measures.named),
    waiting: crossover(game, measures.waiting),
    feeling: crossover(game, measures.feeling),
    whiteByWhy: whyLessRule(game, measures.white),
    recoveryByWhy: whyLessRule(game, measures.recovery),
    cells: Object.fromEntries((['pace', 'named', 'white', 'recovery'] as const).map(name => [name, twoByTwo(game, measures[name])])) as Record<'pace' | 'named' | 'white' | 'recovery', Cell[]>,
    slots: [0, 1, 2].map(slot => summed(game.flatMap(squad => squad.slots[slot] ?? []))),
  }
}

/** What all who sailed one way in one slot did, as counts. */
export interface Summed { way: 'squad' | 'each', told: 'rule' | 'why', squads: number, people: number, named: Boats, white: Boats, passed: number, pace: number }

function summed(slots: NonNullable<SquadGame['slots'][number]>[]): Summed[] {
  return (['squad', 'each'] as const).flatMap((way): Summed[] => {
    const of = slots.filter(slot => slot.way === way)
    const sum = (what: (slot: SquadFigures) => number) => of.map(what).reduce(add, 0)
    const boats = (which: 'named' | 'white') => ({ sailed: sum(slot => slot[which].sailed), right: sum(slot => slot[which].right) })
    const [named, white] = [boats('named'), boats('white')]
    return of.length === 0
      ? []
      : [{ way, told: of[0]!.told as 'rule' | 'why', squads: of.length, people: sum(({ people }) => people), named, white, passed: sum(({ passed }) => passed), pace: (named.right + white.right) / sum(({ time }) => time) * 60_000 }]
  })
}

function add(a: number, b: number): number {
  return a + b
}

/** NaN of no values. */
function mean(values: number[]): number {
  return values.reduce(add, 0) / values.length
}

function meanOf(drawn: Uint32Array, value: (i: number) => number): number {
  let sum = 0
  for (const i of drawn)
    sum += value(i)
  return sum / drawn.length
}
