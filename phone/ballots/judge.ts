/** Judge: one's own text on top, the others one at a time: the same thing, or not? */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { keyed } from 'lit-html/directives/keyed.js'
import { wholePercents } from '../../statistics/apportionment.ts'
import { lines } from '../results.ts'
import { target } from './target.ts'

export const judge: Ballot<'judge'> = {
  form: (view) => {
    const { personal, answer, cast, flag, go } = view
    if (!personal)
      return html`<p class="aside">One moment …</p>`
    const texts = given(view)
    if (texts.length === 0)
      return html`<p class="aside">There are too few to compare.</p>`
    const open = texts.findIndex(({ id }) => answer(id) === undefined)
    const place = view.place ?? (open < 0 ? texts.length : open)
    const text = texts[place]
    const say = (id: string, verdict: 'same' | 'different') => {
      go(place + 1 < texts.length ? place + 1 : undefined)
      if (answer(id) !== verdict)
        cast(verdict, id)
    }
    return html`
      ${personal.mine
        ? html`<figure class="mine"><figcaption>Yours</figcaption><blockquote dir="auto">${personal.mine}</blockquote></figure>`
        : nothing}
      <div class="card" aria-live="polite">${keyed(text?.id, text
        ? html`<figure><figcaption>${place + 1} of ${texts.length}</figcaption><blockquote dir="auto">${text.text}</blockquote></figure>`
        : html`<p class="aside">That was the last one. Thank you.</p>`)}
      </div>
      ${text
        ? html`<div class="targets pair">
            ${target('Same thing', answer(text.id) === 'same', () => say(text.id, 'same'))}
            ${target('Different', answer(text.id) === 'different', () => say(text.id, 'different'))}
          </div>`
        : nothing}
      <p class="steps">
        <button type="button" class="quiet" ?disabled=${place === 0} @click=${() => go(place - 1)}>← Back</button>
        ${text
          ? html`<button type="button" class="quiet" @click=${() => flag(text.id)}>Not this one</button>`
          : nothing}
      </p>`
  },
  soFar: (view) => {
    const texts = given(view)
    const compared = texts.filter(({ id }) => view.answer(id)).length
    return compared < texts.length ? `${compared} of ${texts.length} compared` : undefined
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
  result: ({ arms }) => html`${arms.map(({ ask, same, judgements }) => {
    const different = judgements - same
    const percents = wholePercents([same, different])
    return html`<p class="aside">${ask}</p>
      ${lines([
        { label: 'Same thing', n: same, percent: percents[0]! },
        { label: 'Different', n: different, percent: percents[1]! },
      ], judgements, ['comparison', 'comparisons'])}`
  })}`,
}

function given({ personal, isFlagged }: BallotView<'judge'>) {
  return (personal?.texts ?? []).filter(({ id }) => !isFlagged(id))
}
