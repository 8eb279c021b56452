/** How far lockstep got, as one track: its formation where it stands, and those who are at the ring. Pixels of the picture. */
import type { PlacedArrow } from '../../../../drawing/arrow.ts'

const width = 1728
const height = 180
const start = 12
const goal = { x: 1600, y: 90 }
/** Of the ring, and of the circle in which those stand who are there. */
const ring = 36
const reach = 82
const arrow = 52
/** From one to the next in the formation, which is three wide. */
const abreast = { x: 66, y: 48 }
/** Half of the room that the formation takes of the track. */
const half = 1.7 * abreast.x

const placeOf = (way: number) => start + way * (goal.x - start)

/** The track: where a share of the way is, 0 to 1; what is behind the formation, and what is before it, as SVG paths. */
export const clearTrack = {
  width,
  height,
  goal,
  ring,
  placeOf,
  done: (way: number) => `M${start} ${goal.y}H${placeOf(way) - half}`,
  left: (way: number) => `M${placeOf(way) + half} ${goal.y}H${goal.x - reach - arrow}`,
}

/** So many in perfect formation, in rows of three about their place on the track. */
export function formationAt(teams: number, way: number): PlacedArrow[] {
  const rows = Math.ceil(teams / 3)
  return Array.from({ length: teams }, (_, i) => ({
    x: placeOf(way) + (i % 3 - 1) * abreast.x,
    y: goal.y + (Math.floor(i / 3) - (rows - 1) / 2) * abreast.y,
    angle: 0,
    length: arrow,
  }))
}

/** So many about the ring, all of them there. */
export function thoseThere(teams: number): PlacedArrow[] {
  return Array.from({ length: teams }, (_, i) => {
    const angle = (i + 0.5) * 2 * Math.PI / teams
    return { x: goal.x - reach * Math.cos(angle), y: goal.y - reach * Math.sin(angle), angle: angle * 180 / Math.PI, length: arrow }
  })
}
