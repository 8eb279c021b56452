/**
 * A workshop's file says by itself whether it was closed in good order. While a workshop runs, its newest answers are
 * in a second file, FILE-wal (https://www.sqlite.org/wal.html); at the end they are brought into the first. So a first
 * file alone is whole, unless it says that its workshop was running: then its newest answers are lost.
 *
 * SQLite keeps one number for us in a file, `user_version`. It is twice the number of the file's format (format.ts), and
 * one more while its workshop runs.
 */
import type { DatabaseSync } from 'node:sqlite'
import { statSync } from 'node:fs'

/** A `-wal` that is no longer than its header holds nothing, in bytes. */
const header = 32

/** Whether the second file is there. Ask before the first is opened, which makes one. */
export function hasSecond(file: string): boolean {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > header
}

/** The number of the file's format. */
export function formatIn(db: DatabaseSync): number {
  return formatOf(numberIn(db))
}

/** The number of a format in the number that SQLite keeps. */
export function formatOf(number: number): number {
  return number >> 1
}

/** From here on the file has this format. Whether its workshop runs stays. */
export function markFormat(db: DatabaseSync, format: number): void {
  mark(db, format, isRunning(db))
}

/** Whether nobody has closed the file since it was begun or gone on with. */
export function isRunning(db: DatabaseSync): boolean {
  return numberIn(db) % 2 === 1
}

/** From here on the second file belongs to it. Written again it changes nothing, but shows that writing works. */
export function markRunning(db: DatabaseSync): void {
  mark(db, formatIn(db), true)
}

/**
 * Brings all into the first file, which says from then on that it is whole. On a full disk the first step may make
 * room for the second.
 * @throws SQLite's error where that is not possible; then the two files still belong together.
 */
export function makeWhole(db: DatabaseSync): void {
  checkpoint(db, 'TRUNCATE')
  mark(db, formatIn(db), false)
  checkpoint(db, 'TRUNCATE')
}

/** Brings what is in the second file into the first; `PASSIVE` keeps the second. */
export function checkpoint(db: DatabaseSync, how: 'PASSIVE' | 'TRUNCATE'): void {
  db.prepare(`PRAGMA wal_checkpoint(${how})`).get()
}

function numberIn(db: DatabaseSync): number {
  return (db.prepare('PRAGMA user_version').get() as { user_version: number }).user_version
}

function mark(db: DatabaseSync, format: number, running: boolean): void {
  db.exec(`PRAGMA user_version = ${2 * format + (running ? 1 : 0)}`)
}
