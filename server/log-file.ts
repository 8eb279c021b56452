/**
 * Opens the file of a workshop that begins or goes on, so that what is written in it lasts. SQLite syncs at checkpoints;
 * what is committed in between stands in the second file (mark.ts), which the journal syncs itself before it says so.
 */
import { closeSync, fdatasyncSync, openSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { meaningOf } from './causes.ts'
import { assertKnown, bringUp, FORMAT } from './format.ts'
import { checkpoint, formatIn, hasSecond, isRunning, markFormat } from './mark.ts'

/** How long to wait for the lock of a process that is just going away, in milliseconds. */
export const patience = 2000

const table = 'CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;'

const keepsRows = `CREATE TRIGGER IF NOT EXISTS log_keeps_rows BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log keeps its rows'); END;`

/** Rows can only be added. */
const triggers = `${keepsRows}
  CREATE TRIGGER IF NOT EXISTS log_keeps_words BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log keeps its words'); END;
`

export interface LogFile {
  db: DatabaseSync
  /** The descriptor of the second file. */
  second: number
  /** As a journal has it. */
  isCut: boolean
}

/**
 * Opens, or begins, a file, brings it up to today's format, and takes it from all other processes. All that is in it is
 * synced.
 * @throws JournalInUse, JournalDamaged, JournalNewer, or SQLite's error when it cannot be read or written.
 */
export function openLogFile(file: string): LogFile {
  const hadSecond = hasSecond(file)
  let db: DatabaseSync | undefined
  let second: number | undefined
  try {
    assertKnown(file)
    db = new DatabaseSync(file, { timeout: patience })
    prepareFile(db)
    // Windows syncs only what may be written.
    second = openSync(`${file}-wal`, 'r+')
    // A process that was killed may have left what it had not synced.
    fdatasyncSync(second)
    return { db, second, isCut: isRunning(db) && !hadSecond }
  }
  catch (error) {
    if (second !== undefined)
      closeSync(second)
    db?.close()
    throw meaningOf(error, file)
  }
}

/** Sets what durability needs and reads it back: a setting that SQLite ignores must not go unnoticed. */
function prepareFile(db: DatabaseSync): void {
  db.exec('PRAGMA locking_mode = EXCLUSIVE')
  const { journal_mode: mode } = db.prepare('PRAGMA journal_mode = WAL').get() as { journal_mode: string }
  db.exec('PRAGMA synchronous = NORMAL')
  const { synchronous } = db.prepare('PRAGMA synchronous').get() as { synchronous: number }
  if (mode !== 'wal' || synchronous !== 1)
    throw new Error(`SQLite gave journal mode ${mode}, synchronous ${synchronous} instead of wal, 1`)
  const isOlder = formatIn(db) < FORMAT
  db.exec(`BEGIN IMMEDIATE; ${table}`)
  if (isOlder) {
    bringUp(db)
    markFormat(db, FORMAT)
  }
  db.exec(`${triggers} COMMIT`)
  // The first file says so by itself, for programs that know only older formats.
  if (isOlder)
    checkpoint(db, 'PASSIVE')
}

/** Takes rows after a number out again: they were refused after they had been written. @throws SQLite's error. */
export function takeBack(db: DatabaseSync, after: number): void {
  db.exec(`BEGIN IMMEDIATE; DROP TRIGGER log_keeps_rows; DELETE FROM log WHERE seq > ${after}; ${keepsRows} COMMIT`)
}
