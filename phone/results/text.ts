/** How many wrote, and one’s own line; the stage has the texts. */
import type { Result } from './result.ts'
import { html, nothing } from 'lit-html'
import { total } from './lines.ts'

export const text: Result<'text'> = {
  told: ({ arms, n }, { poll, answer }) => {
    const mine = answer()
    const skipped = arms.reduce((sum, arm) => sum + arm.skipped, 0)
    return html`${mine
      ? html`<figure class="mine"><figcaption>Yours</figcaption><blockquote dir="auto" lang="">${mine}</blockquote></figure>`
      : nothing}
      ${skipped > 0 ? html`<p class="aside">${skipped} × “${poll.skip}”</p>` : nothing}${total(n)}`
  },
}
