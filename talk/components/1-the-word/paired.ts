/** The same people's two answers as a difference in words: slide 14 says how many points more said yes the second time. */
import type { PairedCounts } from '../../../statistics/paired.ts'
import { fixed } from '../../../drawing/numbers.ts'
import { pairedDifference } from '../../../statistics/paired.ts'

/** In points of a hundred, without a sign where `more` says it; `from` and `to` are what a larger group would lie between. */
export interface Difference { points: string, more: 'more' | 'fewer', from: string, to: string }

/** Undefined for nobody. */
export function differenceInWords(pairs: PairedCounts): Difference | undefined {
  const found = pairedDifference(pairs)
  if (!found)
    return undefined
  // What is found is the first less the second.
  const { difference, lower, upper } = found
  const points = (share: number) => fixed(100 * share, 0)
  return difference <= 0
    ? { points: points(-difference), more: 'more', from: points(-upper), to: points(-lower) }
    : { points: points(difference), more: 'fewer', from: points(lower), to: points(upper) }
}
