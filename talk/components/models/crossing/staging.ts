/**
 * The crossing as it is told: which days of a run are on stage for how long. Nothing of the run changes; a beat shows
 * some of its days in so many seconds, or lets the clock stand so that a room can see what has just happened.
 */
import type { History, Leg } from '../../../models/crossing/rules.ts'
import { finishedOn } from '../../../models/crossing.ts'
import { surpriseTime } from '../../../models/crossing/rules.ts'

/** What a picture shows for so many seconds of the stage, while the run goes from one day to another. */
export interface Beat<Shows extends string = string> { shows: Shows, seconds: number, from: number, to: number }

/** One instant of a staging: its beat, how much of that has passed, 0 to 1, and the day that it shows. */
export interface Moment<B extends Beat = Beat> { beat: B, share: number, day: number }

/** Those who decide alone: the kick-off, the way to the first surprise, the surprise, its loop, and all the rest. */
export type AloneBeat = Beat<'brief' | 'goes' | 'rests' | 'loops' | 'arrives'>

/** One of a cycle in lockstep, counted from 0: a step, the wait for the slowest, the meeting, its stamp. */
export interface CycleBeat extends Beat<'step' | 'stare' | 'meet' | 'stamp'> { cycle: number }

/** The all-clear: the stamps become one, it stands alone with what was felt, then the formation steps beside it. */
export type ClearBeat = Beat<'gathers' | 'alone' | 'formation'>

/** Seconds of the first cycles; each one after them takes so much of the one before. */
const firstCycles = [6, 3, 1.5]
const hastening = 0.88
/** What of a cycle's seconds each of its beats takes. */
const parts = { step: 0.26, stare: 0.3, meet: 0.22, stamp: 0.22 }

/** A run of teams that decide alone, from its kick-off to the last arrival; without a surprise it only goes. */
export function stagedAlone(run: History): AloneBeat[] {
  const { kickOff } = run.settings
  const end = finishedOn(run)
  const brief: AloneBeat = { shows: 'brief', seconds: 1.6, from: 0, to: kickOff }
  const [surprise] = run.felt
  if (!surprise)
    return [brief, { shows: 'arrives', seconds: 8, from: kickOff, to: end }]
  const { time } = surprise
  return [
    brief,
    { shows: 'goes', seconds: 2, from: kickOff, to: time },
    { shows: 'rests', seconds: 1.2, from: time, to: time },
    { shows: 'loops', seconds: 1, from: time, to: time + surpriseTime },
    { shows: 'arrives', seconds: 3.8, from: time + surpriseTime, to: end },
  ]
}

/** Seconds that a cycle takes on stage, counted from 0. */
export function secondsOfCycle(cycle: number): number {
  return firstCycles[cycle] ?? firstCycles.at(-1)! * hastening ** (cycle - firstCycles.length + 1)
}

/** A run in lockstep, cycle after cycle, ever faster. While the stamp comes down the run's clock stands. */
export function stagedTogether({ legs }: History): CycleBeat[] {
  return legs[0]!.flatMap(({ from, meets, to }, cycle) => {
    const most = allButTheSlowest(legs.map(own => own[cycle]!))
    const seconds = secondsOfCycle(cycle)
    return ([['step', from, most], ['stare', most, meets], ['meet', meets, to], ['stamp', to, to]] as const)
      .map(([shows, from, to]): CycleBeat => ({ shows, cycle, seconds: seconds * parts[shows], from, to }))
  })
}

/** The all-clear on the day on which the run stands still. */
export function stagedClear(day: number): ClearBeat[] {
  return ([['gathers', 0.6], ['alone', 2], ['formation', 0.6]] as const)
    .map(([shows, seconds]): ClearBeat => ({ shows, seconds, from: day, to: day }))
}

/** When the last but one has done its part of a leg, in days. */
function allButTheSlowest(legs: Leg[]): number {
  return legs.map(({ done }) => done).sort((a, b) => a - b).at(-2)!
}

/** Seconds of the stage that beats take. */
export function secondsOf(beats: Beat[]): number {
  return beats.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** What is on stage after so many seconds: between two beats the end of the one, after the last one its end. */
export function momentAt<B extends Beat>(beats: B[], seconds: number): Moment<B> {
  let begun = 0
  for (const beat of beats) {
    const end = begun + beat.seconds
    if (seconds <= end)
      return momentOf(beat, Math.min(1, (seconds - begun) / beat.seconds))
    begun = end
  }
  return momentOf(beats.at(-1)!, 1)
}

/** What is on stage when the run has come to a day. */
export function momentOn<B extends Beat>(beats: B[], day: number): Moment<B> {
  const beat = beats.find(({ to }) => day <= to) ?? beats.at(-1)!
  return momentOf(beat, beat.to > beat.from ? Math.min(1, (day - beat.from) / (beat.to - beat.from)) : 1)
}

function momentOf<B extends Beat>(beat: B, share: number): Moment<B> {
  return { beat, share, day: beat.from + (beat.to - beat.from) * share }
}
