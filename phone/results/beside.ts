/** What one said beside what the room said: a line for every result that this phone was shown, kept in this browser alone. */
import type { TemplateResult } from 'lit-html'
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
  const result = question?.result
  if (!result)
    return
  const view = viewOf(session, question, savedIn)
  const said = result.n < arrowsOnlyUnder ? '' : resultFor(question.poll.kind)?.beside?.(result, view)
  const { id } = question.poll
  if (said && said !== readRecord<Beside>(store, key)[id]?.said)
    writeEntry(store, key, id, { ask: view.ask, said })
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
