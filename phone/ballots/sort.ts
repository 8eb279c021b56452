/** Sort: one item a card, the drawers always in the same place under the thumb; then a list to look over. */
import type { Ballot, BallotView } from './ballot.ts'
import { html } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { arrange } from '../order.ts'
import { steps } from './steps.ts'
import { target } from './target.ts'

export const sort: Ballot<'sort'> = {
  form: (view) => {
    const items = itemsOf(view)
    const drawers = arrange(view.poll.into, view.seed, `${view.poll.id} into`, view.poll.ordered)
    const sorted = view.answer() ?? {}
    const open = items.findIndex(([key]) => !sorted[key])
    const place = view.place ?? (open < 0 ? items.length : open)
    const item = items[place]
    if (!item)
      return overview(view, items)
    const [key, label] = item
    const put = (drawer: string) => {
      const next = { ...sorted, [key]: drawer }
      const after = items.findIndex(([other], i) => i > place && !next[other])
      view.go(after < 0 ? undefined : after)
      if (sorted[key] !== drawer)
        view.cast(next)
    }
    return html`
      <div class="card" aria-live="polite">${keyed(key, html`
        <figure><figcaption>${place + 1} of ${items.length}</figcaption><blockquote>${label}</blockquote></figure>`)}
      </div>
      <div class="targets drawers">${drawers.map(([drawer, name]) => target(name, sorted[key] === drawer, () => put(drawer)))}</div>
      ${steps(place, items.length, view.go, open < 0 ? 'Look it over →' : undefined)}`
  },
  soFar: ({ poll, answer }) => {
    const [sorted, all] = [Object.keys(answer() ?? {}).length, Object.keys(poll.items).length]
    return sorted < all ? `${sorted} of ${all} sorted` : undefined
  },
  said: (view) => {
    const { poll, answer } = view
    const sorted = answer() ?? {}
    return itemsOf(view).filter(([key]) => sorted[key]).map(([key, label]) => `${label} → ${poll.into[sorted[key]!]}`)
  },
}

function itemsOf({ poll, seed }: BallotView<'sort'>): [key: string, label: string][] {
  return arrange(poll.items, seed, poll.id, poll.ordered)
}

function overview({ poll, answer, go }: BallotView<'sort'>, items: [string, string][]) {
  return html`<p class="aside">All sorted. Tap one to change it.</p>
    <ul class="texts">${items.map(([key, label], i) => html`<li>
      <button type="button" class="target" @click=${() => go(i)}><span class="label">${label}<small>${poll.into[answer()?.[key] ?? '']}</small></span></button>
    </li>`)}</ul>`
}
