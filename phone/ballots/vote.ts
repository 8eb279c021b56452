/** Vote: a few texts of others, and a few marks to give. */
import type { Ballot, BallotView } from './ballot.ts'
import { html } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { report, reported } from './report.ts'
import { target } from './target.ts'

export const vote: Ballot<'vote'> = {
  form: (view) => {
    const { poll, personal, answer, cast, isReported } = view
    if (!personal)
      return html`<p class="aside">One moment …</p>`
    const texts = textsIn(view)
    if (texts.length === 0)
      return html`<p class="aside">There is nothing to vote on.</p>`
    const left = poll.votes - texts.filter(({ id }) => answer(id)).length
    return html`<p class="aside" aria-live="polite">${left === 0
      ? 'All your votes are given.'
      : left === 1
        ? '1 vote left'
        : `${left} votes left`}</p>
      <ul class="texts">${texts.map(text => keyed(text.id, html`<li>${isReported(text)
        ? reported(view, text)
        : html`${target(html`<span lang="">${text.text}</span>`, answer(text.id) === true, () => cast(answer(text.id) ? null : true, text.id), left <= 0 && !answer(text.id))}${report(view, text)}`}
      </li>`))}</ul>`
  },
  soFar: (view) => {
    const texts = textsIn(view).filter(text => !view.isReported(text))
    const given = texts.filter(({ id }) => view.answer(id)).length
    return given < Math.min(view.poll.votes, texts.length) ? `${given} of ${view.poll.votes} votes given` : undefined
  },
  said: ({ personal, answer }) => (personal?.texts ?? []).filter(({ id }) => answer(id)).map(({ text }) => `“${text}”`),
}

function textsIn({ personal }: BallotView<'vote'>) {
  return personal?.texts ?? []
}
