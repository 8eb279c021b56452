/** Where the needles point, and one’s own. */
import type { Result } from './result.ts'
import { html, nothing, svg } from 'lit-html'
import { face } from '../ballots/compass.ts'
import { arrowsOnlyUnder, total } from './lines.ts'

export const compass: Result<'compass'> = {
  beside: ({ bins, n }, { answer }) => {
    const mine = answer()
    return mine === undefined ? undefined : `${mine}°, where ${bins[Math.round(mine / 360 * bins.length) % bins.length]} of ${n} point`
  },
  told: ({ bins, n }, { answer }) => {
    const most = Math.max(1, ...bins)
    const mine = answer()
    return html`<div class="dial rose">${face(svg`${bins.map((count, i) => count === 0
      ? ''
      : svg`<path transform="rotate(${i * 360 / bins.length})" d="M0-16V${-16 - 58 * count / most}"/>`)}
      ${mine === undefined
        ? ''
        : svg`<path class="mine" transform="rotate(${mine})" d="M0 0V-76M-5-69 0-76 5-69"/>`}`)}</div>
    <p class="unseen">${bins.map((count, i) => count > 0
      ? `${count} about ${i * 360 / bins.length} degrees. `
      : '')}</p>
    ${mine === undefined || n >= arrowsOnlyUnder ? nothing : html`<p><span class="you">you</span> ${mine}°</p>`}${total(n)}`
  },
}
