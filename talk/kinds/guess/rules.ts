/** Guess: a whole number between two ends. What is right is told to nobody before the result is shown. */
import type { Kind } from '../../../workshop/kinds/kind.ts'
import type { PollOf } from '../../../workshop/poll.ts'
import * as v from 'valibot'
import { answered, values } from '../../../workshop/standing.ts'

export type GuessBallot = number
export interface GuessSettings {
  from: number
  to: number
  /** What is counted, such as «years». */
  unit?: string
  /** The right number. */
  truth: number
}
/**
 * `counts[i]` is how many guessed from `from + i * width` to below the next. The median and the quarters are guesses
 * that somebody made, null where nobody's is known; `truth` is only there once the result is shown.
 */
export interface GuessTally {
  kind: 'guess'
  from: number
  to: number
  unit?: string
  width: number
  counts: number[]
  low: number | null
  median: number | null
  high: number | null
  truth?: number
  n: number
}

declare module '../../../workshop/poll.ts' {
  interface Kinds { guess: { settings: GuessSettings, ballot: GuessBallot, tally: GuessTally } }
}

/** On a stage more columns than these are no longer told apart. */
const columnsAtMost = 24

const number = v.pipe(v.number(), v.integer('expected a whole number'), v.minValue(-1e9), v.maxValue(1e9))

export const guess: Kind<'guess'> = {
  settings: { from: number, to: number, unit: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(20))), truth: number },
  faults({ from, to, truth }) {
    if (to <= from)
      return [{ key: 'to', reason: `${to} is not above \`from\`, which is ${from}` }]
    return truth >= from && truth <= to ? [] : [{ key: 'truth', reason: `${truth} is not between \`from\` and \`to\`, which are ${from} and ${to}` }]
  },
  forPhones: ({ from, to, unit }) => ({ from, to, unit }),
  forScreens: ({ from, to, unit }) => ({ from, to, unit }),
  keys: ({ from, to }) => [`${from}…${to}`],
  ballot: poll => v.pipe(v.number(), v.integer('a whole number, please'), v.minValue(poll.from, `not below ${poll.from}`), v.maxValue(poll.to, `not above ${poll.to}`)),
  tally(poll) {
    const { from, to, unit, truth } = poll.definition
    const width = widthOf(poll.definition)
    const counts = Array.from<number>({ length: columnOf(poll.definition, to) + 1 }).fill(0)
    const guesses = values(poll).map(({ value }) => value).sort((a, b) => a - b)
    for (const value of guesses)
      counts[columnOf(poll.definition, value)]!++
    return {
      kind: 'guess',
      from,
      to,
      ...(unit === undefined ? {} : { unit }),
      width,
      counts,
      low: at(guesses, 0.25),
      median: at(guesses, 0.5),
      high: at(guesses, 0.75),
      ...(poll.shown ? { truth } : {}),
      n: answered(poll),
    }
  },
  cells: (value, _slot, poll) => [String(columnOf(poll, value))],
  wholes: poll => [Array.from({ length: columnOf(poll, poll.to) + 1 }, (_, column) => String(column))],
  brief: ({ kind, from, to, unit, width, counts, low, median, high, truth, n }) => ({
    ...{ kind, from, to, width, counts, low, median, high, n },
    ...(unit === undefined ? {} : { unit }),
    ...(truth === undefined ? {} : { truth }),
  }),
  anyBallot: ({ from, to }, chance) => from + Math.floor(chance() * (to - from + 1)),
}

/** How wide a column is: 1, 2 or 5 times a power of ten, so that its ends are numbers that people say. */
function widthOf({ from, to }: PollOf<'guess'>): number {
  const least = Math.max(1, (to - from + 1) / columnsAtMost)
  const power = 10 ** Math.floor(Math.log10(least))
  return [1, 2, 5, 10].map(times => times * power).find(width => width >= least)!
}

function columnOf(poll: PollOf<'guess'>, value: number): number {
  return Math.floor((value - poll.from) / widthOf(poll))
}

/** The smallest of sorted guesses that at least this share is not above. */
function at(guesses: number[], share: number): number | null {
  return guesses[Math.max(0, Math.ceil(share * guesses.length) - 1)] ?? null
}
