/**
 * The clock of a kind whose rounds are timed. A fold has no clock: so the server ticks when the kind says that it is
 * due, the tick is an event, and a replay or a restart goes the same way as the room did.
 */
import type { Event } from '../events.ts'
import type { KindName } from '../poll.ts'
import type { PollState, State, VoterId } from '../state.ts'

/** What all phones are told of a round while it is played, made once for all. A kind adds its part, under its name. */
export interface Together {}

/** Events after which phones may have to be told more than the one whose ballot it was. */
export type Played = Extract<Event, { type: 'ballotCast' | 'pollTicked' }>

/**
 * Its functions are methods, as those of a kind are. `round.play` holds what the kind keeps; `round.ticks` and
 * `round.since` are kept by the fold.
 */
export interface Clock<out K extends KindName> {
  /** When the round ticks next, in milliseconds since 1970; null: never. A late tick must do no harm: a server may have been away. */
  due(poll: PollState<K>): number | null
  /** What the round notes of a tick at `at`; `round.ticks` counts it already, `round.since` is still when the clock ticked before. */
  ticked(poll: PollState<K>, state: State, at: number): void
  /** The slots in which this voter may answer now: a ballot in another one does not count, and its phone is told of no others. */
  slots(poll: PollState<K>, state: State, voter: VoterId): string[]
  /** Whose own view such an event, folded by now, made another one. */
  concerned(poll: PollState<K>, event: Played): Iterable<VoterId> | 'everyone'
  /** What all phones are told while the poll accepts. */
  together?(poll: PollState<K>, state: State): Together
  /** When the round is over, in milliseconds since 1970 as far as is known now: the timer on stage. Null: no timer. */
  until?(poll: PollState<K>): number | null
}
