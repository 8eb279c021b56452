/** The question that is on stage. */
import type { Result } from './result.ts'
import { html, nothing } from 'lit-html'

export const questions: Result<'questions'> = {
  told: ({ chosen }) => html`${chosen ? html`<blockquote dir="auto" lang="">${chosen.text}</blockquote>` : nothing}`,
}
