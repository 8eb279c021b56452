/**
 * Other workshops behind a board. Rooms differ in size, so a ghost is a share: it stands where that share of the
 * people here would stand. Each has a number, and the foot says whose it is.
 */
import type { Tally } from '../../../workshop/poll.ts'
import type { BoardView, Other } from '../../../workshop/views.ts'
import { hasSeveral } from '../../../workshop/results/whole.ts'
import { shortDayOf } from '../../replay/telling.ts'

export interface Ghost { mark: string, share: number }

/** Where ghosts end, in pixels, and the numbers of all of them in one text about `x`. */
export interface Marked { ends: number[], x: number, marks: string }

/** The room for the number of a ghost above its end, and how close two numbers may stand. */
export const markHeight = 40
const markWidth = 30
const longest = 60

/**
 * A figure of each of the others, in their order; those without one are left out, as are hands counted by eye beside
 * phones, where the one knows nothing of those who kept still, or counts people several times.
 */
export function othersOf<T>(board: BoardView, figureOf: (tally: Tally, other: Other) => T | undefined): { mark: string, figure: T }[] {
  return (board.compared?.others ?? []).flatMap((other, i) => {
    const figure = other.result && other.n > 0 && isOfSameWhole(board, other) ? figureOf(other.result, other) : undefined
    return figure === undefined ? [] : [{ mark: String(i + 1), figure }]
  })
}

function isOfSameWhole(board: BoardView, other: Other): boolean {
  const dependsOnWay = board.poll.kind === 'hands' || hasSeveral(board)
  return !dependsOnWay || (board.byHand ?? false) === (other.byHand ?? false)
}

/** The shares of the others, in their order; those without figures, or where `shareOf` is undefined, are left out. */
export function ghostsOf(board: BoardView, shareOf: (tally: Tally, other: Other) => number | undefined): Ghost[] {
  return othersOf(board, shareOf).map(({ mark, figure }) => ({ mark, share: figure }))
}

/** Ghosts, each at its own place, from left to right; where their numbers would stand on each other, they share a text in the middle. */
export function together(ghosts: { mark: string, at: number }[]): Marked[] {
  const groups: { mark: string, at: number }[][] = []
  for (const ghost of ghosts.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    if (group && ghost.at - group.at(-1)!.at < markWidth)
      group.push(ghost)
    else
      groups.push([ghost])
  }
  return groups.map((group) => {
    const ends = [...new Set(group.map(({ at }) => at))]
    return { ends, x: (ends[0]! + ends.at(-1)!) / 2, marks: group.map(({ mark }) => mark).join(', ') }
  })
}

/** How the line of a ghost is dashed, wherever it is a line: that of the first is whole. */
export function dashOf(mark: string): string | undefined {
  return mark === '1' ? undefined : mark === '2' ? '12 8' : '2 8'
}

/** What the foot says of the others, each by its number; undefined where nothing is compared. */
export function comparedNotes({ compared }: BoardView): string[] {
  return compared
    ? [
        ...(compared.early ? ['here seen while it was open'] : []),
        ...compared.others.map((other, i) => `${i + 1}: ${shortDayOf(other.startedAt)}${saidOf(other)}`),
        ...compared.missing.map(({ name, why }) => `“${name}” is not beside it: ${why}`),
      ]
    : []
}

function saidOf({ n, asked, result, early, byHand, simulated }: Other): string {
  if (n === 0)
    return ', not answered'
  if (asked !== undefined)
    return ` asked “${[...asked].length > longest ? `${[...asked].slice(0, longest).join('')} …` : asked}”: not comparable`
  return [
    '',
    `n = ${n.toLocaleString('en')}`,
    ...(result ? [] : ['not shown']),
    ...(byHand ? ['counted by hand'] : []),
    ...(early ? ['seen while it was open'] : []),
    ...(simulated ? ['simulated'] : []),
  ].join(', ')
}
