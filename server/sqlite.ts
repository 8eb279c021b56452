/**
 * The journal on this machine's disk: one SQLite file a workshop, because an acknowledged ballot must survive a
 * crash and SQLite is the best-tested way to that. See https://www.sqlite.org/wal.html.
 */
import type { Event } from '../workshop/events.ts'
import type { Entry, Journal } from './journal.ts'
import { meaningOf } from './causes.ts'
import { eventIn } from './format.ts'
import { openLogFile } from './log-file.ts'
import { checkpoint, makeWhole, markRunning } from './mark.ts'

/** While many are waiting, a commit rests as long as the last one took, and no longer than so many milliseconds: what comes meanwhile shares it. */
const longestRest = 10

interface Pending { bodies: { at: number, body: string }[], events: Event[], resolve: (seq: number) => void, reject: (reason: unknown) => void }

/**
 * Opens, or begins, the journal in a file. Only one process may have it at a time.
 * @throws JournalInUse when another process has it, JournalDamaged, JournalNewer, or SQLite's error when it cannot be
 * read or written.
 */
export function openSqliteJournal(file: string): Journal {
  const { db, isCut } = openLogFile(file)
  const insert = db.prepare('INSERT INTO log (seq, at, body) VALUES (?, ?, ?)')
  const after = db.prepare('SELECT seq, body FROM log WHERE seq > ? ORDER BY seq')
  const followers = new Set<(entry: Entry) => void>()
  let last = (db.prepare('SELECT max(seq) AS seq FROM log').get() as { seq: number | null }).seq ?? 0
  let pending: Pending[] = []
  let scheduled: NodeJS.Immediate | undefined
  let resting: NodeJS.Timeout | undefined
  /** Until when the next commit waits, in milliseconds of the process. */
  let rested = Number.NEGATIVE_INFINITY
  let open = true
  let marked = false

  /** A lone entry is committed in this turn of the event loop. */
  function schedule(): void {
    const rest = rested - performance.now()
    if (rest > 0)
      resting ??= setTimeout(commit, rest)
    else
      scheduled ??= setImmediate(commit)
  }

  /** One transaction for all that has gathered. */
  function commit(): void {
    clearImmediate(scheduled)
    clearTimeout(resting)
    scheduled = resting = undefined
    const began = performance.now()
    const group = pending
    pending = []
    if (group.length === 0)
      return
    let seq = last
    try {
      db.exec('BEGIN')
      if (!marked)
        markRunning(db)
      for (const { bodies } of group) {
        for (const { at, body } of bodies)
          insert.run(++seq, at, body)
      }
      db.exec('COMMIT')
    }
    catch (error) {
      for (const { reject } of group)
        reject(error)
      rollBack()
      return
    }
    markInFirst()
    const ended = performance.now()
    rested = group.length > 1 ? ended + Math.min(ended - began, longestRest) : ended
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
        pending.push({
          bodies: events.map(event => ({ at: event.at, body: JSON.stringify(event) })),
          events,
          resolve,
          reject,
        })
        schedule()
      })
    },
    async follow(from, listener) {
      try {
        for (const { seq, body } of after.iterate(from))
          tell(listener, { seq: seq as number, event: eventIn(seq as number, body as string) })
      }
      catch (error) {
        throw meaningOf(error, file)
      }
      followers.add(listener)
      return () => followers.delete(listener)
    },
    lag: () => pending.reduce((sum, { events }) => sum + events.length, 0),
    async probe() {
      markRunning(db)
    },
    async close() {
      if (!open)
        return
      open = false
      commit()
      followers.clear()
      try {
        makeWhole(db)
      }
      finally {
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
