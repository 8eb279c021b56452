/** The words, larger the more often they were given. */
import type { Result } from './result.ts'
import { html, nothing } from 'lit-html'
import { beingRead, total } from './lines.ts'

export const words: Result<'words'> = {
  beside: ({ words }, { personal }) => words.filter(({ id }) => personal?.words?.includes(id)).map(({ word, n }) => n > 1 ? `“${word}”, as ${n - 1} more` : `“${word}”, nobody else`).join('; '),
  told: ({ words, waiting, n }, { personal }) => {
    const most = Math.max(1, ...words.map(word => word.n))
    return html`<ul class="cloud">${words.map(({ id, word, n }) => html`
      <li dir="auto" lang="" class=${personal?.words?.includes(id)
        ? 'mine'
        : ''} style="--share:${n / most}">${word}${n > 1
        ? html` <small>${n}</small>`
        : ''}</li>`)}
    </ul>${waiting > 0 ? html`<p class="aside">${beingRead(waiting, words.length > 0)}</p>` : nothing}${total(n)}`
  },
}
