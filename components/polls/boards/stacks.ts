/**
 * Where the arrows of a stacked row go. All rows of a board share one cell, so that a longer stack means more people;
 * the cell is as large as the fullest row allows.
 */
import type { Tone } from '../../../drawing/tone.ts'
import type { Arrow } from '../../people/flight.ts'
import type { Ghost, Marked } from './ghosts.ts'
import { cellInSteps, placesInColumns } from '../../../drawing/cells.ts'
import { densityFrom, intervalOf as intervalOfShare, linesOf } from './figures.ts'
import { withRoom } from './folding.ts'
import { markHeight, together } from './ghosts.ts'

export interface Row {
  key: string
  label: string
  /** People in this row. */
  k: number
  /** People the share is of. */
  n: number
  /** What `k` is of `n` in whole per cent, where that is said. */
  percent?: string
  tone?: Tone
  /** How many of the k are sure and how many are not; the others did not say. */
  sureness?: { sure: number, unsure: number }
  /** Said quietly below the label. */
  aside?: string
  /** The same share in other workshops. */
  ghosts?: Ghost[]
}

export interface LaidRow extends Row {
  top: number
  height: number
  /** How long the stack is, and where it and its whisker end, in pixels. */
  length: number
  end: number
  whisker?: { from: number, to: number, y: number }
  behind: Marked[]
}

export interface Stacks {
  rows: LaidRow[]
  arrows: Arrow[]
  /** Rows that found no room. */
  left: number
  /** Over 300 people: rows are filled with density instead. */
  dense: boolean
  labelWidth: number
  labelSize: number
  /** How far stacks stand below the middle of their row, to leave room for the numbers of ghosts. */
  lowered: number
  /** Where stacks begin. */
  start: number
  barHeight: number
}

const labelSizes = [36, 34, 32, 30]
const valueWidth = 210
const gap = 32
/** Pixels of a cell. */
const largest = 84
const smallest = 8
const asideHeight = 40

export interface StackOptions {
  /** The most of the width that labels may take. */
  labelShare?: number
  /** The line under each stack for the 95 % interval of its share, from five people on. */
  whiskers?: boolean
  /** Rows stand by their rank already: the last are left out first, not the least chosen. */
  ranked?: boolean
}

/** Lays rows into a box, in pixels; labels are set smaller before a row is left out. */
export function layStacks(rows: Row[], width: number, height: number, { labelShare = 0.4, whiskers = true, ranked = false }: StackOptions = {}): Stacks {
  const intervalOf = whiskers ? intervalOfShare : () => undefined
  const lowered = rows.some(({ ghosts }) => ghosts?.length) ? markHeight / 2 : 0
  const free = height - lowered
  const { labelSize, labelWidth, wanted } = labelsFor(rows, width * labelShare, free)
  const shown = withRoom(rows.map(({ k }, i) => ranked ? -i : k), wanted, free)
  const visible = shown.map(i => rows[i]!)
  const heights = shown.map(i => wanted[i]!)
  const spare = Math.max(0, free - heights.reduce((sum, h) => sum + h, 0))
  const extra = Math.min(110, spare / Math.max(1, shown.length))
  const barHeight = Math.max(24, Math.min(150, Math.min(...heights) + extra - 30 - 2 * lowered))
  const start = labelWidth + gap
  const room = Math.max(60, width - start - valueWidth)
  const most = Math.max(1, ...visible.map(({ k, n }) => Math.max(k, (intervalOf(k, n)?.upper ?? 0) * n))
    .concat(visible.flatMap(({ n, ghosts = [] }) => ghosts.map(({ share }) => share * n))))
  const dense = visible.reduce((sum, { k }) => sum + k, 0) >= densityFrom
  const cell = dense ? 16 : Math.max(smallest, cellInSteps(Math.ceil(most), room, barHeight, largest, 1))
  const deep = Math.max(1, Math.floor(barHeight / cell))
  const perPerson = dense ? room / most : cell / deep
  const laid: LaidRow[] = []
  const arrows: Arrow[] = []
  let top = 0
  visible.forEach((row, index) => {
    const rowHeight = heights[index]! + extra
    const middle = top + rowHeight / 2 + lowered
    const behind = together((row.ghosts ?? []).map(({ mark, share }) => ({ mark, at: start + share * row.n * perPerson })))
    const interval = intervalOf(row.k, row.n)
    const length = dense ? row.k * perPerson : Math.ceil(row.k / deep) * cell
    laid.push({
      ...row,
      top,
      height: rowHeight,
      length,
      end: Math.max(start + length, interval
        ? start + interval.upper * row.n * perPerson
        : 0, ...behind.flatMap(({ ends }) => ends)),
      behind,
      ...(interval
        ? {
            whisker: { from: start + interval.lower * row.n * perPerson, to: start + interval.upper * row.n * perPerson, y: middle + (dense
              ? Math.min(barHeight, 72)
              : Math.min(deep, Math.max(1, row.k)) * cell) / 2 + 10 },
          }
        : {}),
    })
    arrows.push(...placesInColumns(dense ? 0 : row.k, deep).map(({ along, across }, j) => ({
      key: `${row.key}:${j}`,
      tone: row.tone ?? 'people',
      x: start + along * cell,
      y: middle + (across - Math.min(deep, row.k) / 2) * cell,
      angle: 0,
      length: cell * 0.76,
      ...fillOf(row, j),
    })))
    top += rowHeight
  })
  return {
    rows: laid,
    arrows,
    left: rows.length - shown.length,
    dense,
    labelWidth,
    labelSize,
    lowered,
    start,
    barHeight: dense ? Math.min(barHeight, 72) : deep * cell,
  }
}

/** The sure come first, then the unsure, then those who did not say. */
function fillOf({ sureness }: Row, j: number): Pick<Arrow, 'filled'> {
  return sureness && j < sureness.sure + sureness.unsure ? { filled: j < sureness.sure } : {}
}

/** The largest type in which all rows fit, else the smallest; and how high each row must be. */
function labelsFor(rows: Row[], most: number, height: number): { labelSize: number, labelWidth: number, wanted: number[] } {
  const longest = Math.max(0, ...rows.map(({ label, aside = '' }) => Math.max([...label].length, aside.length)))
  const tries = labelSizes.map((labelSize) => {
    const labelWidth = Math.min(most, longest * labelSize * 0.54 + 12)
    const wanted = rows.map(({ label, aside }) => Math.max(labelSize * 1.8, linesOf(label, labelWidth, labelSize) * labelSize * 1.17 + (aside ? asideHeight : 0) + 16))
    return { labelSize, labelWidth, wanted }
  })
  return tries.find(({ wanted }) => wanted.reduce((sum, h) => sum + h, 0) <= height) ?? tries.at(-1)!
}
