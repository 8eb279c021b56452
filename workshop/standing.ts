/** Which answers of a poll stand: one a voter and slot, those that were taken back left out. */
import type { BallotOf, KindName } from './poll.ts'
import type { PollState, Round, State, VoterId } from './state.ts'
import { currentRound } from './state.ts'
import { isPartlyWithheld, told } from './withheld.ts'

/** Whether anybody answered, in any round: by phone, or counted by hand. */
export function isAnswered(poll: PollState): boolean {
  return poll.rounds.some(({ ballots, keyed }) => ballots.size > 0 || keyed !== null)
}

/** The values that stand in slot 0: one a voter, taken-back ones left out. Parts of them may be withheld. */
export function* standing(poll: PollState): Generator<{ voter: VoterId, value: unknown }> {
  for (const [voter, slots] of currentRound(poll).ballots) {
    const ballot = slots.get('0')
    if (ballot && ballot.value !== null)
      yield { voter, value: ballot.value }
  }
}

/** The same as far as they are told: what is withheld counts as an answer, but in no cell. */
export function* values<K extends KindName>(poll: PollState<K>): Generator<{ voter: VoterId, value: BallotOf<K> }> {
  for (const { voter, value } of standing(poll)) {
    const left = told(value)
    if (left !== undefined)
      yield { voter, value: left as BallotOf<K> }
  }
}

/** How many voters have a ballot that stands, in any slot. */
export function answered(poll: PollState): number {
  return answeredIn(currentRound(poll))
}

/** How many voters have a ballot of which something is withheld. */
export function withheldIn(poll: PollState): number {
  const round = currentRound(poll)
  return round.withholds ? votersWith(round, isPartlyWithheld) : 0
}

/** The same of any round. */
export function answeredIn(round: Round): number {
  return votersWith(round, value => value !== null)
}

/** How many voters have a ballot that stands in any poll. */
export function answeredAnything({ polls }: State): number {
  const voters = new Set<VoterId>()
  for (const poll of polls.values()) {
    for (const [voter, slots] of currentRound(poll).ballots) {
      if ([...slots.values()].some(({ value }) => value !== null))
        voters.add(voter)
    }
  }
  return voters.size
}

function votersWith({ ballots }: Round, test: (value: unknown) => boolean): number {
  let n = 0
  for (const slots of ballots.values()) {
    for (const ballot of slots.values()) {
      if (test(ballot.value)) {
        n++
        break
      }
    }
  }
  return n
}
