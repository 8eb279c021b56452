/**
 * Keeps small groups of people from being told apart in what is shared: a count of one or two is withheld, and where
 * the rest would give it away, the next smallest with it.
 *
 * Source: complementary cell suppression, Willenborg & de Waal, Elements of Statistical Disclosure Control, 2001.
 */
import type { Cell, Count, Figure } from './data.ts'
import { wholePercents } from '../statistics/apportionment.ts'
import { detailOf, intervalOf } from '../statistics/detail.ts'
import { fewest } from '../workshop/recording/rare.ts'

export interface Counted { key: string, label: string, k: number, /** Where it differs from the figure's. */ of?: number, note?: string }

export interface Counts {
  label?: string
  unit?: [string, string]
  of: number
  cells: Counted[]
  /** `parts` add up to `of`; of `shares` each is a share by itself; `plain` are counts of no whole. */
  as: 'parts' | 'shares' | 'plain'
  /** Whether Wilson's interval may be told of a share: not where one person has several. */
  intervals?: boolean
  /** Whether one withheld cell takes all with it. */
  together?: boolean
}

/**
 * The figure that may be told. `untold` people answered what a recording does not tell: where it counts nobody, some
 * of them may be.
 */
export function figureOf(counts: Counts, sharing: boolean, untold = 0): Figure {
  const { label = '', unit = ['person', 'people'], of, cells, as, intervals = true } = counts
  const gone = sharing ? withheld(counts) : new Set<Counted>()
  const isTold = (cell: Counted) => !gone.has(cell) && (untold === 0 || cell.k > 0)
  // Of what is told alone, so that nothing of the rest shows in them.
  const percents = as === 'parts' ? wholePercents(cells.map(cell => isTold(cell) ? cell.k : 0), of) : []
  return {
    label,
    unit,
    of,
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

/** A count by itself, or null. */
export function countOf(k: number, sharing: boolean): Count {
  return sharing && isSmall(k) ? null : k
}

/** Whether k of n tells of one or two people, those who said so or those who did not. */
export function tellsOfFew(k: number, n: number): boolean {
  return isSmall(k) || isSmall(n - k)
}

/** Whether a count of it is withheld. */
export function isWithheld(figure: Figure): boolean {
  return figure.cells.some(({ n }) => n === null)
}

/** Whether so many are one or two people. */
export function isSmall(k: number): boolean {
  return k > 0 && k < fewest
}

function withheld({ cells, of, as, together }: Counts): Set<Counted> {
  if (as === 'shares')
    return new Set(cells.filter(({ k, of: whole = of }) => tellsOfFew(k, whole)))
  const gone = new Set(cells.filter(({ k }) => isSmall(k)))
  if (gone.size === 0 || as === 'plain')
    return gone
  if (together)
    return new Set(cells)
  const rest = cells.filter(cell => cell.k > 0 && !gone.has(cell)).sort((a, b) => a.k - b.k)
  const people = () => [...gone].reduce((sum, { k }) => sum + k, 0)
  while (rest.length > 0 && (gone.size < 2 || people() < fewest))
    gone.add(rest.shift()!)
  return gone
}
