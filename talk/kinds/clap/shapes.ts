/** What of a round of clapping is told: by a phone, to all phones, to screens. Below rules and figures, which both stand on it. */

export interface ClapSettings {
  /** The next beat opens only when everybody has clapped the last. */
  lockstep?: boolean
}

/**
 * All that a phone has to tell: with no leader every clap so far, told again with each new one, so that none is lost; in
 * lockstep the one of its beat. In whole milliseconds after the opening by the server's clock, in rising order.
 */
export interface ClapBallot {
  claps: number[]
  /** What messages of this phone take there and back: the middle one, and how much they differ, in milliseconds. */
  trip: number
  spread: number
}

/** Before the first clap; while people clap; when the time is up. */
export type ClapPhase = 'ready' | 'clapping' | 'over'

/** What all phones are told of a round. */
export interface ClapTogether {
  /** From here claps are counted, in milliseconds since 1970 by the server's clock. */
  from: number
  phase: ClapPhase
  /** How long it lasts from the first clap on, and when it is over, after `from`; null before the first clap. Milliseconds. */
  lasts: number
  ends: number | null
  /** In lockstep: the beat that is open, from 1, and how many are awaited, exactly where they are fewer than `manyAwaited`. */
  beat?: number
  awaited?: number
}

/** How many are awaited is told exactly below this: in a large room every clap would be another message to all. */
export const manyAwaited = 10

/** The figures of a round. */
export interface ClapTally {
  kind: 'clap'
  lockstep: boolean
  phase: ClapPhase
  /** Of the `n` people who clapped, so many are left out of the phase: their messages take longer at one time than at another. */
  uneven: number
  /** Claps a minute: the middle one of the room; in lockstep of the beats, less what messages take. Null where nobody clapped twice. */
  tempo: number | null
  /** How far the phases agree (R), at every tenth of a second from the first clap on; null where too little is known. To hundredths. */
  order: (number | null)[]
  /** What chance alone gives of so many in one moment of twenty; null of fewer than ten. */
  limit: number | null
  /** The share of the time in which they were in step. */
  inStep: number | null
  /** Where each is whose phase counts, at the newest moment that is known of nearly all: whole turns are claps. To hundredths. */
  turns: (number | null)[]
  /** The claps of all, second by second from the first on. */
  seconds: number[]
  /** In lockstep: how many beats were over, and how many people are awaited for this one. */
  beats: number
  awaited: number
  n: number
}

declare module '../../../workshop/poll.ts' {
  interface Kinds { clap: { settings: ClapSettings, ballot: ClapBallot, tally: ClapTally } }
}

declare module '../../../workshop/kinds/clock.ts' {
  interface Together { clap?: ClapTogether }
}
