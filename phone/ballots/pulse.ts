/** Pulse: a button to be pressed whenever it happens; the last press can be taken back. Each knocks the arrow a little further off its course. */
import type { Ballot } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { arrow } from '../arrow.ts'

export const pulse: Ballot<'pulse'> = {
  alike: true,
  small: true,
  form: ({ poll, ask, slots, answer, cast }) => {
    const presses = slots().length
    return html`<div class="pulsing"><button type="button" class="pulse" style="--presses:${presses}" @click=${() => {
      // One press a second: the slot is the second, counted from 1970 so that it stays its own over a reload.
      const slot = String(Math.floor(Date.now() / 1000))
      if (!answer(slot))
        cast(true, slot)
    }}>${arrow()}<span>${poll.button}<small>${ask}</small></span>
      ${presses > 0 ? html`<span class="value">× ${presses}</span>` : nothing}
    </button>${presses > 0
      ? html`<button type="button" class="quiet" @click=${() => cast(null, slots().pop())}>Take one back</button>`
      : nothing}</div>`
  },
  said: ({ slots }) => slots().length > 0 ? [times(slots().length)] : [],
}

export function times(n: number): string {
  return n === 1 ? 'once' : `${n} times`
}
