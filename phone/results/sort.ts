/** Where most put each item. */
import type { Result } from './result.ts'
import { html } from 'lit-html'
import { figure, total } from './lines.ts'

export const sort: Result<'sort'> = {
  beside: ({ items }, { answer }) => {
    const sorted = items.filter(({ key, n }) => n > 0 && answer()?.[key])
    const alike = sorted.filter(({ key, counts }) => counts.every(({ n }) => n <= (counts.find(drawer => drawer.key === answer()![key])?.n ?? 0)))
    return sorted.length > 0 ? `${alike.length} of ${sorted.length} where most put them` : undefined
  },
  told: ({ items, n }, { answer, poll }) => html`<dl class="lines">${items.map(({ key, label, n, counts }) => {
    const most = Math.max(...counts.map(drawer => drawer.n))
    const tops = counts.filter(drawer => drawer.n === most).map(drawer => drawer.label)
    const mine = answer()?.[key]
    return html`<div>
      <dt>${label}</dt>
      <dd class="most">${n === 0
        ? '–'
        : html`<b>${tops.join(' and ')}</b> <span class="value">${tops.length > 1 ? 'alike ' : ''}${n < 5
          ? ''
          : figure(most, n, Math.round(100 * most / n))}</span>`}</dd>
      ${mine ? html`<dd class="aside">you: ${poll.into[mine]}</dd>` : ''}
    </div>`
  })}</dl>${total(n)}`,
}
