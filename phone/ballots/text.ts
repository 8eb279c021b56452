/** Text: one line in a person's own words, and perhaps a way to say that there is none. */
import type { Ballot } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { letters, within } from '../letters.ts'
import { total } from '../results.ts'
import { target } from './target.ts'

/** Characters of one text. */
const longest = 140

export const text: Ballot<'text'> = {
  form: ({ poll, ask, answer, draft, keep, cast }) => {
    const given = answer()
    const typed = draft?.[0] ?? (given || '')
    const ready = typed.replace(/\s+/g, ' ').trim()
    const same = ready === (given || '')
    const send = () => {
      if (ready && !same)
        cast(ready)
    }
    return html`<form class="write" @submit=${(event: Event) => {
      event.preventDefault()
      send()
    }}>
      <textarea rows="3" enterkeyhint="send" aria-label=${ask} aria-describedby="count-${poll.id}"
        .value=${typed} @input=${(event: InputEvent) => keep([within(longest, event)])}
        @keydown=${(event: KeyboardEvent) => {
          if (event.key === 'Enter' && !event.isComposing) {
            event.preventDefault()
            send()
          }
        }}></textarea>
      <p class="count" id="count-${poll.id}">${letters(typed).length} / ${longest}<span class="unseen"> characters</span></p>
      <button class="primary" ?disabled=${!ready || same}>${!given
        ? 'Send'
        : same ? 'Saved' : 'Save the change'}</button>
      ${poll.skip ? target(poll.skip, given === false, () => given === false || cast(false)) : nothing}
    </form>`
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
      ? html`<figure class="mine"><figcaption>Yours</figcaption><blockquote>${mine}</blockquote></figure>`
      : nothing}
      ${skipped > 0 ? html`<p class="aside">${skipped} × “${poll.skip}”</p>` : nothing}${total(n)}`
  },
}
