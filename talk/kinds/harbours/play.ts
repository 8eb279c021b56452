/**
 * The game as a fold: who sits where, which boats stand, and what sailed. It is kept with the round and changed by taps
 * and ticks alone. Time is the game's own: seconds are ticks, so a server that was away has cost nobody a second.
 */
import type { Round, VoterId } from '../../../workshop/state.ts'
import type { Dealt, Row } from './cards.ts'
import type { Half, HarboursSettings, Phase, Side, SquadFigures, Way } from './shapes.ts'
import { dealt } from './cards.ts'

/** Seconds of each part: practice before the first slot, a slot and its change, and the room's one boat. */
export const lengths = { practice: 5, slot: 20, change: 10, room: 15 }

/** Whoever is silent for so many seconds is passed over. */
export const silence = 6

/** A boat that stands, by number, with its card; who chose what on it, and when they first did. Times in milliseconds of the game. */
export interface Boat {
  no: number
  card: Dealt
  since: number
  choices: Map<VoterId, { side: Side, at: number }>
  /** How often all had chosen and not alike. */
  differences: number
  /** Where the one before it went. */
  last: Side | null
}

/** One person's place. `no` counts people in the order in which they came: chance hangs on it, never on an id. */
export interface Seat {
  no: number
  squad: number | null
  /** One's own boat, of practice and of playing each alone. */
  boat: Boat
  /** When one came, tapped last, and, after the change, first sailed a red or blue boat to the right harbour. */
  from: number
  lastTap: number
  recovered: number | null
  /** One tapped in this part, or in practice while that lasts; one is not waited for before one taps again. */
  hasTapped: boolean
  isPassed: boolean
  sailed: number
  /** The very first tap of this part. */
  first: Side | null
}

export interface Squad {
  half: Half
  members: VoterId[]
  boat: Boat
  figures: SquadFigures
  /** Boats that came right in each second of the slot. */
  rights: number[]
  /** When last something came about that its phones have to be told, in milliseconds since 1970. */
  changedAt: number
}

export interface Play {
  part: HarboursSettings['part']
  seed: number
  /** Seconds of practice that this part begins with. */
  practice: number
  seats: Map<VoterId, Seat>
  /** Which drawing of squads these are, so that parts are compared only where the same people sit together; null: none yet. */
  drawing: number | null
  squads: Squad[]
  /** Who tapped when all the places were taken. */
  watching: Set<VoterId>
  /** The room's one boat. */
  boat: Boat
  changedAt: number
}

/** The boat numbered `no` of a row, which stands since then; where the one before it went. */
export function newBoat(seed: number, row: Row, no = 0, since = 0, last: Side | null = null): Boat {
  return { no, card: dealt(seed, row, no), since, choices: new Map(), differences: 0, last }
}

export function newSeat(seed: number, no: number, from: number): Seat {
  return { no, squad: null, boat: newBoat(seed, { of: 'seat', no }), from, lastTap: from, recovered: null, hasTapped: false, isPassed: false, sailed: 0, first: null }
}

export function newFigures(): SquadFigures {
  return {
    people: 0,
    time: 0,
    waited: 0,
    named: { sailed: 0, right: 0 },
    white: { sailed: 0, right: 0 },
    recovery: { people: 0, time: 0, never: 0 },
    passed: 0,
    feeling: [0, 0, 0, 0, 0],
  }
}

export function newSquad(seed: number, no: number, half: Half, members: VoterId[], at: number): Squad {
  return { half, members, boat: newBoat(seed, { of: 'squad', no }), figures: newFigures(), rights: [], changedAt: at }
}

/** What the round keeps; undefined where it never opened. */
export function playOf({ play }: Round): Play | undefined {
  return play as Play | null ?? undefined
}

/** Seconds of the slot, or of the room's boat, that have been played; below 0 in practice. */
export function secondsOf({ practice }: Play, { ticks }: Pick<Round, 'ticks'>): number {
  return ticks - practice
}

export function secondsIn({ part }: Pick<Play, 'part'>): number {
  return part === 0 ? lengths.room : lengths.slot
}

export function phaseOf(play: Play, round: Pick<Round, 'ticks'>): Phase {
  const seconds = secondsOf(play, round)
  if (seconds < 0)
    return 'practice'
  if (seconds >= secondsIn(play))
    return 'over'
  return play.part > 0 && seconds >= lengths.change ? 'after' : 'before'
}

/** Milliseconds of the game at a time since 1970: a second that lasts longer, since nobody ticked, is one second. */
export function timeAt(play: Play, round: Pick<Round, 'ticks' | 'since'>, at: number): number {
  return secondsOf(play, round) * 1000 + Math.min(Math.max(at - (round.since ?? at), 0), 1000)
}

/** X plays the first slot by squads, Y the two others. */
export function wayOf({ part }: Pick<Play, 'part'>, half: Half): 'squad' | 'each' {
  return (part === 1) === (half === 'X') ? 'squad' : 'each'
}

/** How somebody plays now: in practice, and as long as there are no squads, each alone. */
export function wayNow(play: Play, round: Round, seat: Seat | undefined): Way {
  if (play.part === 0)
    return 'room'
  if (seat?.squad == null || phaseOf(play, round) === 'practice')
    return 'each'
  return wayOf(play, play.squads[seat.squad]!.half)
}
