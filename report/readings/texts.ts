/** Questions answered in words, and what others made of those words. */
import type { JudgeTally } from '../../workshop/kinds/judge.ts'
import type { Measure } from '../data.ts'
import type { Answered, Reading } from './reading.ts'
import { fared, ownLine } from '../../drawing/fared.ts'
import { fixed, wholePercent } from '../../drawing/numbers.ts'
import { agreement, meaningsInWords, rangeOfMeanings } from '../../statistics/agreement.ts'
import { counted, detailOf, inPercent } from '../../statistics/detail.ts'
import { effectiveNumber } from '../../statistics/diversity.ts'
import { ranked } from '../../statistics/ranking.ts'
import { countOf, tellsOfFew } from '../withhold.ts'

export function words({ tally, sharing, texts }: Answered<'words'>): Reading {
  const counts = tally.words.map(({ n }) => n)
  const once = counts.filter(n => n === 1).length
  const effective = effectiveNumber(counts)
  return {
    picture: 'words',
    words: texts ? tally.words.map(({ word, n }) => ({ word, n: countOf(n, sharing) })) : [],
    measures: effective === undefined || detailOf(tally.n) !== 'full'
      ? []
      : [
          {
            name: 'Effective number of words',
            value: effective,
            interval: null,
            said: `as varied as ${fixed(effective, 1)} words said equally often`,
          },
          {
            name: 'Good’s coverage',
            value: 1 - once / tally.mentions,
            interval: null,
            said: `the next word would be one of these with a chance of about ${wholePercent(1 - once / tally.mentions)}`,
          },
        ],
    notes: [
      `${counted(tally.words.length, 'word', 'different words')}, said ${counted(tally.mentions, 'time', 'times')}`,
      ...(tally.waiting > 0 ? [`${counted(tally.waiting, 'word was', 'words were')} never looked at by the presenter and left out`] : []),
    ],
  }
}

export function text({ tally, poll }: Answered<'text'>): Reading {
  const { skip } = poll.definition
  if (!skip)
    return { picture: 'none' }
  return {
    picture: 'stacks',
    counts: tally.arms.map(({ ask, n, skipped }) => ({
      label: tally.arms.length > 1 ? ask : '',
      of: n + skipped,
      as: 'parts' as const,
      cells: [
        { key: 'texts', label: 'wrote something', k: n },
        { key: 'skipped', label: `“${skip}”`, k: skipped },
      ],
    })),
  }
}

export function judge({ tally }: Answered<'judge'>): Reading {
  const arms = tally.arms.filter(({ judgements }) => judgements > 0)
  return {
    picture: 'stacks',
    counts: arms.map(({ ask, judgements, same }) => ({
      label: ask,
      unit: ['pair', 'pairs'],
      of: judgements,
      as: 'parts' as const,
      // One person judges several pairs: the share's own interval would be too sure.
      intervals: false,
      cells: [{ key: 'same', label: 'the same', k: same }, { key: 'different', label: 'different', k: judgements - same }],
    })),
    measures: detailOf(tally.n) === 'drawn' ? [] : arms.flatMap(arm => agreementMeasures(arm, arms.length > 1 ? `: ${arm.ask}` : '')),
    notes: tally.arms.every(({ texts }) => texts < 2) ? ['fewer than two texts: nothing to compare'] : [],
  }
}

/** How far texts mean the same, with the jackknife's interval over persons. */
export function agreementMeasures(arm: JudgeTally['arms'][number], of = ''): Measure[] {
  const measured = agreement(arm)
  if (!measured)
    return []
  const { share, lower, upper } = measured
  const { fewest, most } = rangeOfMeanings(measured, arm.texts)
  return [
    {
      name: `Agreement${of}`,
      value: share,
      interval: { lower, upper },
      said: `pick two people: with a chance of ${wholePercent(share)} they mean the same (95 % interval ${inPercent(measured)})`,
    },
    {
      name: `Effective number of meanings${of}`,
      value: null,
      interval: { lower: fewest, upper: most },
      said: `that is about ${meaningsInWords(measured, arm.texts)} meanings, of the ${arm.texts} who wrote one`,
    },
  ]
}

export function vote({ tally, sharing, texts }: Answered<'vote'>): Reading {
  const { also } = tally
  const mayTell = also && detailOf(tally.n) !== 'drawn' && !(sharing && tellsOfFew(also.votes, also.seen))
  return {
    picture: 'stacks',
    counts: [{
      unit: ['person who saw it', 'people who saw it'],
      of: tally.n,
      as: 'shares',
      cells: ranked(tally.texts).map(({ id, text, votes, seen }) => ({
        key: id,
        label: id === also?.id ? `${text} (${ownLine})` : texts ? text : `text ${id}`,
        k: Math.min(votes, seen),
        of: seen,
      })),
    }],
    notes: [
      'ranked by the lower end of the interval: few votes are easily luck',
      ...(mayTell ? [`${ownLine}, which nobody here wrote: ${fared(also)}`] : []),
    ],
  }
}

export function questions({ tally }: Answered<'questions'>): Reading {
  return { picture: 'none', notes: [`${counted(tally.asked, 'question', 'questions')} to the speaker`] }
}
