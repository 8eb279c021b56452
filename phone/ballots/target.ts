/** What is tapped, the same in every ballot: a large target for a thumb, and the words on a button that sends. */
import type { TemplateResult } from 'lit-html'
import { html } from 'lit-html'
import { arrow } from '../arrow.ts'

/**
 * A button that says whether it is chosen. `full`: it cannot be chosen now, because others used up the choice; it stays a
 * place for the focus, as all that cannot be used now does.
 */
export function target(label: string | TemplateResult, chosen: boolean, onTap: () => void, full = false): TemplateResult {
  return html`<button type="button" class="target" aria-pressed=${chosen} aria-disabled=${full} @click=${() => full || onTap()}>
    <span class="label" dir="auto">${label}</span>${arrow()}
  </button>`
}

/** `isSame`: nothing differs from the answer that was given. It is called saved once the server has said so. */
export function sendLabel(isGiven: boolean, isSame: boolean, isSaved: boolean): string {
  if (!isGiven)
    return 'Send'
  if (!isSame)
    return 'Save the change'
  return isSaved ? 'Saved' : 'Sending …'
}
