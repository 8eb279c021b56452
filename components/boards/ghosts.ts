/**
 * Other workshops behind a board. Rooms differ in size, so a ghost is a share: it stands where that share of the
 * people here would stand. Each has a number, and the foot says whose it is.
 */
import type { Tally } from '../../workshop/kinds/index.ts'
import type { BoardView, Other } from '../../workshop/views.ts'
import { shortDayOf } from '../replay/words.ts'

export interface Ghost { mark: string, share: number }

const longest = 60

/** The shares of the others, in their order; those without figures, or where `shareOf` is undefined, are left out. */
export function ghostsOf(board: BoardView, shareOf: (tally: Tally, other: Other) => number | undefined): Ghost[] {
  return (board.compared?.others ?? []).flatMap((other, i) => {
    const share = other.result && other.n > 0 ? shareOf(other.result, other) : undefined
    return share === undefined ? [] : [{ mark: String(i + 1), share }]
  })
}

/** What the foot says of the others, each by its number; undefined where nothing is compared. */
export function comparedNotes({ compared }: BoardView): string[] {
  return compared
    ? [
        ...(compared.early ? ['here seen while it was open'] : []),
        ...compared.others.map((other, i) => `${i + 1}: ${shortDayOf(other.startedAt)}${saidOf(other)}`),
      ]
    : []
}

function saidOf({ n, asked, result, early, simulated }: Other): string {
  if (n === 0)
    return ', not answered'
  if (asked !== undefined)
    return ` asked “${[...asked].length > longest ? `${[...asked].slice(0, longest).join('')} …` : asked}”: not comparable`
  return [
    '',
    `n = ${n.toLocaleString('en')}`,
    ...(result ? [] : ['not shown']),
    ...(early ? ['seen while it was open'] : []),
    ...(simulated ? ['simulated'] : []),
  ].join(', ')
}
