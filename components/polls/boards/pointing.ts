/** What a room's needles say in words that need no statistics: where they point, and whether chance alone would get so far. */
import type { CompassTally } from '../../../workshop/kinds/compass.ts'
import { windOf } from '../../../drawing/winds.ts'
import { concentrated, directionsByChance, meanDirection, surelyToward, towardGoal } from '../../../statistics/directions.ts'
import { detailOf } from './figures.ts'

/** `words` carry the picture; `beside` says how sure they are. */
export interface Pointing { words?: string, beside?: string }

/** From this R̄ on a room points somewhere, below it only leans. */
const plainly = 0.7
/** Degrees to each side that are still toward a goal. */
const nearly = 45

/** Of fewer than five nothing is said, of fewer than ten nothing about chance. */
export function pointing({ bins, cos, sin, n, toward }: CompassTally): Pointing {
  const detail = detailOf(n)
  if (detail === 'drawn')
    return {}
  if (toward !== null) {
    const near = bins.reduce((sum, k, bin) => sum + (degreesApart(bin * 360 / bins.length, toward) < nearly ? k : 0), 0)
    return {
      words: `${near.toLocaleString('en')} of ${n.toLocaleString('en')} point ${windOf(toward)}`,
      ...(detail === 'full' ? { beside: byChance(towardGoal({ cos, sin, n }, toward * Math.PI / 180) > surelyToward) } : {}),
    }
  }
  if (detail === 'counted')
    return { beside: 'too few to tell from chance' }
  const { length, angle } = meanDirection(cos, sin, n)!
  if (length > directionsByChance(n).limit!)
    return { words: `${length < plainly ? 'leaning' : 'pointing'} ${windOf(angle * 180 / Math.PI)}`, beside: byChance(true) }
  return { words: length < concentrated ? 'pointing nowhere together' : 'not surely the same way', beside: byChance(false) }
}

function byChance(isMore: boolean): string {
  return `${isMore ? 'more' : 'no more'} than chance would`
}

function degreesApart(a: number, b: number): number {
  return Math.abs((a - b + 540) % 360 - 180)
}
