/** Do people rank a few things alike? */
import { stream } from '../explorables/random.ts'
import { point, roomsOf } from './resampling.ts'

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

const limits = new Map<string, number>()

/**
 * What W is where each of `people` puts `things` in an order of their own at random: its mean 1/n, and the limit that
 * chance exceeds in one room of twenty at most, by permutation, kept.
 *
 * Source: Friedman, Journal of the American Statistical Association 32 (1937) 675–701; Kendall & Babington Smith 1939.
 */
export function concordanceByChance(people: number, things: number): { mean: number, limit: number } {
  const key = `${people} ${things}`
  const limit = limits.get(key) ?? limitByChance(people, things)
  limits.set(key, limit)
  return { mean: 1 / people, limit }
}

function limitByChance(people: number, things: number): number {
  const luck = stream(people, 'ranks', things)
  const order = Array.from({ length: things }, (_, i) => i)
  const found = Float64Array.from({ length: roomsOf(people) }, () => {
    const counts = order.map(() => order.map(() => 0))
    for (let person = 0; person < people; person++) {
      // Fisher & Yates, from whatever order the last person left.
      for (let i = things - 1; i > 0; i--) {
        const j = luck.below(i + 1)
        const other = order[j]!
        order[j] = order[i]!
        order[i] = other
      }
      for (let place = 0; place < things; place++)
        counts[order[place]!]![place]!++
    }
    return concordance(counts)!.w
  })
  return point(found.sort(), 0.95)
}
