/** What a rehearsed room is assumed to answer, part by part, and how far answers may be from it by chance. */
import type { Mind, People, Weights } from '../../rehearsal/people.ts'
import type { ChoiceBallot } from '../../workshop/kinds/choice.ts'
import type { SortBallot } from '../../workshop/kinds/sort.ts'
import type { Poll } from '../../workshop/poll.ts'
import { wordsOf } from '../../rehearsal/bank.ts'
import { anyone } from '../../rehearsal/people.ts'
import { people } from '../../talk/people/index.ts'
import { keysIn } from '../../workshop/kinds/choice.ts'

const who: People = { ...anyone, ...people }

/** One thing that each person says one of some options to. */
export interface Part {
  part: string
  options: string[]
  /** How likely a person says each; undefined where nothing is assumed. */
  weights: Weights | undefined
  /** What a ballot says to it. */
  pick: (value: unknown) => string
}

/** Every part of a poll that assumptions speak of by shares; what people write and where they point has none. */
export function assumed(poll: Poll): Part[] {
  const { id } = poll
  const { choices, drawers, hands, ticks, wishes, words }: People = who
  switch (poll.kind) {
    case 'hands':
      return [{ part: '', options: ['raised', 'not-me'], weights: hands[id], pick: value => value as string }]
    case 'choice': {
      const options = Object.keys(poll.options)
      if (!poll.many)
        return [{ part: '', options, weights: choices[id], pick: value => keysIn(value as ChoiceBallot)[0]! }]
      return options.filter(key => key !== 'none').map(key => ({
        part: key,
        options: ['ticked', 'not'],
        weights: ticks[id] && (mind => ({ ticked: Math.min(0.9, ticks[id]!(mind)[key] ?? 0), not: 1 - Math.min(0.9, ticks[id]!(mind)[key] ?? 0) })),
        pick: value => (value as string[]).includes(key) ? 'ticked' : 'not',
      }))
    }
    case 'sort':
      return Object.keys(poll.items).map(item => ({ part: item, options: Object.keys(poll.into), weights: drawers[id]?.[item], pick: value => (value as SortBallot)[item]! }))
    case 'rank':
      return [{ part: 'first', options: Object.keys(poll.options), weights: wishes[id], pick: value => (value as string[])[0]! }]
    case 'words': {
      const likely = wordsOf(who, id)
      return [{ part: 'first', options: Object.keys(likely), weights: words[id] && (() => likely), pick: value => (value as string[])[0]! }]
    }
    case 'scale':
    case 'text':
    case 'judge':
    case 'vote':
    case 'compass':
    case 'pulse':
    case 'questions':
    case 'guess':
    case 'harbours':
    case 'clap':
      return []
    default:
      return poll satisfies never
  }
}

/** The shares that these people give the options, each by own weights. */
export function expectedOf(minds: Mind[], weights: Weights, options: string[]): number[] {
  const shares = options.map(() => 0)
  for (const mind of minds) {
    const own = weights(mind)
    const whole = options.reduce((sum, option) => sum + own[option]!, 0)
    options.forEach((option, i) => shares[i]! += own[option]! / whole / minds.length)
  }
  return shares
}

/** Pearson's χ² of counts against shares. https://en.wikipedia.org/wiki/Pearson%27s_chi-squared_test */
export function chiSquare(counts: number[], shares: number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0)
  return counts.reduce((sum, count, i) => sum + (count - n * shares[i]!) ** 2 / (n * shares[i]!), 0)
}

/** Standard normal points that chance exceeds once in twenty, and once in ten thousand. */
const points = { rarely: 1.645, never: 3.719 }

/** What χ² of so many degrees of freedom stays below: Wilson & Hilferty, PNAS 17 (1931) 684–688. */
export function limit(degrees: number, how: keyof typeof points): number {
  const spread = 2 / (9 * degrees)
  return degrees * (1 - spread + points[how] * Math.sqrt(spread)) ** 3
}
