/** How fast the room clapped, and for how long in step. */
import type { Result } from '../../../phone/results/result.ts'
import { html, nothing } from 'lit-html'
import { total } from '../../../phone/results/lines.ts'
import { inStepSaid, tempoSaid } from './said.ts'

export const result: Result<'clap'> = {
  told: ({ tempo, inStep, n }) => html`
    ${tempo === null ? nothing : html`<p>The room made ${tempoSaid(tempo)}.</p>`}
    ${inStep === null ? nothing : html`<p>It was ${inStepSaid(inStep)}.</p>`}${total(n)}`,
}
