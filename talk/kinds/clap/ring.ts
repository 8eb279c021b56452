/** Where people who clap stand on a ring: once round it is one clap, which falls at the top; who claps as one stands as one. */
import type { ClapTally } from './shapes.ts'
import { meanDirection } from '../../../statistics/directions.ts'

export interface OnRing {
  /** How far round, in degrees clockwise from the top, whole turns counted; undefined where it is not known. */
  angle: number | undefined
  /** How far from the middle, and how long the arrow is, in pixels. */
  radius: number
  length: number
}

/** So many people each have the ring to themselves; more stand in lanes beside each other. */
const aLane = 12
/** Of the ring's radius: an arrow of few people, and the least of one of many. */
const largest = 0.34
const smallest = 0.13

/** Everybody whose phase counts, on a ring of this radius, in pixels. */
export function onRing({ turns }: Pick<ClapTally, 'turns'>, radius: number): OnRing[] {
  const lanes = Math.max(1, Math.min(6, Math.ceil(turns.length / aLane)))
  const length = radius * Math.max(smallest, largest / Math.sqrt(Math.max(1, turns.length / 6)))
  return turns.map((turn, i) => ({
    angle: turn === null ? undefined : turn * 360,
    radius: radius - (i % lanes) * length * 0.8 - length * 0.4,
    length,
  }))
}

/** Where they are together: how far round, in degrees from 0 to 360, and how far they agree; undefined of fewer than two. */
export function together({ turns }: Pick<ClapTally, 'turns'>): { angle: number, length: number } | undefined {
  const known = turns.filter(turn => turn !== null)
  const sum = (part: (angle: number) => number) => known.reduce((all, turn) => all + part(2 * Math.PI * turn), 0)
  const mean = known.length < 2 ? undefined : meanDirection(sum(Math.cos), sum(Math.sin), known.length)
  return mean && { angle: (mean.angle * 180 / Math.PI + 360) % 360, length: mean.length }
}

/** By how many degrees people ran on from one moment to the next, in the mean of those of whom both are known; 0 of none. */
export function ranOn(before: (number | null)[], now: (number | null)[]): number {
  const ways = now.flatMap((turn, i) => turn === null || before[i] == null ? [] : 360 * (turn - before[i]))
  return ways.length === 0 ? 0 : ways.reduce((all, way) => all + way, 0) / ways.length
}

/** An angle that looks the same and is nearest to another, whole turns counted. */
export function nearest(to: number, angle: number): number {
  return to + (((angle - to) % 360 + 540) % 360) - 180
}

/** An SVG path along figures from 0 to 1 in a box; it breaks where nothing is known. */
export function coursePath(course: (number | null)[], width: number, height: number): string {
  const across = width / Math.max(1, course.length - 1)
  return course.map((value, i) => value === null
    ? ''
    : `${course[i - 1] == null ? 'M' : 'L'}${(i * across).toFixed(1)} ${((1 - value) * height).toFixed(1)}`).join('')
}
