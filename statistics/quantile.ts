/** The middle of a room on a scale, as a value that somebody chose: a mean of few would claim more than is known. */

/**
 * The smallest value that at least the share `q` of the room chose or went below; `counts[i]` people chose `from + i`,
 * `n` in all. NaN for nobody.
 */
export function quantile({ counts, from, n }: { counts: number[], from: number, n: number }, q: number): number {
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i]!
    if (n > 0 && sum >= q * n)
      return from + i
  }
  return Number.NaN
}
