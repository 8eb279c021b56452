/** What one said beside what the room said: a line below every result that this phone is shown, kept in this browser alone. */
import type { TemplateResult } from 'lit-html'
import type { Question } from '../../workshop/views.ts'
import type { Session } from '../session.ts'
import type { Beside } from './picture.ts'
import { html, nothing } from 'lit-html'
import { savedIn, viewOf } from '../answers.ts'
import { createStore, readRecord, writeEntry } from '../store.ts'
import { resultFor } from './kinds.ts'
import { arrowsOnlyUnder } from './lines.ts'
import { savePicture } from './picture.ts'

const key = 'beside'
const store = createStore()

/** Keeps the line of the result that is on this page. What this phone answered goes from it sooner than the result does: nothing is not kept. */
export function keepBeside(session: Session): void {
  const question = session.phone?.question
  const said = question && besideIn(session, question)
  if (said && said !== readRecord<Beside>(store, key)[question.poll.id]?.said)
    writeEntry(store, key, question.poll.id, { ask: viewOf(session, question).ask, said })
}

/** The result of a question, and in one sentence what this phone said to it. */
export function told(session: Session, question: Question): TemplateResult | typeof nothing {
  const { result, poll } = question
  const said = besideIn(session, question)
  return result
    ? html`${resultFor(poll.kind)?.told(result, viewOf(session, question, savedIn))}${said
      ? html`<p class="own"><span class="you">you</span> <bdi>${said}</bdi></p>`
      : nothing}`
    : nothing
}

/** Of so few that they are arrows alone it says nothing, nor where this phone gave no answer. */
function besideIn(session: Session, question: Question): string | undefined {
  const { result, poll } = question
  return result && result.n >= arrowsOnlyUnder ? resultFor(poll.kind)?.beside?.(result, viewOf(session, question, savedIn)) : undefined
}

/** All lines, those of the first questions first; nothing where there are none. */
export function besideRoom({ phone }: Session): TemplateResult | typeof nothing {
  const lines = Object.values(readRecord<Beside>(store, key))
  return lines.length === 0 || !phone
    ? nothing
    : html`<section class="beside" aria-labelledby="beside">
        <h2 id="beside">You and the room</h2>
        <dl>${lines.map(({ ask, said }) => html`<div><dt dir="auto">${ask}</dt><dd dir="auto">${said}</dd></div>`)}</dl>
        <p class="aside">Made on this phone, from what it was shown. Nothing of it is sent.</p>
        <button type="button" @click=${() => savePicture(phone.workshop, lines)}>Save it as a picture</button>
      </section>`
}
