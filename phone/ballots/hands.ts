/** Hands: an arrow that turns up, or stays. */
import type { Ballot } from './ballot.ts'
import { html } from 'lit-html'
import { lines } from '../results.ts'
import { target } from './target.ts'

export const hands: Ballot<'hands'> = {
  form: ({ answer, cast }) => html`<div class="targets hands">
    ${target('My hand is up', answer() === 'raised', () => cast('raised'))}
    ${target('Not me', answer() === 'not-me', () => cast('not-me'))}
  </div>`,
  said: ({ answer }) => answer() === 'raised'
    ? ['My hand is up']
    : answer() === 'not-me'
      ? ['Not me']
      : [],
  result: ({ raised, notMe, n }, { answer }) => {
    // Of two parts the second is what the first leaves: largest remainders, without the code for more.
    const percent = Math.round(100 * raised / n)
    return lines([
      { label: 'Hands up', n: raised, percent, mine: answer() === 'raised' },
      { label: 'Not me', n: notMe, percent: 100 - percent, mine: answer() === 'not-me' },
    ], n)
  },
}
