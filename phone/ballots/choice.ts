/**
 * Choice: one of a few, or with `many` as many as fit; every tap is saved. With `sure` one may also say how sure one
 * is; that is about the option, so another one is chosen without it.
 */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { arrange } from '../order.ts'
import { target } from './target.ts'

export const choice: Ballot<'choice'> = {
  form: (view) => {
    const { poll, seed, personal } = view
    const keys = chosen(view)
    return html`${personal?.mine
      ? html`<figure class="mine"><figcaption>Yours</figcaption><blockquote dir="auto" lang="">${personal.mine}</blockquote></figure>`
      : nothing}
      ${poll.many ? html`<p class="aside">Tap all that fit.</p>` : nothing}
      <div class="targets">${arrange(poll.options, seed, poll.id, poll.ordered)
        .map(([key, label]) => target(label, keys.includes(key), () => tap(view, key)))}
      </div>
      ${poll.sure ? sureness(view, keys[0]) : nothing}`
  },
  soFar: view => view.poll.sure && sureIn(view) === undefined ? 'How sure you are: not said' : undefined,
  said: (view) => {
    const labels = chosen(view).map(key => view.poll.options[key] ?? key)
    const sure = sureIn(view)
    return sure === undefined
      ? labels
      : labels.map(label => `${label}, ${sure
          ? 'sure'
          : 'unsure'}`)
  },
}

export function chosen({ answer }: BallotView<'choice'>): string[] {
  const value = answer() ?? []
  return typeof value === 'object' && 'key' in value ? [value.key] : [value].flat()
}

function sureIn({ answer }: BallotView<'choice'>): boolean | undefined {
  const value = answer()
  return typeof value === 'object' && 'sure' in value ? value.sure : undefined
}

/** The second row. It is always there, so that nothing moves under the thumb; the same tap again takes it back. */
function sureness(view: BallotView<'choice'>, key: string | undefined) {
  const sure = sureIn(view)
  const say = (next: boolean) => key !== undefined && view.cast(next === sure ? { key } : { key, sure: next })
  return html`<p class="aside" aria-live="polite">${key === undefined
    ? 'Then, if you like: are you sure?'
    : sure === undefined
      ? 'If you like: are you sure of this one?'
      : 'Are you sure of this one?'}</p>
    <div class="targets pair">
      ${target('Sure', sure === true, () => say(true), key === undefined)}
      ${target('Unsure', sure === false, () => say(false), key === undefined)}
    </div>`
}

/** With `many`, "none" and the others put each other out, and an empty choice is an answer taken back. */
function tap(view: BallotView<'choice'>, key: string): void {
  const { poll, cast } = view
  const keys = chosen(view)
  if (!poll.many) {
    if (!keys.includes(key))
      cast(poll.sure ? { key } : key)
    return
  }
  const others = keys.filter(other => other !== key && (key === 'none') === (other === 'none'))
  const next = keys.includes(key) ? others : [...others, key]
  cast(next.length > 0 ? next : null)
}
