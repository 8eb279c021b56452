/** What several questions of the same form say together: whether people sorted like things alike. */
import type { PollState, State, VoterId } from '../workshop/state.ts'
import { detailOf } from '../statistics/detail.ts'
import { kappaOver } from '../statistics/kappa.ts'
import { keysOf } from '../workshop/deck.ts'
import { tallyOf } from '../workshop/figures.ts'
import { keysIn } from '../workshop/kinds/choice.ts'
import { values } from '../workshop/standing.ts'
import { isOf } from '../workshop/state.ts'
import { withheldOfSum } from '../workshop/suppression.ts'
import { kappaMeasure } from './readings/options.ts'

/**
 * Fleiss' κ over all choices that also asked how sure one is and have the same options, with a bootstrap over people;
 * it is told with the last of them, and only from two on.
 */
export function kappaOfChoices(state: State, poll: string, sharing: boolean): ReturnType<typeof kappaMeasure>[] {
  const own = state.polls.get(poll)
  if (!own || !isSorting(own))
    return []
  const alike = [...state.polls.values()].filter(isSorting).filter(other => keysOf(other.definition) === keysOf(own.definition))
  if (alike.length < 2 || alike.at(-1) !== own)
    return []
  // Computed from all of their counts, so a withheld one of any takes it.
  if (sharing && alike.some(other => withheldOfSum(tallyOf(state, other).counts.map(({ n }) => ({ k: n }))).size > 0))
    return []
  const sorted = sortedBy(alike, Object.keys(own.definition.options))
  const value = detailOf(sorted.length) === 'drawn' ? undefined : kappaOver(sorted, Object.keys(own.definition.options).length)
  if (value === undefined)
    return []
  const measure = kappaMeasure(value)
  return [{
    ...measure,
    name: `${measure.name} of ${alike.length} questions`,
    said: `${measure.said} (over ${alike.length} questions with these answers, of which the later ones followed the results of the earlier: some of it may be learned)`,
  }]
}

/** By person: the place of the option chosen in each poll, −1 where there is none. */
function sortedBy(polls: PollState<'choice'>[], options: string[]): number[][] {
  const people = new Map<VoterId, number[]>()
  for (const [i, poll] of polls.entries()) {
    for (const { voter, value } of values(poll)) {
      const own = people.get(voter) ?? polls.map(() => -1)
      own[i] = options.indexOf(keysIn(value)[0]!)
      people.set(voter, own)
    }
  }
  return [...people.values()]
}

function isSorting(poll: PollState): poll is PollState<'choice'> {
  return poll.wasAsked && isOf(poll, 'choice') && poll.definition.sure === true
}
