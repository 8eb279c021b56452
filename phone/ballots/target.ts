/** One large target for a thumb, the same in every ballot: pressed or not, with the person's arrow when it is. */
import type { TemplateResult } from 'lit-html'
import { html } from 'lit-html'
import { arrow } from '../arrow.ts'

/** A button that says whether it is chosen. `full`: it cannot be chosen now, because others used up the choice. */
export function target(label: string, chosen: boolean, onTap: () => void, full = false): TemplateResult {
  return html`<button type="button" class="target" aria-pressed=${chosen} ?disabled=${full} @click=${onTap}>
    <span class="label">${label}</span>${arrow()}
  </button>`
}
