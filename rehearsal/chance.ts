/** The luck of a rehearsal: every draw is a hash of a seed and a name, so that the same room can be had again. */
import { hash } from '../workshop/hash.ts'

export type Name = string | number

/** Draws that depend on nothing but the seed and what they are for; the same name is the same draw. */
export interface Chance {
  /** From 0 to below 1. */
  uniform: (...name: Name[]) => number
  /** Mean 0, standard deviation 1. */
  normal: (...name: Name[]) => number
  /** A positive number around a median; `spread` is the standard deviation of its logarithm. */
  lognormal: (median: number, spread: number, ...name: Name[]) => number
  /** A key, as likely as its weight. Throws where no weight is above 0. */
  pick: (weights: Record<string, number>, ...name: Name[]) => string
}

/** The draws of one seed; `of` sets them apart from all others of that seed. */
export function chanceOf(seed: number, ...of: Name[]): Chance {
  const uniform = (...name: Name[]) => hash(seed, ...of, ...name) / 2 ** 32
  /** Box & Muller 1958, https://en.wikipedia.org/wiki/Box%E2%80%93Muller_transform. */
  const normal = (...name: Name[]) => Math.sqrt(-2 * Math.log(1 - uniform(...name, 'radius'))) * Math.cos(2 * Math.PI * uniform(...name, 'angle'))
  return {
    uniform,
    normal,
    lognormal: (median, spread, ...name) => median * Math.exp(spread * normal(...name)),
    pick(weights, ...name) {
      const entries = Object.entries(weights).filter(([, weight]) => weight > 0)
      let rest = uniform(...name) * entries.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [key, weight] of entries) {
        rest -= weight
        if (rest < 0)
          return key
      }
      const last = entries.at(-1)
      if (!last)
        throw new Error(`nothing to pick for ${name.join(' ')}`)
      return last[0]
    },
  }
}

/** What a workshop's own luck is drawn from, so that a seed repeats it: another unsigned 32-bit number at each call. */
export function drawsOf(seed: number): () => number {
  let draws = 0
  return () => hash(seed, 'draw', draws++)
}
