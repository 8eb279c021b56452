/**
 * Are people who clap in step? Each one's phase is known between two of their own claps, so it lags a beat; how far the
 * phases agree is the length of their mean. Times are milliseconds of one clock, each person's in rising order.
 */
import { directionsByChance, meanDirection } from './directions.ts'

/** How far the phases of `n` people agree at a moment: 1 where they clap as one, near 0 where they cancel. */
export interface Order { length: number, n: number }

/** In fewer of these moments nothing is said of the share of the time. */
const fewestMoments = 20

/**
 * Where somebody is at `time`, in turns: whole ones count their claps, the rest is the share of the way to their next.
 * Undefined before the first clap and after the last, and in a gap of more than `longest` milliseconds.
 *
 * Source: the phase of a point process, Pikovsky, Rosenblum & Kurths, Synchronization, 2001.
 */
export function turnsAt(claps: number[], time: number, longest: number): number | undefined {
  const next = claps.findIndex(clap => clap > time)
  if (next < 1)
    return undefined
  const gap = claps[next]! - claps[next - 1]!
  return gap > longest ? undefined : next - 1 + (time - claps[next - 1]!) / gap
}

/**
 * R = |mean e^(iφ)| of all whose phase is known at `time`; undefined where that are fewer than two.
 *
 * Source: Kuramoto, Chemical Oscillations, Waves, and Turbulence, 1984.
 */
export function orderAt(people: number[][], time: number, longest: number): Order | undefined {
  let [cos, sin, n] = [0, 0, 0]
  for (const claps of people) {
    const turns = turnsAt(claps, time, longest)
    if (turns === undefined)
      continue
    cos += Math.cos(2 * Math.PI * turns)
    sin += Math.sin(2 * Math.PI * turns)
    n++
  }
  return n < 2 ? undefined : { length: meanDirection(cos, sin, n)!.length, n }
}

/** R at every `step` milliseconds from 0 to `until`. */
export function orderOverTime(people: number[][], { until, step, longest }: { until: number, step: number, longest: number }): (Order | undefined)[] {
  return Array.from({ length: Math.max(0, Math.floor(until / step) + 1) }, (_, i) => orderAt(people, i * step, longest))
}

/**
 * The share of the time in which the phases agree more than chance would in nineteen moments of twenty, R > √(3/n), of
 * the time in which ten phases or more are known; undefined where that is hardly any.
 */
export function shareInStep(course: (Order | undefined)[]): number | undefined {
  const known = course.flatMap((order) => {
    const limit = order && directionsByChance(order.n).limit
    return limit === undefined ? [] : [order!.length > limit]
  })
  return known.length < fewestMoments ? undefined : known.filter(Boolean).length / known.length
}

/** The gaps between claps that are no longer than `longest` milliseconds. */
export function gapsOf(claps: number[], longest: number): number[] {
  return claps.slice(1).map((clap, i) => clap - claps[i]!).filter(gap => gap > 0 && gap <= longest)
}
