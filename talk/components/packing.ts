/** Where each arrow of a crowd stands: people of one group close together, groups apart, as large as the space allows. */
import type { Tone } from '../../drawing/tone.ts'
import { largestCells, placesInColumns } from '../../drawing/cells.ts'

/** People who have something in common, drawn alike. */
export interface Group {
  key: string
  n: number
  /** Degrees, 0 points right, clockwise. */
  angle: number
  /** Each one's own, where they differ; for large crowds `angle` stands for all. */
  angles?: number[]
  /** `faint`: the rest, as fine as a hair. */
  tone: Tone | 'faint'
}

export interface Place { key: string, x: number, y: number }

/** What is seen of one group: its arrows, or for large crowds the block that they fill. */
export interface Band extends Group { x: number, width: number, arrows: Place[] }

/** `width` is what they fill of the space they were given, from the left. */
export interface Crowd { cell: number, width: number, height: number, bands: Band[] }

/**
 * Fills columns from the left, group after group, inside width × height (pixels); a cell is at most `largest` wide.
 * Where `blocks` is set, a group is a block with an area by its size instead of arrows.
 */
export function crowd(groups: Group[], width: number, height: number, largest: number, blocks: boolean): Crowd {
  const seen = groups.filter(({ n }) => n > 0)
  const total = seen.reduce((sum, { n }) => sum + n, 0)
  if (total === 0)
    return { cell: largest, width: 0, height: 0, bands: [] }
  return blocks ? asBlocks(seen, total, width, height) : asArrows(seen, width, height, largest)
}

function asArrows(seen: Group[], width: number, height: number, largest: number): Crowd {
  const { cell, deep } = largestCells(seen.map(({ n }) => n), width, height, largest)
  let column = 0
  const bands = seen.map((group) => {
    const columns = Math.ceil(group.n / deep)
    const from = column
    column += columns + 1
    const arrows = placesInColumns(group.n, deep).map(({ along, across }, i) => ({
      key: `${group.key}-${i}`,
      x: (from + along) * cell,
      y: across * cell,
    }))
    return { ...group, x: from * cell, width: columns * cell, arrows }
  })
  return { cell, width: Math.max(0, column - 1) * cell, height: deep * cell, bands }
}

function asBlocks(seen: Group[], total: number, width: number, height: number): Crowd {
  const gap = 24
  const free = width - gap * (seen.length - 1)
  let x = 0
  const bands = seen.map((group) => {
    const band = { ...group, x, width: free * group.n / total, arrows: [] }
    x += band.width + gap
    return band
  })
  return { cell: 16, width, height, bands }
}
