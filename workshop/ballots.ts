/** Whether a ballot counts, judged by the order of the log alone. The same rule serves the fold and the receipt. */
import type { Event } from './events.ts'
import type { Receipt } from './protocol.ts'
import type { State } from './state.ts'
import { rulesOf } from './kinds/index.ts'
import { currentRound } from './state.ts'
import { isWithheld } from './withheld.ts'

/** A ballot that arrives so many milliseconds after the closing still counts, unless the result was shown. */
const grace = 5000

export type BallotCast = Extract<Event, { type: 'ballotCast' }>
export type Verdict = 'counted' | 'stale' | 'round' | 'late' | 'closed' | 'refused'

/** What the fold does with a ballot at this place of the log. The value's shape was checked before it came here. */
export function verdict(state: State, ballot: BallotCast): Verdict {
  const asked = state.polls.get(ballot.poll)
  if (!asked || !state.voters.has(ballot.voter))
    return 'refused'
  const round = currentRound(asked)
  if (ballot.round !== round.no)
    return 'round'
  const standing = round.ballots.get(ballot.voter)?.get(ballot.slot)
  if (standing && standing.edit >= ballot.edit)
    return 'stale'
  if (!asked.asked || state.endedAt !== null)
    return 'closed'
  if (!asked.accepting) {
    const seenResult = asked.shown && !asked.poll.live
    if (asked.closedAt === null || seenResult || ballot.at - asked.closedAt > grace)
      return 'late'
  }
  const { admits } = rulesOf(asked.poll.kind)
  if (ballot.value !== null && !isWithheld(ballot.value) && admits && !admits(asked, state, ballot.voter, ballot.slot, ballot.value))
    return 'refused'
  return 'counted'
}

/** Whether exactly this ballot already stands: the phone sent it again because it did not hear the answer. */
export function stands(state: State, ballot: BallotCast): boolean {
  const asked = state.polls.get(ballot.poll)
  const round = asked && currentRound(asked)
  if (!round || round.no !== ballot.round)
    return false
  const standing = round.ballots.get(ballot.voter)?.get(ballot.slot)
  return standing?.edit === ballot.edit && JSON.stringify(standing.value) === JSON.stringify(ballot.value)
}

/** What to say to the person whose ballot did not count. */
export const reasons: Record<Exclude<Verdict, 'counted'>, string> = {
  stale: 'a newer answer of yours is already counted',
  round: 'this question was asked again, this answer belongs to the earlier round',
  late: 'came too late, not counted',
  closed: 'this question is not open',
  refused: 'this answer does not fit the question',
}

/** What a voter is told, read from the state after the ballot was folded. */
export function receiptOf(state: State, ballot: BallotCast): Receipt {
  if (stands(state, ballot))
    return { ok: true, edit: ballot.edit }
  const reason = verdict(state, ballot)
  return reason === 'counted'
    ? { ok: false, reason: 'unsaved', say: 'not saved, please try again' }
    : { ok: false, reason, say: reasons[reason] }
}
