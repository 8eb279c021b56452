/** Scale: a whole number between two ends that have names. */
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { answered, values } from '../standing.ts'

export type ScaleBallot = number
export interface ScaleSettings { from: number, to: number, low: string, high: string }
/** `counts[i]` is how many chose `from + i`. */
export interface ScaleTally { kind: 'scale', from: number, to: number, low: string, high: string, counts: number[], n: number }

declare module '../poll.ts' {
  interface Kinds { scale: { settings: ScaleSettings, ballot: ScaleBallot, tally: ScaleTally } }
}

const end = v.pipe(v.number(), v.integer(), v.minValue(-10), v.maxValue(10))

export const scale: Kind<'scale'> = {
  settings: {
    from: end,
    to: end,
    low: v.pipe(v.string(), v.maxLength(40)),
    high: v.pipe(v.string(), v.maxLength(40)),
  },
  faults: ({ from, to }) => to > from ? [] : [{ key: 'to', reason: `${to} is not above \`from\`, which is ${from}` }],
  forPhones: ({ from, to, low, high }) => ({ from, to, low, high }),
  forScreens: ({ from, to, low, high }) => ({ from, to, low, high }),
  keys: ({ from, to }) => [`${from}…${to}`],
  ballot: poll => v.pipe(v.number(), v.integer(), v.minValue(poll.from), v.maxValue(poll.to)),
  tally(poll) {
    const { from, to, low, high } = poll.definition
    const counts = Array.from<number>({ length: to - from + 1 }).fill(0)
    for (const { value } of values(poll)) {
      counts[value - from]!++
    }
    return { kind: 'scale', from, to, low, high, counts, n: answered(poll) }
  },
  cells: value => [String(value)],
  wholes: ({ from, to }) => [Array.from({ length: to - from + 1 }, (_, i) => String(from + i))],
  brief: ({ kind, from, to, low, high, counts, n }) => ({ kind, from, to, low, high, counts, n }),
}
