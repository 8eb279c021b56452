/** The middle of measured values, and how sure it is, whatever their distribution. */
import type { Interval } from './wilson.ts'

/** The middle one, or the mean of the two in the middle; undefined where there are none. */
export function median(values: number[]): number | undefined {
  const sorted = Float64Array.from(values).sort()
  const [lower, upper] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return lower === undefined || upper === undefined ? undefined : (lower + upper) / 2
}

/**
 * The 95 % interval of a median: from the k-th smallest value to the k-th largest, with the largest k of which less than
 * 2.5 % lies outside on each side. Exact for any distribution, and so a little wide; undefined of fewer than six values.
 *
 * Source: Conover, Practical Nonparametric Statistics, 3rd edition 1999, section 3.2.
 */
export function medianInterval(values: number[]): Interval | undefined {
  const sorted = Float64Array.from(values).sort()
  const n = sorted.length
  let [k, outside, chance] = [0, 0, 0.5 ** n]
  while (outside + chance <= 0.025) {
    outside += chance
    chance *= (n - k) / (k + 1)
    k++
  }
  return k === 0 ? undefined : { lower: sorted[k - 1]!, upper: sorted[n - k]! }
}
