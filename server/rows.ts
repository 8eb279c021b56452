/**
 * The rows of a log: how an event stands in one, and how they are read again. A thousand people make many, so they are
 * kept short and read by the hundred.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { Event } from '../workshop/events.ts'
import type { Entry } from './journal.ts'
import { isLogged } from '../workshop/recording/schema.ts'
import { JournalDamaged } from './causes.ts'

/** So many rows are read at once: it takes half the time of one after the other, and they are held only so long. */
const atOnce = 500

/** What stands in a row beside its number. */
export interface Row { at: number, body: string }

/** An event as a row. */
export function rowOf(event: Event): Row {
  return { at: event.at, body: JSON.stringify(event) }
}

/**
 * The entries of a log after one number and up to another, in order. It is read while they are gone through.
 * @throws JournalDamaged at the first row that is no event, with its number, or SQLite's error.
 */
export function* entriesIn(db: DatabaseSync, after = 0, upTo = Number.MAX_SAFE_INTEGER): Generator<Entry> {
  const next = db.prepare(`SELECT seq, body FROM log WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${atOnce}`)
  // A row as an array is read in half the time of one as an object.
  next.setReturnArrays(true)
  const rowsAfter = (seq: number) => next.all(seq, upTo) as unknown as [number, string][]
  for (let rows = rowsAfter(after); rows.length > 0; rows = rowsAfter(rows.at(-1)![0])) {
    for (const [seq, body] of rows)
      yield { seq, event: eventIn(seq, body) }
  }
}

function eventIn(seq: number, body: string): Event {
  const event = parsed(body)
  if (!isLogged(event))
    throw new JournalDamaged(`entry ${seq} is no event`)
  return event
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  }
  catch {
    return undefined
  }
}
