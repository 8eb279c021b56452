/** How the figures of one kind of poll are told: what is counted, what is computed, what is said beside it. */
import type { PollState } from '../../workshop/state.ts'
import type { Measure, Picture, Word } from '../data.ts'
import type { Counts } from '../withhold.ts'

/** A poll, and what came of it. */
export interface Answered<Tally> {
  tally: Tally
  poll: PollState
  here: number
  sharing: boolean
  /** Whether texts may be told. */
  texts: boolean
}

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
