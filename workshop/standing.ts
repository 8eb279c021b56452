/** Which answers of a poll stand: one a voter and slot, those that were taken back left out. */
import type { BallotOf, KindName } from './poll.ts'
import type { PollState, Round, State, VoterId } from './state.ts'
import { byVoter, isEmpty, votersWith } from './ballot-box.ts'
import { currentRound } from './state.ts'
import { isPartlyWithheld, told } from './withheld.ts'

/** Whether anybody answered, in any round: by phone, or counted by hand. */
export function isAnswered(poll: PollState): boolean {
  return poll.rounds.some(({ ballots, keyed }) => !isEmpty(ballots) || keyed !== null)
}

/** The values that stand in slot 0: one a voter, taken-back ones left out. Parts of them may be withheld. */
export function standing(poll: PollState): { voter: VoterId, value: unknown }[] {
  const found: { voter: VoterId, value: unknown }[] = []
  for (const [voter, { value }] of currentRound(poll).ballots.first) {
    if (value !== null)
      found.push({ voter, value })
  }
  return found
}

/**
 * The same as far as they are told: what is withheld counts as an answer, but in no cell. Of ten thousand a list is made
 * in a third of the time that they take one by one.
 */
export function values<K extends KindName>(poll: PollState<K>): { voter: VoterId, value: BallotOf<K> }[] {
  const found: { voter: VoterId, value: BallotOf<K> }[] = []
  for (const [voter, { value }] of currentRound(poll).ballots.first) {
    const left = told(value)
    if (left !== undefined && left !== null)
      found.push({ voter, value: left as BallotOf<K> })
  }
  return found
}

/** How many voters have a ballot that stands, in any slot. */
export function answered(poll: PollState): number {
  return answeredIn(currentRound(poll))
}

/** How many voters have a ballot of which something is withheld. */
export function withheldIn(poll: PollState): number {
  const round = currentRound(poll)
  return round.withholds ? votersWith(round.ballots, isPartlyWithheld) : 0
}

/** The same of any round. */
export function answeredIn(round: Round): number {
  return votersWith(round.ballots, value => value !== null)
}

/** How many voters have a ballot that stands in any poll. */
export function answeredAnything({ polls }: State): number {
  const voters = new Set<VoterId>()
  for (const poll of polls.values()) {
    for (const [voter, ballots] of byVoter(currentRound(poll).ballots)) {
      if (ballots.some(([, { value }]) => value !== null))
        voters.add(voter)
    }
  }
  return voters.size
}
