/** Pulse: a button to be pressed whenever it happens. Each press knocks the arrow a little further off its course. */
import type { Ballot } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { arrow } from '../arrow.ts'

export const pulse: Ballot<'pulse'> = {
  small: true,
  form: ({ poll, ask, slots, answer, cast }) => {
    const presses = slots().length
    return html`<button type="button" class="pulse" title=${ask} style="--presses:${presses}" @click=${() => {
      // One press a second: the slot is the second, counted from 1970 so that it stays its own over a reload.
      const slot = String(Math.floor(Date.now() / 1000))
      if (!answer(slot))
        cast(true, slot)
    }}>${arrow()}<span>${poll.button}</span>
      ${presses > 0 ? html`<span class="value">× ${presses}</span>` : nothing}
    </button>`
  },
  said: ({ slots }) => slots().length > 0 ? [times(slots().length)] : [],
  result: ({ presses, n }) => html`<p>Pressed ${times(presses)}, by ${n} ${n === 1 ? 'person' : 'people'}.</p>`,
}

function times(n: number): string {
  return n === 1 ? 'once' : `${n} times`
}
