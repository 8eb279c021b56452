/** The rows of answers, and their figures in words: what the eye reads from a stack and its whisker. */
import type { HandsTally } from '../../workshop/kinds/hands.ts'
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

/** Raised, not me, and those who are here and said neither; hands counted by eye say nothing of these. */
export function handRows({ here, byHand }: BoardView, { raised, notMe, n }: HandsTally): Row[] {
  const among = byHand ? n : Math.max(here, n)
  return [
    { key: 'raised', label: 'Raised', k: raised, n: among },
    { key: 'not-me', label: 'Not me', k: notMe, n: among, tone: 'quiet' },
    ...(byHand ? [] : [{ key: 'silent', label: 'No answer', k: among - n, n: among, tone: 'quiet' as const }]),
  ]
}

/** Says where figures do not come from phones. */
export function byHandNote({ byHand }: BoardView): string {
  return byHand ? 'counted by hand' : ''
}
