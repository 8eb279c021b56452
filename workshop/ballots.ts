/** Whether a ballot counts, judged by the order of the log alone. The same rule serves the fold and the receipt. */
import type { BallotMessage } from './commands.ts'
import type { Event } from './events.ts'
import type { Receipt } from './protocol.ts'
import type { State, VoterId } from './state.ts'
import { ballotIn, ballotsOf } from './ballot-box.ts'
import { rulesOf } from './kinds/index.ts'
import { currentRound } from './state.ts'
import { isWithheld } from './withheld.ts'

/** A ballot that arrives so many milliseconds after the closing still counts, unless the result was shown, or its kind has a clock. */
const grace = 5000

export type BallotCast = Extract<Event, { type: 'ballotCast' }>
export type Verdict = 'counted' | 'stale' | 'round' | 'late' | 'closed' | 'refused' | 'nothing' | 'full' | 'soon'

/** What the fold does with a ballot at this place of the log. The value's shape was checked before it came here. */
export function verdict(state: State, ballot: BallotCast): Verdict {
  const poll = state.polls.get(ballot.poll)
  if (!poll)
    return 'refused'
  const round = currentRound(poll)
  const standing = ballotIn(round.ballots, ballot.voter, ballot.slot)
  // Whoever has a ballot here has joined.
  if (!standing && !state.voters.has(ballot.voter))
    return 'refused'
  if (ballot.round !== round.no)
    return 'round'
  if (standing && standing.edit >= ballot.edit)
    return 'stale'
  if (ballot.value === null && (standing?.value ?? null) === null)
    return 'nothing'
  if (!poll.wasAsked || state.endedAt !== null)
    return 'closed'
  const { admits, clock, slots: most = 1, apart = 0 } = rulesOf(poll.definition.kind)
  if (clock && !(poll.accepting && clock.slots(poll, state, ballot.voter).includes(ballot.slot)))
    return 'late'
  if (!poll.accepting) {
    const seenResult = poll.shown && !poll.definition.live
    if (poll.closedAt === null || seenResult || ballot.at - poll.closedAt > grace)
      return 'late'
  }
  if (ballot.value !== null && !isWithheld(ballot.value) && admits && !admits(poll, state, ballot.voter, ballot.slot, ballot.value))
    return 'refused'
  if (!standing) {
    const others = ballotsOf(round.ballots, ballot.voter)
    if (others.length >= most)
      return 'full'
    if (apart > 0 && others.some(([, { at }]) => ballot.at - at < apart))
      return 'soon'
  }
  return 'counted'
}

/** Whether exactly this ballot already stands: the phone sent it again because it did not hear the answer. */
export function stands(state: State, ballot: BallotCast): boolean {
  const poll = state.polls.get(ballot.poll)
  const round = poll && currentRound(poll)
  if (!round || round.no !== ballot.round)
    return false
  const standing = ballotIn(round.ballots, ballot.voter, ballot.slot)
  return standing?.edit === ballot.edit && JSON.stringify(standing.value) === JSON.stringify(ballot.value)
}

type Refused = Exclude<Receipt, { ok: true }>['reason']

/** Whether a ballot would take the place of an older one of the same voter. */
export function replaces(state: State, voter: VoterId, { poll: id, round, slot, edit }: BallotMessage): boolean {
  const poll = state.polls.get(id)
  const current = poll && currentRound(poll)
  const standing = current?.no === round ? ballotIn(current.ballots, voter, slot) : undefined
  return standing !== undefined && standing.edit < edit
}

/** What to say to the person whose ballot did not count; what is `unsaved` the phone sends again by itself. */
export const refusals: Record<Exclude<Verdict, 'counted'>, { refused: Refused, say: string }> = {
  stale: { refused: 'stale', say: 'a newer answer of yours is already counted' },
  round: { refused: 'round', say: 'this question was asked again, this answer belongs to the earlier round' },
  late: { refused: 'late', say: 'came too late, not counted' },
  closed: { refused: 'closed', say: 'this question is not open' },
  refused: { refused: 'refused', say: 'this answer does not fit the question' },
  nothing: { refused: 'refused', say: 'there is no answer of yours here to take back' },
  full: { refused: 'refused', say: 'you have given as many answers here as one person may' },
  soon: { refused: 'unsaved', say: 'once a second counts, it is sent again in a moment' },
}

/** What to say to the person whose answer could not be written: the phone has it and sends it again by itself. */
export const unsaved = 'The workshop cannot save just now. Your answer is kept here and sent again.'

/** What a voter is told, read from the state after the ballot was folded. */
export function receiptOf(state: State, ballot: BallotCast): Receipt {
  if (stands(state, ballot))
    return { ok: true, edit: ballot.edit }
  const reason = verdict(state, ballot)
  if (reason === 'counted')
    return { ok: false, reason: 'unsaved', say: unsaved }
  const { refused, say } = refusals[reason]
  return { ok: false, reason: refused, say }
}
