/** What a round of clapping comes to: how far the room is in step, for how much of the time, and how fast it claps. */
import type { Order } from '../../../statistics/synchrony.ts'
import type { PollState } from '../../../workshop/state.ts'
import type { ClapBallot, ClapTally } from './shapes.ts'
import { directionsByChance } from '../../../statistics/directions.ts'
import { median } from '../../../statistics/median.ts'
import { gapsOf, orderOverTime, shareInStep, turnsAt } from '../../../statistics/synchrony.ts'
import { byVoter } from '../../../workshop/ballot-box.ts'
import { answered } from '../../../workshop/standing.ts'
import { currentRound } from '../../../workshop/state.ts'
import { told } from '../../../workshop/withheld.ts'
import { mostSpread } from './offset.ts'
import { awaitedIn, patience, playOf } from './play.ts'

/** Over so many people sound takes too long from one side of a room to the other: only their tempo is told. */
export const phaseAtMost = 100

/** In milliseconds: a gap that is longer is a pause. In lockstep it is a beat that was missed, for which the others waited. */
const longestGap = 2000
export const step = 100
/** A clap is told within half a second, and the next one of most falls within another: what is older is known. */
const known = 1500

/** One person of a round: their claps in milliseconds after its opening, and the middle gap between two; undefined without one. */
export interface Clapper extends ClapBallot { gap: number | undefined }

/** By the newest ballot of somebody who told all in one: in a large room few have told anything since the last look. */
const derived = new WeakMap<ClapBallot, { end: number, clapper: Clapper }>()

/** Everybody who clapped, in the order in which they did first, without what fell after the end. */
export function clappersIn(poll: PollState<'clap'>): Clapper[] {
  const longest = longestIn(poll)
  const end = endOf(poll)
  return [...byVoter(currentRound(poll).ballots)].flatMap(([, cast]) => {
    const ballots = cast.flatMap(([, { value }]) => told(value) as ClapBallot | null | undefined ?? [])
    const newest = ballots.at(-1)
    if (!newest)
      return []
    const known = ballots.length === 1 ? derived.get(newest) : undefined
    if (known?.end === end)
      return [known.clapper]
    const claps = ballots.flatMap(({ claps }) => claps).filter(clap => clap <= end).sort((a, b) => a - b)
    const clapper = { ...newest, claps, gap: median(gapsOf(claps, longest)) }
    derived.set(newest, { end, clapper })
    return [clapper]
  })
}

function longestIn({ definition }: PollState<'clap'>): number {
  return definition.lockstep ? patience : longestGap
}

/** In milliseconds after the opening. */
function endOf(poll: PollState<'clap'>): number {
  const play = playOf(currentRound(poll))
  return play?.begun == null ? Infinity : play.begun + play.lasts
}

/** How long each beat of a round in lockstep took, in milliseconds, less what messages take; without the first, for which people take up their phones. */
export function beatsIn(poll: PollState<'clap'>, clappers: Clapper[]): number[] {
  const { beats = [] } = playOf(currentRound(poll)) ?? {}
  const trip = median(clappers.map(({ trip }) => trip)) ?? 0
  return beats.slice(2).map((opened, i) => Math.max(1, opened - beats[i + 1]! - trip))
}

/** The middle gap of each who clapped twice, in milliseconds. */
export function gapsEach(clappers: Clapper[]): number[] {
  return clappers.flatMap(({ gap }) => gap ?? [])
}

/** Claps a minute, of so many milliseconds from one to the next. */
export function tempoOf(gap: number): number {
  return 60_000 / gap
}

/** The figures of the round in which people clap now. */
export function clapFigures(poll: PollState<'clap'>): ClapTally {
  const play = playOf(currentRound(poll))
  const clappers = clappersIn(poll)
  const steady = clappers.filter(({ spread }) => spread <= mostSpread)
  const lockstep = poll.definition.lockstep === true
  const longest = longestIn(poll)
  const begun = play?.begun ?? 0
  const isOver = play?.phase === 'over' || play?.phase === 'shut'
  const last = play ? Math.min(begun + play.lasts, isOver ? Infinity : play.heard) : 0
  const hasPhase = clappers.length <= phaseAtMost && steady.length > 1
  const claps = steady.map(each => each.claps.map(clap => clap - begun))
  // Of a few alone the phases agree by chance: as a round begins and ends it is not the room's.
  const course = (hasPhase ? orderOverTime(claps, { until: last - begun, step, longest }) : []).map(order => order && 2 * order.n >= steady.length ? order : undefined)
  const gap = median(lockstep ? beatsIn(poll, clappers) : gapsEach(clappers))
  const moment = last - begun - known
  return {
    kind: 'clap',
    lockstep,
    phase: isOver ? 'over' : play?.begun == null ? 'ready' : 'clapping',
    uneven: clappers.length - steady.length,
    tempo: gap === undefined ? null : Math.round(tempoOf(gap)),
    order: course.map(hundredths),
    limit: hasPhase ? hundredths(limitOf(steady.length)) : null,
    inStep: hasPhase ? shareInStep(course) ?? null : null,
    turns: hasPhase ? claps.map(each => hundredthsOf(turnsAt(each, moment, longest))) : [],
    seconds: secondsOf(clappers, { begun, last, lasts: play?.lasts ?? 0 }),
    beats: Math.max(0, (play?.beats.length ?? 0) - 1),
    awaited: play && play.phase === 'clapping' ? awaitedIn(play) : 0,
    n: answered(poll),
  }
}

function limitOf(n: number): Order | undefined {
  const { limit } = directionsByChance(n)
  return limit === undefined ? undefined : { length: limit, n }
}

function hundredths(order: Order | undefined): number | null {
  return hundredthsOf(order?.length)
}

function hundredthsOf(value: number | undefined): number | null {
  return value === undefined ? null : Math.round(100 * value) / 100
}

/** All claps, second by second from the first on; one that falls at the very end belongs to the last. */
function secondsOf(clappers: Clapper[], { begun, last, lasts }: { begun: number, last: number, lasts: number }): number[] {
  const most = Math.ceil(lasts / 1000)
  const counts = Array.from<number>({ length: clappers.length > 0 ? Math.min(most, Math.floor((last - begun) / 1000) + 1) : 0 }).fill(0)
  for (const { claps } of clappers) {
    for (const clap of claps) {
      const second = Math.min(most - 1, Math.floor((clap - begun) / 1000))
      if (second >= 0 && second < counts.length)
        counts[second]!++
    }
  }
  return counts
}
