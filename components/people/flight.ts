/**
 * Which arrow goes where when a picture changes. People have no names here, so an arrow that is no longer needed in
 * one place is the one that flies to a new place: that is what a ballot looks like.
 */
import type { PlacedArrow } from '../../drawing/arrow.ts'
import type { Tone } from '../../drawing/tone.ts'
import { cellInSteps } from '../../drawing/cells.ts'
import { hash } from '../../workshop/hash.ts'

export interface Arrow extends PlacedArrow {
  key: string
  tone: Tone
  /** Drawn broad, filled for somebody who is sure and hollow for one who is not; left out where that was not asked. */
  filled?: boolean
}
/** An arrow as it is drawn: where it is now, and what it becomes. */
export interface Body { id: number, at: PlacedArrow, to: Arrow }

/**
 * Gives every arrow a body: its own, else one that is free, else a new one. New bodies begin at the place of
 * `from` with the same index, or at their own.
 */
export function assign(bodies: Body[], arrows: Arrow[], from: PlacedArrow[] = []): Body[] {
  const wanted = new Set(arrows.map(({ key }) => key))
  const own = new Map(bodies.filter(({ to }) => wanted.has(to.key)).map(body => [body.to.key, body]))
  const free = bodies.filter(({ to }) => !wanted.has(to.key))
  let id = bodies.reduce((most, body) => Math.max(most, body.id), -1)
  return arrows.map((to, index) => {
    const body = own.get(to.key) ?? free.shift()
    return body ? { id: body.id, at: to, to } : { id: ++id, at: from[index] ?? to, to }
  })
}

/** Over so many times its own speed a recording's answers come faster than arrows fly: they settle where they belong. */
const swiftest = 4

/** Where new arrows begin: those of the first picture, and those that come later. */
export interface Beginnings { first?: PlacedArrow[], later?: PlacedArrow[] }

/**
 * The beginnings for the next picture. Only what is revealed flies across a board: who comes later begins at their own
 * place, unless another is given, so that nobody flies over figures. None where time goes too fast.
 */
export function beginningsOf(bodies: Body[], { first = [], later = [] }: Beginnings, tempo: number): PlacedArrow[] {
  return isSwift(tempo) ? [] : bodies.length === 0 ? first : later
}

/** Whether time goes too fast for anything to fly; 1 is a live room's. */
export function isSwift(tempo: number): boolean {
  return tempo > swiftest
}

/** Rooms of these sizes share a field, so that one more person does not move everybody. */
const fieldSizes = [4, 8, 16, 32, 64, 128, 300]
/** Pixels. Few people are large, so that each is seen. */
const largestCell = 220

/**
 * Places in a box where nobody is sorted yet: cells of a lattice in an order, and at angles, that depend on the
 * index alone; a few people begin in the middle. At most 300.
 */
export function fieldPlaces(n: number, width: number, height: number): PlacedArrow[] {
  const size = fieldSizes.find(size => size >= n) ?? fieldSizes.at(-1)!
  const cell = Math.min(largestCell, Math.max(1, cellInSteps(size, width, height, Math.sqrt(width * height / size), 0.5)))
  const columns = Math.max(1, Math.floor(width / cell))
  const rows = Math.max(1, Math.ceil(size / columns))
  const fromMiddle = (cell: number) => size > fieldSizes[0]! ? 0 : Math.abs(cell % columns - (columns - 1) / 2)
  const cells = Array.from({ length: columns * rows }, (_, i) => i).sort((a, b) => fromMiddle(a) - fromMiddle(b) || hash(1, a) - hash(1, b))
  return cells.slice(0, Math.min(n, size)).map((at, i) => ({
    x: (at % columns + 0.5 + jitter(i, 'x')) * (width / columns),
    y: height - (Math.floor(at / columns) + 0.5 + jitter(i, 'y')) * (height / rows),
    angle: hash(2, i) % 360,
    length: cell * 0.52,
  }))
}

function jitter(i: number, axis: string): number {
  return (hash(3, i, axis) % 1000 / 1000 - 0.5) * 0.4
}
