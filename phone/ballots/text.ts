/** Text: one line in a person's own words, and perhaps a way to say that there is none. */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { longest, written } from '../../workshop/writing.ts'
import { count, excess, isEnter, within } from '../letters.ts'
import { sendLabel, target } from './target.ts'

export const text: Ballot<'text'> = {
  alike: true,
  form: (view) => {
    const { poll, ask, answer, keep, cast } = view
    const given = answer()
    const typed = typedIn(view)
    const ready = readyIn(view)
    const isSendable = ready && !isSame(view) && !isTooLong(view)
    const send = () => {
      if (!isSendable)
        return isSame(view) && given ? undefined : view.refuse(ready ? 'Make it shorter first.' : 'Write something first.')
      keep([ready])
      cast(ready)
    }
    return html`<form class="write" @submit=${(event: Event) => {
      event.preventDefault()
      send()
    }}>
      <textarea dir="auto" lang="" rows="3" enterkeyhint="send" aria-label=${ask} aria-describedby="count-${poll.id}"
        .value=${typed} @input=${(event: InputEvent) => keep([within(longest.line, event)])}
        @keydown=${(event: KeyboardEvent) => {
          if (isEnter(event)) {
            event.preventDefault()
            send()
          }
        }}></textarea>
      ${count(poll.id, longest.line, typed)}
      <button class="primary" aria-disabled=${!isSendable}>${buttonOf(view)}</button>
      ${poll.skip ? target(poll.skip, given === false, () => given === false || cast(false)) : nothing}
    </form>`
  },
  unsent: (view) => {
    if (isSame(view))
      return ''
    if (isTooLong(view))
      return 'make it shorter'
    return readyIn(view) ? `tap “${buttonOf(view)}”` : 'write, or take it back'
  },
  said: ({ poll, answer, draft }) => {
    const given = answer()
    if (given === undefined) {
      return draft?.[0] ? [`Not sent: ${draft[0]}`] : []
    }
    return [given === false ? poll.skip ?? '' : `“${given}”`]
  },
}

/** What stands in the box: the draft, or else the answer. */
function typedIn({ draft, answer }: BallotView<'text'>): string {
  return draft?.[0] ?? (answer() || '')
}

/** As it will be kept. */
function readyIn(view: BallotView<'text'>): string {
  return written(typedIn(view))
}

function isTooLong(view: BallotView<'text'>): boolean {
  return excess(longest.line, typedIn(view)) > 0
}

function isSame(view: BallotView<'text'>): boolean {
  return readyIn(view) === (view.answer() || '')
}

function buttonOf(view: BallotView<'text'>): string {
  return sendLabel(Boolean(view.answer()), isSame(view), view.isSaved())
}
