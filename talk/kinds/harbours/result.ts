/** What came of a slot, for a hand: how many boats came right, either way. */
import type { Result } from '../../../phone/results/result.ts'
import type { HarboursTally } from './shapes.ts'
import { html, nothing } from 'lit-html'
import { total } from '../../../phone/results/lines.ts'
import { isDemonstration } from './said.ts'

const names = { squad: 'Where a squad had to agree', each: 'Each alone' }

export const result: Result<'harbours'> = {
  told: tally => html`${tally.part === 0
    ? wanted(tally)
    : (['squad', 'each'] as const).map(way => tally.ways[way].pace === null ? nothing : html`<p>${names[way]}: ${cameRight(tally, way)}</p>`)}${total(tally.n)}`,
}

function wanted({ hands, room }: HarboursTally) {
  const sides = hands ?? room?.first
  return html`<p>${sides ? `${sides.north} wanted north, ${sides.south} south.` : 'Nobody tapped.'}</p>`
}

/** Of few squads what was counted, and no rate. */
function cameRight(tally: HarboursTally, way: keyof HarboursTally['ways']): string {
  const { pace, named, white } = tally.ways[way]
  const all = isDemonstration(tally)
    ? `${named.right + white.right} of ${named.sailed + white.sailed} boats came right`
    : `${Math.round(pace!)} boats right a minute, each person`
  return `${all}; of the white ones ${white.right} of ${white.sailed}.`
}
