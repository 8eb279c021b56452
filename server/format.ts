/**
 * Which format the file of a workshop has, because files are kept for years and this program changes: a file of an
 * older format is brought up to today's, and one of a newer format is left as it is.
 */
import type { DatabaseSync } from 'node:sqlite'
import { Buffer } from 'node:buffer'
import { closeSync, openSync, readSync } from 'node:fs'
import { JournalNewer } from './causes.ts'
import { formatIn, formatOf } from './mark.ts'

/**
 * What brings a file of one format to the next, in a transaction. One that changes rows drops the triggers of
 * log-file.ts first: they are made again after the last step.
 */
type Step = (db: DatabaseSync) => void

/** The step at place n brings format n to format n + 1. */
const steps: Step[] = [
  // Files had no number at first. Nothing else is different in them.
  () => {},
  // Before, no page told how many clicks a slide has.
  () => {},
  // Before, no ballot was a list (rows.ts). Those that are none stay as they are.
  () => {},
]

/** The format that is written here. */
export const FORMAT = steps.length

/**
 * Makes sure that a file is of no newer format, and leaves no trace in it: opening it as a log would bring the second
 * file into the first. So the number is read from where SQLite keeps it: four bytes from byte 60 on, the highest first
 * (https://www.sqlite.org/fileformat.html). Whether the rest can be read, opening it will say.
 * @throws JournalNewer where its format is newer.
 */
export function assertKnown(file: string): void {
  const number = firstBytes(file, 64)?.readUInt32BE(60) ?? 0
  const format = formatOf(number)
  if (format > FORMAT)
    throw new JournalNewer(`${file} was written by a newer version of this program: its format is ${format}, and up to ${FORMAT} can be read here`)
}

/** How a file of SQLite begins. */
const magic = 'SQLite format 3\0'

/** The first bytes of a file of SQLite; undefined where it is none, is shorter, or cannot be read. */
function firstBytes(file: string, length: number): Buffer | undefined {
  let descriptor: number | undefined
  try {
    descriptor = openSync(file, 'r')
    const bytes = Buffer.alloc(length)
    return readSync(descriptor, bytes, 0, length, 0) === length && bytes.toString('latin1', 0, magic.length) === magic ? bytes : undefined
  }
  catch {
    return undefined
  }
  finally {
    if (descriptor !== undefined)
      closeSync(descriptor)
  }
}

/** Brings a file of an older format to today's; whoever keeps it that way marks it (mark.ts). */
export function bringUp(db: DatabaseSync): void {
  for (const step of steps.slice(formatIn(db)))
    step(db)
}
