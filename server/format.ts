/**
 * Which format the file of a workshop has, because files are kept for years and this program changes: a file of an
 * older format is brought up to today's, and one of a newer format is left as it is.
 */
import type { Event } from '../workshop/events.ts'
import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import { isLogged } from '../workshop/recording/schema.ts'
import { JournalDamaged, JournalNewer } from './causes.ts'
import { formatIn } from './mark.ts'

/**
 * What brings a file of one format to the next, in a transaction. One that changes rows drops the triggers of
 * log-file.ts first: they are made again after the last step.
 */
type Step = (db: DatabaseSync) => void

/** The step at place n brings format n to format n + 1. */
const steps: Step[] = [
  // Files had no number at first. Nothing else is different in them.
  () => {},
]

/** The format that is written here. */
export const FORMAT = steps.length

/**
 * Makes sure that a file can be read here, and leaves no trace in it: it is not opened as a log is, which would bring
 * the second file into the first.
 * @throws JournalNewer where its format is newer.
 */
export function assertKnown(file: string): void {
  if (!existsSync(file))
    return
  const address = pathToFileURL(file)
  address.searchParams.set('immutable', '1')
  const db = new DatabaseSync(address, { readOnly: true })
  try {
    const format = formatIn(db)
    if (format > FORMAT)
      throw new JournalNewer(`${file} was written by a newer version of this program: its format is ${format}, and up to ${FORMAT} can be read here`)
  }
  finally {
    db.close()
  }
}

/** Brings a file of an older format to today's; whoever keeps it that way marks it (mark.ts). */
export function bringUp(db: DatabaseSync): void {
  for (const step of steps.slice(formatIn(db)))
    step(db)
}

/** The event in a row of the log. @throws JournalDamaged where there is none, with the number of the row. */
export function eventIn(seq: number, body: string): Event {
  const event = parsed(body)
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
