/** Rank: tap the first, then the second; the last falls into its place by itself. Nothing moves under the thumb. */
import type { Ballot, BallotView } from './ballot.ts'
import { html } from 'lit-html'
import { arrow } from '../arrow.ts'
import { arrange } from '../order.ts'

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth']

export const rank: Ballot<'rank'> = {
  form: (view) => {
    const { poll, seed, draft, answer } = view
    const ranked = draft ?? answer() ?? []
    return html`<p class="aside" aria-live="polite">${!draft && answer()
      ? 'Tap one to choose again from there.'
      : `Tap your ${ordinals[ranked.length]}.${answer()
        ? ' Until all have a place, your earlier order counts.'
        : ''}`}</p>
      <div class="targets ranks">${arrange(poll.options, seed, poll.id).map(([key, label]) => {
        const place = ranked.indexOf(key)
        return html`<button type="button" class="target ${draft ? 'loose' : ''}" aria-pressed=${place >= 0} @click=${() => tap(view, ranked, key)}>
          <span class="label">${label}</span>${place < 0
            ? arrow()
            : html`<span class="unseen">your ${ordinals[place]}</span><span class="rank" aria-hidden="true">${place + 1}</span>`}
        </button>`
      })}</div>`
  },
  unsent: ({ poll, draft }) => draft ? `${draft.length} of ${Object.keys(poll.options).length} placed` : '',
  said: ({ poll, answer }) => (answer() ?? []).map((key, i) => `${i + 1}. ${poll.options[key]}`),
}

/** One that has a place gives it up with all after it; a new one takes the next; a whole order is an answer. */
function tap({ poll, answer, keep, cast }: BallotView<'rank'>, ranked: string[], key: string): void {
  const place = ranked.indexOf(key)
  if (place >= 0)
    return keep(ranked.slice(0, place))
  const next = [...ranked, key]
  const left = Object.keys(poll.options).filter(other => !next.includes(other))
  if (left.length > 1)
    return keep(next)
  const whole = [...next, ...left]
  keep(undefined)
  if (whole.join() !== answer()?.join())
    cast(whole)
}
