/** Two yes-or-no questions put to the same people: do the shares differ? */
import type { Interval } from './wilson.ts'
import { wilson } from './wilson.ts'

/** Of n people: `both` said yes twice, `first` only to the first question, `second` only to the second, `neither` to none. */
export interface PairedCounts { both: number, first: number, second: number, neither: number }

export interface PairedDifference extends Interval {
  /** Share of yes to the first question less that to the second. */
  difference: number
}

/**
 * The difference of paired shares with Newcombe's 95 % interval, method 10: Wilson's intervals of both shares,
 * joined with the correlation φ, whose numerator is corrected by n/2 towards 0 where it is positive.
 *
 * Source: Newcombe, Statistics in Medicine 17 (1998) 2635–2650. Undefined where nobody answered both.
 */
export function pairedDifference({ both, first, second, neither }: PairedCounts): PairedDifference | undefined {
  const n = both + first + second + neither
  if (n === 0)
    return undefined
  const p1 = (both + first) / n
  const p2 = (both + second) / n
  const one = wilson(both + first, n)
  const two = wilson(both + second, n)
  const phi = correlation({ both, first, second, neither })
  const away = (x: number, y: number) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y))
  return {
    difference: p1 - p2,
    lower: p1 - p2 - away(p1 - one.lower, two.upper - p2),
    upper: p1 - p2 + away(one.upper - p1, p2 - two.lower),
  }
}

function correlation({ both, first, second, neither }: PairedCounts): number {
  const margins = (both + first) * (second + neither) * (both + second) * (first + neither)
  if (margins === 0)
    return 0
  const product = both * neither - first * second
  const n = both + first + second + neither
  return (product > 0 ? Math.max(0, product - n / 2) : product) / Math.sqrt(margins)
}

/**
 * McNemar's test, mid-p: how surprising the split of those who answered differently would be if both questions drew
 * the same share of yes. `first` and `second` as in PairedCounts; 1 where nobody answered differently.
 *
 * Source: Fagerland, Lydersen & Laake, BMC Medical Research Methodology 13 (2013) 91.
 */
export function midP(first: number, second: number): number {
  const n = first + second
  const k = Math.min(first, second)
  if (n === 0)
    return 1
  let logarithm = -n * Math.LN2
  let below = 0
  for (let i = 0; i < k; i++) {
    below += Math.exp(logarithm)
    logarithm += Math.log((n - i) / (i + 1))
  }
  const exactly = Math.exp(logarithm)
  return first === second ? 1 - exactly / 2 : 2 * (below + exactly / 2)
}
