/**
 * The figures of a shown result in rows and words: what those hear who do not see its picture. Boards and the
 * pictures that draw a result themselves have the same table.
 */
import type { BoardView } from '../../../workshop/views.ts'
import type { GridItem } from './grid.ts'
import type { Row } from './stacks.ts'
import { minutesTime } from '../../../drawing/clock-time.ts'
import { agreement } from '../../../statistics/agreement.ts'
import { hasSeveral } from '../../../workshop/results/whole.ts'
import { inPercent } from './figures.ts'
import { byHandNote, choiceRows, figureHead, figureRows, ghostPercents, handRows, sortRows } from './rows.ts'

/** `written`: rows are named by people's own words. */
export interface Table { caption: string, head: string[], rows: (string | number)[][], written?: boolean }

/** Undefined while nothing is shown, and for kinds whose boards alone draw them. */
export function tableOf(board: BoardView): Table | undefined {
  const { poll, result } = board
  const caption = [poll.ask, hasSeveral(board) ? 'several answers each' : '', byHandNote(board)].filter(Boolean).join(' · ')
  switch (result?.kind) {
    case 'hands':
      return sharesOf(caption, handRows(board, result), true)
    case 'choice':
      return sharesOf(caption, choiceRows(board, result), !hasSeveral(board))
    case 'sort':
      return sortedOf(caption, sortRows(board, result))
    case 'judge':
      return {
        caption,
        head: ['Question', 'Pairs', 'Same', '95 % interval'],
        rows: result.arms.filter(({ judgements }) => judgements > 0).map(arm => [arm.ask, arm.judgements, arm.same, inPercent(agreement(arm)!)]),
      }
    case 'words':
      return { caption, head: ['Word', 'People'], rows: result.words.map(({ word, n }) => [word, n]), written: true }
    case 'pulse':
      return {
        caption,
        head: ['Since', 'Presses'],
        rows: result.counts.map((n, i) => [minutesTime(i * result.seconds), n]).filter(([, n]) => n !== 0),
      }
    default:
      return undefined
  }
}

function sharesOf(caption: string, rows: Row[], areParts: boolean): Table {
  return { caption, head: figureHead(rows), rows: figureRows(rows, areParts) }
}

/** People in every drawer, then the per cent of other workshops; empty where nobody there sorted the item. */
function sortedOf(caption: string, items: GridItem[]): Table {
  const drawers = items[0]?.counts ?? []
  const marks = [...new Set(items.flatMap(({ counts }) => counts.flatMap(({ ghosts = [] }) => ghosts.map(({ mark }) => mark))))]
  return {
    caption,
    head: ['Item', ...drawers.map(({ label }) => label), ...marks.flatMap(mark => drawers.map(({ label }) => `${label}, per cent, ${mark}`))],
    rows: items.map(({ label, counts }) => [
      label,
      ...counts.map(({ n }) => n),
      ...marks.flatMap((mark) => {
        const shares = counts.flatMap(({ ghosts = [] }) => ghosts.filter(ghost => ghost.mark === mark).map(({ share }) => share))
        return shares.length > 0 ? ghostPercents(shares, true) : counts.map(() => '')
      }),
    ]),
  }
}
