/** The house's arrow, drawn in the proportions of every other arrow of the workshop: one person. */
import type { TemplateResult } from 'lit-html'
import { html } from 'lit-html'

export function arrow(): TemplateResult {
  return html`<svg class="arrow" viewBox="-14 -14 28 28" aria-hidden="true"><path d="M-12 0H12M4.8-5.2 12 0 4.8 5.2"/></svg>`
}
