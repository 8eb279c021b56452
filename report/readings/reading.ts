/** How the figures of one kind of poll are told: what is counted, what is computed, what is said beside it. */
import type { KindName, TallyOf } from '../../workshop/poll.ts'
import type { PollState } from '../../workshop/state.ts'
import type { Measure, Picture, Word } from '../data.ts'
import type { Counts } from '../withhold.ts'

/** A poll of a kind, and what came of it. */
export interface Answered<out K extends KindName> {
  tally: TallyOf<K>
  poll: PollState<K>
  here: number
  /** Whether small counts are left out. */
  withholds: boolean
  /** Whether texts may be told. */
  texts: boolean
}

/** How polls of a kind are told; written as a method, so that one of any kind may stand for all of them. */
export type Teller<K extends KindName> = { tell(answered: Answered<K>): Reading }['tell']

/** A measure; it goes where a count is withheld, unless it is `harmless`: the count cannot be computed back from it. */
export type Computed = Measure & { harmless?: boolean }

export interface Reading {
  picture: Picture
  counts?: Counts[]
  measures?: Computed[]
  words?: Word[]
  /** Whether the number of those who answered would give away what is withheld. */
  hidesAnswered?: boolean
  notes?: string[]
}

export function span(lower: number, upper: number, say: (value: number) => string): string {
  return `${say(lower)} to ${say(upper)}`
}
