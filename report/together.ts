/** What several questions of the same form say together: whether people sorted like things alike. */
import type { State } from '../workshop/state.ts'
import { detailOf } from '../statistics/detail.ts'
import { kappaOfRows } from '../statistics/kappa.ts'
import { tallyOf } from '../workshop/figures.ts'
import { alikeWith } from '../workshop/results/alike.ts'
import { isOf } from '../workshop/state.ts'
import { withheldOfSum } from '../workshop/suppression.ts'
import { kappaMeasure } from './readings/options.ts'

/**
 * Fleiss' κ over all choices that also asked how sure one is and have the same options, with a bootstrap over people;
 * it is told with the last of them, and only from two on.
 */
export function kappaOfChoices(state: State, poll: string, withholds: boolean): ReturnType<typeof kappaMeasure>[] {
  const own = state.polls.get(poll)
  const alike = own && alikeWith(state, own, ({ wasAsked }) => wasAsked)
  if (!alike)
    return []
  const tallies = alike.polls.flatMap((id) => {
    const poll = state.polls.get(id)!
    return isOf(poll, 'choice') ? [tallyOf(state, poll)] : []
  })
  // Computed from all of their counts, so a withheld one of any takes it.
  if (withholds && tallies.some(({ counts }) => withheldOfSum(counts.map(({ n }) => ({ k: n }))).size > 0))
    return []
  const people = alike.rows.reduce((sum, { people }) => sum + people, 0)
  const value = detailOf(people) === 'drawn' ? undefined : kappaOfRows(alike.rows, tallies[0]!.counts.length)
  if (value === undefined)
    return []
  const measure = kappaMeasure(value)
  return [{
    ...measure,
    name: `${measure.name} of ${alike.polls.length} questions`,
    said: `${measure.said} (over ${alike.polls.length} questions with these answers, of which the later ones followed the results of the earlier: some of it may be learned)`,
  }]
}
