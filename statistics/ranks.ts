/** Do people rank a few things alike? */

export interface Concordance {
  /** Mean rank of each thing, 1 is first. */
  meanRanks: number[]
  /** Kendall's W: 0 no agreement at all, 1 all ranked alike. */
  w: number
}

/**
 * Mean ranks and Kendall's coefficient of concordance, from counts[i][r]: how many people put thing i in place r,
 * from 0. Everybody ranked every thing. Undefined without people or with fewer than two things.
 *
 * Source: Kendall & Babington Smith, Annals of Mathematical Statistics 10 (1939) 275–287.
 */
export function concordance(counts: number[][]): Concordance | undefined {
  const k = counts.length
  const people = counts[0]?.reduce((sum, n) => sum + n, 0) ?? 0
  if (people === 0 || k < 2)
    return undefined
  const sums = counts.map(places => places.reduce((sum, n, place) => sum + n * (place + 1), 0))
  const mean = people * (k + 1) / 2
  const spread = sums.reduce((sum, rank) => sum + (rank - mean) ** 2, 0)
  return { meanRanks: sums.map(sum => sum / people), w: 12 * spread / (people ** 2 * (k ** 3 - k)) }
}
