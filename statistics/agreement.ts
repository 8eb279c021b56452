/** How far a room means the same, from judgements of pairs of texts, with an interval that knows who judged whom. */
import type { Interval } from './wilson.ts'
import { wilson } from './wilson.ts'

/** What floating point may add to a whole number. */
const rounding = 1e-9

/** Judgements of pairs. A row of `leaveOut` says with how many persons so many judgements, so many of them "same", fall away. */
export interface Judgements {
  judgements: number
  same: number
  leaveOut: [judgements: number, same: number, persons: number][]
}

export interface Agreement extends Interval {
  /** The share of judgements "same": the chance that two people mean the same (Simpson's Σp²). */
  share: number
  /** How many independent judgements these are worth. */
  effective: number
  persons: number
}

/**
 * A choice as pairs: every two of the people who chose, and whether they chose the same; `counts` of people by answer.
 * Its agreement is Σ k(k−1) / n(n−1), nobody drawn twice. Without two people there is no pair.
 */
export function pairsOf(counts: number[]): Judgements {
  const n = counts.reduce((sum, k) => sum + k, 0)
  return {
    judgements: n * (n - 1) / 2,
    same: counts.reduce((sum, k) => sum + k * (k - 1) / 2, 0),
    leaveOut: counts.filter(k => k > 0).map(k => [n - 1, k - 1, k]),
  }
}

/**
 * Agreement with a 95 % interval: jackknife over persons, leaving out each person's own judgements and all judgements
 * on that person's text, gives a standard error; it gives an effective number of judgements within [1, judgements];
 * Wilson's interval is taken with that number. At a share of 0 or 1 the number of persons stands for it.
 *
 * Source: Simpson, Nature 163 (1949) 688; Jost, Oikos 113 (2006) 363–375; Efron & Stein, Annals of Statistics 9 (1981)
 * 586–596. Wilson on raw judgements would be wrong: they share judges and texts. Undefined without a judgement.
 */
export function agreement({ judgements, same, leaveOut }: Judgements): Agreement | undefined {
  if (judgements === 0)
    return undefined
  const share = same / judgements
  const persons = leaveOut.reduce((sum, [, , n]) => sum + n, 0)
  const variance = jackknifeVariance(judgements, same, leaveOut)
  const unanimous = same === 0 || same === judgements
  const effective = unanimous
    ? Math.max(1, persons)
    : Math.min(judgements, Math.max(1, variance > 0
        ? share * (1 - share) / variance
        : judgements))
  return { share, effective, persons, ...wilson(share * effective, effective) }
}

function jackknifeVariance(judgements: number, same: number, leaveOut: Judgements['leaveOut']): number {
  const rows = leaveOut.filter(([gone]) => gone < judgements)
  const persons = rows.reduce((sum, [, , n]) => sum + n, 0)
  if (persons === 0)
    return 0
  const without = rows.map(([gone, goneSame, n]) => ({ n, share: (same - goneSame) / (judgements - gone) }))
  const mean = without.reduce((sum, { n, share }) => sum + n * share, 0) / persons
  return (persons - 1) / persons * without.reduce((sum, { n, share }) => sum + n * (share - mean) ** 2, 0)
}

/**
 * How many different meanings that is, in whole numbers, from the agreement's interval: 1 / upper to 1 / lower, rounded
 * outward, at least one and at most one a text. A single number would be more than so few judgements know.
 */
export function rangeOfMeanings({ lower, upper }: Interval, texts: number): { fewest: number, most: number } {
  const whole = (meanings: number) => Math.max(1, Math.min(texts, meanings))
  return { fewest: whole(Math.floor(1 / upper + rounding)), most: whole(Math.ceil(1 / lower - rounding)) }
}

/** The same in words: «5 to 12», or «1». */
export function meaningsInWords(interval: Interval, texts: number): string {
  const { fewest, most } = rangeOfMeanings(interval, texts)
  return fewest === most ? String(most) : `${fewest} to ${most}`
}
