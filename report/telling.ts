/**
 * What a shared report may tell of a claim. It withholds counts, not claims: how a claim stands is told unless its own
 * k or n − k would tell of one or two people, and its counts unless they would give a withheld one away.
 */
import type { Claim, Question } from './data.ts'
import type { Verdict } from './judging.ts'
import { isSmall } from '../workshop/suppression.ts'
import { leftOut } from './judging.ts'
import { isWithheld, tellsOfFew } from './withhold.ts'

/** How a claim stands, as it may be told. `whole` is its question with every count, `shared` as others may see it. */
export function toldOf(verdict: Verdict, whole: Question | undefined, shared: Question | undefined): Omit<Claim, 'claim' | 'poll'> {
  const { standing, said, brief = '', counts } = verdict
  const tells = counts && tellsOfFew(counts.k, counts.n)
  if (!tells && !givesAway(verdict, whole, shared))
    return { standing, said, brief }
  // Why nothing can be told has no counts in it.
  if (standing === 'untested' || standing === 'withheld')
    return { standing, said, brief: '' }
  return tells
    ? { ...leftOut('left out: it would tell of fewer than three people'), brief: '' }
    : { standing, said: `${standing}; its counts are left out, since with the others they would tell of one or two people`, brief: '' }
}

/** Whether a count that is withheld follows from what is said and what is told. */
function givesAway({ counts, ofCells }: Verdict, whole: Question | undefined, shared: Question | undefined): boolean {
  if (!whole || !shared)
    return false
  if (ofCells)
    return shared.figures.some(isWithheld)
  const gone = shared.figures
    .filter(({ cells }) => cells.some(({ key }) => counts?.keys.includes(key)))
    .flatMap(({ cells }) => cells.filter(({ n }) => n === null).map(({ key }) => key))
  const people = (keys: string[]) => whole.figures
    .flatMap(({ cells }) => cells)
    .reduce((sum, { key, n }) => sum + (keys.includes(key) ? n ?? 0 : 0), 0)
  const isCounted = (key: string) => counts!.keys.includes(key)
  return isSmall(people(gone.filter(isCounted))) || isSmall(people(gone.filter(key => !isCounted(key))))
}
