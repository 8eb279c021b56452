/**
 * A room may choose before its first answer that what is shared tells its counts whole, those of one or two people too:
 * a team of seven learns nothing from a report without them. Phones say so before anybody answers, so it never changes
 * after an answer.
 */
import type { State } from './state.ts'
import { answeredAnything } from './standing.ts'

/** In a room of fewer, who said what is known by counting: there small counts stay withheld, whatever was chosen. */
export const wholeFrom = 5

/** Whether what is shared of this room tells counts of one and two people. */
export function tellsCountsWhole(state: State): boolean {
  return state.counts.whole && answeredAnything(state) >= wholeFrom
}
