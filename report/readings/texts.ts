/** Questions answered in words, and what others made of those words. */
import type { JudgeTally } from '../../workshop/kinds/judge.ts'
import type { Measure } from '../data.ts'
import type { Answered, Reading } from './reading.ts'
import { fared, ownLine } from '../../drawing/fared.ts'
import { fixed, wholePercent } from '../../drawing/numbers.ts'
import { agreement, meaningsInWords, rangeOfMeanings } from '../../statistics/agreement.ts'
import { counted, detailOf, inPercent } from '../../statistics/detail.ts'
import { effectiveNumber } from '../../statistics/diversity.ts'
import { fewest, withheldOfSum } from '../../workshop/suppression.ts'
import { tellsOfFew, withheldLast } from '../withhold.ts'

export function words({ tally, poll, withholds, texts }: Answered<'words'>): Reading {
  const counts = tally.words.map(({ n }) => n)
  const once = counts.filter(n => n === 1).length
  const effective = effectiveNumber(counts)
  const said = tally.words.map(({ word, n }) => ({ word, k: n }))
  const gone = withholds ? withheldOfSum(said) : new Set()
  const isTold = (each: typeof said[number]) => !gone.has(each)
  if (gone.size > 0 && gone.size === said.length && areGivenAway(said.length, tally.n, poll.definition.most))
    return { picture: 'none', notes: ['the words are left out: by their number alone one could tell how many said each'] }
  return {
    picture: 'words',
    words: texts ? withheldLast(said, isTold, ({ word }) => word).map(each => ({ word: each.word, n: isTold(each) ? each.k : null })) : [],
    measures: effective === undefined || detailOf(tally.n) !== 'full' || gone.size > 0
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
      `${counted(tally.words.length, 'word', 'different words')}${gone.size > 0 ? '' : `, said ${counted(tally.mentions, 'time', 'times')}`}`,
      ...(gone.size > 0 ? ['a word without a number: how many said it is left out, since they were few or would give few away'] : []),
      ...(tally.waiting > 0 ? [`${counted(tally.waiting, 'word was', 'words were')} never looked at by the presenter and left out`] : []),
    ],
  }
}

/** Whether words that were all said by few can only have been said by one, as `n` people may give so many each. */
function areGivenAway(words: number, n: number, most: number): boolean {
  return words < 2 || n < 2 || words >= n * most
}

export function text({ tally, poll, withholds, texts }: Answered<'text'>): Reading {
  const { skip } = poll.definition
  if (!skip)
    return { picture: 'none' }
  // What was written stands on its wall and can be counted there: with the total, so could those who skipped.
  if (withholds && texts && tally.arms.some(({ n, skipped }) => n + skipped > 0 && skipped < fewest))
    return { picture: 'none', hidesAnswered: true, notes: [`how many chose “${skip}”, and so how many answered, is left out: fewer than three may have`] }
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
    measures: arms.filter(({ judges }) => detailOf(judges) !== 'drawn').flatMap(arm => agreementMeasures(arm, arms.length > 1 ? `: ${arm.ask}` : '')),
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
      said: `two people mean the same with a chance of ${wholePercent(share)} (95 % interval ${inPercent(measured)})`,
    },
    {
      name: `Effective number of meanings${of}`,
      value: null,
      interval: { lower: fewest, upper: most },
      said: `that is about ${meaningsInWords(measured, arm.texts)} meanings, of the ${arm.texts} who wrote one`,
    },
  ]
}

export function vote({ tally, withholds, texts }: Answered<'vote'>): Reading {
  const { also } = tally
  const mayTell = also && detailOf(tally.n) !== 'drawn' && !(withholds && tellsOfFew(also.votes, also.seen))
  return {
    picture: 'stacks',
    counts: [{
      unit: ['person who saw it', 'people who saw it'],
      of: tally.n,
      as: 'shares',
      ranked: true,
      cells: tally.texts.map(({ id, text, votes, seen }) => ({
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
  return { picture: 'none', notes: [`${counted(tally.asked, 'question', 'questions')} to the speaker; who asked none voted for those of others`] }
}
