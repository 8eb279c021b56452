/** Where the stamps of lockstep are: each meeting's comes down large beside it while there is time, then stays small on the track. */
import type { Point } from '../../../models/crossing/rules.ts'
import type { CycleBeat, Moment } from './staging.ts'
import { lanes } from './lockstep.ts'
import { smooth } from './sea.ts'

export interface Stamp extends Point {
  /** 1 as it is drawn. */
  scale: number
  /** 0 to 1. */
  seen: number
  /** It is on the track, where there is no room for its words, and is their tick alone. */
  tick: boolean
}

/** Where a large one comes down, in the pixels of the lanes. */
export const large: Point = { x: 1190, y: 424 }
/** So many stamps come down large: after them there is no time to read. */
export const readable = 3
/** Pixels: about how wide a stamp is with its words, and a tick; the widest that a tick is on the track. */
const wide = { words: 930, tick: 110 }
const widest = 62
/** Of the room that a step has on the track, how much a stamp takes at most. */
const fills = 0.86
/** How many times as large a stamp is while it comes down. */
const above = 1.6

/** All the stamps until a moment, in the order of their meetings. */
export function stampsAt({ beat: { shows, cycle }, share }: Moment<CycleBeat>, across: number): Stamp[] {
  const small = Math.min(widest, across * fills)
  return Array.from({ length: cycle + Number(shows === 'stamp') }, (_, i) => {
    const comesDown = i === cycle ? smooth(share / 0.25) : 1
    const landed = landedAt(i, { shows, cycle, share })
    const there = { x: lanes.start + (i + 1) * across, y: lanes.track }
    const tick = landed === 1
    const scale = tick ? small / wide.tick : 1 + (small / wide.words - 1) * landed
    return {
      x: large.x + (there.x - large.x) * landed,
      y: large.y + (there.y - large.y) * landed,
      scale: scale * (above + (1 - above) * comesDown),
      seen: comesDown,
      tick,
    }
  })
}

/** How far a stamp has come from where it was large to the track, 0 to 1: it goes while the next step is taken. */
function landedAt(stamp: number, { shows, cycle, share }: Pick<CycleBeat, 'shows' | 'cycle'> & { share: number }): number {
  if (stamp >= readable)
    return 1
  if (stamp === cycle)
    return 0
  return stamp === cycle - 1 && shows === 'step' ? smooth(share / 0.6) : 1
}
