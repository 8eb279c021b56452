/** A round: a poll asked again from nothing. What the poll was is kept with it, so that undoing it brings all of that back. */
import type { Event } from './events.ts'
import type { Poll } from './poll.ts'
import type { PollState, State } from './state.ts'
import { keysOf } from './deck.ts'
import { currentRound, neverOpened, newRound } from './state.ts'

/** Asks from nothing in these words, and keeps with the round what undoing it brings back. */
export function beginRound(state: State, poll: PollState, definition: Poll, seed: number): void {
  const { version, rounds, begun, ...asking } = poll
  rounds.push({ ...newRound(poll.begun++, seed), before: { stage: { ...state.stage }, asking } })
  Object.assign(poll, { definition, ...neverOpened } satisfies Partial<PollState>)
}

/** Brings back what the poll was; where the stage has left its slide since, it stays ended, and shown if it is. */
export function undoRound(state: State, poll: PollState, { at, exactly }: Extract<Event, { type: 'roundUndone' }>): void {
  const { before } = currentRound(poll)
  if (!before || (exactly ? state.endedAt !== null : keysOf(before.asking.definition) !== keysOf(poll.definition)))
    return
  poll.rounds.pop()
  if (!exactly) {
    Object.assign(poll, { wasAsked: true, accepting: false, shown: false, closedAt: at } satisfies Partial<PollState>)
    return
  }
  const { asking } = before
  const left = before.stage.slide !== state.stage.slide
  Object.assign(poll, asking, left && {
    accepting: false,
    shown: asking.shown || poll.shown,
    closedAt: asking.closedAt ?? at,
  })
}
