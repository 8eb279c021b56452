/**
 * Results as a hand holds them: every line is one long arrow, as long as its share.
 *
 * Few answers say little, so under five they are only arrows to look at, and per cent begin at ten.
 */
import type { TemplateResult } from 'lit-html'
import { html, nothing } from 'lit-html'
import { arrow } from '../arrow.ts'

/** Said where a result has nothing to show yet. */
export { beingRead } from '../../drawing/being-read.ts'

/** `percent`: of all, a whole number. `mine`: this person's own answer is in it. `note`: said beside the figure. */
export interface Row { label: string, n: number, percent: number, mine?: boolean, note?: string }

const people = ['person', 'people']
export const arrowsOnlyUnder = 5
export const percentFrom = 10

/** How many of `n`, as is fit for so few or so many. */
export function figure(k: number, n: number, percent: number): string {
  return n >= percentFrom && k > 0 ? `${k} · ${percent} %` : String(k)
}

/** One line an answer; `n` of what is counted in all. */
export function lines(rows: Row[], n: number, of = people): TemplateResult {
  if (n === 0)
    return total(n, of)
  const most = Math.max(1, ...rows.map(row => row.n))
  return html`<dl class="lines">${rows.map(row => html`
    <div class=${row.mine ? 'mine' : ''}>
      <dt><bdi>${row.label}</bdi>${row.mine ? html` <span class="you">you</span>` : nothing}</dt>
      ${n < arrowsOnlyUnder
        ? html`<dd class="few"><span class="unseen">${row.n}</span>${Array.from({ length: row.n }, arrow)}</dd>`
        : html`<dd><span class="long" style="--share:${row.n / most}" ?hidden=${row.n === 0}></span><span class="value">${figure(row.n, n, row.percent)}</span></dd>`}
      ${row.note ? html`<dd class="aside">${row.note}</dd>` : nothing}
    </div>`)}
  </dl>${total(n, of)}`
}

/** Of how many people, or what else was counted, it speaks. */
export function total(n: number, of = people): TemplateResult {
  return html`<p class="total">${n === 0
    ? 'No answers.'
    : `${n} ${of[n === 1
      ? 0
      : 1]}`}</p>`
}
