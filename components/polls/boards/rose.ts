/** Where the needles of a rose stand: on a ring, each outside the middle in the direction it points, as large as they fit. */
import type { Directions } from '../../../statistics/directions.ts'
import type { CompassTally } from '../../../workshop/kinds/compass.ts'
import type { BoardView } from '../../../workshop/views.ts'
import type { Arrow } from '../../people/flight.ts'
import type { Beside } from './ghosts.ts'
import { reachOfShare, sectorPath } from '../../../drawing/ring.ts'
import { meanDirection } from '../../../statistics/directions.ts'
import { densityFrom, detailOf } from './figures.ts'
import { othersOf } from './ghosts.ts'

export interface Rose {
  /** Around the origin, in pixels; degrees as arrows have them, 0 to the right. */
  arrows: Arrow[]
  /** Over 300 needles each direction is a wedge whose area goes with its count; it is drawn upwards and turned. */
  wedges: { bearing: number, path: string }[]
}

/** The share of the radius that stays free in the middle, for the mean. */
export const middle = 0.42
/** Few needles are as large as a part of the radius. */
const largest = 0.34
const smallest = 5
/** How much of its cell an arrow needs beside the next one. */
const slim = 0.5
/** How many degrees a needle may stand beside its bearing to find room; it points where it was pointed all the same. */
const asides = [0, -1.5, 1.5, -3, 3, -4.5, 4.5, -6, 6, -7.5, 7.5, -9, 9]

/** The mean needle of a room; undefined where so few are drawn without figures. */
export function meanOf({ cos, sin, n }: CompassTally): Directions | undefined {
  return detailOf(n) === 'drawn' ? undefined : meanDirection(cos, sin, n)
}

/** The mean needles of other workshops that were asked for the same. */
export function meansBeside(board: BoardView): Beside<Directions>[] {
  return othersOf(board, there => there.kind === 'compass' ? meanOf(there) : undefined)
}

/** Lays needles within `radius` pixels of the origin. */
export function layRose({ bins, n }: CompassTally, radius: number): Rose {
  const width = 2 * Math.PI / bins.length
  const inner = radius * middle
  const bearing = (bin: number) => bin * 360 / bins.length
  if (n >= densityFrom) {
    const most = Math.max(...bins)
    return {
      arrows: [],
      wedges: bins.flatMap((k, bin) => k > 0
        ? [{ bearing: bearing(bin), path: sectorPath(inner, reachOfShare(inner, radius, k / most), width) }]
        : []),
    }
  }
  for (let cell = radius * largest; cell > smallest; cell *= 0.94) {
    const arrows = place(bins, cell, inner, radius)
    if (arrows)
      return { arrows, wedges: [] }
  }
  return { arrows: place(bins, smallest, inner, Infinity) ?? [], wedges: [] }
}

/** Puts every needle as far inside as there is room; undefined where one would leave the radius. */
function place(bins: number[], cell: number, inner: number, radius: number): Arrow[] | undefined {
  /** The angles at which arrows stand already, by row from the middle. */
  const rows: number[][] = []
  const arrows: Arrow[] = []
  for (const [bin, k] of bins.entries()) {
    const bearing = bin * 360 / bins.length
    for (let i = 0; i < k; i++) {
      const spot = findRoom(rows, bearing, cell, inner)
      if (inner + (spot.row + 1) * cell > radius)
        return undefined
      const distance = inner + (spot.row + 0.5) * cell
      const angle = (spot.angle - 90) * Math.PI / 180
      arrows.push({
        key: `${bearing}:${i}`,
        tone: 'people',
        x: distance * Math.cos(angle),
        y: distance * Math.sin(angle),
        angle: bearing - 90,
        length: cell * 0.8,
      })
    }
  }
  return arrows
}

function findRoom(rows: number[][], bearing: number, cell: number, inner: number): { row: number, angle: number } {
  for (let row = 0; ; row++) {
    const taken = rows[row] ??= []
    const apart = cell * slim / (inner + (row + 0.5) * cell) * 180 / Math.PI
    for (const aside of asides) {
      const angle = bearing + aside
      if (taken.every(other => Math.abs((angle - other + 540) % 360 - 180) >= apart)) {
        taken.push(angle)
        return { row, angle }
      }
    }
  }
}
