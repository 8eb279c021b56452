/** Vote: a few texts of others, and a few marks to give. */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { fared, ownLine } from '../../drawing/fared.ts'
import { arrowsOnlyUnder, beingRead, lines } from '../results.ts'
import { target } from './target.ts'

/** Not everybody was shown every text. */
const ofWhoSaw = ['person; per cent of those who saw a text', 'people; per cent of those who saw each text']

export const vote: Ballot<'vote'> = {
  form: (view) => {
    const { poll, personal, answer, cast, flag } = view
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
      <ul class="texts">${texts.map(({ id, text }) => keyed(id, html`<li>
        ${target(text, answer(id) === true, () => cast(answer(id) ? null : true, id), left <= 0 && !answer(id))}
        <button type="button" class="quiet" aria-label="Not this one: ${text}" @click=${() => {
          if (answer(id))
            cast(null, id)
          flag(id)
        }}>Not this one</button>
      </li>`))}</ul>`
  },
  soFar: (view) => {
    const texts = textsIn(view)
    const given = texts.filter(({ id }) => view.answer(id)).length
    return given < Math.min(view.poll.votes, texts.length) ? `${given} of ${view.poll.votes} votes given` : undefined
  },
  said: ({ personal, answer }) => (personal?.texts ?? []).filter(({ id }) => answer(id)).map(({ text }) => `“${text}”`),
  result: ({ texts, also, waiting, n }, { answer }) => html`${waiting > 0 ? html`<p class="aside">${beingRead(waiting, texts.length > 0)}</p>` : nothing}${lines(texts.map(({ id, text, votes, seen }) => ({
    label: `“${text}”`,
    n: votes,
    percent: Math.round(100 * votes / seen),
    mine: answer(id) === true,
    ...(id === also?.id ? { note: ownLine } : {}),
  })), n, ofWhoSaw)}${also && n >= arrowsOnlyUnder ? html`<p class="fared">“${also.text}” was ${ownLine}: ${fared(also)}.</p>` : nothing}`,
}

function textsIn({ personal, isFlagged }: BallotView<'vote'>) {
  return (personal?.texts ?? []).filter(({ id }) => !isFlagged(id))
}
