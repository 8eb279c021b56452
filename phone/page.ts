/** The frame that every moment shares: whose room it is, one thing to do, and where the answer stands. */
import type { TemplateResult } from 'lit-html'
import type { Question } from '../workshop/views.ts'
import type { AnyView } from './ballots/ballot.ts'
import type { Session } from './session.ts'
import type { Display } from './state.ts'
import { html, nothing } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { arrow } from './arrow.ts'
import { ballotFor } from './ballots/index.ts'
import { pageState, questionState } from './state.ts'

/** The whole page for what is known now. */
export function page(session: Session): TemplateResult {
  const { phone } = session
  const display = pageState(session)
  const question = phone && !phone.ended
    ? phone.question
    : null
  return html`
    <header>
      <span class="brand">${arrow()}${phone?.workshop.title ?? 'Anti-Misalignment'}</span>
      ${phone?.workshop.simulated
        ? html`<span class="tag">simulated</span>`
        : nothing}
    </header>
    <main data-state=${display.state} data-poll=${question?.poll.id ?? nothing}>
      ${keyed(questionKey(session), question
        ? asking(session, question, display)
        : interlude(session, display))}
      ${standing(session, display, question)}
    </main>
    ${phone && !phone.ended && phone.talk.some(({ poll }) => ballotFor(poll.kind))
      ? html`<footer>${phone.talk.map(asked => aside(session, asked))}</footer>`
      : nothing}`
}

/** What makes a question a new one for a person; null while there is none. */
export function questionKey({ phone }: Session): string | null {
  return phone && !phone.ended && phone.question
    ? `${phone.question.poll.id}/${phone.question.round}`
    : null
}

/** Between questions: what is on stage, or that it has begun, or ended. */
function interlude({ phone }: Session, { state }: Display): TemplateResult {
  if (state === 'goodbye')
    return html`<section class="interlude">${arrow()}<h1 tabindex="-1">Thank you.</h1><p>That was ${phone?.workshop.title}. Nothing more will be asked.</p></section>`
  if (!phone)
    return html`<section class="interlude">${arrow()}<h1 tabindex="-1">One moment …</h1></section>`
  return html`<section class="interlude">
    ${arrow()}
    ${phone.stage
      ? html`<p class="aside">On stage now</p>`
      : nothing}
    <h1 tabindex="-1">${phone.stage || phone.workshop.title}</h1>
  </section>`
}

function asking(session: Session, question: Question, { state }: Display): TemplateResult {
  const ballot = ballotFor(question.poll.kind)
  const view = viewOf(session, question)
  if (!ballot)
    return html`<section class="question"><h1 tabindex="-1">${view.ask}</h1></section>`
  if (question.accepting)
    return html`<section class="question" role="group" aria-labelledby="ask"><h1 id="ask" tabindex="-1">${view.ask}</h1><div class="answer">${ballot.form(view)}</div></section>`
  const said = question.result && state !== 'too-late'
    ? []
    : ballot.said(view)
  return html`<section class="question">
    <h1 tabindex="-1">${view.ask}</h1>
    ${question.result
      ? html`<div class="result">${ballot.result(question.result, {
        ...view,
        answer: (slot = '0') => savedIn(session, question, slot),
      })}</div>`
      : nothing}
    ${said.length > 0
      ? html`<div class="said"><p class="aside">Your answer</p>${said.map(line => html`<p>${line}</p>`)}</div>`
      : nothing}
  </section>`
}

/** Where the answer stands: an arrow that is loose, moves or has settled, a word, and the way back. */
function standing(session: Session, { word, hint }: Display, question: Question | null): TemplateResult {
  const slots = question?.accepting
    ? answeredSlots(session, question)
    : []
  return html`<div class="standing">
    ${arrow()}
    <div>
      <p class="word" role="status">${word}</p>
      ${hint
        ? html`<p class="hint">${hint}</p>`
        : nothing}
    </div>
    ${question && slots.length > 0
      ? html`<button type="button" class="quiet" @click=${() => slots.forEach(slot => session.cast(question, slot, null))}>Take back</button>`
      : nothing}
  </div>`
}

/** A poll that is open for the whole talk, folded away under its question. */
function aside(session: Session, question: Question): TemplateResult | typeof nothing {
  const ballot = ballotFor(question.poll.kind)
  if (!ballot)
    return nothing
  const { state, word } = questionState(session, question)
  return html`<details data-state=${state} data-poll=${question.poll.id}>
    <summary>${question.poll.ask}</summary>
    ${ballot.form(viewOf(session, question))}
    <p class="hint" role="status">${word}</p>
  </details>`
}

function viewOf(session: Session, question: Question): AnyView {
  const { poll } = question
  const personal = session.own.personal[poll.id]
  return {
    poll,
    ask: personal?.ask ?? poll.ask,
    seed: session.own.seed,
    personal,
    answer: (slot = '0') => answerIn(session, question, slot),
    cast: (value, slot = '0') => session.cast(question, slot, value),
    draft: session.draft(question),
    keep: draft => session.keepDraft(question, draft),
    place: session.place(question),
    go: place => session.go(question, place),
    flag: text => session.flag(poll.id, text),
    isFlagged: text => session.isFlagged(poll.id, text),
  }
}

/** The newest answer in a slot, saved or on its way; undefined where there is none or it was taken back. */
function answerIn(session: Session, question: Question, slot: string): unknown {
  const entry = session.outbox.entry(question.poll.id, question.round, slot)
  return entry
    ? entry.value ?? undefined
    : savedIn(session, question, slot)
}

/** The answer in a slot that counts. */
function savedIn({ own }: Session, { poll, round }: Question, slot: string): unknown {
  const saved = own.ballots[poll.id]?.[slot]
  return saved?.round === round
    ? saved.value ?? undefined
    : undefined
}

function answeredSlots(session: Session, question: Question): string[] {
  const { poll, round } = question
  const kept = session.outbox.entries().filter(entry => entry.poll === poll.id && entry.round === round).map(({ slot }) => slot)
  const slots = new Set([
    ...Object.keys(session.own.ballots[poll.id] ?? {}),
    ...kept,
  ])
  return [...slots].filter(slot => answerIn(session, question, slot) !== undefined)
}
