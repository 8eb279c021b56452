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
const time = { hour: '2-digit', minute: '2-digit' } as const

/** What workshops are called by when they began, in milliseconds since 1970: the day, with its year or the time only where that tells them apart. */
export function namesOf(moments: number[]): string[] {
  const day = { day: 'numeric', month: 'short' } as const
  const year = { ...day, year: 'numeric' } as const
  const tries = [day, year, { ...day, ...time }, { ...year, ...time }].map(options => said(moments, options))
  const names = tries.find(isTold) ?? tries.at(-1)!
  return names.map((name, i) => isTold(names) ? name : `${name} (${1 + names.slice(0, i).filter(other => other === name).length})`)
}

/** What they are called on a board, where room is short: by the time alone where all are of one day, which the foot tells. */
export function marksOf(moments: number[]): string[] {
  const times = said(moments, time)
  const isOneDay = new Set(said(moments, { dateStyle: 'short' })).size === 1
  return moments.length > 1 && isOneDay && isTold(times) ? times : namesOf(moments)
}

function said(moments: number[], options: Intl.DateTimeFormatOptions): string[] {
  return moments.map(moment => new Date(moment).toLocaleString('en-GB', options))
}

function isTold(names: string[]): boolean {
  return new Set(names).size === names.length
}

/**
 * A figure of each of the others, in their order; those without one are left out, as are hands counted by eye beside
 * phones, where the one knows nothing of those who kept still, or counts people several times.
 */
export function othersOf<T>(board: BoardView, figureOf: (tally: Tally, other: Other) => T | undefined): Beside<T>[] {
  const others = board.compared?.others ?? []
  const marks = marksOf(others.map(({ startedAt }) => startedAt))
  return others.flatMap((other, place) => {
    const figure = other.result && other.n > 0 && isOfSameWhole(board, other) ? figureOf(other.result, other) : undefined
    return figure === undefined ? [] : [{ mark: marks[place]!, place, figure }]
  })
}

function isOfSameWhole(board: BoardView, other: Other): boolean {
  const dependsOnWay = board.poll.kind === 'hands' || hasSeveral(board)
  return !dependsOnWay || (board.byHand ?? false) === (other.byHand ?? false)
}

/** What the same people of the others answered to both questions, where it was counted; whoever says it, says in a line of whom. */
export function pairsOf({ compared }: BoardView): (Beside<number[][]> & Pick<Other, 'simulated'>)[] {
  const names = namesOf(compared?.others.map(({ startedAt }) => startedAt) ?? [])
  return compared?.others.flatMap(({ paired, simulated }, place) => paired?.table.flat().some(n => n > 0)
    ? [{ mark: names[place]!, place, figure: paired.table, simulated }]
    : []) ?? []
}

/** The shares of the others, in their order; those without figures, or where `shareOf` is undefined, are left out. */
export function ghostsOf(board: BoardView, shareOf: (tally: Tally, other: Other) => number | undefined): Ghost[] {
  return othersOf(board, shareOf).map(({ mark, figure }) => ({ mark, share: figure }))
}

/**
 * Ghosts, each at its own place, from left to right; where their names would stand on each other, they share a text in the
 * middle, which does not begin before `least` pixels, and ends before `most` where it can.
 */
export function together(ghosts: { mark: string, at: number }[], least = -Infinity, most = Infinity): Marked[] {
  const lay = (group: { mark: string, at: number }[]): Marked => {
    const ends = [...new Set(group.map(({ at }) => at))]
    const marks = group.map(({ mark }) => mark).join(' · ')
    const half = widthOf(marks) / 2
    return { ends, x: Math.max(Math.min((ends[0]! + ends.at(-1)!) / 2, most - half), least + half), marks }
  }
  const groups: { mark: string, at: number }[][] = []
  for (const ghost of ghosts.toSorted((a, b) => a.at - b.at)) {
    let group = [ghost]
    while (groups.length > 0 && touch(lay(groups.at(-1)!), lay(group)))
      group = [...groups.pop()!, ...group]
    groups.push(group)
  }
  return groups.map(lay)
}

function touch(left: Marked, right: Marked): boolean {
  return right.x - left.x < (widthOf(left.marks) + widthOf(right.marks)) / 2 + betweenMarks
}

function widthOf(marks: string): number {
  return marks.length * letter
}

/** How the line of a ghost is dashed, wherever it is a line: that of the first is whole. */
export function dashOf(place: number): string | undefined {
  return place === 0 ? undefined : place === 1 ? '12 8' : '2 8'
}

/** What the foot says; `place`: of which of the others whose figures are on the board. */
export interface ComparedNote { say: string, place?: number }

/** What the foot says of the others, each by its name; nothing where nothing is compared. */
export function comparedNotes({ compared }: BoardView): ComparedNote[] {
  const names = namesOf(compared?.others.map(({ startedAt }) => startedAt) ?? [])
  return compared
    ? [
        ...(compared.early ? [{ say: 'here seen while it was open' }] : []),
        ...compared.others.map((other, place) => ({ say: `${names[place]}${saidOf(other)}`, ...(other.result ? { place } : {}) })),
        ...compared.missing.map(({ name, why }) => ({ say: `“${name}” is not beside it: ${why}` })),
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
