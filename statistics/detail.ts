/**
 * What may be said of how many answers. Few answers are people, not percentages: 1 to 4 are only drawn, 5 to 9 are
 * counted with an interval, 10 or more get everything, and over 300 are drawn as density.
 */
import type { Interval } from './wilson.ts'
import { wholePercents } from './apportionment.ts'
import { wilson } from './wilson.ts'

export type Detail = 'drawn' | 'counted' | 'full'

/** So many are drawn as density. */
export const densityFrom = 301

/** What may be said of `n` answers. */
export function detailOf(n: number): Detail {
  return n < 5
    ? 'drawn'
    : n < 10
      ? 'counted'
      : 'full'
}

/** «55 %» of one share by itself, or undefined where there are too few to speak of a share. */
export function percent(k: number, n: number): string | undefined {
  return detailOf(n) === 'full' ? `${Math.round(100 * k / n)} %` : undefined
}

/** The same for the parts of one whole of `n`, so that they add up. */
export function percents(parts: number[], n: number): (string | undefined)[] {
  const whole = detailOf(n) === 'full' ? wholePercents(parts, n) : []
  return parts.map((_, i) => whole[i] === undefined ? undefined : `${whole[i]} %`)
}

/** The 95 % interval of a share as shares, or undefined for fewer than five. */
export function intervalOf(k: number, n: number): Interval | undefined {
  return detailOf(n) === 'drawn' ? undefined : wilson(k, n)
}

/** «38 to 71 %». */
export function inPercent({ lower, upper }: Interval): string {
  return `${Math.round(100 * lower)} to ${Math.round(100 * upper)} %`
}

/** «1 person», «1,200 people». */
export function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}
