/** How often it was pressed. */
import type { Result } from './result.ts'
import { html } from 'lit-html'
import { times } from '../ballots/pulse.ts'

export const pulse: Result<'pulse'> = {
  told: ({ presses, n }) => html`<p>Pressed ${times(presses)}, by ${n} ${n === 1 ? 'person' : 'people'}.</p>`,
}
