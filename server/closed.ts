/** Reads the files of workshops that no process is running. */
import type { Event } from '../workshop/events.ts'
import { DatabaseSync } from 'node:sqlite'
import { JournalDamaged, meaningOf } from './causes.ts'
import { hasSecond, isRunning, makeWhole } from './mark.ts'
import { patience } from './sqlite.ts'

/** What can be told of a recording without folding it. Times in milliseconds since 1970. */
export interface Summary {
  title: string
  startedAt: number
  lastAt: number
  /** How many joined. */
  people: number
  ended: boolean
  simulated: boolean
}

/**
 * Reads what a recording is of and when it last moved; null for an empty one.
 * @throws JournalInUse when another process has it, JournalDamaged when it cannot be read.
 */
export function summarise(file: string, wait = patience): Summary | null {
  return reading(file, wait, (db) => {
    const counted = db.prepare(`SELECT max(at) AS lastAt,
      count(*) FILTER (WHERE json_extract(body, '$.type') = 'voterJoined') AS people,
      max(seq) FILTER (WHERE json_extract(body, '$.type') = 'workshopEnded') AS ended,
      max(seq) FILTER (WHERE json_extract(body, '$.type') = 'workshopReopened') AS reopened FROM log`,
    ).get() as { lastAt: number | null, people: number, ended: number | null, reopened: number | null }
    const first = db.prepare('SELECT body FROM log WHERE seq = 1').get() as { body: string } | undefined
    if (counted.lastAt === null || !first)
      return null
    const { title, at, simulated = false } = JSON.parse(first.body) as Event & { type: 'workshopStarted' }
    return { title, startedAt: at, lastAt: counted.lastAt, people: counted.people, ended: (counted.ended ?? 0) > (counted.reopened ?? 0), simulated }
  })
}

/** The whole log of a workshop that is not running, in order. @throws JournalInUse when it is, JournalDamaged. */
export function readLog(file: string, wait: number): Event[] {
  return reading(file, wait, db => db.prepare('SELECT body FROM log ORDER BY seq').all().map(({ body }) => JSON.parse(body as string) as Event)) ?? []
}

/** Makes sure that no process has a file, damaged or not. @throws JournalInUse when one has. */
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
 * Reads a file, and leaves whole what a crash has left in two. Null where it holds no log yet.
 * @throws JournalInUse, JournalDamaged, or SQLite's error where the disk is to blame.
 */
function reading<T>(file: string, wait: number, read: (db: DatabaseSync) => T): T | null {
  const hadSecond = hasSecond(file)
  const db = new DatabaseSync(file, { timeout: wait })
  try {
    // Alone it needs no shared memory, for which a full disk has no room.
    db.exec('PRAGMA locking_mode = EXCLUSIVE')
    const found = hasLog(db) ? read(db) : null
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
