/**
 * How a round of clapping goes on. With no leader everybody claps for fifteen seconds from the first clap on; in
 * lockstep a beat opens when everybody has clapped the last, and who is silent for three seconds is passed over.
 */
import type { Round, VoterId } from '../../../workshop/state.ts'

/** In lockstep a beat waits so long for whoever is silent, in milliseconds. */
export const patience = 3000

/** Claps are told every half second: so long after the end the last of them may still come, in milliseconds. */
const onTheWay = 2000

/** So many beats, the one that is open among them, may pass while a clap is on its way. */
const lateBeats = 6

/** A clap is told so long after it fell, at most, in milliseconds; what says that it is older is not believed. */
const oldest = 3000

/** The beat that is open. Everybody here is awaited for the first, whom nobody knows by name; then who clapped the last. */
export interface Beat {
  /** From 1. */
  no: number
  openedAt: number
  clapped: Set<VoterId>
  /** Null in the first beat. */
  awaited: Set<VoterId> | null
}

/** What the fold keeps of a round. Times are milliseconds after `from`, but for `from` itself. */
export interface Play {
  /** When it was opened, in milliseconds since 1970; all claps are counted from then on. */
  from: number
  /** How long it lasts from the first clap on. */
  lasts: number
  /** How many were here as it opened. */
  here: number
  /** The first clap; null: nobody has clapped. */
  begun: number | null
  /** The newest time at which a clap was told. */
  heard: number
  phase: 'ready' | 'clapping' | 'over' | 'shut'
  /** Null: with no leader. */
  beat: Beat | null
  /** When each beat opened, the one that is open among them. */
  beats: number[]
}

/** What is kept of a round; null where it was not opened yet. */
export function playOf(round: Round): Play | null {
  return round.play as Play | null
}

/** A round that begins. */
export function newPlay(round: Pick<Play, 'from' | 'lasts' | 'here'>, lockstep: boolean): Play {
  return {
    ...round,
    begun: null,
    heard: 0,
    phase: 'ready',
    beat: lockstep ? { no: 1, openedAt: 0, clapped: new Set(), awaited: null } : null,
    beats: lockstep ? [0] : [],
  }
}

/**
 * Somebody's claps, of which the first fell at `clap`, were told at `at`, in milliseconds since 1970. In lockstep it is the
 * clap of beat `no`; one of an earlier beat came too late for it, but whoever claps is awaited from now on.
 */
export function clapped(play: Play, { voter, no, clap }: { voter: VoterId, no: number, clap: number }, at: number): void {
  play.heard = at - play.from
  if (play.begun === null) {
    play.begun = Math.min(play.heard, Math.max(play.heard - oldest, clap))
    play.phase = 'clapping'
  }
  const { beat } = play
  if (!beat)
    return
  if (no < beat.no) {
    if (!beat.clapped.has(voter))
      beat.awaited?.add(voter)
    return
  }
  beat.clapped.add(voter)
  beat.awaited?.delete(voter)
  if (awaitedIn(play) === 0)
    openNext(play, beat, play.heard)
}

/** The beats that are still taken: the one that is open, and before it what may be on its way, so that the slowest network is in. */
export function beatsTaken({ no }: Beat): number[] {
  return Array.from({ length: Math.min(no, lateBeats) }, (_, i) => no - i)
}

/** How many have not clapped the beat that is open. */
export function awaitedIn({ beat, here }: Play): number {
  return beat ? beat.awaited?.size ?? Math.max(0, here - beat.clapped.size) : 0
}

function openNext(play: Play, beat: Beat, now: number): void {
  play.beat = { no: beat.no + 1, openedAt: now, clapped: new Set(), awaited: beat.clapped }
  play.beats.push(now)
}

/** When the clock ticks next, in milliseconds since 1970; null: never. */
export function dueIn(play: Play): number | null {
  const { from, begun, lasts, phase, beat } = play
  if (begun === null || phase === 'shut')
    return null
  const end = from + begun + lasts
  if (phase === 'over')
    return end + onTheWay
  return beat && awaitedIn(play) > 0 ? Math.min(end, from + passesAt(beat, begun)) : end
}

/** When a beat waits no longer. The first, for which people take up their phones, waits from the first clap on. */
function passesAt({ no, openedAt }: Beat, begun: number): number {
  return (no === 1 ? begun : openedAt) + patience
}

/** The clock ticks: the round is over, or a beat goes on without whoever is silent, or nothing more is taken. */
export function ticked(play: Play, at: number): void {
  const now = at - play.from
  if (play.begun === null)
    return
  if (play.phase === 'over' || (play.beat && now >= play.begun + play.lasts))
    play.phase = 'shut'
  else if (now >= play.begun + play.lasts)
    play.phase = 'over'
  else if (play.beat && now >= passesAt(play.beat, play.begun))
    openNext(play, play.beat, now)
}
