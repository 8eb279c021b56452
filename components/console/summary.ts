/** The figures of any poll in a few lines for the presenter, who needs them at a glance and not as a picture. */
import type { Tally } from '../../workshop/kinds/index.ts'
import { agreement } from '../../statistics/agreement.ts'
import { ranked } from '../boards/ranking.ts'

export interface Line { label: string, n: number, of: number }

const most = 10

/** At most ten lines, each a number of a whole. */
export function summary(tally: Tally): Line[] {
  return lines(tally).slice(0, most)
}

function lines(tally: Tally): Line[] {
  switch (tally.kind) {
    case 'hands':
      return [{ label: 'raised', n: tally.raised, of: tally.n }, { label: 'not me', n: tally.notMe, of: tally.n }]
    case 'choice':
      return tally.counts.map(({ label, n }) => ({ label, n, of: tally.n }))
    case 'scale':
      return tally.counts.map((n, i) => ({ label: String(tally.from + i), n, of: tally.n })).filter(({ n }) => n > 0)
    case 'words':
      return tally.words.map(({ word, n }) => ({ label: word, n, of: tally.n }))
    case 'text':
      return tally.arms.flatMap(({ ask, n, skipped }) => [
        { label: ask, n, of: tally.n },
        ...(skipped > 0 ? [{ label: 'nothing to write', n: skipped, of: tally.n }] : []),
      ])
    case 'judge':
      return tally.arms.filter(({ judgements }) => judgements > 0).map(arm => ({
        label: `same: ${meanings(arm)} meanings`,
        n: arm.same,
        of: arm.judgements,
      }))
    case 'vote':
      return ranked(tally.texts).map(({ text, votes, seen }) => ({ label: text, n: votes, of: seen }))
    case 'sort':
      return tally.items.map(({ label, n, counts }) => {
        const top = counts.reduce((best, count) => count.n > best.n ? count : best, { label: '', n: 0, key: '' })
        return { label: `${label}: ${top.label}`, n: top.n, of: n }
      })
    default:
      return tally satisfies never
  }
}

function meanings(arm: Parameters<typeof agreement>[0]): string {
  const effective = agreement(arm)!.meanings
  return Number.isFinite(effective) ? effective.toFixed(1) : 'as many as'
}
