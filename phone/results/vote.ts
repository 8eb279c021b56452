/** The texts by their votes. */
import type { Result } from './result.ts'
import { html, nothing } from 'lit-html'
import { fared, ownLine } from '../../drawing/fared.ts'
import { arrowsOnlyUnder, beingRead, lines } from './lines.ts'

/** Not everybody was shown every text. */
const ofWhoSaw = ['person; per cent of those who saw a text', 'people; per cent of those who saw each text']

export const vote: Result<'vote'> = {
  beside: ({ texts }, { answer }) => texts.filter(({ id }) => answer(id) === true).slice(0, 1).map(({ text, votes, seen }) => `with ${votes - 1} more of the ${seen} who saw it: “${text}”`).join(''),
  told: ({ texts, also, waiting, n }, { answer }) => html`${waiting > 0 ? html`<p class="aside">${beingRead(waiting, texts.length > 0)}</p>` : nothing}${lines(texts.map(({ id, text, votes, seen }) => ({
    label: `“${text}”`,
    n: votes,
    percent: Math.round(100 * votes / seen),
    mine: answer(id) === true,
    ...(id === also?.id ? { note: ownLine } : {}),
  })), n, ofWhoSaw)}${also && n >= arrowsOnlyUnder ? html`<p class="fared">“${also.text}” was ${ownLine}: ${fared(also)}.</p>` : nothing}`,
}
