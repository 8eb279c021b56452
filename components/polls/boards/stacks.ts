/**
 * Where the arrows of a stacked row go. All rows of a board share one cell, so that a longer stack means more people;
 * the cell is as large as the fullest row allows.
 */
import type { Tone } from '../../../drawing/tone.ts'
import type { Arrow } from '../../people/flight.ts'
import type { Ghost, Marked } from './ghosts.ts'
import { cellInSteps, placesInColumns } from '../../../drawing/cells.ts'
import { densityFrom, detailOf, intervalOf as intervalOfShare } from './figures.ts'
import { withRoom } from './folding.ts'
import { markHeight, together } from './ghosts.ts'
import { leastBar, setLabels } from './row-labels.ts'

export interface Row {
  key: string
  label: string
  /** People in this row. */
  k: number
  /** People the share is of. */
  n: number
  /** How long its stack is as a share from 0 to 1, where that is neither k nor k of n: drawn as density, as no person is a part of it. */
  measure?: number
  /** What `k` is of `n` in whole per cent, where that is said. */
  percent?: string
  tone?: Tone
  /** How many of the k are sure and how many are not; the others did not say. */
  sureness?: { sure: number, unsure: number }
  /** Said quietly beside the label. */
  aside?: string
  /** The same share in other workshops. */
  ghosts?: Ghost[]
}

export interface LaidRow extends Row {
  top: number
  height: number
  /** The middle of the stack, in pixels from the top of the box. */
  middle: number
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
  /** Over 300 people, or where rows have a measure: rows are filled with density instead. */
  dense: boolean
  /** Labels stand over their stacks, not beside them. */
  above: boolean
  labelWidth: number
  labelSize: number
  valueSize: number
  /** How far labels beside stacks stand below the middle of their row, to leave room for the names of ghosts. */
  lowered: number
  /** Where stacks begin. */
  start: number
  barHeight: number
}

/** The type of what is said beside a count, in pixels. */
const valueNote = 44
const gap = 32
/** Pixels of a cell; of few people each is to be seen. */
const largest = 84
const largestOfFew = 140
const smallest = 8
const densest = 96

export interface StackOptions {
  /** The most of the width that labels may take beside their stacks. */
  labelShare?: number
  /** The line under each stack for the 95 % interval of its share, from five people on. */
  whiskers?: boolean
  /** Rows stand by their rank already: the last are left out first, not the least chosen. */
  ranked?: boolean
}

/** Lays rows into a box, in pixels; labels are set smaller before a row is left out. */
export function layStacks(rows: Row[], width: number, height: number, { labelShare = 0.4, whiskers = true, ranked = false }: StackOptions = {}): Stacks {
  const measured = rows.some(({ measure }) => measure !== undefined)
  const intervalOf = whiskers && !measured ? intervalOfShare : () => undefined
  const marked = rows.some(({ ghosts }) => ghosts?.length) ? markHeight : 0
  const { above, size: labelSize, width: labelWidth, taken, wanted, lowered } = setLabels(rows, width, height, { share: labelShare, marked, foldsFirst: ranked })
  const free = height - lowered
  const shown = withRoom(rows.map(({ k }, i) => ranked ? -i : k), wanted, free)
  const visible = shown.map(i => rows[i]!)
  const heights = shown.map(i => wanted[i]!)
  const spare = Math.max(0, free - heights.reduce((sum, h) => sum + h, 0))
  const extra = Math.min(above ? 150 : 110, spare / Math.max(1, shown.length))
  const barMost = above ? Math.min(150, leastBar + extra * 0.72) : Math.max(24, Math.min(150, Math.min(...heights) + extra - 30 - 2 * lowered))
  const few = visible.every(({ n }) => detailOf(n) === 'drawn')
  const valueSize = Math.max(52, Math.min(96, Math.round(barMost * 0.9)))
  const start = above ? 0 : labelWidth + gap
  const room = Math.max(60, width - start - (few ? 0 : valueWidth(visible, valueSize)))
  const most = measured
    ? Math.max(0.01, ...visible.map(({ measure = 0 }) => measure))
    : Math.max(1, ...visible.map(({ k, n }) => Math.max(k, (intervalOf(k, n)?.upper ?? 0) * n))
        .concat(visible.flatMap(({ n, ghosts = [] }) => ghosts.map(({ share }) => share * n))))
  const dense = measured || visible.reduce((sum, { k }) => sum + k, 0) >= densityFrom
  const cell = dense ? 16 : Math.max(smallest, cellInSteps(Math.ceil(most), room, barMost, few ? largestOfFew : largest, 1))
  const deep = Math.max(1, Math.floor(barMost / cell))
  const perPerson = dense ? room / most : cell / deep
  const barHeight = dense ? Math.min(barMost, densest) : deep * cell
  const laid: LaidRow[] = []
  const arrows: Arrow[] = []
  let top = 0
  visible.forEach((row, index) => {
    const rowHeight = heights[index]! + extra
    const middle = above ? top + taken[shown[index]!]! + marked + barMost / 2 + 6 : top + rowHeight / 2 + lowered
    const behind = together((row.ghosts ?? []).map(({ mark, share }) => ({ mark, at: start + share * row.n * perPerson })), start, width)
    const interval = intervalOf(row.k, row.n)
    const length = dense ? (row.measure ?? row.k) * perPerson : Math.ceil(row.k / deep) * cell
    const stackHeight = dense ? barHeight : Math.min(deep, Math.max(1, row.k)) * cell
    laid.push({
      ...row,
      top,
      height: rowHeight,
      middle,
      length,
      end: Math.max(start + length, interval ? start + interval.upper * row.n * perPerson : 0, ...behind.flatMap(({ ends }) => ends)),
      behind,
      ...(interval
        ? { whisker: { from: start + interval.lower * row.n * perPerson, to: start + interval.upper * row.n * perPerson, y: middle + stackHeight / 2 + 10 } }
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
  return { rows: laid, arrows, left: rows.length - shown.length, dense, above, labelWidth, labelSize, valueSize, lowered, start, barHeight }
}

/** The sure come first, then the unsure, then those who did not say. */
function fillOf({ sureness }: Row, j: number): Pick<Arrow, 'filled'> {
  return sureness && j < sureness.sure + sureness.unsure ? { filled: j < sureness.sure } : {}
}

/** What figures behind stacks need at most: the count, and what is said of it in smaller type. */
function valueWidth(rows: Row[], size: number): number {
  const digits = Math.max(1, ...rows.map(({ k, n }) => Math.max(k, n).toLocaleString('en').length))
  const hasNote = rows.some(({ percent, measure }) => percent !== undefined || measure !== undefined)
  return 24 + digits * size * 0.6 + (hasNote ? 20 + 5 * valueNote * 0.56 : 0)
}
