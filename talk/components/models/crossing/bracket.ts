/** The bracket of what is felt: it stands about an arrow, snaps shut, and stays small where it was. */
import type { Point } from '../../../models/crossing/rules.ts'
import { smooth } from './sea.ts'

/** Of an arrow's length: how far a bracket reaches aside and up once it is closed, and how wide its hooks are. */
const reach = { x: 0.5, y: 0.34 }
const hook = 0.17
/** How many times as large it is about an arrow that was just surprised; and how much larger before it snaps. */
const fresh = 1.55
const open = 1.4

/**
 * A bracket about a place as an SVG path; `closed` goes from −1, before it snaps, over 0, shut about its arrow, to 1,
 * small. The length is that of an arrow, in pixels.
 */
export function bracketPath({ x, y }: Point, length: number, closed: number): string {
  const scale = length * (closed < 0 ? fresh + open * smooth(-closed) : 1 + (fresh - 1) * (1 - smooth(closed)))
  const [top, bottom] = [y - reach.y * scale, y + reach.y * scale].map(to => to.toFixed(1))
  return [-1, 1].map((side) => {
    const [near, far] = [x + side * (reach.x - hook) * scale, x + side * reach.x * scale].map(to => to.toFixed(1))
    return `M${near} ${top}H${far}V${bottom}H${near}`
  }).join('')
}

/** How thick its stroke is, in pixels. */
export function bracketStroke(length: number): number {
  return length * 0.1
}
