/** What a squad did in one part, summed up without anybody's id. */
import type { PollState, VoterId } from '../../../workshop/state.ts'
import type { Play, Squad } from './play.ts'
import type { SquadFigures } from './shapes.ts'
import { ballotIn } from '../../../workshop/ballot-box.ts'
import { currentRound } from '../../../workshop/state.ts'
import { lengths, newFigures, wayOf } from './play.ts'

/** The figures of a squad after so many seconds; how it felt is left out. */
export function figuresOf({ seats }: Play, { members, figures }: Squad, second: number): SquadFigures {
  const people = members.map(voter => seats.get(voter)!).filter(({ hasTapped }) => hasTapped)
  const after = Math.max(0, second - lengths.change) * 1000
  const there = people.filter(({ from }) => after > 0 && from <= lengths.change * 1000)
  return {
    ...figures,
    people: people.length,
    time: people.reduce((sum, { from }) => sum + Math.max(0, second * 1000 - from), 0),
    recovery: {
      people: there.length,
      time: there.reduce((sum, { recovered }) => sum + (recovered ?? after), 0),
      never: there.filter(({ recovered }) => recovered === null).length,
    },
  }
}

/** How many of these people said what of how it felt, stuck first. What is withheld is in none. */
export function feelingsOf(poll: PollState<'harbours'>, voters: Iterable<VoterId>): number[] {
  const { ballots } = currentRound(poll)
  const { feeling } = newFigures()
  for (const voter of voters) {
    const felt = ballotIn(ballots, voter, 'feel')?.value
    if (typeof felt === 'number')
      feeling[felt - 1]!++
  }
  return feeling
}

/** The same of all who played one way. */
export function feelingIn(poll: PollState<'harbours'>, play: Play, way: 'squad' | 'each'): number[] {
  return feelingsOf(poll, play.squads.filter(({ half }) => wayOf(play, half) === way).flatMap(({ members }) => members))
}
