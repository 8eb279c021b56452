/** The flock of the slide, flown once a page however often the slide is drawn: it meets an obstacle, parts and joins again. */
import type { FlockRun } from '../../../models/flock.ts'
import { initialOf } from '../../../../explorables/model.ts'
import { flock } from '../../../models/flock.ts'

export interface ShownFlock {
  seed: number
  run: FlockRun
  /** Seconds: when the two halves fly as differently as ever, and when they have joined. */
  parted: number
  joined: number
  /** How alike all fly, 0 to 1, every tenth of a second until then. */
  alike: number[]
}

/** Seconds in which it finds itself, before anything is in its way; and after which it flies as one again. */
const found = 6
const joined = 16.4

const seed = flock.seed
let shown: ShownFlock | undefined

export function shownFlock(): ShownFlock {
  if (!shown) {
    const run = flock.run(seed, { ...initialOf(flock), obstacle: 3 })
    const alike = Array.from({ length: Math.round(joined * 10) + 1 }, (_, i) => flock.frame(run, i / 10).polarisation)
    const parted = alike.reduce((least, value, i) => i > found * 10 && value < alike[least]! ? i : least, found * 10) / 10
    shown = { seed, run, parted, joined, alike }
  }
  return shown
}

/** How alike they have flown until a time, as an SVG path in a box of so many pixels: at its top all the same way. */
export function alikePath({ alike, joined }: ShownFlock, time: number, width: number, height: number): string {
  return alike.slice(0, Math.floor(time * 10) + 1)
    .map((value, i) => `${i === 0 ? 'M' : 'L'}${(i / 10 / joined * width).toFixed(1)} ${((1 - value) * height).toFixed(1)}`)
    .join('')
}
