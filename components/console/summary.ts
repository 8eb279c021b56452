/** The figures of any poll in a few lines for the presenter, who needs them at a glance and not as a picture. */
import type { EngineKind } from '../../workshop/kinds/index.ts'
import type { JudgeTally } from '../../workshop/kinds/judge.ts'
import type { KindName, Tally, TallyOf } from '../../workshop/poll.ts'
import { ownLine } from '../../drawing/fared.ts'
import { withMinus } from '../../drawing/numbers.ts'
import { agreement, meaningsInWords } from '../../statistics/agreement.ts'
import { meanDirection } from '../../statistics/directions.ts'
import { withRoom } from '../polls/boards/folding.ts'

export interface Line { label: string, n: number, of: number }

const most = 12

/** The lines of a kind's figures; written as a method, so that those of one kind may stand where those of any are asked for. */
type Lines<K extends KindName> = { lines(tally: TallyOf<K>): Line[] }['lines']

const linesOf: { [K in EngineKind]: Lines<K> } = {
  hands: ({ raised, notMe, n }) => [{ label: 'raised', n: raised, of: n }, { label: 'not me', n: notMe, of: n }],
  choice: tally => tally.counts.map(({ label, n }) => ({ label, n, of: tally.n })),
  scale: tally => tally.counts.map((n, i) => ({ label: withMinus(tally.from + i), n, of: tally.n })).filter(({ n }) => n > 0),
  words: tally => tally.words.map(({ word, n }) => ({ label: word, n, of: tally.n })),
  text: tally => tally.arms.flatMap(({ ask, n, skipped }) => [
    { label: ask, n, of: tally.n },
    ...(skipped > 0 ? [{ label: 'nothing to write', n: skipped, of: tally.n }] : []),
  ]),
  judge: tally => tally.arms.filter(({ judgements }) => judgements > 0).map(arm => ({
    label: `same: ${meanings(arm)} meanings (${arm.ask})`,
    n: arm.same,
    of: arm.judgements,
  })),
  vote: tally => tally.texts.map(({ id, text, votes, seen }) => ({ label: id === tally.also?.id ? `${text} (${ownLine})` : text, n: votes, of: seen })),
  sort: tally => tally.items.map(({ label, n, counts }) => {
    const top = counts.reduce((best, count) => count.n > best.n ? count : best, { label: '', n: 0, key: '' })
    return { label: `${label}: ${top.label}`, n: top.n, of: n }
  }),
  rank: tally => tally.items.map(({ label, places }) => ({ label: `first: ${label}`, n: places[0] ?? 0, of: tally.n })),
  compass: tally => [{ label: pointing(tally), n: tally.n, of: tally.n }],
  pulse: ({ presses }) => [{ label: 'presses', n: presses, of: presses }],
  questions: ({ asked }) => [{ label: 'questions', n: asked, of: asked }],
}

const register: Record<string, Lines<KindName>> = { ...linesOf }

/** Takes the lines of a kind that a talk brings. */
export function registerSummary<K extends KindName>(kind: K, lines: Lines<K>): void {
  register[kind] = lines
}

/** At most twelve lines, each a number of a whole: the fullest, except of texts that stand by their rank. */
export function summary(tally: Tally): Line[] {
  const all = register[tally.kind]?.(tally) ?? []
  return tally.kind === 'vote' ? all.slice(0, most) : withRoom(all.map(({ n }) => n), all.map(() => 1), most).map(i => all[i]!)
}

function pointing({ cos, sin, n }: { cos: number, sin: number, n: number }): string {
  const mean = meanDirection(cos, sin, n)
  return mean
    ? `needles, R̄ ${mean.length.toFixed(2)} toward ${(Math.round(mean.angle * 180 / Math.PI) + 360) % 360}°`
    : 'needles'
}

function meanings(arm: JudgeTally['arms'][number]): string {
  return meaningsInWords(agreement(arm)!, arm.texts)
}
