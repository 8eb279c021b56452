/** Scale: a number between two named ends, laid out like the keys of a phone. */
import type { Ballot } from './ballot.ts'
import { html } from 'lit-html'
import { withMinus } from '../../drawing/numbers.ts'
import { total } from '../results.ts'

export const scale: Ballot<'scale'> = {
  form: ({ poll, answer, cast }) => {
    const numbers = Array.from({ length: poll.to - poll.from + 1 }, (_, i) => poll.from + i)
    const name = (number: number) => number === poll.from
      ? `${number}, ${poll.low}`
      : number === poll.to
        ? `${number}, ${poll.high}`
        : String(number)
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
  result: ({ counts, from, low, high, n }, { answer }) => {
    const most = Math.max(1, ...counts)
    return html`<div class="columns">${counts.map((count, i) => html`
      <div class=${answer() === from + i ? 'mine' : ''}>
        <span class="value">${n < 5 || count === 0 ? '' : count}</span>
        <span class="up" style="--share:${count / most}" ?hidden=${count === 0}></span>
        <span class="tick"><span class="unseen">${count} at </span>${signed(from + i, from)}</span>
      </div>`)}
    </div>
    <p class="ends"><span>${low}</span><span>${high}</span></p>${total(n)}`
  },
}

/** With a true minus, and a plus where the scale has both sides. */
function signed(number: number, from: number): string {
  return from < 0 && number > 0 ? `+${number}` : withMinus(number)
}
