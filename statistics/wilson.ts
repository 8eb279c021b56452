/** An interval for a share that stays honest for small rooms and for shares of 0 and 1. */

/** The 97.5 % point of the standard normal distribution. */
const z95 = 1.959963984540054

export interface Interval { lower: number, upper: number }

/**
 * Wilson's score interval, 95 %, for k of n. Both may be fractions, as an effective sample size is.
 *
 * Source: Wilson, JASA 22 (1927) 209–212; recommended by Brown, Cai & DasGupta, Statistical Science 16 (2001) 101–133.
 * Throws a RangeError unless 0 ≤ k ≤ n and n > 0.
 */
export function wilson(k: number, n: number): Interval {
  if (!(n > 0 && k >= 0 && k <= n))
    throw new RangeError(`no share: ${k} of ${n}`)
  const p = k / n
  const z2 = z95 * z95
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n)
  const half = z95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n))
  return { lower: k === 0 ? 0 : centre - half, upper: k === n ? 1 : centre + half }
}
