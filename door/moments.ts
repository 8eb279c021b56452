/** Results of a recorded room that its front door shows: as the stage drew them, with the same people in each. */
import type { PlacedArrow } from '../drawing/arrow.ts'
import type { State } from '../workshop/state.ts'
import type { Scene } from './scene.ts'
import { fieldPlaces } from '../components/people/flight.ts'
import { answered } from '../workshop/standing.ts'
import { boardView } from '../workshop/view.ts'
import { height, sceneOf, width } from './scene.ts'

export interface Moment extends Scene {
  poll: string
  /** The question, as it was asked. */
  ask: string
}

/** So many are shown. */
const most = 3

/**
 * The moments of a room at its end: of the polls that are named, in their order, else of those that most people answered,
 * in the order of time. What was never shown, and what has no picture here, is none.
 * @throws Error where a poll is named that the room does not have.
 */
export function momentsOf(state: State, named?: string[]): Moment[] {
  const unknown = named?.find(id => !state.polls.has(id))
  if (unknown !== undefined)
    throw new Error(`door.moments names "${unknown}", and this recording has no such poll`)
  const all = (named ?? [...state.polls.keys()]).flatMap((id) => {
    const board = boardView(state, id)
    const scene = sceneOf(board)
    return scene ? [{ ...scene, poll: id, ask: board.poll.ask, n: answered(state.polls.get(id)!), openedAt: board.openedAt ?? 0 }] : []
  })
  const chosen = named ? all : all.toSorted((a, b) => b.n - a.n).slice(0, most).sort((a, b) => a.openedAt - b.openedAt)
  return chosen.slice(0, most).map(({ n, openedAt, ...moment }) => moment)
}

/** Where somebody is at a moment, and in which colour: x, y, degrees, length, tone; null where nobody is. */
export type Place = [x: number, y: number, angle: number, length: number, tone: string] | null

/** Where everybody is while nobody is sorted, and then at each moment; all have as many places, and nobody turns further than needed. */
export function placesOf(moments: Moment[]): Place[][] {
  const people = Math.max(0, ...moments.map(({ arrows }) => arrows.length))
  const field = fieldPlaces(people, width, height).map(place => ({ ...place, tone: 'people' as const }))
  const angles = field.map(({ angle }) => angle)
  return [field, ...moments.map(({ arrows }) => arrows)].map(arrows => Array.from({ length: people }, (_, i) => {
    const arrow: (PlacedArrow & { tone: string }) | undefined = arrows[i]
    if (!arrow)
      return null
    const angle = nearest(arrow.angle, angles[i] ?? arrow.angle)
    angles[i] = angle
    return [tenth(arrow.x), tenth(arrow.y), tenth(angle), tenth(arrow.length), arrow.tone]
  }))
}

/** The same direction, at most half a turn away from another. */
function nearest(angle: number, from: number): number {
  return angle + 360 * Math.round((from - angle) / 360)
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
