/** Two shares of different people: do they differ, each with an interval of its own? */
import type { Interval } from './wilson.ts'

/**
 * The first share less the second, with a 95 % interval from theirs, whatever these are made of, where the two are
 * independent. With Wilson's intervals this is Newcombe's method 10 for independent proportions.
 *
 * Source: Newcombe, Statistics in Medicine 17 (1998) 873–890; Zou & Donner, Statistics in Medicine 27 (2008) 1693–1702.
 */
export function differenceOfShares(first: Interval & { share: number }, second: Interval & { share: number }): Interval & { difference: number } {
  const difference = first.share - second.share
  return {
    difference,
    lower: difference - Math.hypot(first.share - first.lower, second.upper - second.share),
    upper: difference + Math.hypot(first.upper - first.share, second.share - second.lower),
  }
}
