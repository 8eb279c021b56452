/** Words: up to a few single words, each in an input of its own, sent together. */
import type { Ballot, BallotView } from './ballot.ts'
import { html, nothing } from 'lit-html'
import { longest, written } from '../../workshop/writing.ts'
import { count, excess } from '../letters.ts'
import { sendLabel } from './target.ts'

/** From so many characters on a field says how many there are. */
const countedFrom = 20

export const words: Ballot<'words'> = {
  alike: true,
  form: (view) => {
    const { poll, keep } = view
    const typed = typing(view)
    const ready = readyIn(view)
    const isSendable = !isSame(view) && tooLong(view) < 0
    return html`<form class="write words" @submit=${(event: Event) => {
      event.preventDefault()
      if (!isSendable)
        return isSame(view) && ready.length > 0 ? undefined : view.refuse(ready.length > 0 ? 'Make it shorter first.' : 'Write something first.')
      keep(ready)
      view.cast(ready.length > 0 ? ready : null)
    }}>
      ${typed.map((word, i) => html`<div><input type="text" dir="auto" lang="" autocomplete="off" autocapitalize="none" enterkeyhint="send"
        aria-describedby="count-${poll.id}-${i}" aria-invalid=${excess(longest.word, word) > 0} aria-label=${poll.most === 1
          ? 'Your word'
          : `Word ${i + 1} of up to ${poll.most}`} placeholder=${poll.most === 1
          ? 'one word'
          : i === 0
            ? 'a word'
            : 'another, if you like'}
        .value=${word} @input=${(event: InputEvent) => keep(typed.map((other, j) => j === i
          ? (event.target as HTMLInputElement).value
          : other))}>${excess(longest.word, word) + longest.word < countedFrom ? nothing : count(`${poll.id}-${i}`, longest.word, word)}</div>`)}
      <button class="primary" aria-disabled=${!isSendable}>${buttonOf(view)}</button>
    </form>`
  },
  unsent: (view) => {
    if (isSame(view))
      return ''
    const long = tooLong(view)
    if (long >= 0)
      return view.poll.most === 1 ? 'make it shorter' : `make word ${long + 1} shorter`
    return `tap “${buttonOf(view)}”`
  },
  said: ({ answer }) => answer() ?? [],
}

/** What stands in the inputs: the draft, or else the answer; always as many as may be given. */
function typing({ poll, draft, answer }: BallotView<'words'>): string[] {
  const given = draft ?? answer() ?? []
  return Array.from({ length: poll.most }, (_, i) => given[i] ?? '')
}

/** As they will be kept. */
function readyIn(view: BallotView<'words'>): string[] {
  return typing(view).map(written).filter(word => word)
}

/** Which of the inputs holds too long a word; -1 where none does. */
function tooLong(view: BallotView<'words'>): number {
  return typing(view).findIndex(word => excess(longest.word, word) > 0)
}

function isSame(view: BallotView<'words'>): boolean {
  return JSON.stringify(readyIn(view)) === JSON.stringify(view.answer() ?? [])
}

function buttonOf(view: BallotView<'words'>): string {
  return sendLabel(view.answer() !== undefined, isSame(view), view.isSaved())
}
