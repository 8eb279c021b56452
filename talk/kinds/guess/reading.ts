/** How a report tells what a room guessed: the columns, the middle of the room, and how far the truth was. */
import type { Answered, Reading } from '../../../report/readings/reading.ts'
import { detailOf } from '../../../statistics/detail.ts'
import { said } from './said.ts'

export function guessReading({ tally, withholds }: Answered<'guess'>): Reading {
  const { from, to, unit, width, counts, low, median, high, truth, n } = tally
  const label = (start: number) => width === 1
    ? said(start, unit)
    : `${said(start)} to ${said(Math.min(to, start + width - 1), unit)}`
  const cells = counts.map((k, i) => ({ key: String(from + i * width), label: label(from + i * width), k }))
  // Below the lowest guess and above the highest there is nothing to tell, but where they are may be one person's guess.
  return {
    picture: 'stacks',
    counts: [{
      of: n,
      as: 'parts',
      cells: withholds ? cells : cells.slice(counts.findIndex(k => k > 0), counts.findLastIndex(k => k > 0) + 1),
    }],
    measures: median === null || detailOf(n) !== 'full'
      ? []
      : [
          {
            name: 'Median',
            value: median,
            interval: null,
            said: `the middle of the room guessed ${said(median, unit)}, the middle half ${said(low!)} to ${said(high!, unit)}`,
          },
          { name: 'Spread of the middle half', value: high! - low!, interval: null, said: `the middle half lies ${said(high! - low!, unit)} apart` },
        ],
    notes: truth === undefined ? [] : [`right is ${said(truth, unit)}`],
  }
}
