/** How many comparisons found the same thing. */
import type { Result } from './result.ts'
import { html } from 'lit-html'
import { wholePercents } from '../../statistics/apportionment.ts'
import { lines } from './lines.ts'

export const judge: Result<'judge'> = {
  told: ({ arms }) => html`${arms.map(({ ask, same, judgements }) => {
    const different = judgements - same
    const percents = wholePercents([same, different])
    return html`<p class="aside">${ask}</p>
      ${lines([
        { label: 'Same thing', n: same, percent: percents[0]! },
        { label: 'Different', n: different, percent: percents[1]! },
      ], judgements, ['comparison', 'comparisons'])}`
  })}`,
}
