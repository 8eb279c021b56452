/** The order by mean place. */
import type { Result } from './result.ts'
import { html } from 'lit-html'
import { wholePercents } from '../../statistics/apportionment.ts'
import { lines } from './lines.ts'
import { rounding } from './rounding.ts'

export const rank: Result<'rank'> = {
  beside: ({ items, n }, { answer }) => items.filter(({ key }) => key === answer()?.[0]).map(({ label, places }) => `“${label}” first, as ${places[0]} of ${n}`).join(''),
  told: ({ items, n }, { answer }) => {
    const byPlace = [...items].sort((a, b) => placesOf(a) - placesOf(b))
    const first = byPlace.map(({ places }) => places[0]!)
    const percents = wholePercents(first, n)
    return html`<p class="aside">By mean place; the arrows are those who put it first.</p>
      ${lines(byPlace.map(({ key, label, places }, i) => ({
        label: `${i + 1}. ${label}`,
        n: places[0]!,
        percent: percents[i]!,
        mine: answer()?.[0] === key,
      })), n)}${rounding(first, percents, n)}`
  },
}

function placesOf({ places }: { places: number[] }): number {
  return places.reduce((sum, n, place) => sum + n * place, 0)
}
