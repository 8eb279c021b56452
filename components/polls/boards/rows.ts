/** The rows of answers, and their figures in words: what the eye reads from a stack and its whisker. */
import type { ChoiceTally } from '../../../workshop/kinds/choice.ts'
import type { HandsTally } from '../../../workshop/kinds/hands.ts'
import type { RankTally } from '../../../workshop/kinds/rank.ts'
import type { SortTally } from '../../../workshop/kinds/sort.ts'
import type { VoteTally } from '../../../workshop/kinds/vote.ts'
import type { BoardView } from '../../../workshop/views.ts'
import type { Beside } from './ghosts.ts'
import type { GridItem } from './grid.ts'
import type { Row } from './stacks.ts'
import { wholePercents } from '../../../statistics/apportionment.ts'
import { surelyOf } from '../../../statistics/ranking.ts'
import { concordance } from '../../../statistics/ranks.ts'
import { hasSeveral, wholeOf } from '../../../workshop/results/whole.ts'
import { detailOf, inPercent, intervalOf, percent, percents } from './figures.ts'
import { ghostsOf, othersOf } from './ghosts.ts'

/** What the columns of `figureRows` are. */
export function figureHead(rows: Row[]): string[] {
  return ['Answer', 'People', 'Per cent', '95 % interval', ...(rows[0]?.ghosts ?? []).map(({ mark }) => `Per cent on ${mark}`)]
}

/**
 * Label, people, per cent, interval, per cent of other workshops; what may not be said of so few is left empty.
 * `areParts`: every row is a part of one whole, here and elsewhere.
 */
export function figureRows(rows: Row[], areParts = false): (string | number)[][] {
  const elsewhere = (rows[0]?.ghosts ?? []).map((_, other) => ghostPercents(rows.map(({ ghosts }) => ghosts![other]!.share), areParts))
  return rows.map(({ label, k, n, percent = '' }, i) => {
    const interval = intervalOf(k, n)
    return [label, k, percent, interval ? inPercent(interval) : '', ...elsewhere.map(percents => percents[i]!)]
  })
}

/** Shares in another workshop, «29 %» each; of parts of one whole so that they add up. */
export function ghostPercents(shares: number[], areParts: boolean): string[] {
  const percents = areParts ? wholePercents(shares, 1) : shares.map(share => Math.round(100 * share))
  return percents.map(percent => `${percent} %`)
}

/** Rows that are the parts of one whole, each with its per cent. */
function asParts(rows: Row[]): Row[] {
  const said = percents(rows.map(({ k }) => k), rows[0]?.n ?? 0)
  return rows.map((row, i) => ({ ...row, percent: said[i] }))
}

/** Raised, not me, and those who are here and said neither; hands counted by eye say nothing of these. */
export function handRows(board: BoardView, { raised, notMe, n }: HandsTally): Row[] {
  const { byHand } = board
  const among = wholeOf(board)
  const ghosts = (count: (there: HandsTally, among: number) => number) =>
    ghostsOf(board, (there, { n }) => there.kind === 'hands' ? count(there, n) / n : undefined)
  return asParts([
    { key: 'raised', label: 'Raised', k: raised, n: among, ghosts: ghosts(there => there.raised) },
    { key: 'not-me', label: 'Not me', k: notMe, n: among, tone: 'quiet', ghosts: ghosts(there => there.notMe) },
    ...(byHand
      ? []
      : [{
          key: 'silent',
          label: 'No answer',
          k: among - n,
          n: among,
          tone: 'quiet' as const,
          ghosts: ghosts((there, among) => among - there.n),
        }]),
  ])
}

/** Every option, in the author's order. */
export function choiceRows(board: BoardView, { counts, n }: ChoiceTally): Row[] {
  const rows = counts.map(({ key, label, n: k }) => ({
    key,
    label,
    k,
    n,
    ghosts: ghostsOf(board, (there, { n }) => there.kind === 'choice' ? there.counts.find(count => count.key === key)!.n / n : undefined),
  }))
  if (!hasSeveral(board))
    return asParts(rows)
  // Hands counted for several answers each do not say how many people they are.
  return board.byHand ? rows : rows.map(row => ({ ...row, percent: percent(row.k, n) }))
}

/** Every item with its drawers; a ghost is the share of those who put that item anywhere. */
export function sortRows(board: BoardView, { items }: SortTally): GridItem[] {
  return items.map(({ counts, ...item }, i) => ({
    ...item,
    counts: counts.map((count, j) => ({
      ...count,
      ghosts: ghostsOf(board, (there) => {
        const same = there.kind === 'sort' ? there.items[i]! : undefined
        return same && same.n > 0 ? same.counts[j]!.n / same.n : undefined
      }),
    })),
  }))
}

/** The things of a ranking by how many put them first, as the stacks are long; equals by their mean place. */
export function rankRows(board: BoardView, { items, n }: RankTally): Row[] {
  const means = concordance(items.map(({ places }) => places))?.meanRanks ?? []
  return items
    .map(({ key, label, places }, i) => ({
      key,
      label,
      k: places[0] ?? 0,
      n,
      mean: means[i] ?? 0,
      ghosts: ghostsOf(board, (there, { n }) => there.kind === 'rank' ? there.items[i]!.places[0]! / n : undefined),
    }))
    .sort((a, b) => b.k - a.k || a.mean - b.mean)
    .map(({ mean, ...row }) => row)
}

/**
 * The texts of a vote, the surest first, as the stacks are long: each as long as the share of those who saw it that is
 * sure. Of few people each vote is an arrow, and the order is by votes.
 */
export function voteRows({ texts, also, n }: VoteTally, own: string): Row[] {
  const few = detailOf(n) === 'drawn'
  const rows = texts.map(({ id, text, votes, seen }) => ({
    key: id,
    label: text,
    k: votes,
    n: seen,
    percent: percent(votes, seen),
    ...(few ? {} : { measure: surelyOf({ votes, seen }) }),
    ...(id === also?.id ? { aside: own } : {}),
  }))
  return few ? rows.sort((a, b) => b.k - a.k) : rows
}

/** Mean places elsewhere, from 1, by thing in the author's order; of few people they are not said. */
export function placesBeside(board: BoardView): Beside<number[]>[] {
  return othersOf(board, there => there.kind === 'rank' && detailOf(there.n) !== 'drawn' ? concordance(there.items.map(({ places }) => places))?.meanRanks : undefined)
}

/** Says where figures do not come from phones. */
export function byHandNote({ byHand }: BoardView): string {
  return byHand ? 'counted by hand' : ''
}
