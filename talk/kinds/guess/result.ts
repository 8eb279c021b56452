/** What the room guessed, and what is right. */
import type { Result } from '../../../phone/results/result.ts'
import { html, nothing } from 'lit-html'
import { total } from '../../../phone/results/lines.ts'
import { said } from './said.ts'

export const result: Result<'guess'> = {
  told: ({ unit, low, median, high, truth, n }, { answer }) => html`
    ${truth === undefined ? nothing : html`<p>Right is ${said(truth, unit)}.</p>`}
    ${median === null || n < 5 ? nothing : html`<p>The middle of the room guessed ${said(median, unit)}, the middle half ${said(low!)} to ${said(high!, unit)}.</p>`}
    ${answer() === undefined ? nothing : html`<p><span class="you">you</span> ${said(answer()!, unit)}</p>`}${total(n)}`,
}
