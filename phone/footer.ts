/**
 * What is open for the whole talk, under the question and never over it: a small ballot stands there as it is,
 * any other is folded away until somebody opens it.
 */
import type { TemplateResult } from 'lit-html'
import type { Question } from '../workshop/views.ts'
import type { Loader } from './loading.ts'
import type { Session } from './session.ts'
import { html, nothing } from 'lit-html'
import { isSettled, viewOf } from './answers.ts'
import { ballotFor, isKnown } from './ballots/index.ts'
import { questionState } from './state.ts'

/** What stands under every page while something is open for the whole talk. */
export function footer(session: Session, loader: Loader): TemplateResult | typeof nothing {
  const { phone } = session
  const questions = phone && !phone.ended ? phone.talk.filter(({ poll }) => isKnown(poll.kind)) : []
  const open = questions.find(({ poll }) => poll.id === session.unfolded)
  return questions.length === 0 ? nothing : html`<footer>
        <div class="row">${questions.map(question => corner(session, question))}</div>
        ${open ? drawer(session, loader, open) : nothing}
      </footer>`
}

function corner(session: Session, question: Question): TemplateResult {
  const { poll } = question
  const ballot = ballotFor(poll.kind)
  return ballot?.small
    ? ballot.form(viewOf(session, question))
    : html`<button type="button" class="quiet" aria-expanded=${session.unfolded === poll.id} @click=${(event: Event) => {
      const row = (event.currentTarget as HTMLElement).parentElement!
      session.unfold(session.unfolded === poll.id ? undefined : poll.id)
      // After it is drawn: the drawer lies below what can be seen.
      requestAnimationFrame(() => session.unfolded && row.scrollIntoView())
    }}>${poll.ask}</button>`
}

function drawer(session: Session, loader: Loader, question: Question): TemplateResult {
  const { poll } = question
  const ballot = ballotFor(poll.kind)
  const { state, word, hint, unsent } = questionState(session, question)
  const main = session.phone?.question
  const isAsked = main && questionState(session, main).state === 'question'
  return html`<section class="drawer" role="region" aria-label=${poll.ask} data-state=${state} data-poll=${poll.id}>
    ${isAsked
      ? html`<button type="button" class="quiet" @click=${() => document.querySelector<HTMLElement>('h1')?.focus()}>↑ The room is asked something</button>`
      : nothing}
    ${ballot && isSettled(session, question) ? ballot.form(viewOf(session, question)) : loader.standing()}
    <div class="closing">
      <p class="hint" role="status">${unsent ?? (state === 'question' || state === 'offline' ? hint : state === 'sending' ? hint || word : word)}</p>
      <button type="button" class="quiet" @click=${() => session.unfold(undefined)}>Close</button>
    </div>
  </section>`
}
