/** The figures of any poll in a few lines for the presenter, who needs them at a glance and not as a picture. */
import type { Tally } from '../../workshop/kinds/index.ts'
import { withMinus } from '../../drawing/numbers.ts'
import { agreement } from '../../statistics/agreement.ts'
import { meanDirection } from '../../statistics/directions.ts'
import { ranked } from '../../statistics/ranking.ts'
import { withRoom } from '../polls/boards/folding.ts'

export interface Line { label: string, n: number, of: number }

const most = 12

/** At most twelve lines, each a number of a whole: the fullest, except of texts that stand by their rank. */
export function summary(tally: Tally): Line[] {
  const all = lines(tally)
  return tally.kind === 'vote' ? all.slice(0, most) : withRoom(all.map(({ n }) => n), all.map(() => 1), most).map(i => all[i]!)
}

function lines(tally: Tally): Line[] {
  switch (tally.kind) {
    case 'hands':
      return [{ label: 'raised', n: tally.raised, of: tally.n }, { label: 'not me', n: tally.notMe, of: tally.n }]
    case 'choice':
      return tally.counts.map(({ label, n }) => ({ label, n, of: tally.n }))
    case 'scale':
      return tally.counts.map((n, i) => ({ label: withMinus(tally.from + i), n, of: tally.n })).filter(({ n }) => n > 0)
    case 'words':
      return tally.words.map(({ word, n }) => ({ label: word, n, of: tally.n }))
    case 'text':
      return tally.arms.flatMap(({ ask, n, skipped }) => [
        { label: ask, n, of: tally.n },
        ...(skipped > 0 ? [{ label: 'nothing to write', n: skipped, of: tally.n }] : []),
      ])
    case 'judge':
      return tally.arms.filter(({ judgements }) => judgements > 0).map(arm => ({
        label: `same: ${meanings(arm)} meanings (${arm.ask})`,
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
    case 'rank':
      return tally.items.map(({ label, places }) => ({ label: `first: ${label}`, n: places[0] ?? 0, of: tally.n }))
    case 'compass':
      return [{ label: pointing(tally), n: tally.n, of: tally.n }]
    case 'pulse':
      return [{ label: 'presses', n: tally.presses, of: tally.presses }]
    case 'questions':
      return [{ label: 'questions', n: tally.asked, of: tally.asked }]
    default:
      return tally satisfies never
  }
}

function pointing({ cos, sin, n }: { cos: number, sin: number, n: number }): string {
  const mean = meanDirection(cos, sin, n)
  return mean
    ? `needles, R̄ ${mean.length.toFixed(2)} toward ${(Math.round(mean.angle * 180 / Math.PI) + 360) % 360}°`
    : 'needles'
}

function meanings(arm: Parameters<typeof agreement>[0]): string {
  const effective = agreement(arm)!.meanings
  return Number.isFinite(effective) ? effective.toFixed(1) : 'as many as'
}
