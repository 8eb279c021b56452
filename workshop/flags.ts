/**
 * A report of a text flags it: the flag takes it from the phone that flagged it and asks the presenter. It is gone for
 * all only when enough of those who were given it say so, and never out of a result that the room has seen. A flag that
 * is taken back counts no more; what is gone for all stays gone until the presenter brings it back.
 */
import type { PollState, State, VoterId } from './state.ts'
import { rulesOf } from './kinds/index.ts'
import { currentRound } from './state.ts'

/** Fewer people than this send nothing away for all, however few were given the text. */
const fewest = 3

/** Of those who were given a text at least one in so many has to say so. */
const oneIn = 3

/**
 * Notes a flag. The fold decides here and now whether the text is gone for all; nothing that happens later does. What
 * is for all was given to everybody here; who was given another text is counted only when the last count is reached.
 */
export function flagged(state: State, poll: PollState, id: string, voter: VoterId): void {
  const { texts, flags, given, sentAway, reserved } = currentRound(poll)
  if (!texts.has(id) && id !== reserved)
    return
  const voters = (flags.get(id) ?? new Set()).add(voter)
  flags.set(id, voters)
  const isForAll = rulesOf(poll.definition.kind).forAll !== undefined
  const isEnough = () => voters.size >= Math.max(fewest, (isForAll ? poll.here : given.get(id) ?? 0) / oneIn)
  if (sentAway.has(id) || !isEnough() || state.endedAt !== null || isOnStage(state, poll, id))
    return
  if (!isForAll)
    given.set(id, countGiven(state, poll, id))
  if (isEnough())
    sentAway.add(id)
}

/** Whether a result that has the words of this text is shown. */
function isOnStage(state: State, of: PollState, id: string): boolean {
  return [...state.polls.values()].some(poll => (poll.shown || (poll.definition.live && poll.wasAsked)) && rulesOf(poll.definition.kind).quotes?.(poll, of, id))
}

/** How many were given the text, to judge it or to vote on it. */
function countGiven(state: State, of: PollState, id: string): number {
  const hands = [...state.polls.values()].flatMap((poll) => {
    const { handed } = rulesOf(poll.definition.kind)
    return handed && poll.wasAsked && 'of' in poll.definition && poll.definition.of === of.definition.id ? [(voter: VoterId) => handed(poll, state, voter)] : []
  })
  return [...state.voters.keys()].filter(voter => hands.some(hand => hand(voter).includes(id))).length
}
