/** Gives the pages the kinds of polls that this talk brings: their rules, their boards, and their lines for the presenter. */
import { registerSummary } from '../../components/console/summary.ts'
import { registerBoard } from '../../components/polls/boards/index.ts'
import { registerKind } from '../../workshop/kinds/index.ts'
import ClapBoard from '../kinds/clap/board.vue'
import { clap } from '../kinds/clap/rules.ts'
import { tempoSaid } from '../kinds/clap/said.ts'
import GuessBoard from '../kinds/guess/board.vue'
import { guess } from '../kinds/guess/rules.ts'
import { said } from '../kinds/guess/said.ts'
import HarboursBoard from '../kinds/harbours/board.vue'
import { harbours } from '../kinds/harbours/rules.ts'
import { summaryOf } from '../kinds/harbours/said.ts'

/** Before anything is drawn, and before a recording is read. */
export function takeKinds(): void {
  registerKind('clap', clap)
  registerBoard('clap', ClapBoard)
  registerSummary('clap', ({ tempo, uneven, awaited, n }) => [
    { label: tempo === null ? 'clap' : tempoSaid(tempo), n, of: n },
    ...(awaited > 0 ? [{ label: 'awaited', n: awaited, of: n }] : []),
    ...(uneven > 0 ? [{ label: 'left out of the step', n: uneven, of: n }] : []),
  ])
  registerKind('guess', guess)
  registerKind('harbours', harbours)
  registerBoard('guess', GuessBoard)
  registerBoard('harbours', HarboursBoard)
  registerSummary('harbours', summaryOf)
  registerSummary('guess', ({ from, width, counts, unit, n }) => counts
    .map((k, i) => ({ label: width === 1 ? said(from + i, unit) : `from ${said(from + i * width, unit)}`, n: k, of: n }))
    .filter(({ n }) => n > 0))
}
