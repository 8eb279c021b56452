/** What a measure might have been in another room like this one: its people drawn again, with luck that is the same every time. */
import type { Interval } from './wilson.ts'
import { stream } from '../explorables/random.ts'

/** So many rooms are drawn: their 2.5 % and 97.5 % points are then sure to about half a point. */
const rooms = 1000

/** The rooms of so many people, one after the other: those of the last n are kept, since most measures share theirs. */
let drawn = { n: 0, people: new Uint32Array() }

function peopleDrawn(n: number): Uint32Array {
  if (drawn.n !== n) {
    const luck = stream(n, 'bootstrap')
    drawn = { n, people: Uint32Array.from({ length: rooms * n }, () => luck.below(n)) }
  }
  return drawn.people
}

/**
 * The 95 % interval of a measure, by the percentile bootstrap over people: `measure` is given the numbers (0 to n − 1)
 * of n people, drawn with replacement. Rooms of which it says NaN are left out; undefined where more than one of twenty
 * is, or where there are no people.
 *
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13.
 */
export function bootstrap(n: number, measure: (people: Uint32Array) => number): Interval | undefined {
  if (n === 0)
    return undefined
  const people = peopleDrawn(n)
  const measured = Array.from({ length: rooms }, (_, room) => measure(people.subarray(room * n, (room + 1) * n)))
    .filter(value => !Number.isNaN(value))
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
