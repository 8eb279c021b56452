/**
 * Keeps small groups of people from being told apart in what is shared: a count of one or two is withheld, and where
 * the rest would give it away, the next smallest with it, or the whole row. This is decided once for each figure, here;
 * pictures, lists, tables and claims ask the figure. Which counts these are: workshop/suppression.ts.
 */
import type { State } from '../workshop/state.ts'
import type { Cell, Figure, ReportWish } from './data.ts'
import { wholePercents } from '../statistics/apportionment.ts'
import { detailOf, intervalOf } from '../statistics/detail.ts'
import { isSmall, withheldOfSum } from '../workshop/suppression.ts'
import { tellsCountsWhole } from '../workshop/whole-counts.ts'

export interface Counted {
  key: string
  label: string
  k: number
  /** Where it differs from the figure's. */
  of?: number
  note?: string
  /** Said elsewhere anyway, as how many did not answer: never withheld. */
  known?: boolean
}

export interface Counts {
  label?: string
  unit?: [string, string] | undefined
  of: number
  cells: Counted[]
  /** `parts` add up to `of`; of `shares` each is a share by itself; `plain` are counts of no whole. */
  as: 'parts' | 'shares' | 'plain'
  /** Whether Wilson's interval may be told of a share: not where one person has several. */
  intervals?: boolean
  /** Whether it is a row of a table whose columns add up too: one withheld cell takes all rows with it. */
  isRowOfTable?: boolean
  /** Whether the order of cells tells of their counts: withheld ones come last, by the alphabet. */
  ranked?: boolean
  /** What stands at both ends of a scale. */
  ends?: [string, string]
  /** How many of `of` answered, where it counts everybody here. */
  answered?: number
}

/** Whether a report leaves out small counts: one that is shared, but for a room that was told that its counts are told whole. */
export function withholdsOf(state: State, { sharing }: Pick<ReportWish, 'sharing'>): boolean {
  return sharing && !tellsCountsWhole(state)
}

/**
 * The figures of a question that may be told. `untold` people answered what a recording does not tell: where it counts
 * nobody, some of them may be.
 */
export function figuresOf(counts: Counts[], withholds: boolean, untold = 0): Figure[] {
  const gone = counts.map(each => withholds ? withheld(each, untold) : new Set<Counted>())
  const hasTable = counts.some(({ isRowOfTable }, i) => isRowOfTable && gone[i]!.size > 0)
  return counts.map((each, i) => told(each, hasTable && each.isRowOfTable ? new Set(each.cells) : gone[i]!, untold))
}

/** One figure that stands by itself. */
export function figureOf(counts: Counts, withholds: boolean, untold = 0): Figure {
  return figuresOf([counts], withholds, untold)[0]!
}

function told({ label = '', unit = ['person', 'people'], of, cells: all, as, intervals = true, ranked, answered, ends }: Counts, gone: Set<Counted>, untold: number): Figure {
  const isTold = (cell: Counted) => !gone.has(cell) && (untold === 0 || cell.k > 0)
  const cells = ranked ? withheldLast(all, isTold, ({ label }) => label) : all
  // Of what is told alone, so that nothing of the rest shows in them.
  const percents = as === 'parts' ? wholePercents(cells.map(cell => isTold(cell) ? cell.k : 0), of) : []
  return {
    label,
    unit,
    of,
    ...(answered === undefined ? {} : { answered }),
    ...(ends ? { ends } : {}),
    cells: cells.map((cell, i): Cell => {
      const whole = cell.of ?? of
      const told = isTold(cell)
      const isShare = told && as !== 'plain' && whole > 0 && cell.k <= whole
      const share = isShare && detailOf(whole) === 'full' ? cell.k / whole : null
      return {
        key: cell.key,
        label: cell.label,
        n: told ? cell.k : null,
        of: whole,
        share,
        percent: share === null ? null : percents[i] ?? Math.round(100 * share),
        interval: isShare && intervals ? intervalOf(cell.k, whole) ?? null : null,
        note: told ? cell.note ?? '' : '',
      }
    }),
  }
}

/** What stands by its rank: those that are told in their order, then the withheld ones by the alphabet. */
export function withheldLast<T>(ranked: T[], isTold: (each: T) => boolean, nameOf: (each: T) => string): T[] {
  const withheld = ranked.filter(each => !isTold(each))
  return [...ranked.filter(isTold), ...withheld.sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'en', { numeric: true }))]
}

/** Whether k of n tells of one or two people, those who said so or those who did not. */
export function tellsOfFew(k: number, n: number): boolean {
  return isSmall(k) || isSmall(n - k)
}

/** Whether a count of it is withheld. */
export function isWithheld(figure: Figure): boolean {
  return figure.cells.some(({ n }) => n === null)
}

function withheld({ cells, of, as }: Counts, untold: number): Set<Counted> {
  return as === 'shares'
    ? new Set(cells.filter(({ k, of: whole = of }) => tellsOfFew(k, whole)))
    : withheldOfSum(cells.filter(({ known }) => !known), untold)
}
