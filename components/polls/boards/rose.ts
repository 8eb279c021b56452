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

/** A circle that something takes up, about the middle of the ring, in pixels. */
interface Spot { x: number, y: number, radius: number }

export interface Rose {
  /** Around the middle of the ring, in pixels; degrees as arrows have them, 0 to the right. */
  arrows: Arrow[]
  /** Over 300 needles each direction is a wedge whose area goes with its count; it is drawn upwards and turned. */
  wedges: { bearing: number, path: string }[]
  /** The goal that was named, beyond the needles that point there. */
  goal: Spot | undefined
  /** Where in its box the middle of the ring is: a room that points one way has the whole box to point into. */
  middle: { x: number, y: number }
  /** The radius of the ring; inside it is free for the mean. */
  ring: number
}

/** Of the lower side of the box: the ring, so that two roses beside each other have the same; of few people each is larger. */
const ringShare = { drawn: 0.27, counted: 0.2, full: 0.2 }
/** Of the ring: few needles are as long, and a goal is so large. */
const largest = 1.1
const goalShare = 0.17
/** Pixels; sizes are tried in such steps. */
const smallest = 5
const shrink = 0.96
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

/** Lays needles into a box of width × height pixels. */
export function layRose(tally: CompassTally, width: number, height: number): Rose {
  const ring = Math.min(width, height) * ringShare[detailOf(tally.n)]
  const most = tally.n >= densityFrom ? Math.max(width, height) : Math.min(ring * largest, Math.sqrt(width * height / tally.n / slim))
  const at = (step: number) => layAt(tally, most * shrink ** step, ring, width, height)
  let [misses, fits] = [-1, Math.max(0, Math.ceil(Math.log(smallest / most) / Math.log(shrink)))]
  while (fits - misses > 1) {
    const between = Math.floor((misses + fits) / 2)
    if (at(between).isInside)
      fits = between
    else
      misses = between
  }
  return at(fits).rose
}

/** The rose of one size, in pixels: of an arrow's cell, or how far the longest wedge reaches. */
function layAt({ n, bins, toward }: CompassTally, size: number, ring: number, width: number, height: number): { rose: Rose, isInside: boolean } {
  const { arrows, wedges, spots } = n >= densityFrom ? layWedges(bins, size, ring) : layArrows(bins, size, ring)
  const goal = toward === null ? undefined : goalAt(toward, spots, ring)
  const taken = [{ x: 0, y: 0, radius: ring }, ...spots, ...(goal ? [goal] : [])]
  const left = Math.min(...taken.map(({ x, radius }) => x - radius))
  const right = Math.max(...taken.map(({ x, radius }) => x + radius))
  const top = Math.min(...taken.map(({ y, radius }) => y - radius))
  const bottom = Math.max(...taken.map(({ y, radius }) => y + radius))
  return {
    rose: { arrows, wedges, goal, ring, middle: { x: (width - left - right) / 2, y: (height - top - bottom) / 2 } },
    isInside: right - left <= width && bottom - top <= height,
  }
}

interface Laid extends Pick<Rose, 'arrows' | 'wedges'> { spots: Spot[] }

function layWedges(bins: number[], outer: number, ring: number): Laid {
  const width = 2 * Math.PI / bins.length
  const most = Math.max(...bins)
  const wedges = bins.flatMap((k, bin) => k > 0
    ? [{ bearing: bin * 360 / bins.length, reach: reachOfShare(ring, Math.max(ring, outer), k / most) }]
    : [])
  return {
    arrows: [],
    wedges: wedges.map(({ bearing, reach }) => ({ bearing, path: sectorPath(ring, reach, width) })),
    spots: wedges.map(({ bearing, reach }) => spotAt(bearing, reach, 0)),
  }
}

/** Puts every needle as far inside as there is room. */
function layArrows(bins: number[], cell: number, ring: number): Laid {
  /** The angles at which arrows stand already, by row from the middle. */
  const rows: number[][] = []
  const arrows: Arrow[] = []
  for (const [bin, k] of bins.entries()) {
    const bearing = bin * 360 / bins.length
    for (let i = 0; i < k; i++) {
      const { row, angle } = findRoom(rows, bearing, cell, ring)
      const { x, y } = spotAt(angle, ring + (row + 0.5) * cell, 0)
      arrows.push({ key: `${bearing}:${i}`, tone: 'people', x, y, angle: bearing - 90, length: cell * 0.8 })
    }
  }
  return { arrows, wedges: [], spots: arrows.map(({ x, y }) => ({ x, y, radius: cell / 2 })) }
}

function findRoom(rows: number[][], bearing: number, cell: number, ring: number): { row: number, angle: number } {
  for (let row = 0; ; row++) {
    const taken = rows[row] ??= []
    const apart = cell * slim / (ring + (row + 0.5) * cell) * 180 / Math.PI
    for (const aside of asides) {
      const angle = bearing + aside
      if (taken.every(other => Math.abs((angle - other + 540) % 360 - 180) >= apart)) {
        taken.push(angle)
        return { row, angle }
      }
    }
  }
}

function spotAt(bearing: number, distance: number, radius: number): Spot {
  const angle = (bearing - 90) * Math.PI / 180
  return { x: distance * Math.cos(angle), y: distance * Math.sin(angle), radius }
}

/** A goal beyond all that stand on the way to it. */
function goalAt(bearing: number, spots: Spot[], ring: number): Spot {
  const radius = ring * goalShare
  const { x, y } = spotAt(bearing, 1, 0)
  const onTheWay = spots.filter(spot => Math.abs(spot.x * y - spot.y * x) < spot.radius + 2 * radius)
  const reach = Math.max(ring, ...onTheWay.map(spot => spot.x * x + spot.y * y + spot.radius))
  return spotAt(bearing, reach + 2 * radius, radius)
}
