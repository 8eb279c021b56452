/** How many chose each number: columns to be seen, a sentence to be heard. */
import type { Result } from './result.ts'
import { html } from 'lit-html'
import { quantile } from '../../statistics/quantile.ts'
import { signed } from '../ballots/scale.ts'
import { total } from './lines.ts'

export const scale: Result<'scale'> = {
  beside: (tally, { answer }) => {
    const mine = answer()
    return mine === undefined ? undefined : `${signed(mine, tally.from)}; the middle of the room ${signed(quantile(tally, 0.5), tally.from)}`
  },
  told: ({ counts, from, low, high, n }, { answer }) => {
    const most = Math.max(1, ...counts)
    const mine = answer()
    return html`<div class="columns" aria-hidden="true">${counts.map((count, i) => html`
      <div class=${mine === from + i ? 'mine' : ''}>
        <span class="value">${n < 5 || count === 0 ? '' : count}</span>
        <span class="up" style="--share:${count / most}" ?hidden=${count === 0}></span>
        <span class="tick">${signed(from + i, from)}</span>
      </div>`)}
    </div>
    <p class="unseen">${counts.flatMap((count, i) => count > 0 ? [`${count} ${count === 1 ? 'person' : 'people'} at ${signed(from + i, from)}`] : []).join(', ')}${mine === undefined ? '' : `; yours is ${signed(mine, from)}`}.</p>
    <p class="ends"><span>${low}</span><span>${high}</span></p>${total(n)}`
  },
}
