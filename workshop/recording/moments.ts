/**
 * The moments of a recording that are worth a look, each by a rule that can be read: where people changed their answer
 * most, the closest decision, the text most wanted, the question that was answered fastest, and what most surely went
 * against the talk, which the talk's own claims say. A rule that has too little to go by finds none.
 */
import type { PollState, State } from '../state.ts'
import type { Opening } from './timeline.ts'
import { surelyOf } from '../../statistics/ranking.ts'
import { askedIn } from '../asked.ts'
import { byVoter } from '../ballot-box.ts'
import { pairedWith } from '../results/paired.ts'
import { currentRound, isOf } from '../state.ts'
import { boardView } from '../view.ts'

export interface Moment {
  about: 'changed most' | 'closest' | 'most wanted' | 'fastest' | 'against the talk'
  poll: string
  /** When its result came on stage, in milliseconds since the start; where none did, when the question closed. */
  at: number
  /** What happened, in words. */
  say: string
}

/** Of fewer people nothing is said. */
const fewest = 5

/** What is found in one poll: how much it is a moment, and what is said of it. */
export interface Found { poll: string, weight: number, say: string }

/** The claims of a talk that a room went against, by its state at the end: the more surely, the heavier. */
export type Contradicted = (state: State) => Found[]

/**
 * In the order of time, at most one of each. `state` is that of the end; `results` are when which result was shown first.
 */
export function momentsIn(state: State, openings: Opening[], results: ReadonlyMap<string, number>, contradicted: Contradicted): Moment[] {
  const polls = askedIn(state).filter(poll => poll.shown || poll.definition.live)
  const claims = contradicted(state).sort((a, b) => b.weight - a.weight)
  const rules: [Moment['about'], (poll: PollState, state: State) => Found | undefined][] = [
    ['changed most', changed],
    ['closest', close],
    ['most wanted', wanted],
    ['fastest', fast],
    ['against the talk', ({ definition }) => claims.find(({ poll }) => poll === definition.id)],
  ]
  return rules.flatMap(([about, rule]) => {
    const best = polls.flatMap(poll => rule(poll, state) ?? []).reduce<Found | undefined>((best, found) => best && best.weight >= found.weight ? best : found, undefined)
    const at = best && (results.get(best.poll) ?? openings.findLast(({ poll }) => poll === best.poll)?.to)
    return best && at !== undefined ? [{ about, poll: best.poll, at, say: best.say }] : []
  }).sort((a, b) => a.at - b.at)
}

/** The share of those asked twice who gave another answer the second time. */
function changed(poll: PollState, state: State): Found | undefined {
  const paired = poll.definition.repeats === undefined ? undefined : pairedWith(state, poll)
  const all = paired?.table.flat().reduce((sum, k) => sum + k, 0) ?? 0
  if (!paired || all < fewest)
    return undefined
  const same = paired.rows.reduce((sum, answer, i) => sum + (paired.table[i]![paired.columns.indexOf(answer)] ?? 0), 0)
  return { poll: poll.definition.id, weight: (all - same) / all, say: `${all - same} of ${all} gave another answer than before` }
}

/** The two options that were chosen most, where one answer was to be given: the nearer they are the closer. */
function close(poll: PollState, state: State): Found | undefined {
  const result = isOf(poll, 'choice') && !poll.definition.many ? boardView(state, poll.definition.id).result : undefined
  if (result?.kind !== 'choice' || result.n < 2 * fewest)
    return undefined
  const [first, second] = result.counts.toSorted((a, b) => b.n - a.n)
  return second && second.n > 0
    ? { poll: poll.definition.id, weight: 1 - (first!.n - second.n) / result.n, say: `${first!.n} to ${second.n}: “${first!.label}”, “${second.label}”` }
    : undefined
}

/** The text that was chosen most by those who were shown it, as surely as their number lets one say. */
function wanted(poll: PollState, state: State): Found | undefined {
  const result = isOf(poll, 'vote') ? boardView(state, poll.definition.id).result : undefined
  const best = result?.kind === 'vote' ? result.texts.find(({ seen }) => seen >= fewest) : undefined
  return best && best.votes > 0
    ? { poll: poll.definition.id, weight: surelyOf(best), say: `“${best.text}”: ${best.votes} of the ${best.seen} who saw it` }
    : undefined
}

/** The question that half of those who answered had answered soonest. */
function fast(poll: PollState): Found | undefined {
  const firsts = [...byVoter(currentRound(poll).ballots)].map(([, ballots]) => Math.min(...ballots.map(([, { after }]) => after))).sort((a, b) => a - b)
  if (poll.definition.open !== undefined || firsts.length < 2 * fewest)
    return undefined
  const half = firsts[Math.ceil(firsts.length / 2) - 1]!
  return { poll: poll.definition.id, weight: 1 / Math.max(1, half), say: `half of ${firsts.length} people had answered after ${(half / 1000).toFixed(1)} s` }
}
