/** Guess: one number, typed on the keys that a phone has for numbers. */
import type { Ballot, BallotView } from '../../../phone/ballots/ballot.ts'
import { html } from 'lit-html'
import { sendLabel } from '../../../phone/ballots/target.ts'
import { written } from '../../../workshop/writing.ts'
import { said } from './said.ts'

export const ballot: Ballot<'guess'> = {
  form: (view) => {
    const { poll: { id, from, to, unit }, ask, keep } = view
    const typed = typedIn(view)
    const value = numberIn(view)
    const isSame = value === view.answer()
    const wrong = faultIn(view)
    return html`<form class="write" novalidate @submit=${(event: Event) => {
      event.preventDefault()
      if (value === undefined || wrong)
        view.refuse(wrong || 'Write a number first.')
      else if (!isSame)
        view.cast(value)
    }}>
      <input type="text" inputmode=${from < 0 ? 'text' : 'numeric'} autocomplete="off" enterkeyhint="send" maxlength="20"
        aria-label=${unit ? `${ask} In ${unit}` : ask} aria-describedby="range-${id}" aria-invalid=${wrong ? 'true' : 'false'}
        .value=${typed} @input=${(event: InputEvent) => keep([(event.target as HTMLInputElement).value])}>
      <p class="aside" id="range-${id}" aria-live="polite">${wrong || `A whole number from ${said(from)} to ${said(to, unit)}`}</p>
      <button class="primary" aria-disabled=${value === undefined || isSame || wrong !== ''}>${buttonOf(view)}</button>
    </form>`
  },
  unsent: (view) => {
    if (faultIn(view))
      return 'another number is needed'
    const value = numberIn(view)
    return value === undefined || value === view.answer() ? '' : `tap “${buttonOf(view)}”`
  },
  said: ({ poll, answer }) => answer() === undefined ? [] : [said(answer()!, poll.unit)],
}

/** What stands in the box: the draft, or else the answer. */
function typedIn({ draft, answer }: BallotView<'guess'>): string {
  return draft?.[0] ?? String(answer() ?? '')
}

/** What is typed as a number; undefined where it is none. Spaces and commas between digits are how people write thousands. */
function numberIn(view: BallotView<'guess'>): number | undefined {
  const typed = written(typedIn(view)).replace(/[\s,]/g, '').replace('−', '-')
  return /^-?\d+$/.test(typed) ? Number(typed) : undefined
}

/** Why what is typed cannot be sent; empty where it can, or where nothing is typed. */
function faultIn(view: BallotView<'guess'>): string {
  const { poll: { from, to, unit } } = view
  const value = numberIn(view)
  if (value === undefined)
    return written(typedIn(view)) === '' ? '' : 'Digits only, please'
  return value < from || value > to ? `It lies between ${said(from)} and ${said(to, unit)}` : ''
}

function buttonOf(view: BallotView<'guess'>): string {
  return sendLabel(view.answer() !== undefined, numberIn(view) === view.answer(), view.isSaved())
}
