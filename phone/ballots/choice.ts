/** Choice: one of a few, or with `many` as many as fit; every tap is saved. */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { arrange } from '../order.ts'
import { lines } from '../results.ts'
import { target } from './target.ts'

export const choice: Ballot<'choice'> = {
  form: (view) => {
    const { poll, seed } = view
    const keys = chosen(view)
    return html`${poll.many
      ? html`<p class="aside">Tap all that fit.</p>`
      : nothing}
      <div class="targets">${arrange(poll.options, seed, poll.id, poll.ordered)
        .map(([key, label]) => target(label, keys.includes(key), () => tap(view, key)))}
      </div>`
  },
  said: view => chosen(view).map(key => view.poll.options[key] ?? key),
  result: ({ counts, n }, view) => lines(counts.map(({ key, label, n }) => ({
    label,
    n,
    mine: chosen(view).includes(key),
  })), n),
}

function chosen({ answer }: BallotView<'choice'>): string[] {
  return [answer() ?? []].flat()
}

/** With `many`, "none" and the others put each other out, and an empty choice is an answer taken back. */
function tap(view: BallotView<'choice'>, key: string): void {
  const keys = chosen(view)
  if (!view.poll.many) {
    return keys.includes(key)
      ? undefined
      : view.cast(key)
  }
  const others = keys.filter(other => other !== key && (key === 'none') === (other === 'none'))
  const next = keys.includes(key)
    ? others
    : [...others, key]
  view.cast(next.length > 0
    ? next
    : null)
}
