/** Opens the file of a workshop that begins or goes on, so that what is written in it lasts. */
import { DatabaseSync } from 'node:sqlite'
import { meaningOf } from './causes.ts'
import { assertKnown, bringUp, FORMAT } from './format.ts'
import { checkpoint, formatIn, hasSecond, isRunning, markFormat } from './mark.ts'

/** How long to wait for the lock of a process that is just going away, in milliseconds. */
export const patience = 2000

const table = 'CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;'

/** Rows can only be added. */
const triggers = `
  CREATE TRIGGER IF NOT EXISTS log_keeps_rows BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log keeps its rows'); END;
  CREATE TRIGGER IF NOT EXISTS log_keeps_words BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log keeps its words'); END;
`

/**
 * Opens, or begins, a file, brings it up to today's format, and takes it from all other processes. `isCut` as a journal
 * has it.
 * @throws JournalInUse, JournalDamaged, JournalNewer, or SQLite's error when it cannot be read or written.
 */
export function openLogFile(file: string): { db: DatabaseSync, isCut: boolean } {
  const hadSecond = hasSecond(file)
  let db: DatabaseSync | undefined
  try {
    assertKnown(file)
    db = new DatabaseSync(file, { timeout: patience })
    prepareFile(db)
    return { db, isCut: isRunning(db) && !hadSecond }
  }
  catch (error) {
    db?.close()
    throw meaningOf(error, file)
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
