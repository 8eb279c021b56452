/** Where the needles of a rose stand: on a ring, each outside the middle in the direction it points, as large as they fit. */
import type { CompassTally } from '../../workshop/kinds/compass.ts'
import type { Arrow } from '../flight.ts'
import { densityFrom } from './figures.ts'

export interface Rose {
  /** Around the origin, in pixels; degrees as arrows have them, 0 to the right. */
  arrows: Arrow[]
  /** Over 300 needles each direction is a wedge whose area goes with its count; it is drawn upwards and turned. */
  wedges: { bearing: number, path: string }[]
}

/** The share of the radius that stays free in the middle, for the mean. */
export const middle = 0.42
const largest = 58
const smallest = 5
/** How much of its cell an arrow needs beside the next one. */
const slim = 0.55

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
        ? [{ bearing: bearing(bin), path: wedge(inner, Math.sqrt(inner ** 2 + (radius ** 2 - inner ** 2) * k / most), width) }]
        : []),
    }
  }
  let cell = largest
  while (cell > smallest && bins.some(k => rowsFor(k, cell, inner, width) * cell > radius - inner))
    cell -= 0.5
  return { arrows: bins.flatMap((k, bin) => needles(k, bearing(bin), cell, inner, width)), wedges: [] }
}

function abreast(row: number, cell: number, inner: number, width: number): number {
  return Math.max(1, Math.floor((inner + row * cell) * width / (cell * slim)))
}

function rowsFor(k: number, cell: number, inner: number, width: number): number {
  let row = 0
  for (let left = k; left > 0; row++)
    left -= abreast(row, cell, inner, width)
  return row
}

function needles(k: number, bearing: number, cell: number, inner: number, width: number): Arrow[] {
  const arrows: Arrow[] = []
  for (let row = 0; arrows.length < k; row++) {
    const inRow = Math.min(k - arrows.length, abreast(row, cell, inner, width))
    const distance = inner + (row + 0.5) * cell
    for (let i = 0; i < inRow; i++) {
      const turn = (i - (inRow - 1) / 2) * cell * slim / distance * 180 / Math.PI
      const angle = bearing + turn - 90
      arrows.push({
        key: `${bearing}:${arrows.length}`,
        tone: 'people',
        x: distance * Math.cos(angle * Math.PI / 180),
        y: distance * Math.sin(angle * Math.PI / 180),
        angle: bearing - 90,
        length: cell * 0.8,
      })
    }
  }
  return arrows
}

/** A sector of a ring about the upward direction. */
function wedge(inner: number, outer: number, width: number): string {
  const at = (distance: number, angle: number) => `${(distance * Math.sin(angle)).toFixed(1)} ${(-distance * Math.cos(angle)).toFixed(1)}`
  return `M${at(inner, -width / 2)}L${at(outer, -width / 2)}A${outer} ${outer} 0 0 1 ${at(outer, width / 2)}L${at(inner, width / 2)}A${inner} ${inner} 0 0 0 ${at(inner, -width / 2)}z`
}
