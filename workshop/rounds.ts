/**
 * A round: a poll asked again from nothing. What the poll was is kept with it, so that undoing it brings all of that back,
 * and what an undone round was is kept too, so that its answers are not lost by one press.
 */
import type { Event } from './events.ts'
import type { Poll } from './poll.ts'
import type { Position } from './position.ts'
import type { Asking, PollState, State } from './state.ts'
import { keysOf } from './deck.ts'
import { currentRound, neverOpened, newRound } from './state.ts'

/** Asks from nothing in these words, and keeps with the round what undoing it brings back. */
export function beginRound(state: State, poll: PollState, definition: Poll, seed: number): void {
  poll.rounds.push({ ...newRound(poll.begun++, seed), before: { stage: { ...state.stage }, asking: askingOf(poll) } })
  Object.assign(poll, { definition, ...neverOpened } satisfies Partial<PollState>)
  state.undoneRounds.delete(definition.id)
}

/** Brings back what the poll was as the round began. */
export function undoRound(state: State, poll: PollState, { at, exactly, poll: id, round: no }: Extract<Event, { type: 'roundUndone' }>): void {
  const round = currentRound(poll)
  const { before } = round
  if (!before || (no !== undefined && no !== round.no) || (exactly ? state.endedAt !== null : keysOf(before.asking.definition) !== keysOf(poll.definition)))
    return
  state.undoneRounds.set(id, { round, stage: { ...state.stage }, asking: askingOf(poll) })
  poll.rounds.pop()
  if (!exactly) {
    Object.assign(poll, { wasAsked: true, accepting: false, shown: false, closedAt: at } satisfies Partial<PollState>)
    return
  }
  bringBack(poll, before, state.stage, at)
}

/** Brings back the round that was undone last, as it was; undoing it once more brings back what is now. */
export function redoRound(state: State, poll: PollState, { at, poll: id, round: no }: Extract<Event, { type: 'roundRedone' }>): void {
  const undone = state.undoneRounds.get(id)
  if (!undone || (no !== undefined && no !== undone.round.no) || state.endedAt !== null)
    return
  state.undoneRounds.delete(id)
  poll.rounds.push({ ...undone.round, before: { stage: { ...state.stage }, asking: askingOf(poll) } })
  bringBack(poll, undone, state.stage, at)
}

/** The poll as it was asked; where the stage has left its slide since, it stays ended, and shown if it is. */
function bringBack(poll: PollState, { stage, asking }: { stage: Position, asking: Asking }, now: Position, at: number): void {
  Object.assign(poll, asking, stage.slide !== now.slide && {
    accepting: false,
    shown: asking.shown || poll.shown,
    closedAt: asking.closedAt ?? at,
  })
}

function askingOf(poll: PollState): Asking {
  const { version, rounds, begun, ...asking } = poll
  return asking
}
