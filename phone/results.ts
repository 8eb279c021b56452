/**
 * Results as a hand holds them: every line is one long arrow, as long as its share.
 *
 * Few answers say little, so under five they are only arrows to look at, and per cent begin at ten.
 */
import type { TemplateResult } from 'lit-html'
import { html, nothing } from 'lit-html'
import { arrow } from './arrow.ts'

/** `mine`: this person's own answer is in it. */
export interface Row { label: string, n: number, mine?: boolean }

const arrowsOnlyUnder = 5
const percentFrom = 10

/** How many of `n`, as is fit for so few or so many. */
export function figure(k: number, n: number): string {
  return n >= percentFrom
    ? `${k} · ${Math.round(100 * k / n)} %`
    : String(k)
}

/** One line an answer; `n` voters in all. */
export function lines(rows: Row[], n: number): TemplateResult {
  const most = Math.max(1, ...rows.map(row => row.n))
  return html`<dl class="lines">${rows.map(row => html`
    <div class=${row.mine ? 'mine' : ''}>
      <dt>${row.label}${row.mine
        ? html` <span class="you">you</span>`
        : nothing}</dt>
      ${n < arrowsOnlyUnder
        ? html`<dd class="few"><span class="unseen">${row.n}</span>${Array.from({ length: row.n }, arrow)}</dd>`
        : html`<dd><span class="long" style="--share:${row.n / most}" ?hidden=${row.n === 0}></span><span class="value">${figure(row.n, n)}</span></dd>`}
    </div>`)}
  </dl>${total(n)}`
}

/** Of how many people it speaks. */
export function total(n: number): TemplateResult {
  return html`<p class="total">${n === 0
    ? 'Nobody answered.'
    : n === 1
      ? '1 person'
      : `${n} people`}</p>`
}
