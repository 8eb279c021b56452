/** Words: up to a few single words, each in an input of its own, sent together. */
import type { Ballot, BallotView } from './ballot.ts'
import { html } from 'lit-html'
import { total } from '../results.ts'
import { sendLabel } from './target.ts'

/** Code units of one word: the server counts thirty characters as people do, an emoji of several units as one. */
const longest = 60

export const words: Ballot<'words'> = {
  form: (view) => {
    const { poll, keep } = view
    const typed = typing(view)
    const ready = readyIn(view)
    const same = isSame(view)
    return html`<form class="write words" @submit=${(event: Event) => {
      event.preventDefault()
      if (!same) {
        view.cast(ready.length > 0 ? ready : null)
      }
    }}>
      ${typed.map((word, i) => html`<input type="text" dir="auto" maxlength=${longest} autocomplete="off" autocapitalize="none" enterkeyhint="send"
        aria-label=${poll.most === 1
          ? 'Your word'
          : `Word ${i + 1} of up to ${poll.most}`} placeholder=${poll.most === 1
          ? 'one word'
          : i === 0
            ? 'a word'
            : 'another, if you like'}
        .value=${word} @input=${(event: InputEvent) => keep(typed.map((other, j) => j === i
          ? (event.target as HTMLInputElement).value
          : other))}>`)}
      <button class="primary" ?disabled=${same}>${buttonOf(view)}</button>
    </form>`
  },
  unsent: view => isSame(view) ? '' : `tap “${buttonOf(view)}”`,
  said: ({ answer }) => answer() ?? [],
  result: ({ words, n }, { answer }) => {
    const most = Math.max(1, ...words.map(word => word.n))
    const mine = new Set(answer()?.map(word => word.toLowerCase()))
    return html`<ul class="cloud">${words.map(({ word, n }) => html`
      <li dir="auto" class=${mine.has(word.toLowerCase())
        ? 'mine'
        : ''} style="--share:${n / most}">${word}${n > 1
        ? html` <small>${n}</small>`
        : ''}</li>`)}
    </ul>${total(n)}`
  },
}

/** What stands in the inputs: the draft, or else the answer; always as many as may be given. */
function typing({ poll, draft, answer }: BallotView<'words'>): string[] {
  const given = draft ?? answer() ?? []
  return Array.from({ length: poll.most }, (_, i) => given[i] ?? '')
}

/** As it would be sent. */
function readyIn(view: BallotView<'words'>): string[] {
  return typing(view).map(word => word.trim()).filter(word => word)
}

function isSame(view: BallotView<'words'>): boolean {
  return JSON.stringify(readyIn(view)) === JSON.stringify(view.answer() ?? [])
}

function buttonOf(view: BallotView<'words'>): string {
  return sendLabel(view.answer() !== undefined, isSame(view), view.isSaved())
}
