/** The measures of the picture of Felt, in pixels: a circuit, and below it a strip of twelve weeks and launch day. */
import type { PlacedArrow } from '../../../../drawing/arrow.ts'
import type { Point } from '../../../models/crossing/rules.ts'
import { weeks } from '../../../models/decisions.ts'

/** The circuit, which stands above the right end of the strip. */
export const circuit = { width: 852, height: 300, lamp: { x: 426, y: 216, radius: 78 } }

export interface Strip {
  width: number
  /** From the top of the circuit. */
  ground: number
  /** What is known stands in so many pixels above the ground, what is hidden in so many below it. */
  above: number
  below: number
  /** For the words at the left, of a week's column, and of an arrow at most. */
  labels: number
  column: number
  arrow: number
}

/** Where one decision is while it is hidden, and once it is known; the latter from `risesAt`, within `rising` weeks. */
export interface Place { below?: PlacedArrow, above?: PlacedArrow, risesAt: number, rising: number }

/** Launch day is the last column. */
const columns = weeks + 1
const labels = 270

/** The strip of a width; where nothing is discovered the lower half is for what lies there. */
export function stripOf(width: number, deep: boolean): Strip {
  const column = (width - labels) / columns
  return { width, ...deep ? { ground: 330, above: 30, below: 350 } : { ground: 602, above: 290, below: 78 }, labels, column, arrow: column * 0.53 }
}

/** How high the whole picture is. */
export const height = 680

/** The place of a time in weeks on the ground. */
export function across({ labels, column }: Strip, time: number): number {
  return labels + time * column
}

/** The middle of the lamp, above a strip of a width. */
export function lampAbove({ width }: Strip): Point {
  return { x: width - circuit.width + circuit.lamp.x, y: circuit.lamp.y }
}
