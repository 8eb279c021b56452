/**
 * The journal on this machine's disk: one SQLite file a workshop, because an acknowledged ballot must survive a
 * crash and SQLite is the best-tested way to that. See https://www.sqlite.org/wal.html. A disk may take milliseconds to
 * sync; it is waited for in a thread of Node's, so that the server serves meanwhile, and all that comes shares the next.
 */
import type { Event } from '../workshop/events.ts'
import type { Entry, Journal } from './journal.ts'
import type { Row } from './rows.ts'
import { closeSync, fdatasync } from 'node:fs'
import { promisify } from 'node:util'
import { meaningOf } from './causes.ts'
import { openLogFile, takeBack } from './log-file.ts'
import { checkpoint, makeWhole, markRunning } from './mark.ts'
import { entriesIn, rowOf } from './rows.ts'

const sync = promisify(fdatasync)

interface Pending { rows: Row[], events: Event[], resolve: (seq: number) => void, reject: (reason: unknown) => void }

/**
 * Opens, or begins, the journal in a file. Only one process may have it at a time.
 * @throws JournalInUse when another process has it, JournalDamaged, JournalNewer, or SQLite's error when it cannot be
 * read or written.
 */
export function openSqliteJournal(file: string): Journal {
  const { db, second, isCut } = openLogFile(file)
  const insert = db.prepare('INSERT INTO log (seq, at, body) VALUES (?, ?, ?)')
  const followers = new Set<(entry: Entry) => void>()
  let last = (db.prepare('SELECT max(seq) AS seq FROM log').get() as { seq: number | null }).seq ?? 0
  let pending: Pending[] = []
  /** What is written and not yet synced. */
  let written: Pending[] = []
  let scheduled: NodeJS.Immediate | undefined
  let syncing: Promise<void> | undefined
  /** Whether rows stand behind the last one that were refused. */
  let spoiled = false
  let open = true
  let marked = false

  /** A lone entry is written in this turn of the event loop. */
  function schedule(): void {
    if (!syncing && pending.length > 0)
      scheduled ??= setImmediate(save)
  }

  /** One transaction and one sync for all that has gathered. */
  function save(): void {
    clearImmediate(scheduled)
    scheduled = undefined
    const group = pending
    pending = []
    if (group.length === 0)
      return
    try {
      write(group)
    }
    catch (error) {
      rollBack()
      return refuse(group, error)
    }
    written = group
    syncing = sync(second).then(() => settle(group), (error) => {
      spoiled = true
      refuse(group, error)
    }).finally(() => {
      written = []
      syncing = undefined
      schedule()
    })
  }

  /** What was refused stands in the log no longer than until the disk takes something. */
  function clean(): void {
    if (spoiled)
      takeBack(db, last)
    spoiled = false
  }

  function write(group: Pending[]): void {
    clean()
    let seq = last
    db.exec('BEGIN')
    if (!marked)
      markRunning(db)
    for (const { rows } of group) {
      for (const { at, body } of rows)
        insert.run(++seq, at, body)
    }
    db.exec('COMMIT')
    markInFirst()
  }

  function refuse(group: Pending[], error: unknown): void {
    for (const { reject } of group)
      reject(error)
  }

  function settle(group: Pending[]): void {
    for (const { events, resolve } of group) {
      for (const event of events) {
        last++
        for (const listener of followers)
          tell(listener, { seq: last, event })
      }
      resolve(last)
    }
  }

  /** The first file holds the beginning and says that there is a second, so that it can be missed. */
  function markInFirst(): void {
    if (marked)
      return
    try {
      checkpoint(db, 'PASSIVE')
      marked = true
    }
    catch {
      // What was committed is on disk all the same; the next commit tries again.
    }
  }

  /** A transaction that even this cannot end is ended before the next one. */
  function rollBack(): void {
    try {
      if (db.isTransaction)
        db.exec('ROLLBACK')
    }
    catch (error) {
      console.error('A transaction of the journal could not be taken back:', error)
    }
  }

  return {
    isCut,
    append(events) {
      return new Promise((resolve, reject) => {
        if (!open)
          throw new Error('the journal is closed')
        pending.push({ rows: events.map(rowOf), events, resolve, reject })
        schedule()
      })
    },
    async follow(from, listener) {
      try {
        for (const entry of entriesIn(db, from, last))
          tell(listener, entry)
      }
      catch (error) {
        throw meaningOf(error, file)
      }
      followers.add(listener)
      return () => followers.delete(listener)
    },
    // Nobody else writes it.
    caughtUp: async () => {},
    isThere: async () => false,
    lag: () => [...written, ...pending].reduce((sum, { events }) => sum + events.length, 0),
    async probe() {
      clean()
      markRunning(db)
      await sync(second)
    },
    async close() {
      if (!open)
        return
      open = false
      await syncing
      save()
      await syncing
      followers.clear()
      try {
        clean()
        makeWhole(db)
      }
      finally {
        closeSync(second)
        db.close()
      }
    },
  }
}

/** What a follower makes of an entry is its own affair: the entry is on disk, and whoever waits for it is to hear so. */
function tell(listener: (entry: Entry) => void, entry: Entry): void {
  try {
    listener(entry)
  }
  catch (error) {
    console.error(`A follower stumbled over entry ${entry.seq} of the journal:`, error)
  }
}
