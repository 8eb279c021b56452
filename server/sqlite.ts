/**
 * The journal on this machine's disk: one SQLite file a workshop, because an acknowledged ballot must survive a
 * crash and SQLite is the best-tested way to that. See https://www.sqlite.org/wal.html.
 */
import type { Event } from '../workshop/events.ts'
import type { Entry, Journal } from './journal.ts'
import { DatabaseSync } from 'node:sqlite'

/** How long to wait for the lock of a process that is just going away, in milliseconds. */
const patience = 2000

/** Rows can only be added. */
const schema = `
  CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TRIGGER IF NOT EXISTS log_keeps_rows BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log keeps its rows'); END;
  CREATE TRIGGER IF NOT EXISTS log_keeps_words BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log keeps its words'); END;
`

interface Pending { bodies: { at: number, body: string }[], events: Event[], resolve: (seq: number) => void, reject: (reason: unknown) => void }

/** Thrown when another process has the file. */
export class JournalInUse extends Error {}

/** Thrown when a file is not, or no longer, what SQLite can read. */
export class JournalDamaged extends Error {}

/**
 * Opens, or begins, the journal in a file. Only one process may have it at a time.
 * @throws JournalInUse when another process has it; an SQLite error when the file cannot be read or written.
 */
export function openSqliteJournal(file: string): Journal {
  const db = new DatabaseSync(file, { timeout: patience })
  try {
    prepareFile(db)
  }
  catch (error) {
    db.close()
    throw isBusy(error) ? new JournalInUse(`${file} is in use by another process`) : error
  }
  const insert = db.prepare('INSERT INTO log (seq, at, body) VALUES (?, ?, ?)')
  const after = db.prepare('SELECT seq, body FROM log WHERE seq > ? ORDER BY seq')
  const followers = new Set<(entry: Entry) => void>()
  let last = (db.prepare('SELECT max(seq) AS seq FROM log').get() as { seq: number | null }).seq ?? 0
  let pending: Pending[] = []
  let scheduled: NodeJS.Immediate | undefined
  let open = true

  /** One transaction for all that has gathered in this turn of the event loop. */
  function commit(): void {
    clearImmediate(scheduled)
    scheduled = undefined
    const group = pending
    pending = []
    if (group.length === 0)
      return
    let seq = last
    try {
      db.exec('BEGIN')
      for (const { bodies } of group) {
        for (const { at, body } of bodies)
          insert.run(++seq, at, body)
      }
      db.exec('COMMIT')
    }
    catch (error) {
      if (db.isTransaction)
        db.exec('ROLLBACK')
      for (const { reject } of group)
        reject(error)
      return
    }
    for (const { events, resolve } of group) {
      for (const event of events) {
        last++
        for (const listener of followers)
          listener({ seq: last, event })
      }
      resolve(last)
    }
  }

  return {
    append(events) {
      return new Promise((resolve, reject) => {
        if (!open)
          throw new Error('the journal is closed')
        pending.push({
          bodies: events.map(event => ({ at: event.at, body: JSON.stringify(event) })),
          events,
          resolve,
          reject,
        })
        scheduled ??= setImmediate(commit)
      })
    },
    async follow(from, listener) {
      for (const row of after.iterate(from)) {
        listener({ seq: row.seq as number, event: JSON.parse(row.body as string) as Event })
      }
      followers.add(listener)
      return () => followers.delete(listener)
    },
    lag: () => pending.reduce((sum, { events }) => sum + events.length, 0),
    async close() {
      if (!open)
        return
      open = false
      commit()
      followers.clear()
      db.close()
    },
  }
}

/** Sets what durability needs and reads it back: a setting that SQLite ignores must not go unnoticed. */
function prepareFile(db: DatabaseSync): void {
  db.exec('PRAGMA locking_mode = EXCLUSIVE')
  const { journal_mode: mode } = db.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string }
  db.exec('PRAGMA synchronous = FULL')
  const { synchronous } = db.prepare('PRAGMA synchronous').get() as { synchronous: number }
  if (mode !== 'wal' || synchronous !== 2)
    throw new Error(`SQLite gave journal mode ${mode}, synchronous ${synchronous} instead of wal, 2`)
  db.exec(`BEGIN IMMEDIATE; ${schema} COMMIT`)
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|busy/i.test(error.message)
}

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

/** Null where the file holds no log yet. */
function reading<T>(file: string, wait: number, read: (db: DatabaseSync) => T): T | null {
  const db = new DatabaseSync(file, { timeout: wait })
  try {
    return read(db)
  }
  catch (error) {
    if (isBusy(error))
      throw new JournalInUse(`${file} is in use by another process`)
    if (error instanceof Error && /no such table/.test(error.message))
      return null
    throw new JournalDamaged(`${file} cannot be read: ${error instanceof Error ? error.message : error}`)
  }
  finally {
    db.close()
  }
}
