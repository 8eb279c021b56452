/** The timer of an open question: a hint that nothing hangs on, to which a presenter may add, and take that back. */
import type { PollState } from './state.ts'

/** No question gets more on top, in seconds. */
const addedAtMost = 600

/** The question opens: its timer starts where it has one, and nothing was added yet. */
export function startTimer(poll: PollState, at: number): void {
  const { seconds } = poll.definition
  poll.lastsUntil = seconds === undefined ? null : at + seconds * 1000
  poll.added = []
}

/** Seconds that were given on top of what the question says. */
export function secondsAdded({ added }: PollState): number {
  return added.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** Whether so many seconds more may be given. */
export function mayAddTime(poll: PollState, seconds: number): boolean {
  return poll.accepting && secondsAdded(poll) + seconds <= addedAtMost
}

/** Gives so many seconds more, from now on where the timer ran out or there was none. Changes nothing where it may not. */
export function addTime(poll: PollState, seconds: number, at: number): void {
  if (!mayAddTime(poll, seconds))
    return
  poll.added = [...poll.added, { seconds, before: poll.lastsUntil }]
  poll.lastsUntil = Math.max(poll.lastsUntil ?? at, at) + seconds * 1000
}

/** The timer is as it was before the newest addition; where there is none, or not so many, nothing changes. */
export function takeTimeBack(poll: PollState, of = poll.added.length): void {
  const newest = poll.added.at(-1)
  if (!poll.accepting || !newest || poll.added.length !== of)
    return
  poll.lastsUntil = newest.before
  poll.added = poll.added.slice(0, -1)
}
