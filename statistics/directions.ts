/** Do needles point the same way, or no more than chance would have them? */

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
