/**
 * How a claim is held against what a room said, by rules that are the same for every claim and every room: an interval
 * above the mark, below it, or neither. What is not significant supports nothing.
 */
import type { Interval } from '../statistics/wilson.ts'
import type { Cell, Claim, Measure, Question } from './data.ts'
import { grouped } from '../drawing/numbers.ts'
import { detailOf, inPercent } from '../statistics/detail.ts'
import { wilson } from '../statistics/wilson.ts'

export interface Verdict extends Pick<Claim, 'standing' | 'said'>, Partial<Pick<Claim, 'brief'>> {
  /** The people that its words count, `k` of `n`, and the answers that those k gave. */
  counts?: { k: number, n: number, keys: string[] }
  /** Whether its words are computed from every count of its question. */
  ofCells?: true
  /**
   * How far the room lies beyond what the claim says, so that claims can be compared: in halves of its interval's width,
   * or in what chance alone gives. Above 1 it does so surely, at 0 and below not at all.
   */
  against?: number
}

/** Fewer answers decide nothing, unless a rule says otherwise. */
export const enough = 10

/** A claim that this room says nothing about, and why. */
export function untested(said = 'not asked in this room'): Verdict {
  return { standing: 'untested', said }
}

/** A claim that is left out, since how it stands would tell of one or two people, or is not known for their sake. */
export function leftOut(said = 'left out: the recording that this was made of does not tell the answers of very few people'): Verdict {
  return { standing: 'withheld', said }
}

/** A claim of which too few people said something. */
export function tooFew(n: number, needed = enough): Verdict {
  return untested(n === 0 ? 'nobody answered' : `${n} answered, which is fewer than ${needed}`)
}

/** Where an interval lies, all of it, from a mark that the claim says is passed. */
export function standingOf({ lower, upper }: Interval, mark: number): 'held' | 'against' | 'undecided' {
  return lower > mark
    ? 'held'
    : upper < mark ? 'against' : 'undecided'
}

/** The interval of the opposite, for a claim that a mark is not reached. */
export function negative({ lower, upper }: Interval): Interval {
  return { lower: -upper, upper: -lower }
}

/** How far the middle of an interval lies below a mark, in halves of its width: above 1 all of it does. */
export function belowMark({ lower, upper }: Interval, mark: number): number {
  return (2 * mark - lower - upper) / (upper - lower)
}

/** Words that end with how the claim stands by them; `brief` is what of them can be repeated. */
export function verdict(standing: 'held' | 'against' | 'undecided', said: string, brief: string, against: number): Verdict {
  return { standing, said: `${said}: ${standing}`, brief, against }
}

/** The same by an interval and a mark that the claim says is passed. */
export function verdictBy(interval: Interval, mark: number, said: string, brief: string): Verdict {
  return verdict(standingOf(interval, mark), said, brief, belowMark(interval, mark))
}

/** A share of too few to judge a claim by it, but of enough to be counted. */
export function tooFewOf({ k, n }: Share, brief: string, keys: string[]): Verdict {
  return { ...tooFew(n), ...(detailOf(n) === 'drawn' ? {} : { brief, counts: { k, n, keys } }) }
}

/** The count of an answer by its key; of a sorting "item drawer". Undefined where the question did not run. */
export function cellOf(question: Question | undefined, key: string): Cell | undefined {
  return question?.figures.flatMap(({ cells }) => cells).find(cell => cell.key === key)
}

/** How many gave one of these answers: `k` surely, `most` where all who are not told of did; `n` answered, of more who were `here`. */
export interface Share { k: number, most: number, n: number, here?: number }

/** The share of those who gave one of these answers, among all who answered; undefined where the question did not run. */
export function shareOf(question: Question | undefined, keys: string[]): Share | undefined {
  const figure = question?.figures.find(({ cells }) => cells.some(({ key }) => keys.includes(key)))
  if (!figure)
    return undefined
  const counted = (cells: Cell[]) => cells.reduce((sum, { n }) => sum + (n ?? 0), 0)
  const k = counted(figure.cells.filter(({ key }) => keys.includes(key)))
  const { of, answered = of } = figure
  return { k, most: k + of - counted(figure.cells), n: answered, ...(answered < of ? { here: of } : {}) }
}

/** Wilson's interval, as wide as what is not told makes it. */
export function intervalOf({ k, most, n }: Share): Interval {
  return { lower: wilson(k, n).lower, upper: wilson(most, n).upper }
}

/** «18 of 31», or «18 to 20 of 31» where two answers are not told; «of 31 who answered» where the figure is of all here. */
export function kOfN({ k, most, n, here }: Share): string {
  return `${grouped(k)}${most > k ? ` to ${grouped(most)}` : ''} of ${grouped(n)}${here ? ' who answered' : ''}`
}

/**
 * A claim that most say so: held where the interval of their share lies above one half, against where it lies below.
 * Who took no side counts among those who answered; `sides` names the others, so that their share can be said too.
 */
export function mostOf(question: Question | undefined, keys: string[], said: string, sides: string[] = []): Verdict {
  const share = shareOf(question, keys)
  if (!share)
    return untested()
  const brief = `${kOfN(share)} ${said}`
  if (share.n < enough)
    return tooFewOf(share, brief, keys)
  const interval = intervalOf(share)
  const taken = shareOf(question, [...keys, ...sides])!
  const among = taken.k < share.n && sides.length > 0 && taken.most === taken.k
    ? ` (${grouped(share.k)} of the ${grouped(taken.k)} who took a side)`
    : ''
  return {
    ...verdictBy(interval, 0.5, `${brief}${among}, 95 % interval ${inPercent(interval)}`, brief),
    counts: { k: share.k, n: share.n, keys },
  }
}

/** The measure with this name, of a question or of a number. */
export function measure(of: { measures: Measure[] } | undefined, name: string): Measure | undefined {
  return of?.measures.find(measure => measure.name === name)
}
