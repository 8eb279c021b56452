/** The way through items that come one at a time: the one before, and the next without an answer to this one. */
import type { TemplateResult } from 'lit-html'
import { html } from 'lit-html'

/** `last`: the name of what comes after the last of `all` items; without it nothing does. */
export function steps(place: number, all: number, go: (place: number) => void, last?: string): TemplateResult {
  const isFirst = place === 0
  const isLast = place + (last ? 0 : 1) >= all
  return html`<p class="steps">
    <button type="button" class="quiet" aria-disabled=${isFirst} @click=${() => isFirst || go(place - 1)}>← Back</button>
    <button type="button" class="quiet" aria-disabled=${isLast} @click=${() => isLast || go(place + 1)}>${last && place + 1 === all ? last : 'Skip →'}</button>
  </p>`
}
