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
}

export interface PooledQuestion {
  id: string
  ask: string
  /** It is behind a number that the talk fixed in advance. */
  fixed: boolean
  answers: PooledAnswer[]
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
