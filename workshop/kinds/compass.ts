/** Compass: a needle that starts at a random bearing. Only a needle that was touched is a ballot. */
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { values } from '../standing.ts'

/** A bearing in whole degrees, 0 is up (north), clockwise. */
export type CompassBallot = number
export interface CompassSettings {
  /** Where the goal lies, in degrees, if the question names one. */
  toward?: number
}
export interface CompassTally {
  kind: 'compass'
  toward: number | null
  /** How many needles point within 5° of 0°, 10°, 20° … 350°. */
  bins: number[]
  /** Sums over all needles, from which R̄ follows. */
  cos: number
  sin: number
  n: number
}

declare module '../poll.ts' {
  interface Kinds { compass: { settings: CompassSettings, ballot: CompassBallot, tally: CompassTally } }
}

const binWidth = 10
const degrees = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(359))

export const compass: Kind<'compass'> = {
  settings: { toward: v.optional(degrees) },
  forPhones: () => ({}),
  forScreens: ({ toward }) => ({ toward }),
  cells: () => [],
  ballot: () => degrees,
  tally(poll) {
    const bins = Array.from<number>({ length: 360 / binWidth }).fill(0)
    let [cos, sin, n] = [0, 0, 0]
    for (const { value } of values(poll)) {
      n++
      cos += Math.cos(value * Math.PI / 180)
      sin += Math.sin(value * Math.PI / 180)
      bins[Math.round(value / binWidth) % bins.length]!++
    }
    return { kind: 'compass', toward: poll.definition.toward ?? null, bins, cos, sin, n }
  },
  brief: ({ kind, bins, cos, sin, n }) => ({ kind, toward: null, bins, cos, sin, n }),
}
