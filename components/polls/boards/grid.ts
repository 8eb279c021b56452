/** Where the stacks of a sorting or a ranking go: items down, drawers or places across, one size of arrow for all. */
import type { Arrow } from '../../people/flight.ts'
import type { Ghost, Marked } from './ghosts.ts'
import { cellInSteps, placesInColumns } from '../../../drawing/cells.ts'
import { densityFrom, linesOf } from './figures.ts'
import { markHeight, together } from './ghosts.ts'

/** How many people put an item into each column; `n` put it anywhere, `aside` is said quietly below its label. */
export interface GridItem {
  key: string
  label: string
  aside?: string
  n: number
  /** `ghosts` are the same share of the item in other workshops. */
  counts: { key: string, label: string, n: number, ghosts?: Ghost[] }[]
}

export interface Grid {
  /** Where the drawers begin; items stand to the left of it. */
  left: number
  head: number
  /** In a narrow box labels stand above their stacks, in lines of this height; else 0. */
  labelHeight: number
  columnWidth: number
  rowHeight: number
  /** How far stacks stand below the middle of their row, to leave room for the numbers of ghosts. */
  lowered: number
  arrows: Arrow[]
  /** Over 300 answers a stack is a bar whose length is the share of the item. */
  bars: { key: string, x: number, y: number, width: number, height: number }[]
  /** The ghosts begin at `from`. */
  behind: (Marked & { key: string, from: number, y: number, height: number })[]
  /** The fullest drawer of every item. */
  tops: number[]
}

/** Before every stack stands its number; the stack before it keeps away. */
const digitWidth = 28
const betweenColumns = 44
/** Pixels of a cell. */
const largest = 40
const smallest = 5
/** In a narrower box than this labels go above. */
const narrow = 700

/** Lays the counts into a box, in pixels. */
export function layGrid(items: GridItem[], width: number, height: number): Grid {
  const drawers = items[0]?.counts ?? []
  const labelHeight = width < narrow ? 52 : 0
  const left = labelHeight > 0 ? 0 : Math.min(width * 0.36, Math.max(280, ...items.map(({ label }) => label.length * 21)))
  const columnWidth = (width - left) / Math.max(1, drawers.length)
  const head = Math.max(60, ...drawers.map(({ label }) => linesOf(label, columnWidth - 16, 40) * 46 + 20))
  const rowHeight = (height - head) / Math.max(1, items.length)
  const marked = items.some(({ counts }) => counts.some(({ ghosts }) => ghosts?.length)) ? markHeight : 0
  // More of the free room is above a stack, where the numbers stand.
  const lowered = marked * 0.3
  const deepest = rowHeight - labelHeight - marked - 20
  const highest = Math.max(1, ...items.flatMap(({ counts }) => counts.map(({ n }) => n)))
  const most = Math.max(highest, ...items.flatMap(({ n, counts }) => counts.flatMap(({ ghosts = [] }) => ghosts.map(({ share }) => Math.ceil(share * n)))))
  const numberWidth = (highest.toLocaleString('en').length + 1) * digitWidth
  const room = columnWidth - numberWidth - (labelHeight > 0 ? betweenColumns / 2 : betweenColumns)
  const dense = Math.max(0, ...items.map(({ n }) => n)) >= densityFrom
  const cell = Math.max(smallest, cellInSteps(most, room, deepest, Math.min(largest, room), 0.5))
  const deep = Math.max(1, Math.min(Math.floor(deepest / cell), Math.ceil(most / Math.max(1, Math.floor(room / cell)))))
  const arrows: Arrow[] = []
  const bars: Grid['bars'] = []
  const behind: Grid['behind'] = []
  const perPerson = dense ? room / most : cell / deep
  const barHeight = dense ? 44 : deep * cell
  items.forEach((item, i) => {
    const middle = head + (i + 0.5) * rowHeight + labelHeight / 2 + lowered
    item.counts.forEach(({ key, n, ghosts = [] }, j) => {
      const x = left + j * columnWidth + numberWidth
      for (const ghost of together(ghosts.map(({ mark, share }) => ({ mark, at: x + share * item.n * perPerson })), x - numberWidth, x - numberWidth + columnWidth))
        behind.push({ ...ghost, key: `${item.key}-${key}-${ghost.marks}`, from: x, y: middle - barHeight / 2, height: barHeight })
      if (dense) {
        bars.push({ key: `${item.key}-${key}`, x, y: middle - barHeight / 2, width: n * perPerson, height: barHeight })
        return
      }
      arrows.push(...placesInColumns(n, deep).map(({ along, across }, a) => ({
        key: `${item.key}:${key}:${a}`,
        tone: 'people' as const,
        x: x + along * cell,
        y: middle + (across - Math.min(deep, n) / 2) * cell,
        angle: 0,
        length: cell * 0.76,
      })))
    })
  })
  return {
    left,
    head,
    labelHeight,
    columnWidth,
    rowHeight,
    lowered,
    arrows,
    bars,
    behind,
    tops: items.map(({ counts }) => Math.max(0, ...counts.map(({ n }) => n))),
  }
}
