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
  sharing: boolean
  /** Whether texts may be told. */
  texts: boolean
}

/** How polls of a kind are told; written as a method, so that one of any kind may stand for all of them. */
export type Teller<K extends KindName> = { tell(answered: Answered<K>): Reading }['tell']

export interface Reading {
  picture: Picture
  counts?: Counts[]
  /** `ofCells`: could give a withheld cell away, so it goes where one is withheld. */
  measures?: (Measure & { ofCells?: boolean })[]
  words?: Word[]
  notes?: string[]
}

export function span(lower: number, upper: number, say: (value: number) => string): string {
  return `${say(lower)} to ${say(upper)}`
}
