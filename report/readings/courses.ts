/** Answers that have a direction or a time: needles, and presses of a button. */
import type { Answered, Reading } from './reading.ts'
import { minutesTime } from '../../drawing/clock-time.ts'
import { fixed } from '../../drawing/numbers.ts'
import { winds } from '../../drawing/winds.ts'
import { counted, detailOf } from '../../statistics/detail.ts'
import { directionsByChance, meanDirection } from '../../statistics/directions.ts'
import { fewest } from '../../workshop/suppression.ts'

export function compass({ tally, here, withholds }: Answered<'compass'>): Reading {
  const { bins, cos, sin, n, toward } = tally
  const mean = detailOf(n) === 'drawn' ? undefined : meanDirection(cos, sin, n)
  const chance = directionsByChance(n)
  const untouched = here - n
  const isHarmless = detailOf(n) === 'full'
  const bearing = mean && (Math.round(mean.angle * 180 / Math.PI) + 360) % 360
  return {
    picture: 'rose',
    counts: [{
      unit: ['needle', 'needles'],
      of: n,
      as: 'parts',
      // What is shared has sectors instead of needles.
      cells: withholds
        ? inSectors(bins).map((k, i) => ({ key: String(i * 45), label: winds[i]!, k }))
        : bins.map((k, i) => ({ key: String(i * 360 / bins.length), label: `${i * 360 / bins.length}°`, k })),
    }],
    measures: mean
      ? [
          {
            name: 'R̄',
            // Shared as it is said: all its digits would be known of few needles only.
            value: withholds ? Number(fixed(mean.length, 2)) : mean.length,
            interval: null,
            harmless: isHarmless,
            said: `R̄ = ${fixed(mean.length, 2)}: 1 is all the same way; chance alone gives ${fixed(chance.mean, 2)} on average${chance.limit === undefined ? '' : ` and more than ${fixed(chance.limit, 2)} in one room of twenty`}`,
          },
          { name: 'Mean direction, degrees from north', value: bearing!, interval: null, harmless: isHarmless, said: directionInWords(bearing!, mean.length, chance.limit) },
        ]
      : [],
    notes: [
      ...(toward === null ? [] : [`the goal lay at ${toward}°`]),
      ...(untouched > 0 ? [`${counted(untouched, 'needle', 'needles')} not touched`] : []),
    ],
  }
}

/** Where needles point together; where they do so no more than by chance, that their mean says nothing. */
function directionInWords(bearing: number, length: number, limit: number | undefined): string {
  if (limit === undefined)
    return `their mean points to ${bearing}°; they are too few to say whether that is more than chance`
  return length > limit
    ? `together toward ${bearing}°`
    : `no common direction: their mean points to ${bearing}°, but no more than chance would have it`
}

/** Needles of 10° bins in sectors of 45° about north, north-east …, each bin by its middle. */
function inSectors(bins: number[]): number[] {
  const sectors = Array.from<number>({ length: winds.length }).fill(0)
  for (const [i, k] of bins.entries())
    sectors[Math.round(i * 360 / bins.length / 45) % winds.length]! += k
  return sectors
}

export function pulse({ tally, withholds }: Answered<'pulse'>): Reading {
  const { seconds, counts, presses, n } = tally
  // Of one span its presses are all there are.
  if (withholds && counts.length === 1 && presses < fewest)
    return { picture: 'none', notes: ['how often is left out: it was too seldom'] }
  return {
    picture: 'times',
    counts: [{
      unit: ['press', 'presses'],
      of: presses,
      as: 'plain',
      cells: counts.map((k, i) => ({ key: String(i * seconds), label: minutesTime(i * seconds), k })),
    }],
    notes: [`pressed ${counted(presses, 'time', 'times')} by ${counted(n, 'person', 'people')}; a span is ${seconds} seconds`],
  }
}
