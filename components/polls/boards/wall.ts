/** How a wall of people's own lines is set: as large as they fit, the newest first, none cut short. */
import { linesOf } from './figures.ts'

export interface Card { id: string, text: string }
export interface Wall { columns: Card[][], size: number, lineHeight: number, gap: number, shown: number }

const sizes = [88, 76, 64, 56, 48, 44, 40]
const pinnedSizes = [112, 96, 84, 72, 64, 56]
const densest = 40
const columnGap = 56
/** A column is at least so many times its type wide. */
const narrowest = 8

/** The pinned text above the wall, as large as it stands in half of a box at most; without one, or without room for it, undefined. */
export function layPinned(card: Card | undefined, width: number, height: number): Card & { size: number, lineHeight: number, height: number } | undefined {
  for (const size of card ? pinnedSizes : []) {
    const lineHeight = Math.round(size * 1.14)
    const needs = linesOf(card!.text, width, size) * lineHeight + Math.round(size * 0.6)
    if (needs <= height / 2)
      return { ...card!, size, lineHeight, height: needs }
  }
}

/**
 * Sets the newest texts into ragged columns of a box; `texts` are oldest first. The largest type is taken in which
 * all fit, in as many columns as they may have; in the smallest, as many as fit.
 */
export function layWall(texts: Card[], width: number, height: number): Wall {
  const newest = texts.slice(-densest).reverse()
  let fullest: Wall | undefined
  for (const size of sizes) {
    const most = Math.max(1, Math.min(newest.length, Math.floor((width + columnGap) / (size * narrowest + columnGap))))
    for (let columns = most; columns > 0; columns--) {
      const wall = pour(newest, width, height, size, columns)
      if (wall.shown === newest.length)
        return wall
      if (size === sizes.at(-1) && wall.shown > (fullest?.shown ?? -1))
        fullest = wall
    }
  }
  return fullest!
}

function pour(cards: Card[], width: number, height: number, size: number, columnCount: number): Wall {
  const columnWidth = (width - columnGap * (columnCount - 1)) / columnCount
  const lineHeight = Math.round(size * 1.22)
  const gap = Math.round(size * 0.75)
  const columns: Card[][] = Array.from({ length: columnCount }, () => [])
  const used = Array.from<number>({ length: columnCount }).fill(0)
  let shown = 0
  for (const card of cards) {
    const needs = linesOf(card.text, columnWidth, size) * lineHeight + gap
    const column = used.indexOf(Math.min(...used))
    if (used[column]! + needs - gap > height)
      continue
    columns[column]!.push(card)
    used[column]! += needs
    shown++
  }
  return { columns, size, lineHeight, gap, shown }
}
