/**
 * Other workshops behind a board. Rooms differ in size, so a ghost is a share: it stands where that share of the
 * people here would stand. Each has the name of its day, on the board and in the foot.
 */
import type { Tally } from '../../../workshop/poll.ts'
import type { BoardView, Other } from '../../../workshop/views.ts'
import { hasSeveral } from '../../../workshop/results/whole.ts'
import { counted } from './figures.ts'

/** `mark`: the name of its workshop. */
export interface Ghost { mark: string, share: number }

/** A figure of another workshop; `place` is which of them it is, from 0. */
export interface Beside<T> { mark: string, place: number, figure: T }

/** Where ghosts end, in pixels, and the names of all of them in one text about `x`. */
export interface Marked { ends: number[], x: number, marks: string }

/** The room for the name of a ghost above its end, its type and how wide a letter of it is about, in pixels. */
export const markHeight = 44
export const markSize = 32
const letter = 16
const betweenMarks = 14
const longest = 60

/** What workshops are called by when they began, in milliseconds since 1970: the day, with its year or the time only where that tells them apart. */
export function namesOf(moments: number[]): string[] {
  const say = (options: Intl.DateTimeFormatOptions) => moments.map(moment => new Date(moment).toLocaleString('en-GB', options))
  const day = { day: 'numeric', month: 'short' } as const
  const isTold = (names: string[]) => new Set(names).size === names.length
  const tries = [say(day), say({ ...day, year: 'numeric' }), say({ ...day, hour: '2-digit', minute: '2-digit' }), say({ ...day, year: 'numeric', hour: '2-digit', minute: '2-digit' })]
  const names = tries.find(isTold) ?? tries.at(-1)!
  return names.map((name, i) => isTold(names) ? name : `${name} (${1 + names.slice(0, i).filter(other => other === name).length})`)
}

/**
 * A figure of each of the others, in their order; those without one are left out, as are hands counted by eye beside
 * phones, where the one knows nothing of those who kept still, or counts people several times.
 */
export function othersOf<T>(board: BoardView, figureOf: (tally: Tally, other: Other) => T | undefined): Beside<T>[] {
  const others = board.compared?.others ?? []
  const names = namesOf(others.map(({ startedAt }) => startedAt))
  return others.flatMap((other, place) => {
    const figure = other.result && other.n > 0 && isOfSameWhole(board, other) ? figureOf(other.result, other) : undefined
    return figure === undefined ? [] : [{ mark: names[place]!, place, figure }]
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

/**
 * Ghosts, each at its own place, from left to right; where their names would stand on each other, they share a text in the
 * middle, which does not begin before `least` pixels.
 */
export function together(ghosts: { mark: string, at: number }[], least = -Infinity): Marked[] {
  const groups: { mark: string, at: number }[][] = []
  for (const ghost of ghosts.toSorted((a, b) => a.at - b.at)) {
    const group = groups.at(-1)
    if (group && ghost.at - group.at(-1)!.at < (widthOf(ghost.mark) + widthOf(namedOf(group))) / 2 + betweenMarks)
      group.push(ghost)
    else
      groups.push([ghost])
  }
  return groups.map((group) => {
    const ends = [...new Set(group.map(({ at }) => at))]
    const marks = namedOf(group)
    return { ends, x: Math.max((ends[0]! + ends.at(-1)!) / 2, least + widthOf(marks) / 2), marks }
  })
}

function namedOf(group: { mark: string }[]): string {
  return group.map(({ mark }) => mark).join(' · ')
}

function widthOf(marks: string): number {
  return marks.length * letter
}

/** How the line of a ghost is dashed, wherever it is a line: that of the first is whole. */
export function dashOf(place: number): string | undefined {
  return place === 0 ? undefined : place === 1 ? '12 8' : '2 8'
}

/** What the foot says of the others, each by its name; undefined where nothing is compared. */
export function comparedNotes({ compared }: BoardView): string[] {
  const names = namesOf(compared?.others.map(({ startedAt }) => startedAt) ?? [])
  return compared
    ? [
        ...(compared.early ? ['here seen while it was open'] : []),
        ...compared.others.map((other, i) => `${names[i]}${saidOf(other)}`),
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
    counted(n, 'person', 'people'),
    ...(result ? [] : ['not shown']),
    ...(byHand ? ['counted by hand'] : []),
    ...(early ? ['seen while it was open'] : []),
    ...(simulated ? ['simulated'] : []),
  ].join(', ')
}
