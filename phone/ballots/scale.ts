/** Scale: a number between two named ends, laid out like the keys of a phone. */
import type { Ballot } from './ballot.ts'
import { html } from 'lit-html'
import { withMinus } from '../../drawing/numbers.ts'

export const scale: Ballot<'scale'> = {
  alike: true,
  form: ({ poll, answer, cast }) => {
    const numbers = Array.from({ length: poll.to - poll.from + 1 }, (_, i) => poll.from + i)
    const ends: Record<number, string> = { [poll.from]: `, ${poll.low}`, [poll.to]: `, ${poll.high}` }
    const name = (number: number) => `${signed(number, poll.from)}${ends[number] ?? ''}`
    return html`<div class="scale">
      <p class="end">${signed(poll.from, poll.from)} <span>${poll.low}</span></p>
      <div class="keys" style="--columns:${numbers.length <= 5 ? numbers.length : 4}">${numbers.map(number => html`
        <button type="button" class="key" aria-label=${name(number)} aria-pressed=${answer() === number}
          @click=${() => answer() === number || cast(number)}>${signed(number, poll.from)}</button>`)}
      </div>
      <p class="end high">${signed(poll.to, poll.from)} <span>${poll.high}</span></p>
    </div>`
  },
  said: ({ poll, answer }) => {
    const given = answer()
    return given === undefined
      ? []
      : [`${signed(given, poll.from)}, between ${signed(poll.from, poll.from)} (${poll.low}) and ${signed(poll.to, poll.from)} (${poll.high})`]
  },
}

/** With a true minus, and a plus where the scale has both sides. */
export function signed(number: number, from: number): string {
  return from < 0 && number > 0 ? `+${number}` : withMinus(number)
}
