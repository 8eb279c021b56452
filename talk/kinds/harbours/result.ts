/** What came of a slot, for a hand: how many boats came right, either way. */
import type { Result } from '../../../phone/results/result.ts'
import { html, nothing } from 'lit-html'
import { total } from '../../../phone/results/lines.ts'

const names = { squad: 'Where a squad had to agree', each: 'Each alone' }

export const result: Result<'harbours'> = {
  told: ({ part, ways, hands, room, n }) => html`${part === 0
    ? html`<p>${hands ?? room ? `${(hands ?? room!.first).north} wanted north, ${(hands ?? room!.first).south} south.` : 'Nobody tapped.'}</p>`
    : (['squad', 'each'] as const).map((way) => {
        const { pace, white } = ways[way]
        return pace === null ? nothing : html`<p>${names[way]}: ${Math.round(pace)} boats right a minute, each person; of the white ones ${white.right} of ${white.sailed}.</p>`
      })}${total(n)}`,
}
