/** How a claim is held against what a room said: by rules that are the same for every claim and every room. */
import type { Interval } from '../statistics/wilson.ts'
import type { Cell, Claim, Measure, Question } from './data.ts'
import { detailOf, inPercent } from '../statistics/detail.ts'
import { wilson } from '../statistics/wilson.ts'

export type Verdict = Pick<Claim, 'standing' | 'said'>

/** A claim that this room says nothing about, and why. */
export function untested(said = 'not asked in this room'): Verdict {
  return { standing: 'untested', said }
}

/** The count of an answer by its key; of a sorting "item drawer". Undefined where the question did not run. */
export function cellOf(question: Question | undefined, key: string): Cell | undefined {
  return question?.figures.flatMap(({ cells }) => cells).find(cell => cell.key === key)
}

/** The counts of some options together; undefined where one is withheld or the question did not run. */
export function together(question: Question | undefined, keys: string[]): number | undefined {
  const cells = keys.flatMap(key => cellOf(question, key) ?? [])
  return cells.length > 0 && cells.every(({ n }) => n !== null)
    ? cells.reduce((sum, { n }) => sum + n!, 0)
    : undefined
}

/**
 * A claim that more than half say so: against where half or fewer did, held where Wilson's interval lies above one
 * half, undecided between, untested below five answers.
 */
export function moreThanHalf(k: number | undefined, n: number | undefined, said: string): Verdict {
  if (k === undefined || n === undefined)
    return untested('too few people, or left out')
  if (detailOf(n) === 'drawn')
    return untested(`only ${n} answered`)
  const interval = wilson(k, n)
  return { ...against(k / n, interval, 0.5), said: `${k} of ${n} ${said}, 95 % interval ${inPercent(interval)}` }
}

/** Whether a value is above a mark: against where it is not, held where its whole interval is. */
export function against(value: number, interval: Interval | null, mark: number): Pick<Claim, 'standing'> {
  if (value <= mark)
    return { standing: 'against' }
  return { standing: interval && interval.lower > mark ? 'held' : 'undecided' }
}

/** Turns a share or a difference round, so that "below" can be judged as "above". */
export function reversed({ lower, upper }: Interval): Interval {
  return { lower: -upper, upper: -lower }
}

/** The measure with this name, of a question or of a number. */
export function measure(of: { measures: Measure[] } | undefined, name: string): Measure | undefined {
  return of?.measures.find(measure => measure.name === name)
}

/** The options of a figure that most people chose; several where they are even. */
export function mostChosen(cells: Cell[]): Cell[] {
  const most = Math.max(...cells.map(({ n }) => n ?? 0))
  return most > 0 ? cells.filter(({ n }) => n === most) : []
}
