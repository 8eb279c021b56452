/** The middle of a room on a scale, as a value that somebody chose: a mean of few would claim more than is known. */

/**
 * The smallest value that at least the share `q` of those whose answer is known chose or went below; `counts[i]`
 * people chose `from + i`. NaN for nobody.
 */
export function quantile({ counts, from }: { counts: number[], from: number }, q: number): number {
  const n = counts.reduce((sum, count) => sum + count, 0)
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!
    if (n > 0 && sum >= q * n)
      return from + i
  }
  return Number.NaN
}
