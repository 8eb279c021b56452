/** Text: one line in a person's own words, and perhaps a way to say that there is none. */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { letters, within } from '../letters.ts'
import { total } from '../results.ts'
import { sendLabel, target } from './target.ts'

/** Characters of one text. */
const longest = 140

export const text: Ballot<'text'> = {
  form: (view) => {
    const { poll, ask, answer, keep, cast } = view
    const given = answer()
    const typed = typedIn(view)
    const ready = readyIn(view)
    const same = isSame(view)
    const send = () => {
      if (ready && !same)
        cast(ready)
    }
    return html`<form class="write" @submit=${(event: Event) => {
      event.preventDefault()
      send()
    }}>
      <textarea dir="auto" rows="3" enterkeyhint="send" aria-label=${ask} aria-describedby="count-${poll.id}"
        .value=${typed} @input=${(event: InputEvent) => keep([within(longest, event)])}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault()
            send()
          }
        }}></textarea>
      <p class="count" id="count-${poll.id}">${letters(typed).length} / ${longest}<span class="unseen"> characters</span></p>
      <button class="primary" ?disabled=${!ready || same}>${buttonOf(view)}</button>
      ${poll.skip ? target(poll.skip, given === false, () => given === false || cast(false)) : nothing}
    </form>`
  },
  unsent: (view) => {
    if (isSame(view))
      return ''
    return readyIn(view) ? `tap “${buttonOf(view)}”` : 'write, or take it back'
  },
  said: ({ poll, answer, draft }) => {
    const given = answer()
    if (given === undefined) {
      return draft?.[0] ? [`Not sent: ${draft[0]}`] : []
    }
    return [given === false ? poll.skip ?? '' : `“${given}”`]
  },
  result: ({ arms, n }, { poll, answer }) => {
    const mine = answer()
    const skipped = arms.reduce((sum, arm) => sum + arm.skipped, 0)
    return html`${mine
      ? html`<figure class="mine"><figcaption>Yours</figcaption><blockquote dir="auto">${mine}</blockquote></figure>`
      : nothing}
      ${skipped > 0 ? html`<p class="aside">${skipped} × “${poll.skip}”</p>` : nothing}${total(n)}`
  },
}

/** What stands in the box: the draft, or else the answer. */
function typedIn({ draft, answer }: BallotView<'text'>): string {
  return draft?.[0] ?? (answer() || '')
}

/** As the server keeps it. */
function readyIn(view: BallotView<'text'>): string {
  return typedIn(view).replace(/\s+/g, ' ').trim()
}

function isSame(view: BallotView<'text'>): boolean {
  return readyIn(view) === (view.answer() || '')
}

function buttonOf(view: BallotView<'text'>): string {
  return sendLabel(Boolean(view.answer()), isSame(view), view.isSaved())
}
