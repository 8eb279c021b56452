/** Reads the files of workshops that no process is running. */
import type { Event } from '../workshop/events.ts'
import { DatabaseSync } from 'node:sqlite'
import { countHere, nobody, numberOf } from '../workshop/people.ts'
import { JournalDamaged, meaningOf } from './causes.ts'
import { assertKnown, bringUp } from './format.ts'
import { patience } from './log-file.ts'
import { hasSecond, isRunning, makeWhole } from './mark.ts'
import { entriesIn, typeInRow, voterInRow } from './rows.ts'

/** What can be told of a recording without folding it. Times in milliseconds since 1970. */
export interface Summary {
  title: string
  startedAt: number
  lastAt: number
  /** How many people there were. */
  people: number
  ended: boolean
  simulated: boolean
  /** What tells its deck from others on this machine; older ones do not say. */
  deck?: string
}

/**
 * Reads what a recording is of and when it last moved; null for an empty one.
 * @throws JournalInUse when another process has it, JournalDamaged when it cannot be read, JournalNewer.
 */
export function summarise(file: string, wait = patience): Summary | null {
  return readingLog(file, wait, (db) => {
    const counted = db.prepare(`SELECT max(at) AS lastAt,
      max(seq) FILTER (WHERE ${typeInRow} = 'workshopEnded') AS ended,
      max(seq) FILTER (WHERE ${typeInRow} = 'workshopReopened') AS reopened FROM log`,
    ).get() as { lastAt: number | null, ended: number | null, reopened: number | null }
    const [first] = entriesIn(db, 0, 1)
    if (counted.lastAt === null || !first)
      return null
    const { title, at, simulated = false, deck } = first.event as Event & { type: 'workshopStarted' }
    return { title, startedAt: at, lastAt: counted.lastAt, people: peopleIn(db), ended: (counted.ended ?? 0) > (counted.reopened ?? 0), simulated, ...(deck === undefined ? {} : { deck }) }
  })
}

/** How many people there were, without folding the rest. */
function peopleIn(db: DatabaseSync): number {
  const people = nobody()
  const rows = db.prepare(`SELECT DISTINCT ${voterInRow} AS voter FROM log WHERE ${typeInRow} = 'ballotCast'`).all() as { voter: string }[]
  for (const { voter } of rows)
    people.answered.add(voter)
  const counts = db.prepare(`SELECT at, json_extract(body, '$.here') AS here FROM log WHERE ${typeInRow} = 'audienceCounted' ORDER BY seq`).all() as { at: number, here: number }[]
  for (const { at, here } of counts)
    countHere(people, at, here)
  return numberOf(people)
}

/** The whole log of a workshop that is not running, in order. @throws JournalInUse when it is, JournalDamaged, JournalNewer. */
export function readLog(file: string, wait: number): Event[] {
  return readingLog(file, wait, db => Array.from(entriesIn(db), ({ event }) => event)) ?? []
}

/** Makes sure that no process has a file, whether or not it can be read. @throws JournalInUse when one has. */
export function assertFree(file: string, wait: number): void {
  try {
    reading(file, wait, db => db.exec('BEGIN IMMEDIATE; COMMIT'))
  }
  catch (error) {
    if (!(error instanceof JournalDamaged))
      throw error
  }
}

/**
 * Reads the log of a file in today's format; null where it holds none yet. An older format is brought up for as long as
 * it is read: only a workshop that goes on changes its file for good.
 * @throws JournalNewer where its format is newer, and what `reading` throws.
 */
function readingLog<T>(file: string, wait: number, read: (db: DatabaseSync) => T): T | null {
  assertKnown(file)
  return reading(file, wait, (db) => {
    if (!hasLog(db))
      return null
    db.exec('BEGIN')
    try {
      bringUp(db)
      return read(db)
    }
    finally {
      if (db.isTransaction)
        db.exec('ROLLBACK')
    }
  })
}

/**
 * Uses a file, and leaves whole what a crash has left in two.
 * @throws JournalInUse, JournalDamaged, or SQLite's error where the disk is to blame.
 */
function reading<T>(file: string, wait: number, read: (db: DatabaseSync) => T): T {
  const hadSecond = hasSecond(file)
  const db = new DatabaseSync(file, { timeout: wait })
  try {
    // Alone it needs no shared memory, for which a full disk has no room.
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    const found = read(db)
    if (hadSecond && isRunning(db))
      tryToMakeWhole(db)
    return found
  }
  catch (error) {
    throw meaningOf(error, file)
  }
  finally {
    db.close()
  }
}

function hasLog(db: DatabaseSync): boolean {
  return db.prepare(`SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'log'`).get() !== undefined
}

/** Where the disk does not allow it, the two files stay two: whoever only reads has no need of more. */
function tryToMakeWhole(db: DatabaseSync): void {
  try {
    makeWhole(db)
  }
  catch {}
}
