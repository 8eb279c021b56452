/**
 * Why a file could not be read or written, because each cause asks something else of a person. Told from the codes of
 * SQLite (https://www.sqlite.org/rescode.html) and of the operating system, never from their words.
 */

/** `failing` is whatever else a disk may do: it does not answer, or somebody has set it a limit. */
export type Cause = 'full' | 'read-only' | 'damaged' | 'newer' | 'in use' | 'away' | 'failing'

/** By SQLite's primary result codes. ERROR: there are no such columns, or not in the form that was written. */
const ofSqlite: Record<number, Cause> = {
  1: 'damaged', // ERROR
  3: 'read-only', // PERM
  5: 'in use', // BUSY
  8: 'read-only', // READONLY
  11: 'damaged', // CORRUPT
  13: 'full', // FULL
  26: 'damaged', // NOTADB
}

const ofSystem: Record<string, Cause> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
}

/** Thrown when another process has a workshop's file. */
export class JournalInUse extends Error {}

/** Thrown when what the log is kept on does not answer. */
export class JournalAway extends Error {}

/** Thrown when a workshop's file is not, or no longer, what can be read. */
export class JournalDamaged extends Error {}

/** Thrown when a workshop's file is of a later format than can be read here. */
export class JournalNewer extends Error {}

/** What an error of SQLite, or of the file system means. */
export function causeOf(error: unknown): Cause {
  if (error instanceof JournalInUse)
    return 'in use'
  if (error instanceof JournalNewer)
    return 'newer'
  if (error instanceof JournalAway)
    return 'away'
  if (error instanceof JournalDamaged)
    return 'damaged'
  const { code, errcode } = error as { code?: unknown, errcode?: unknown }
  // The upper bytes of an extended code only tell more of the same.
  return (typeof errcode === 'number' ? ofSqlite[errcode & 0xFF] : ofSystem[String(code)]) ?? 'failing'
}

/** An error of SQLite on a workshop's file as what it means; others stay what they are. */
export function meaningOf(error: unknown, file: string): unknown {
  const cause = causeOf(error)
  return cause === 'in use'
    ? new JournalInUse(`${file} is in use by another process`)
    : cause === 'damaged'
      ? new JournalDamaged(`${file} cannot be read: it is damaged (${reasonOf(error)})`)
      : error
}

/** What an error says of itself. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
