/** Judge: one's own text on top, the others one at a time: the same thing, or not? */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { report, reported } from './report.ts'
import { steps } from './steps.ts'
import { target } from './target.ts'

export const judge: Ballot<'judge'> = {
  form: (view) => {
    const { personal, answer, cast, isReported, go } = view
    if (!personal)
      return html`<p class="aside">One moment …</p>`
    const texts = given(view)
    if (texts.length === 0)
      return html`<p class="aside">There are too few to compare.</p>`
    const open = texts.findIndex(text => answer(text.id) === undefined && !isReported(text))
    const place = view.place ?? (open < 0 ? texts.length : open)
    const text = texts[place]
    const say = (id: string, verdict: 'same' | 'different') => {
      go(place + 1 < texts.length ? place + 1 : undefined)
      if (answer(id) !== verdict)
        cast(verdict, id)
    }
    return html`
      ${personal.mine
        ? html`<figure class="mine"><figcaption>Yours</figcaption><blockquote dir="auto" lang="">${personal.mine}</blockquote></figure>`
        : nothing}
      <div class="card" aria-live="polite">${keyed(text?.id, text
        ? html`<figure><figcaption>${place + 1} of ${texts.length}</figcaption>${isReported(text)
          ? reported(view, text)
          : html`<blockquote dir="auto" lang="">${text.text}</blockquote>`}</figure>`
        : html`<p class="aside">That was the last one. Thank you.</p>`)}
      </div>
      ${text && !isReported(text)
        ? html`<div class="targets pair">
            ${target('Same thing', answer(text.id) === 'same', () => say(text.id, 'same'))}
            ${target('Different', answer(text.id) === 'different', () => say(text.id, 'different'))}
          </div>
          ${report(view, text)}`
        : nothing}
      ${steps(place, texts.length, go)}`
  },
  soFar: (view) => {
    const texts = given(view)
    const compared = texts.filter(({ id }) => view.answer(id)).length
    return compared + texts.filter(view.isReported).length < texts.length ? `${compared} of ${texts.length} compared` : undefined
  },
  said: (view) => {
    const judged = (view.personal?.texts ?? []).filter(({ id }) => view.answer(id))
    if (judged.length === 1)
      return judged.map(({ id, text }) => `${view.answer(id) === 'same' ? 'Same thing' : 'Different'}: “${text}”`)
    const verdicts = judged.map(({ id }) => view.answer(id))
    const count = (verdict: string) => verdicts.filter(given => given === verdict).length
    return judged.length > 0
      ? [`Same thing: ${count('same')}, different: ${count('different')}`]
      : []
  },
}

function given({ personal }: BallotView<'judge'>) {
  return personal?.texts ?? []
}
