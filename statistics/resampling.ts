/** What a measure might have been in another room like this one: its people drawn again, with luck that is the same every time. */
import type { Interval } from './wilson.ts'
import { stream } from '../explorables/random.ts'

/** So many rooms are drawn: their 2.5 % and 97.5 % points are then sure to about half a point. */
const rooms = 1000

/**
 * The 95 % interval of a measure, by the percentile bootstrap over people: `measure` is given the numbers (0 to n − 1)
 * of n people, drawn with replacement, in a list that it must not keep. Rooms of which it says NaN are left out;
 * undefined where more than one of twenty is, or where there are no people.
 *
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
 */
export function bootstrap(n: number, measure: (people: Uint32Array) => number): Interval | undefined {
  if (n === 0)
    return undefined
  const luck = stream(n, 'bootstrap')
  const people = new Uint32Array(n)
  const measured: number[] = []
  for (let room = 0; room < rooms; room++) {
    for (let i = 0; i < n; i++)
      people[i] = luck.below(n)
    const value = measure(people)
    if (!Number.isNaN(value))
      measured.push(value)
  }
  if (measured.length < 0.95 * rooms)
    return undefined
  const sorted = Float64Array.from(measured).sort()
  return { lower: point(sorted, 0.025), upper: point(sorted, 0.975) }
}

/** The smallest of sorted values that at least the share `q` of them does not exceed. */
export function point(sorted: Float64Array, q: number): number {
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)]!
}

/** How many rooms of n people are simulated for a point of chance: large rooms differ less, and would take long. */
export function roomsOf(n: number): number {
  return Math.max(500, Math.min(4000, Math.round(400_000 / n)))
}
