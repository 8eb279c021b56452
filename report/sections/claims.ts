/** What the talk claimed and this room did not bear out, before what it did. */
import type { VNode } from 'vue'
import type { Claim, Report } from '../data.ts'
import { h } from 'vue'
import { counted } from '../../statistics/detail.ts'
import { tag } from './heading.ts'
import { part } from './part.ts'

export function claims({ claims, simulated }: Report): VNode | null {
  const those = (standing: Claim['standing']) => claims.filter(claim => claim.standing === standing)
  const [against, undecided, held, untested, withheld] = (['against', 'undecided', 'held', 'untested', 'withheld'] as const).map(those)
  if (claims.length === 0)
    return null
  return part('claims', `Every claim (${claims.length})`, [
    h('p', { class: 'about' }, [
      `Of ${counted(claims.length, 'claim', 'claims')} ${held!.length} held in this room and ${against!.length} went against the talk; ${undecided!.length} stayed undecided, which supports nothing${untested!.length > 0 ? `; ${untested!.length} could not be tested` : ''}${withheld!.length > 0 ? `; ${withheld!.length} ${withheld!.length === 1 ? 'is' : 'are'} left out` : ''}. The claims and their rules stand before a room answers; everyone who answered counts. `,
      simulated ? tag() : null,
    ]),
    h('h3', 'Did not support the talk'),
    against!.length > 0
      ? h('ul', { class: 'claims against' }, against!.map(row))
      : h('p', untested!.length + withheld!.length === claims.length ? 'Nothing can be told.' : 'Nothing that can be told spoke against it here. That is one room.'),
    undecided!.length > 0 ? [h('h3', 'Undecided: this supports nothing either'), h('ul', { class: 'claims' }, undecided!.map(row))] : null,
    held!.length > 0 ? [h('h3', 'Held in this room'), h('ul', { class: 'claims held' }, held!.map(row))] : null,
    withheld!.length > 0 ? [h('h3', 'Left out, since it would tell of one or two people'), h('ul', { class: 'claims untested' }, withheld!.map(row))] : null,
    untested!.length > 0 ? [h('h3', 'Not tested'), h('ul', { class: 'claims untested' }, untested!.map(row))] : null,
  ])
}

function row({ claim, said }: Claim): VNode {
  return h('li', [h('p', { class: 'claim' }, claim), h('p', { class: 'said' }, said)])
}
