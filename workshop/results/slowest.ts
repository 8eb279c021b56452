/** How long this room took to a poll's first answer, as far as it is told: the slowest of so many, never whose. */
import type { Slowest } from '../poll.ts'
import type { PollState, State } from '../state.ts'
import type { RoomView } from '../views.ts'
import { slowestOfDraw } from '../../statistics/slowest.ts'
import { byVoter } from '../ballot-box.ts'
import { slowestFrom } from '../poll.ts'
import { currentRound } from '../state.ts'

type Told = RoomView['slowest'][string]

const derived = new WeakMap<PollState, { version: number, among: number[], told: Told | undefined }>()

/**
 * The mean slowest of every size in `among` that the room can give, and the slowest of all, in seconds to a tenth.
 * Undefined where too few answered. Derived once for each version of the poll.
 */
export function slowestOf(state: State, { of, among }: Slowest): Told | undefined {
  const poll = state.polls.get(of)
  if (!poll?.wasAsked)
    return undefined
  const known = derived.get(poll)
  if (known?.version === poll.version && known.among === among)
    return known.told
  const seconds = firstAnswers(poll)
  const n = seconds.length
  const sizes = [...among.filter(size => size < n), n]
  const told = n < slowestFrom
    ? undefined
    : { of, n, draws: sizes.map(size => ({ among: size, seconds: Math.round(10 * slowestOfDraw(seconds, size)) / 10 })) }
  derived.set(poll, { version: poll.version, among, told })
  return told
}

/** Seconds from the opening to each voter's first answer, also where it was taken back. */
function firstAnswers(poll: PollState): number[] {
  return [...byVoter(currentRound(poll).ballots)].map(([, ballots]) => Math.min(...ballots.map(([, { after }]) => after)) / 1000)
}
