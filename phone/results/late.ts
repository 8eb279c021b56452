/** Answers that came too late, in words: which was not counted, and which stands. */
import type { TemplateResult } from 'lit-html'
import type { Question } from '../../workshop/views.ts'
import type { Entry } from '../outbox.ts'
import type { Session } from '../session.ts'
import { html, nothing } from 'lit-html'
import { savedIn, viewOf } from '../answers.ts'
import { ballotFor } from '../ballots/index.ts'

/** Those to the question on this page. */
export function lateHere(session: Session, question: Question): TemplateResult {
  const stands = ballotFor(question.poll.kind)?.said(viewOf(session, question, savedIn)) ?? []
  return html`<div class="said">${lateIn(session).filter(entry => isOf(entry, question)).map(lost)}${standing(stands.join('; '))}</div>`
}

/** Those to questions that had left it before anybody could read it there. */
export function lateElsewhere(session: Session, question: Question | null): TemplateResult {
  const entries = lateIn(session).filter(entry => entry.late === 'new' && !(question && isOf(entry, question)))
  return html`<div aria-live="polite">${entries.length > 0
    ? html`<div class="late">${entries.map(entry => html`<p class="aside">${entry.words.ask}</p>${lost(entry)}${standing(entry.words.stood)}`)}
        <button type="button" class="quiet" @click=${() => session.dismiss(entries)}>All right</button></div>`
    : nothing}</div>`
}

function lateIn({ outbox }: Session): Entry[] {
  return outbox.entries().filter(({ late }) => late)
}

function isOf(entry: Entry, { poll, round }: Question): boolean {
  return entry.poll === poll.id && entry.round === round
}

function lost({ words }: Entry): TemplateResult {
  return html`<p><span class="aside">Not counted, came too late:</span> <bdi>${words.said}</bdi></p>`
}

function standing(said: string): TemplateResult {
  return html`<p><span class="aside">Counted:</span> <bdi>${said || 'nothing of yours'}</bdi></p>`
}
