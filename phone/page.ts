/** The frame that every moment shares: whose room it is, one thing to do, and where the answer stands. */
import type { TemplateResult } from 'lit-html'
import type { PhoneView, Question } from '../workshop/views.ts'
import type { Loader } from './loading.ts'
import type { Session } from './session.ts'
import type { Display } from './state.ts'
import { html, nothing } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { isSettled, viewOf } from './answers.ts'
import { arrow } from './arrow.ts'
import { ballotFor, isKnown } from './ballots/index.ts'
import { footer } from './footer.ts'
import { pageState } from './state.ts'

/** The whole page for what is known now. */
export function page(session: Session, loader: Loader): TemplateResult {
  const { phone } = session
  const display = pageState(session)
  const question = phone && !phone.ended ? phone.question : null
  return html`
    <header>
      <span class="brand">${arrow()}${phone?.workshop.title ?? 'Anti-Misalignment'}</span>
      ${phone?.workshop.simulated ? html`<span class="tag">simulated</span>` : nothing}
    </header>
    <main data-state=${display.state} data-poll=${question?.poll.id ?? nothing}>
      ${keyed(questionKey(session), question
        ? asking(session, loader, question, display)
        : interlude(session, loader, display))}
      ${standing(session, display, question)}
    </main>
    ${loader.results()?.lateElsewhere(session, question)}
    ${footer(session, loader)}
    ${note(session)}`
}

/** What becomes of answers, at the end of the page: in view between questions, below one that has the screen. */
function note({ isLasting, phone }: Session): TemplateResult {
  return html`<aside class="note">Anonymous. The speaker sees answers, not who. ${phone?.wholeCounts ? 'Your team will see counts, those of one or two people too. ' : nothing}Kept by the speaker, not published unless you are told.${isLasting()
    ? nothing
    : html`<br>This browser keeps nothing: after a reload this page cannot change what you answered.`}</aside>`
}

/** What makes a question a new one for a person; null while there is none. */
export function questionKey({ phone }: Session): string | null {
  return phone && !phone.ended && phone.question ? `${phone.question.poll.id}/${phone.question.round}` : null
}

/** Between questions: what is on stage, or that it has begun, or ended. */
function interlude(session: Session, loader: Loader, { state }: Display): TemplateResult {
  const { phone } = session
  if (state === 'goodbye')
    return html`<section class="interlude">${arrow()}<h1 tabindex="-1">Thank you.</h1><p>That was ${phone?.workshop.title}. Nothing more will be asked.</p>${report(phone)}${loader.results()?.besideRoom(session)}</section>`
  if (!phone)
    return html`<section class="interlude">${arrow()}<h1 tabindex="-1">One moment …</h1></section>`
  return html`<section class="interlude">
    ${arrow()}
    ${phone.stage ? html`<p class="aside">On stage now</p>` : nothing}
    <h1 tabindex="-1">${phone.stage || phone.workshop.title}</h1>
    ${report(phone)}
  </section>`
}

/** The room's report while it is shared: to read, and to keep, since its address goes with the laptop. */
function report(phone: PhoneView | null): TemplateResult | typeof nothing {
  const href = `/report/${phone?.report}`
  return phone?.report
    ? html`<p class="report"><a class="primary" href=${href}>This room’s report</a><a class="quiet" href=${href} download="report.html">Save it on this phone</a></p>`
    : nothing
}

function asking(session: Session, loader: Loader, question: Question, { state }: Display): TemplateResult {
  const ballot = ballotFor(question.poll.kind)
  const view = viewOf(session, question)
  if (question.accepting || !ballot) {
    return html`<section class="question" role="group" aria-labelledby="ask"><h1 id="ask" tabindex="-1">${view.ask}</h1><div class="answer">${ballot && isSettled(session, question)
      ? ballot.form(view)
      : isKnown(question.poll.kind)
        ? loader.standing()
        : nothing}</div></section>`
  }
  const said = question.result ? [] : ballot.said(view)
  const results = loader.results()
  return html`<section class="question">
    <h1 tabindex="-1">${view.ask}</h1>
    ${question.result
      ? html`<div class="result">${results
        ? results.told(session, question)
        : loader.standing()}</div>`
      : nothing}
    ${state === 'too-late'
      ? loader.results()?.lateHere(session, question)
      : said.length > 0
        ? html`<div class="said"><p class="aside">Your answer</p>${said.map(line => html`<p dir="auto">${line}</p>`)}</div>`
        : nothing}
  </section>`
}

/** Where the answer stands: an arrow that is loose, moves or has settled, a word, and the way back. */
function standing(session: Session, { word, hint }: Display, question: Question | null): TemplateResult {
  const view = question?.accepting && isSettled(session, question) ? viewOf(session, question) : undefined
  const slots = view && !ballotFor(view.poll.kind)?.fleeting ? view.slots() : []
  return html`<div class="standing">
    ${arrow()}
    <div>
      <p class="word" role="status">${word}</p>
      <p class="hint" aria-live="polite">${hint}</p>
    </div>
    ${slots.length > 0
      ? html`<button type="button" class="quiet" @click=${() => slots.forEach(slot => view?.cast(null, slot))}>Take back</button>`
      : nothing}
  </div>`
}
