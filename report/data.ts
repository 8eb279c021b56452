/**
 * What a report says, as data: the page draws it, CSV and JSON carry it. Whatever may not be told outside is already
 * left out here, so nothing that is made from this can tell it.
 *
 * Times are milliseconds since 1970, shares and intervals are between 0 and 1.
 */
import type { Interval } from '../statistics/wilson.ts'
import type { KindName } from '../workshop/poll.ts'

export const REPORT = 1

/** A count; null: withheld, because it would tell of fewer than three people. */
export type Count = number | null

export interface Cell {
  key: string
  label: string
  n: Count
  /** What the share is of. */
  of: number
  /** From ten on. */
  share: number | null
  /** The share as a whole number of per cent; those of parts of one whole add up. */
  percent: number | null
  /** 95 %, from five on. */
  interval: Interval | null
  note: string
}

/** Counts that belong together: the options of a question, or one thing that was sorted. */
export interface Figure {
  label: string
  /** What is counted, one and many. */
  unit: [string, string]
  of: number
  /** How many of these answered, where `of` counts everybody here. */
  answered?: number
  /** What stands at both ends of a scale. */
  ends?: [string, string]
  cells: Cell[]
}

/** A number computed from a question's answers; `said` is how a person reads it. */
export interface Measure {
  name: string
  /** Null where it is not finite, or withheld. */
  value: number | null
  interval: Interval | null
  said: string
}

export interface Word { word: string, n: Count }

export interface Written {
  id: string
  text: string
  /** Of those who were shown it, where it was voted on. */
  votes?: Count
  seen?: number
  /** Speaks against the talk's claim, by its author's own answer. */
  counter?: boolean
}

/** What people wrote to one question; with a control question, one wall each. */
export interface Wall {
  poll: string
  ask: string
  texts: Written[]
  /** By the rule of `themes.ts`, the largest first. */
  themes: Theme[]
  notes: string[]
}

/** Texts that share a word; each text is in one theme or in none. */
export interface Theme {
  /** As most of them wrote it. */
  word: string
  n: number
  /** Their ids, in the order of the wall. */
  texts: string[]
}

export type Picture = 'stacks' | 'steps' | 'rose' | 'times' | 'words' | 'none'

export interface Question {
  id: string
  kind: KindName
  /** The title of its slide. */
  slide: string
  ask: string
  openedAt: number | null
  closedAt: number | null
  /** Voters connected within three minutes or with an answer. */
  here: number
  /** Null: withheld, because it would tell how many of those listed below it did not write. */
  answered: Count
  /** How often it was asked again from nothing and that was not taken back; the answers are the last. */
  again: number
  seed: number
  byHand: boolean
  picture: Picture
  figures: Figure[]
  measures: Measure[]
  words: Word[]
  notes: string[]
}

/** One of the numbers that the talk fixed in advance. Without a figure, its lines say why it could not be told. */
export interface RoomNumber {
  name: string
  /** Large: «7 of 22», «+1.4». */
  figure: string
  /** The counts behind it, to be drawn. */
  counts: Figure[]
  lines: string[]
  measures: Measure[]
}

/** What a claim of the talk met in this room; `withheld`: how it stands would tell of so few that it is left out. */
export type Standing = 'against' | 'undecided' | 'held' | 'untested' | 'withheld'

export interface Claim {
  claim: string
  /** The question by which it was judged. */
  poll: string
  standing: Standing
  /** What the room said to it, or why nothing can be told. */
  said: string
  /** The same in a clause that can be repeated, without its interval; empty where its counts may not be told. */
  brief: string
}

/** A claim and what this room said to it, for somebody who was not there. */
export interface Sentence extends Pick<Claim, 'poll' | 'standing'> { said: string }

export interface Report {
  report: typeof REPORT
  id: string
  title: string
  simulated: boolean
  /** Left out: cells under three people, and whatever has not been shown yet. */
  shared: boolean
  /** Its room was told before its first answer that counts under three are told too. */
  wholeCounts: boolean
  startedAt: number
  /** When the workshop ended, or a question last opened or closed; null where nothing was asked. */
  endedAt: number | null
  joined: number
  /** Voters with at least one answer. */
  answered: number
  /** The program's version, and the seed of the workshop. */
  version: string
  seed: number
  /** At most three that can be repeated, by the rule of `sentences.ts`; none where the talk claims nothing. */
  sentences: Sentence[]
  /** What a report of so few people can tell, and what it cannot; empty of ten and more. */
  limits: string[]
  numbers: RoomNumber[]
  claims: Claim[]
  questions: Question[]
  walls: Wall[]
  skipped: { id: string, ask: string, slide: string, why: string }[]
  /** Where this workshop can be played again. */
  replay: string | null
  notes: string[]
}

export interface ReportWish {
  /** For people outside: small cells, hidden texts and what is still to be shown are left out. */
  sharing: boolean
  /** False leaves out every text. */
  texts?: boolean
  /** The version of the program. */
  version: string
  /** Where the workshop can be played again. */
  replay?: string
  /** The title's typeface as base64 of a woff2 file; the system's serif takes its place. */
  typeface?: string
}
