/** What is said of per cents below a result: apart from the results, so that only ballots that round load it. */
import type { TemplateResult } from 'lit-html'
import { html, nothing } from 'lit-html'
import { roundingNote } from '../../statistics/apportionment.ts'
import { percentFrom } from './lines.ts'

/** Says, as the stage does, why equal counts have unequal per cents, where they are told; of `n` in all. */
export function rounding(counts: number[], percents: number[], n: number): TemplateResult | typeof nothing {
  const note = n >= percentFrom ? roundingNote(counts.map((k, i) => ({ k, percent: percents[i]! }))) : ''
  return note ? html`<p class="aside">${note}</p>` : nothing
}
