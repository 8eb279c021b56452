/** What several questions of the same form say together: whether people sorted like things alike. */
import type { PollState, State } from '../workshop/state.ts'
import { detailOf } from '../statistics/detail.ts'
import { kappa } from '../statistics/kappa.ts'
import { keysOf } from '../workshop/deck.ts'
import { tallyOf } from '../workshop/figures.ts'
import { isOf } from '../workshop/state.ts'
import { kappaMeasure } from './readings/options.ts'

/**
 * Fleiss' κ over all choices that also asked how sure one is and have the same options; it is told with the last of
 * them, and only from two on.
 */
export function kappaOfChoices(state: State, poll: string): ReturnType<typeof kappaMeasure>[] {
  const own = state.polls.get(poll)
  if (!own || !isSorting(own))
    return []
  const alike = [...state.polls.values()].filter(isSorting).filter(other => keysOf(other.definition) === keysOf(own.definition))
  const tallies = alike.map(other => tallyOf(state, other))
  const people = Math.max(...tallies.map(({ n }) => n))
  const value = alike.length < 2 || alike.at(-1) !== own || detailOf(people) === 'drawn'
    ? undefined
    : kappa(tallies.map(({ counts }) => counts.map(({ n }) => n)))
  if (value === undefined)
    return []
  const measure = kappaMeasure(value)
  return [{ ...measure, name: `${measure.name} of ${alike.length} questions`, said: `${measure.said} (over ${alike.length} questions with these answers)` }]
}

function isSorting(poll: PollState): poll is PollState<'choice'> {
  return poll.wasAsked && isOf(poll, 'choice') && poll.definition.sure === true
}
