/** What several rooms said to the same questions, as data: side by side, and together where enough rooms have enough people. */
import type { Interval } from '../../statistics/wilson.ts'
import type { Count } from '../data.ts'

export interface PooledRoom {
  id: string
  startedAt: number
  simulated: boolean
  joined: number
}

/** One answer in one room. */
export interface RoomShare {
  /** Which room, by its place. */
  room: number
  n: Count
  of: number
  /** Wilson's, 95 %. */
  interval: Interval | null
  /** Its result was seen while the question was open. */
  early: boolean
  /** It is part of what is told together. */
  counts: boolean
}

/** Shares from 0 to 1. */
export interface Together {
  rooms: number
  share: number
  interval: Interval
  /** Where a further room like these would lie. */
  prediction: Interval
  i2: number
}

export interface PooledAnswer {
  label: string
  rooms: RoomShare[]
  /** Null where fewer than three rooms have ten answers that count. */
  together: Together | null
  /** How much rooms differ from these that were asked in other words or in the short edition, where both are told together. */
  differences: Difference[]
}

/** In shares from 0 to 1: what others say together, and that less what these say. */
export interface Difference {
  who: string
  rooms: number
  share: number
  difference: number
  interval: Interval
}

/** The mean of one room; null where its own report leaves a count out, or has too few for more than arrows. */
export interface RoomMean {
  /** Which room, by its place. */
  room: number
  n: number
  mean: number | null
  /** Of a t-test, 95 %. */
  interval: Interval | null
  early: boolean
  counts: boolean
}

/** In the units of the question. */
export interface MeanTogether {
  rooms: number
  mean: number
  interval: Interval
  prediction: Interval
  i2: number
}

export interface PooledMean {
  label: string
  /** The least and the most that it can be. */
  from: number
  to: number
  rooms: RoomMean[]
  /** Null where fewer than three rooms have ten answers that count. */
  together: MeanTogether | null
}

export interface PooledQuestion {
  id: string
  ask: string
  /** It is behind a number that the talk fixed in advance. */
  fixed: boolean
  /** None where it has a mean. */
  answers: PooledAnswer[]
  mean: PooledMean | null
  notes: string[]
}

export interface Pool {
  pool: 1
  title: string
  version: string
  rooms: PooledRoom[]
  questions: PooledQuestion[]
  /** Rooms in which a result was seen early count with the others, or not. */
  withEarly: boolean
}
