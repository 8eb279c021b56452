/** Several choices of one form put to the same people: what each answered to all of them, without saying who. */
import type { PollState, State, VoterId } from '../state.ts'
import type { BoardView } from '../views.ts'
import { keysOf } from '../deck.ts'
import { keysIn } from '../kinds/choice.ts'
import { values } from '../standing.ts'
import { currentRound, isOf } from '../state.ts'

/**
 * The answers to all choices that also asked how sure one is, have this one's options and are `told`; with the last of
 * them, and only from two on.
 */
export function alikeWith(state: State, poll: PollState, isTold: (poll: PollState) => boolean): BoardView['alike'] {
  if (!isSorting(poll) || !isTold(poll))
    return undefined
  const polls = [...state.polls.values()].filter(isSorting).filter(other => isTold(other) && keysOf(other.definition) === keysOf(poll.definition))
  if (polls.length < 2 || polls.at(-1) !== poll)
    return undefined
  const rows = new Map<string, { places: number[], people: number }>()
  for (const places of placesIn(polls, Object.keys(poll.definition.options))) {
    const row = rows.get(places.join()) ?? { places, people: 0 }
    row.people++
    rows.set(places.join(), row)
  }
  // In an order that tells nothing of the people, and is the same wherever it is computed from.
  return { polls: polls.map(({ definition }) => definition.id), rows: [...rows].sort(([a], [b]) => a < b ? -1 : 1).map(([, row]) => row) }
}

/** By person: the place of the option chosen in each poll, −1 where there is none. */
function placesIn(polls: PollState<'choice'>[], options: string[]): Iterable<number[]> {
  const people = new Map<VoterId, number[]>()
  for (const [i, poll] of polls.entries()) {
    for (const { voter, value } of values(poll)) {
      const own = people.get(voter) ?? polls.map(() => -1)
      own[i] = options.indexOf(keysIn(value)[0]!)
      people.set(voter, own)
    }
  }
  return people.values()
}

/** Hands that were counted do not say who else put them up. */
function isSorting(poll: PollState): poll is PollState<'choice'> {
  return poll.wasAsked && isOf(poll, 'choice') && poll.definition.sure === true && currentRound(poll).keyed === null
}
