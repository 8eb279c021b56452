/** The figures of rows in words, for tables: what the eye reads from a stack and its whisker. */
import type { BoardView } from '../../workshop/views.ts'
import type { Row } from './stacks.ts'
import { inPercent, intervalOf, percent } from './figures.ts'

/** Label, people, per cent, interval; what may not be said of so few is left empty. */
export function figureRows(rows: Row[]): (string | number)[][] {
  return rows.map(({ label, k, n }) => {
    const interval = intervalOf(k, n)
    return [label, k, percent(k, n) ?? '', interval ? inPercent(interval) : '']
  })
}

/** Says where figures do not come from phones. */
export function byHandNote({ byHand }: BoardView): string {
  return byHand ? 'counted by hand' : ''
}
