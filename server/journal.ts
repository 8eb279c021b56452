/**
 * The journal keeps what happened. It is an interface: nothing but the start of the server knows what it is kept in,
 * and what watches over the saving (`saving.ts`) stands before it as another one.
 */
import type { Event } from '../workshop/events.ts'

/** One line of the log; `seq` counts from 1; only a damaged file has gaps. */
export interface Entry { seq: number, event: Event }

export interface Journal {
  /** Whether its newest entries are lost: it was not closed the last time, and what was written then is gone. */
  readonly isCut: boolean
  /**
   * Puts events at the end of the log, all of them or none.
   * Resolves with the sequence number of the last one when they are on disk and every follower has heard them.
   * Rejects when they could not be written; then no follower ever hears of them. A follower that throws is reported
   * and changes nothing.
   */
  append: (events: Event[]) => Promise<number>
  /**
   * Tells a listener every entry after `from`, in order and each once: first those that are there, then new ones
   * as they are committed. Resolves, when it has told those that were there, with a function that ends it.
   */
  follow: (from: number, listener: (entry: Entry) => void) => Promise<() => void>
  /** Resolves when everything was told here that was in the log as it was asked, whoever put it there. */
  caughtUp: () => Promise<void>
  /** Whether another server that shares the log is there, by its name; rejects where nobody can say. */
  isThere: (server: string) => Promise<boolean>
  /** How many events were handed in and are not yet on disk. */
  lag: () => number
  /** Whether an append would work now: writes something that nobody hears of, and rejects as an append would. */
  probe: () => Promise<void>
  /**
   * Writes what is pending, then lets go of the log. Later appends reject. Rejects where the log could not be left
   * as one that was closed; all that was appended is in it nevertheless.
   */
  close: () => Promise<void>
}
