/** Hands: an arrow that turns up, or stays. */
import type { Ballot } from './ballot.ts'
import { html } from 'lit-html'
import { target } from './target.ts'

export const hands: Ballot<'hands'> = {
  alike: true,
  form: ({ answer, cast }) => html`<div class="targets hands">
    ${target('My hand is up', answer() === 'raised', () => cast('raised'))}
    ${target('Not me', answer() === 'not-me', () => cast('not-me'))}
  </div>`,
  said: ({ answer }) => answer() === 'raised'
    ? ['My hand is up']
    : answer() === 'not-me'
      ? ['Not me']
      : [],
}
