/**
 * Where the crossing's places lie in a picture. Steps become pixels; around the goal the ways of those who come one
 * by one open like a fan, so that arrows that arrive stand beside each other and not one upon another.
 */
import type { TeamFrame } from '../../../models/crossing/frame.ts'
import type { History, Leg, Point } from '../../../models/crossing/rules.ts'
import { feltPlaces } from '../../../models/crossing/frame.ts'
import { firstGoal, movedGoal } from '../../../models/crossing/rules.ts'

/** Pixels of a picture, of a step across and up, of an arrow, and of the ring's radius; how many steps from the goal ways begin to open. */
export interface Sea { width: number, height: number, origin: Point, across: number, up: number, arrow: number, ring: number, opens: number }

/** One run over a whole slide. */
export const wideSea: Sea = { width: 1728, height: 576, origin: { x: 56, y: 288 }, across: 76, up: 51, arrow: 76, ring: 56, opens: 11 }
/** The same with room for a goal that moves. */
export const tallSea: Sea = { width: 1728, height: 576, origin: { x: 56, y: 440 }, across: 76, up: 25, arrow: 40, ring: 34, opens: 11 }
/** One of four runs beside each other, with room for a goal that moves. */
export const smallSea: Sea = { width: 408, height: 348, origin: { x: 12, y: 266 }, across: 15, up: 14.4, arrow: 22, ring: 15, opens: 11 }

/** How near to the goal, in steps, ways are open. */
const open = 0.75
/** How far a way of one's own strays in the picture, in steps; in the rules ways are straight, and sideways is free. */
const straying = 0.42
/** Radians around the goal that arrived teams share. */
const fan = 4.4
/** Of an arrow, how long the way round is that stands for rework, as its radius. */
const loop = 0.34

/** The pixels of a place. */
export function toPixels({ x, y }: Point, { origin, across, up }: Sea): Point {
  return { x: origin.x + x * across, y: origin.y - y * up }
}

/** How long arrows are, so that a line of them has room. */
export function arrowLength({ arrow }: Sea, teams: number): number {
  return Math.max(arrow * 0.4, Math.min(arrow, arrow * 10 / teams))
}

/** A run laid out in a picture. */
export interface Laid {
  sea: Sea
  /** Of an arrow, in pixels. */
  length: number
  /** By team, the pixels at the beginning of each of its legs, half-way through, and at the end of the last. */
  ways: Point[][]
  /** Whether ways open around the goal. */
  opens: boolean
  /** By team, the legs that end with rework. */
  reworked: number[][]
  /** When and where, in pixels, misalignments were felt. */
  felt: (Point & { time: number })[]
  /** By team, in pixels: where a place of its way is. */
  at: (team: number, place: Point) => Point
}

/** Lays out a run: those who decide alone arrive beside each other, a fleet arrives as it is. */
export function layOut(history: History, sea: Sea): Laid {
  const { settings: { teams, decide, moves }, legs } = history
  const goal = moves > 0 ? movedGoal : firstGoal
  const centre = toPixels(goal, sea)
  const length = arrowLength(sea, teams)
  const angles = decide === 'together' ? undefined : parked(legs, goal)
  const reach = sea.ring + length * 0.85
  function at(team: number, place: Point): Point {
    const there = toPixels(place, sea)
    if (!angles)
      return there
    const left = Math.hypot(goal.x - place.x, goal.y - place.y)
    there.y += sea.up * straying * smooth(place.x / 3) * Math.sin(place.x * (0.5 + 0.13 * (team * 4 % 9)) + team * 2.4)
    const opened = smooth((sea.opens - left) / (sea.opens - open))
    const angle = angles[team]!
    return {
      x: there.x + (centre.x + Math.cos(angle) * reach - there.x) * opened,
      y: there.y + (centre.y + Math.sin(angle) * reach - there.y) * opened,
    }
  }
  const ways = legs.map((own, team) => own.flatMap(({ start, end }) => [start, middleOf(start, end)]).concat(own.at(-1)?.end ?? []).map(place => at(team, place)))
  const reworked = legs.map(own => own.flatMap(({ isUnfit }, i) => isUnfit ? i : []))
  const felt = feltPlaces(history).map(({ time, team, x, y }) => ({ time, ...at(team, { x, y }) }))
  return { sea, length, ways, opens: !!angles, reworked, felt, at }
}

/** By team, the angle around the goal where it stops: in the order in which they come from, spread over the fan. */
function parked(legs: Leg[][], goal: Point): number[] {
  const bearings = legs.map((own) => {
    const { x, y } = own.at(-4)?.start ?? own[0]!.start
    return Math.atan2(goal.y - y, x - goal.x)
  })
  // Angles from the first one on, so that none of them jumps where a circle ends.
  const unrolled = bearings.map(bearing => bearings[0]! + turn(bearing - bearings[0]!))
  const mean = unrolled.reduce((sum, bearing) => sum + bearing, 0) / unrolled.length
  const order = unrolled.map((_, team) => team).sort((a, b) => unrolled[a]! - unrolled[b]!)
  return unrolled.map((_, team) => mean + (order.indexOf(team) / (order.length - 1) - 0.5) * fan)
}

/** A team's way as an SVG path up to the leg that it is on. */
export function wake({ ways }: Laid, team: number, legs: number): string {
  return pathOf(ways[team]!.slice(0, 2 * legs + 1))
}

/** A team's way as an SVG path from the beginning of its leg to where it is. */
export function underway({ ways }: Laid, team: number, legs: number, now: Point): string {
  return pathOf([...ways[team]!.slice(2 * legs, 2 * legs + 1), now])
}

function pathOf(points: Point[]): string {
  return `M${points.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
}

/** Where a team's course leads, in radians of the picture: along its leg, and from the last one on to the goal. */
export function courseOf({ ways, sea, opens }: Laid, team: number, { legs }: TeamFrame, goal: Point): number {
  const own = ways[team]!
  const [from, to] = 2 * legs + 1 < own.length
    ? [own[2 * legs]!, own[2 * legs + 1]!]
    : opens ? [own.at(-1)!, toPixels(goal, sea)] : [own.at(-2)!, own.at(-1)!]
  return Math.atan2(to.y - from.y, to.x - from.x)
}

/** The ways round of rework that a team has begun. */
export function loopsOf({ ways, reworked, length }: Laid, team: number, { legs, doing }: TeamFrame): (Point & { r: number })[] {
  const own = ways[team]!
  return reworked[team]!.filter(leg => leg < legs || (leg === legs && doing === 'reworking')).map((leg) => {
    const [before, end] = [own[2 * leg + 1]!, own[2 * leg + 2]!]
    return loopOf(end, Math.atan2(end.y - before.y, end.x - before.x), length)
  })
}

/** The circle of a rework that begins and ends at a point, to the left of its course. */
export function loopOf({ x, y }: Point, toward: number, length: number): Point & { r: number } {
  const r = length * loop
  return { x: x + Math.sin(toward) * r, y: y - Math.cos(toward) * r, r }
}

/** 0 up to 0, 1 from 1 on, without a corner between: the cubic Hermite "smoothstep". */
export function smooth(share: number): number {
  const t = Math.max(0, Math.min(1, share))
  return t * t * (3 - 2 * t)
}

/** The same angle from −π to π. */
export function turn(angle: number): number {
  return Math.atan2(Math.sin(angle), Math.cos(angle))
}

function middleOf(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
