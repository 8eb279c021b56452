/**
 * Harm that nobody discovers, as an iceberg under the water. Its area is what the hidden harm has come to, so it grows
 * by itself; on launch day all of it goes up at once.
 */
import type { Point } from '../../../models/crossing/rules.ts'
import type { Decision } from '../../../models/decisions.ts'
import type { Place, Strip } from './strip.ts'
import { weeks } from '../../../models/decisions.ts'
import { lampAbove } from './strip.ts'

/** Its outline under the water, from left to right: shares of its width and of its depth, from the middle of the surface. */
const outline: [number, number][] = [
  [-0.5, 0],
  [-0.475, 0.24],
  [-0.42, 0.31],
  [-0.4, 0.53],
  [-0.31, 0.58],
  [-0.28, 0.8],
  [-0.18, 0.84],
  [-0.15, 0.97],
  [-0.02, 1.05],
  [0.11, 1],
  [0.18, 0.92],
  [0.2, 0.77],
  [0.3, 0.74],
  [0.335, 0.54],
  [0.41, 0.51],
  [0.435, 0.29],
  [0.485, 0.22],
  [0.5, 0],
]
/** What little of it stands above the water. */
const tip: [number, number][] = [[-0.07, 0], [-0.03, -0.085], [0.004, -0.04], [0.03, -0.115], [0.09, 0]]

/** Of the room under the water. */
const fills = { width: 0.98, depth: 0.94 }
/** How far what is in it keeps from its edge, in arrows' lengths. */
const inside = 0.66
/** Pixels from the middle of the lamp within which all flies on launch day, up; how much wider it is than high. */
const burst = { from: 120, to: 246, wide: 1.4 }
/** Radians from straight up to both sides within which it flies. */
const fan = 1.75

interface Frame { middle: Point, width: number, depth: number }

function frameOf({ labels, width, ground, below }: Strip): Frame {
  return { middle: { x: (labels + width) / 2, y: ground }, width: (width - labels) * fills.width, depth: below * fills.depth }
}

function pathOf(points: [number, number][], { middle, width, depth }: Frame, grown: number): string {
  return `M${points.map(([x, y]) => `${(middle.x + x * width * grown).toFixed(1)} ${(middle.y + y * depth * grown).toFixed(1)}`).join('L')}`
}

/** The iceberg as SVG paths; `grown` is from 0 to 1, of its width. */
export function bergPaths(strip: Strip, grown: number): { under: string, tip: string } {
  const frame = frameOf(strip)
  return { under: pathOf(outline, frame, grown), tip: pathOf(tip, frame, 1) }
}

/** How far it has grown at a time in weeks, 0 to 1: its area is the harm that is hidden, of the most that ever is. */
export function grownAt(decided: Decision[], growth: number, time: number): number {
  const costAt = (at: number) => decided.reduce((sum, decision) =>
    decision.harmful && decision.at <= at ? sum - decision.impact * growth ** (at - decision.at) : sum, 0)
  const most = Math.max(...Array.from({ length: weeks }, (_, week) => costAt(week + 1)))
  return most > 0 ? Math.sqrt(costAt(Math.min(time, weeks)) / most) : 0
}

/** Places of all decisions of a run in which nothing is discovered: the oldest in the middle, and on launch day round the lamp. */
export function bergOf(decided: Decision[], growth: number, strip: Strip): Place[] {
  const harms = decided.flatMap(({ harmful }, i) => harmful ? [i] : [])
  const under = packed(harms.length, strip)
  const above = burstOf(harms.length, strip)
  return decided.map(({ harmful, foundAt }, i): Place => {
    const at = harms.indexOf(i)
    return harmful
      ? { below: under[at], above: above[at], risesAt: foundAt + 0.25 * at / harms.length, rising: 0.5 }
      : { risesAt: 0, rising: 0 }
  })
}

/** So many upright arrows in the iceberg, as large as all of them have room, from the middle of the surface outward. */
function packed(count: number, strip: Strip) {
  const frame = frameOf(strip)
  for (let apart = strip.arrow * 2; ; apart *= 0.96) {
    const length = Math.min(strip.arrow * 1.15, apart * 0.72)
    const places = lattice(frame, apart, length)
    if (places.length >= count || length < 4)
      return places.slice(0, count).map(({ x, y }) => ({ x, y, angle: -90, length }))
  }
}

/** Places of a lattice, rows half a step from each other, that lie in the outline; the nearest to the middle first. */
function lattice({ middle, width, depth }: Frame, apart: number, length: number): Point[] {
  const places: Point[] = []
  for (let row = 0; row * apart * 0.9 < depth; row++) {
    const y = length * 0.8 + row * apart * 0.9
    for (let x = -Math.ceil(width / 2 / apart) * apart + (row % 2) * apart / 2; x < width / 2; x += apart) {
      const edge = length * inside
      if ([[x - edge, y], [x + edge, y], [x, y + edge]].every(([ownX, ownY]) => holds(ownX! / width, ownY! / depth)))
        places.push({ x: middle.x + x, y: middle.y + y })
    }
  }
  const away = ({ x, y }: Point) => Math.hypot(x - middle.x, (y - middle.y) * 2)
  return places.sort((a, b) => away(a) - away(b))
}

/** Whether a place lies in the outline, by the depth of its edge there. */
function holds(x: number, y: number): boolean {
  const next = outline.findIndex(([edge]) => edge > x)
  if (next < 1)
    return false
  const [[fromX, fromY], [toX, toY]] = [outline[next - 1]!, outline[next]!]
  return y < fromY + (toY - fromY) * (x - fromX) / (toX - fromX)
}

/** So many arrows that fly away from the lamp, in rings, as large as all of them have room; the last ring is fullest at its top. */
function burstOf(count: number, strip: Strip) {
  const middle = lampAbove(strip)
  for (let apart = 84; ; apart *= 0.96) {
    const rings = Array.from({ length: Math.floor((burst.to - burst.from) / apart) + 1 }, (_, ring) => burst.from + ring * apart)
    const places = rings.flatMap((radius) => {
      const across = Math.max(1, Math.floor(2 * fan * radius * burst.wide / (apart * 0.85)))
      return Array.from({ length: across + 1 }, (_, i) => ({ radius, around: fan * (2 * i / across - 1) }))
    })
    if (places.length >= count || apart < 6) {
      return places.sort((a, b) => a.radius - b.radius || Math.abs(a.around) - Math.abs(b.around)).slice(0, count).map(({ radius, around }) => ({
        x: middle.x + radius * burst.wide * Math.sin(around),
        y: middle.y - radius * Math.cos(around),
        angle: around * 180 / Math.PI - 90,
        length: apart * 0.8,
      }))
    }
  }
}
