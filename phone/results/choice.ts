/** How a choice turned out. */
import type { Result } from './result.ts'
import { html } from 'lit-html'
import { wholePercents } from '../../statistics/apportionment.ts'
import { chosen } from '../ballots/choice.ts'
import { lines } from './lines.ts'
import { rounding } from './rounding.ts'

export const choice: Result<'choice'> = {
  beside: ({ counts, n }, view) => counts.filter(({ key }) => chosen(view).includes(key)).map(count => `“${count.label}”, as ${count.n} of ${n}`).join('; '),
  told: ({ counts, n }, view) => {
    const { many } = view.poll
    const votes = counts.map(count => count.n)
    const percents = many ? votes.map(votes => Math.round(100 * votes / n)) : wholePercents(votes, n)
    return html`${lines(counts.map(({ key, label, n, said, sure }, i) => ({
      label,
      n,
      percent: percents[i]!,
      mine: chosen(view).includes(key),
      ...(said === undefined ? {} : { note: said === n ? `${sure} of them sure` : `${sure} sure, of ${said} who said` }),
    })), n, many ? ['person, several answers each', 'people, several answers each'] : undefined)}${rounding(votes, percents, n)}`
  },
}
