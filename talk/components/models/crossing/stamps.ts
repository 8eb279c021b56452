/** Where the stamps of lockstep are: each meeting's comes down large beside it while there is time, then stands on the track behind the fleet, one more in a fence of them. */
import type { Point } from '../../../models/crossing/rules.ts'
import type { CycleBeat, Moment } from './staging.ts'
import { lanes, shut } from './lockstep.ts'
import { smooth } from './sea.ts'

export interface Stamp extends Point {
  /** Degrees; upright ones are read from below. */
  angle: number
  /** 1 as it is drawn. */
  scale: number
  /** 0 to 1. */
  seen: number
}

/** Where a large one comes down, in the pixels of the lanes, and how it lies. */
export const large = { x: 1190, y: 424, angle: -5 }
/** So many stamps come down large: after them there is no time to read. */
export const readable = 3
/** How an upright one stands, as large as the lane is high; in pixels how wide it is then, and at least from one to the next. */
export const upright = { angle: -90, scale: 0.49, wide: 48, apart: 54 }
/** Pixels between the jaws of a meeting and its stamp. */
const gap = 20
/** How many times as large a stamp is while it comes down. */
const above = 1.6

/** All the stamps until a moment, in the order of their meetings. */
export function stampsAt({ beat: { shows, cycle }, share }: Moment<CycleBeat>, across: number): Stamp[] {
  return Array.from({ length: cycle + Number(shows === 'stamp') }, (_, i) => {
    const comesDown = i === cycle ? smooth(share / 0.25) : 1
    const landed = landedAt(i, { shows, cycle, share })
    const between = (from: number, to: number) => from + (to - from) * landed
    return {
      x: between(large.x, placeOf(i, across)),
      y: between(large.y, (lanes.between + lanes.track) / 2),
      angle: between(large.angle, upright.angle),
      scale: between(1, upright.scale) * (above + (1 - above) * comesDown),
      seen: comesDown,
    }
  })
}

/** Where a meeting's stamp stands: behind its jaws, and beside those before it. */
function placeOf(stamp: number, across: number): number {
  const behind = lanes.start + (stamp + 1) * across - shut.x - gap - upright.wide / 2
  return Math.max((stamp + 0.5) * upright.apart, behind)
}

/** How far a stamp has come from where it was large to the track, 0 to 1: it goes while the next step is taken. */
function landedAt(stamp: number, { shows, cycle, share }: Pick<CycleBeat, 'shows' | 'cycle'> & { share: number }): number {
  if (stamp >= readable)
    return 1
  if (stamp === cycle)
    return 0
  return stamp === cycle - 1 && shows === 'step' ? smooth(share / 0.6) : 1
}
