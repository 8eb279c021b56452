/** Questions: a few of one's own to the speaker, and a vote for any of the others', whose counts nobody sees here. */
import type { Handed } from '../../workshop/kinds/index.ts'
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { longest, written } from '../../workshop/writing.ts'
import { count, excess, isEnter, within } from '../letters.ts'
import { report, reported } from './report.ts'
import { target } from './target.ts'

const ownSlots = ['q1', 'q2', 'q3']

export const questions: Ballot<'questions'> = {
  alike: true,
  form: (view) => {
    const { cast, isReported } = view
    const own = ownOf(view)
    const others = othersOf(view)
    return html`<div class="write">
      ${own.length < ownSlots.length
        ? writing(view)
        : html`<p class="aside">You have asked ${ownSlots.length} questions.</p>`}
      ${own.length > 0
        ? html`<ul class="texts">${own.map(({ slot, text }) => keyed(slot, html`<li class="own">
            <figure class="mine"><figcaption>Yours</figcaption><blockquote dir="auto" lang="">${text}</blockquote></figure>
            <button type="button" class="quiet" aria-label="Take back: ${text}" @click=${() => cast(null, slot)}>Take back</button>
          </li>`))}</ul>`
        : nothing}
      ${others.length > 0
        ? html`<p class="aside wanted">Which of these do you want answered?</p>
          <ul class="texts">${others.map(text => keyed(text.id, html`<li>${isReported(text)
            ? reported(view, text)
            : wanting(view, text)}
          </li>`))}</ul>`
        : nothing}
    </div>`
  },
  unsent: (view) => {
    const typed = view.draft?.[0] ?? ''
    if (!written(typed) || !freeSlot(view))
      return ''
    return excess(longest.line, typed) > 0 ? 'make it shorter' : 'tap “Ask”'
  },
  said: view => [...ownOf(view), ...othersOf(view).filter(({ id }) => view.answer(`v-${id}`))].map(({ text }) => `“${text}”`),
}

function writing(view: BallotView<'questions'>) {
  const { poll, draft, keep } = view
  const typed = draft?.[0] ?? ''
  const ready = written(typed)
  const isSendable = ready && excess(longest.line, typed) <= 0
  const send = () => {
    const slot = freeSlot(view)
    if (!isSendable || !slot)
      return view.refuse(ready ? 'Make it shorter first.' : 'Write a question first.')
    keep(undefined)
    view.cast(ready, slot)
  }
  return html`<form class="write" @submit=${(event: Event) => {
    event.preventDefault()
    send()
  }}>
    <textarea dir="auto" lang="" rows="2" enterkeyhint="send" aria-label="Your question" placeholder="Your question" aria-describedby="count-${poll.id}"
      .value=${typed} @input=${(event: InputEvent) => keep([within(longest.line, event)])}
      @keydown=${(event: KeyboardEvent) => {
        if (isEnter(event)) {
          event.preventDefault()
          send()
        }
      }}></textarea>
    ${count(poll.id, longest.line, typed)}
    <button class="primary" aria-disabled=${!isSendable}>Ask</button>
  </form>`
}

function wanting(view: BallotView<'questions'>, text: Handed) {
  const slot = `v-${text.id}`
  const isWanted = view.answer(slot) === true
  return html`${target(html`<span lang="">${text.text}</span>`, isWanted, () => view.cast(isWanted ? null : true, slot))}${report(view, text, slot)}`
}

function ownOf({ answer }: BallotView<'questions'>): { slot: string, text: string }[] {
  return ownSlots.flatMap((slot) => {
    const text = answer(slot)
    return typeof text === 'string' ? [{ slot, text }] : []
  })
}

function freeSlot({ answer }: BallotView<'questions'>): string | undefined {
  return ownSlots.find(slot => answer(slot) === undefined)
}

/** Without one's own, which come back in everybody's list. */
function othersOf(view: BallotView<'questions'>) {
  const own = new Set(ownOf(view).map(({ text }) => text))
  return view.texts.filter(({ text }) => !own.has(text))
}
