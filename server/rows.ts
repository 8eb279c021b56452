/**
 * The rows of a log: how an event stands in one, and how they are read again. Nearly all are ballots, so a ballot is a
 * list without names: the file is less than half as large. All else is an object that says everything by itself, as
 * ballots were in files from before; a file that goes on holds both.
 */
import type { DatabaseSync } from 'node:sqlite'
import type { BallotCast } from '../workshop/ballots.ts'
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
  return { at: event.at, body: JSON.stringify(event.type === 'ballotCast' ? listOf(event) : event) }
}

function listOf({ voter, poll, round, slot, edit, value }: BallotCast): unknown[] {
  return [voter, poll, round, slot, edit, value]
}

/** What `listOf` made a list of, its fields in the order in which they are decided; undefined where it made none. */
function ballotOf(list: unknown[], at: number): unknown {
  const [voter, poll, round, slot, edit, value] = list
  return list.length === 6 ? { type: 'ballotCast', voter, poll, round, slot, edit, value, at } : undefined
}

/** In SQL: whether a row is a list. */
const isList = `substr(body, 1, 1) = '['`

/** In SQL: the type of the event in a row. */
export const typeInRow = `CASE WHEN ${isList} THEN 'ballotCast' ELSE json_extract(body, '$.type') END`

/** In SQL: whose ballot is in a row that holds one. */
export const voterInRow = `json_extract(body, CASE WHEN ${isList} THEN '$[0]' ELSE '$.voter' END)`

/**
 * The entries of a log after one number and up to another, in order. It is read while they are gone through.
 * @throws JournalDamaged at the first row that is no event, with its number, or SQLite's error.
 */
export function* entriesIn(db: DatabaseSync, after = 0, upTo = Number.MAX_SAFE_INTEGER): Generator<Entry> {
  // Not every integer of SQLite is one of JavaScript's: as REAL each is read, and judged like all else in the row.
  const next = db.prepare(`SELECT seq, CAST(at AS REAL), body FROM log WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${atOnce}`)
  // A row as an array is read in half the time of one as an object.
  next.setReturnArrays(true)
  const rowsAfter = (seq: number) => next.all(seq, upTo) as unknown as [number, number, string][]
  for (let rows = rowsAfter(after); rows.length > 0; rows = rowsAfter(rows.at(-1)![0])) {
    for (const [seq, at, body] of rows)
      yield { seq, event: eventOf(seq, { at, body }) }
  }
}

/** What stands in a row. @throws JournalDamaged where that is no event. */
export function eventOf(seq: number, { at, body }: Row): Event {
  const found = parsed(body)
  const event = Array.isArray(found) ? ballotOf(found, at) : found
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
