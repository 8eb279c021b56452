/** What a tick does: the clock of a round that is timed goes on by one, once, however often it was decided. */
import type { Event } from './events.ts'
import type { PollState, State, VoterId } from './state.ts'
import { rulesOf } from './kinds/index.ts'
import { currentRound } from './state.ts'

/** When the clock of a poll ticks next, in milliseconds since 1970; null: it stands. */
export function dueOf(poll: PollState): number | null {
  return poll.accepting ? rulesOf(poll.definition.kind).clock?.due(poll) ?? null : null
}

/** The next tick of a poll, where it is due; else nothing. */
export function ticked(state: State, id: string, at: number): Event[] {
  const poll = state.polls.get(id)
  const due = poll ? dueOf(poll) : null
  if (!poll || due === null || due > at)
    return []
  const { no, ticks } = currentRound(poll)
  return [{ type: 'pollTicked', at, poll: id, round: no, tick: ticks + 1 }]
}

/** Folds a tick; one of another round, of a closed poll or counted already changes nothing. */
export function tick(state: State, poll: PollState, event: Extract<Event, { type: 'pollTicked' }>): void {
  const round = currentRound(poll)
  const { clock } = rulesOf(poll.definition.kind)
  if (!clock || !poll.accepting || event.round !== round.no || event.tick !== round.ticks + 1)
    return
  round.ticks = event.tick
  clock.ticked(poll, state, event.at)
  round.since = event.at
  timeRound(poll)
}

/** Whose own view an event of a round with a clock made another one; undefined where it is none. */
export function concernedBy(state: State, event: Event): Iterable<VoterId> | 'everyone' | undefined {
  if (event.type !== 'ballotCast' && event.type !== 'pollTicked')
    return undefined
  const poll = state.polls.get(event.poll)
  return poll && rulesOf(poll.definition.kind).clock?.concerned(poll, event)
}

/** The timer of a round that has a clock is the clock's. */
export function timeRound(poll: PollState): void {
  const { clock } = rulesOf(poll.definition.kind)
  if (clock)
    poll.lastsUntil = clock.until?.(poll) ?? null
}
