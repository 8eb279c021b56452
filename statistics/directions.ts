/** Do needles point the same way, or no more than chance would have them? */
import type { Interval } from './wilson.ts'
import { stream } from '../explorables/random.ts'
import { bootstrap, point, roomsOf } from './resampling.ts'

export interface Directions {
  /** The length of the mean of all unit vectors: 1 when all point the same way, near 0 when they cancel. */
  length: number
  /** Where the mean points, in radians, −π to π. */
  angle: number
}

/** R̄ and its direction, from the sums of cosines and sines of n angles. Undefined for n = 0. Source: Mardia & Jupp, Directional Statistics, 2000. */
export function meanDirection(cos: number, sin: number, n: number): Directions | undefined {
  return n === 0 ? undefined : { length: Math.min(1, Math.hypot(cos, sin) / n), angle: Math.atan2(sin, cos) }
}

/**
 * What R̄ is when n people point anywhere: its mean √(π/4n), and from n = 10 the limit √(3/n) that chance exceeds in
 * one room of twenty. Source: Rayleigh's test, Mardia & Jupp 2000, section 6.3.
 */
export function directionsByChance(n: number): { mean: number, limit: number | undefined } {
  return { mean: Math.sqrt(Math.PI / (4 * n)), limit: n >= 10 ? Math.sqrt(3 / n) : undefined }
}

/** u above this, or below its negative, is what chance gives in one room of twenty on that side. */
export const surelyToward = 1.645

/**
 * u of the V-test: do n needles, given as sums of cosines and sines, point toward a goal that was named before? It is
 * R̄ cos(θ̄ − goal) √(2n), from n = 10 near enough standard normal where they point anywhere. `goal` in radians.
 *
 * Source: Greenwood & Durand, Annals of Mathematical Statistics 26 (1955) 233–246; Zar, Biostatistical Analysis, 2010,
 * section 27.1.
 */
export function towardGoal({ cos, sin, n }: { cos: number, sin: number, n: number }, goal: number): number {
  return (cos * Math.cos(goal) + sin * Math.sin(goal)) * Math.sqrt(2 / n)
}

/** A room that points so far the same way is one that points somewhere. */
export const concentrated = 0.3

const leasts = new Map<number, number>()

/**
 * The R̄ that n people exceed in nineteen rooms of twenty where their directions have the concentration ρ = 0.3: below
 * it, ρ ≥ 0.3 is rejected at 5 %. By simulation of von Mises' distribution, kept by n. People who point anywhere are
 * below it in about 43 % of rooms of 30 and 83 % of rooms of 60.
 *
 * Source: Best & Fisher, Applied Statistics 28 (1979) 152–157; κ of ρ: Fisher, Statistical Analysis of Circular Data,
 * 1993, equation 3.47.
 */
export function leastIfConcentrated(n: number): number {
  const known = leasts.get(n)
  if (known !== undefined)
    return known
  const luck = stream(n, 'concentrated')
  const draw = vonMises(2 * concentrated + concentrated ** 3 + 5 * concentrated ** 5 / 6, luck.uniform)
  const lengths = Float64Array.from({ length: roomsOf(n) }, () => {
    let [cos, sin] = [0, 0]
    for (let i = 0; i < n; i++) {
      const angle = draw()
      cos += Math.cos(angle)
      sin += Math.sin(angle)
    }
    return Math.hypot(cos, sin) / n
  })
  const least = point(lengths.sort(), 0.05)
  leasts.set(n, least)
  return least
}

/** Angles about 0, in radians. */
function vonMises(kappa: number, uniform: () => number): () => number {
  const a = 1 + Math.sqrt(1 + 4 * kappa ** 2)
  const b = (a - Math.sqrt(2 * a)) / (2 * kappa)
  const r = (1 + b ** 2) / (2 * b)
  return () => {
    for (;;) {
      const z = Math.cos(Math.PI * uniform())
      const f = (1 + r * z) / (r + z)
      const c = kappa * (r - f)
      const u = 1 - uniform()
      if (c * (2 - c) > u || Math.log(c / u) + 1 >= c)
        return uniform() < 0.5 ? -Math.acos(f) : Math.acos(f)
    }
  }
}

/**
 * How much longer R̄ is the second time, for the same people asked twice: its 95 % interval by the bootstrap over people.
 * `first[i]` and `second[i]`, in radians, are person i's. Undefined for nobody.
 *
 * Rooms that are drawn again are a little less lost than the first, so it leans low where nobody pointed anywhere.
 */
export function rise(first: number[], second: number[]): Interval | undefined {
  const [before, after] = [vectorsOf(first), vectorsOf(second)]
  return bootstrap(first.length, people => lengthOf(after, people) - lengthOf(before, people))
}

interface Vectors { cos: number[], sin: number[] }

function vectorsOf(angles: number[]): Vectors {
  return { cos: angles.map(Math.cos), sin: angles.map(Math.sin) }
}

function lengthOf({ cos, sin }: Vectors, people: Uint32Array): number {
  let [x, y] = [0, 0]
  for (let i = 0; i < people.length; i++) {
    x += cos[people[i]!]!
    y += sin[people[i]!]!
  }
  return Math.hypot(x, y) / people.length
}
