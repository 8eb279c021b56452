/** How a claim is held against what a room said: by rules that are the same for every claim and every room. */
import type { Interval } from '../statistics/wilson.ts'
import type { Cell, Claim, Question, RoomNumber } from './data.ts'
import { detailOf, inPercent } from '../statistics/detail.ts'
import { wilson } from '../statistics/wilson.ts'

/** What the report knows by the time claims are judged; small cells are gone from it already. */
export interface Known {
  question: (id: string) => Question | undefined
  number: (at: number) => RoomNumber
}

export type Verdict = Pick<Claim, 'standing' | 'said'>

/** A claim that this room says nothing about, and why. */
export function untested(said = 'not asked in this room'): Verdict {
  return { standing: 'untested', said }
}

/** The counts of some options together; undefined where one is withheld or the question did not run. */
export function together(question: Question | undefined, keys: string[], figure = 0): number | undefined {
  const cells = question?.figures[figure]?.cells.filter(({ key }) => keys.includes(key))
  return cells?.length && cells.every(({ n }) => n !== null)
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

export function measure(question: Question | undefined, name: string) {
  return question?.measures.find(measure => measure.name === name)
}

/** The options of a figure that most people chose; several where they are even. */
export function mostChosen(cells: Cell[]): Cell[] {
  const most = Math.max(...cells.map(({ n }) => n ?? 0))
  return most > 0 ? cells.filter(({ n }) => n === most) : []
}
