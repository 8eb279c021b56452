/** Which questions a room was asked: one answer for every place that counts them. */
import type { PollState, State } from './state.ts'
import { counted } from '../statistics/detail.ts'

/**
 * Each once, however often it was asked; what is open for a span of the workshop is one of them, and one whose opening
 * was taken back is none.
 */
export function askedIn({ polls }: Pick<State, 'polls'>): PollState[] {
  return [...polls.values()].filter(({ wasAsked }) => wasAsked)
}

/** How many there were, in words. */
export function questionsTold(n: number): string {
  return counted(n, 'question', 'questions')
}
