/** How slow the slowest of a few is, where everybody waits for everybody: it grows with how many they are. */

/**
 * The mean of the largest of k values drawn from these by chance, none of them twice: the sum of x₍ᵢ₎ · C(i−1, k−1) / C(n, k)
 * over the values in order, x₍ᵢ₎ the i-th smallest. Exact; nothing is simulated.
 *
 * Source: order statistics of a sample without replacement, Wilks, Mathematical Statistics, 1962, section 8.8.
 * Throws a RangeError unless k is a whole number from 1 to n.
 */
export function slowestOfDraw(values: number[], k: number): number {
  const n = values.length
  if (!(Number.isInteger(k) && k >= 1 && k <= n))
    throw new RangeError(`no ${k} of ${n} can be drawn`)
  const sorted = values.toSorted((a, b) => a - b)
  let mean = 0
  let chance = k / n
  for (let i = n; i >= k; i--) {
    mean += sorted[i - 1]! * chance
    // From C(i−1, k−1) to C(i−2, k−1).
    chance *= i > 1 ? (i - k) / (i - 1) : 0
  }
  return mean
}
