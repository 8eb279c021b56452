/** A text that nobody should have to read is reported: gone here at once, and the speaker is asked to look at it. */
import type { TemplateResult } from 'lit-html'
import type { Handed } from '../../workshop/kinds/index.ts'
import type { BallotView } from './ballot.ts'
import { html } from 'lit-html'

/** What of a ballot a report needs. */
type Reporting = Pick<BallotView<'judge'> | BallotView<'vote'> | BallotView<'questions'>, 'report' | 'answer' | 'cast'>

/** The way to report it; what was answered to it in its slot is taken back. */
export function report({ report, answer, cast }: Reporting, { id, text }: Handed, slot = id): TemplateResult {
  return html`<button type="button" class="quiet" aria-label="Report: ${text}" @click=${() => {
    if (answer(slot) !== undefined)
      cast(null, slot)
    report(id, true)
  }}>Report</button>`
}

/** What stands in its place, with the way back. */
export function reported({ report }: Reporting, { id }: Handed): TemplateResult {
  return html`<p class="aside">Reported as hurtful or naming somebody: it is gone here, and the speaker is asked to look.</p>
    <button type="button" class="quiet" @click=${() => report(id, false)}>Undo the report</button>`
}
