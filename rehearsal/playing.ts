/**
 * How a rehearsed person plays: a game that goes by a clock is no question with one answer, so the talk says what
 * somebody does next, and is asked again whenever their phone is told something.
 */
import type { Personal } from '../workshop/kinds/index.ts'
import type { Question } from '../workshop/views.ts'
import type { Chance } from './chance.ts'

/** Somebody with the phone in the hand. */
export interface Player {
  person: { chance: Chance, slowness: number }
  question: Pick<Question, 'poll' | 'round' | 'together'>
  personal: Personal | undefined
  /** The server's time, in milliseconds since 1970. */
  now: number
  /** What this phone has sent in a slot, as far as it is told of it. */
  answer: (slot: string) => unknown
  /** Milliseconds since the person first noticed something; 0 where that is just now. */
  since: (what: string) => number
}

/** What somebody does so many milliseconds from now, unless something else is so by then. A move with the same key is the same. */
export interface Move { key: string, after: number, slot: string, value: unknown }

/** Undefined: nothing before something else happens. */
export type Plays = (player: Player) => Move | undefined
