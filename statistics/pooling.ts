/**
 * What several rooms say together, where each is a draw from rooms like these and not a part of one large room: a
 * random-effects model.
 */
import type { Interval } from './wilson.ts'
import { studentWithin } from './student.ts'

/** One room's figure, and the variance that chance alone gives it. */
export interface Estimate { value: number, variance: number }

export interface Pooled {
  /** The mean over rooms like these. */
  value: number
  /** 95 % for that mean. */
  interval: Interval
  /** 95 % for what a further room like these would have by itself. */
  prediction: Interval
  /** The variance between rooms. */
  tau2: number
  /** Cochran's Q, on k − 1 degrees of freedom. */
  q: number
  /** The share of all variation that lies between the rooms, from 0 to 1. */
  i2: number
}

/** Fewer rooms do not say how far rooms differ. */
export const roomsToPool = 3

/**
 * The mean of rooms by DerSimonian and Laird, its interval by Hartung and Knapp, and where a further room would lie.
 *
 * Sources: DerSimonian & Laird, Controlled Clinical Trials 7 (1986) 177–188; Hartung & Knapp, Statistics in Medicine 20
 * (2001) 3875–3889, on t with k − 1 degrees of freedom, never narrower than without their factor, Röver, Knapp & Friede,
 * BMC Medical Research Methodology 15 (2015) 99; the prediction interval with the same standard error on t with
 * k − 2, Higgins, Thompson & Spiegelhalter, JRSS A 172 (2009) 137–159, and Partlett & Riley, Statistics in Medicine 36
 * (2017) 301–317; I², Higgins & Thompson, Statistics in Medicine 21 (2002) 1539–1558.
 * Throws a RangeError for fewer than three rooms, or a variance that is not above nought.
 */
export function pooled(rooms: Estimate[]): Pooled {
  if (rooms.length < roomsToPool || !rooms.every(({ variance }) => variance > 0))
    throw new RangeError(`nothing to pool: ${rooms.length} rooms`)
  const degrees = rooms.length - 1
  const fixed = rooms.map(({ variance }) => 1 / variance)
  const q = spread(rooms, fixed)
  const tau2 = Math.max(0, (q - degrees) / (sum(fixed) - sum(fixed.map(w => w * w)) / sum(fixed)))
  const weights = rooms.map(({ variance }) => 1 / (variance + tau2))
  const value = mean(rooms, weights)
  // Rooms that happen to agree do not make the mean surer than their people do.
  const variance = Math.max(1, spread(rooms, weights) / degrees) / sum(weights)
  return {
    value,
    interval: around(value, studentWithin(0.95, degrees) * Math.sqrt(variance)),
    prediction: around(value, studentWithin(0.95, degrees - 1) * Math.sqrt(variance + tau2)),
    tau2,
    q,
    i2: q > 0 ? Math.max(0, (q - degrees) / q) : 0,
  }
}

/**
 * The logit of k of n, with its variance. Where nobody or everybody said so, half a person is added to both sides.
 *
 * Source: Haldane, Annals of Human Genetics 20 (1956) 309–311.
 */
export function logitOf(k: number, n: number): Estimate {
  const added = k === 0 || k === n ? 0.5 : 0
  const [yes, no] = [k + added, n - k + added]
  return { value: Math.log(yes / no), variance: 1 / yes + 1 / no }
}

/** The share that a logit is of. */
export function shareOfLogit(logit: number): number {
  return 1 / (1 + Math.exp(-logit))
}

/** How far rooms lie from their weighted mean: the weighted sum of squares. */
function spread(rooms: Estimate[], weights: number[]): number {
  const centre = mean(rooms, weights)
  return sum(rooms.map(({ value }, i) => weights[i]! * (value - centre) ** 2))
}

function mean(rooms: Estimate[], weights: number[]): number {
  return sum(rooms.map(({ value }, i) => weights[i]! * value)) / sum(weights)
}

function around(value: number, half: number): Interval {
  return { lower: value - half, upper: value + half }
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
