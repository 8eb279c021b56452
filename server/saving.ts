/**
 * Says when nothing can be saved, at once and for as long as it lasts: to the presenter, at /healthz, and in the
 * terminal one line as it begins and one when it is over, however many answers are refused meanwhile.
 */
import type { Journal } from './journal.ts'
import type { Warnings } from './warnings.ts'
import { causeOf, JournalAway, reasonOf } from './causes.ts'

/**
 * It is over once writing works after so long without a failure, in milliseconds. Where a disk says no that is longer than
 * a phone waits before it sends again, because a small write may find room where an answer does not.
 */
const quiet = { away: 500, otherwise: 2000 }

/** What is waited for so long without anything else having been saved is said before it fails, in milliseconds; and how often that is looked at. */
const slow = { after: 1000, look: 250 }

/** What is watched: the recording, and where the log is kept, in words. `isShared`: it may go while nobody writes to it. */
interface Watched { file: string, place: string, isShared: boolean }

/** The journal in a file, watched: it takes and refuses as before, and closing it never fails. */
export function watchSaving(journal: Journal, { file, place, isShared }: Watched, warnings: Warnings): Journal {
  let open = true
  let waiting: NodeJS.Timeout | undefined
  /** So much was handed in that is not settled; and when that began, or something was settled last. */
  let unsettled = 0
  let since = performance.now()
  const looking = setInterval(look, slow.look)

  function failed(error: unknown): void {
    if (!open)
      return
    const say = inWords(error)
    if (!waiting)
      console.error(`  ${say}`)
    warnings.raise({ id: 'cannot-save', say })
    clearTimeout(waiting)
    waiting = setTimeout(() => void journal.probe().then(works, failed), causeOf(error) === 'away' ? quiet.away : quiet.otherwise)
  }

  function works(): void {
    waiting = undefined
    warnings.clear('cannot-save')
    console.error('  Saving works again.')
  }

  /** The same promise, of which it is said when it takes too long, and why it fails. */
  async function watched<T>(attempt: Promise<T>): Promise<T> {
    if (unsettled++ === 0)
      since = performance.now()
    try {
      return await attempt
    }
    catch (error) {
      failed(error)
      throw error
    }
    finally {
      unsettled--
      since = performance.now()
    }
  }

  function look(): void {
    const waited = performance.now() - since > slow.after
    if (waited && unsettled > 0)
      failed(new JournalAway(`${place} does not answer`))
    else if (waited && isShared)
      void watched(journal.probe()).catch(() => {})
  }

  return {
    ...journal,
    append: events => watched(journal.append(events)),
    async close() {
      open = false
      clearTimeout(waiting)
      clearInterval(looking)
      try {
        await journal.close()
      }
      catch (error) {
        console.error(`  The recording is saved, but in two files (${reasonOf(error)}): keep ${file} and ${file}-wal together.`)
      }
    },
  }
}

/** What the presenter is to know and do. */
function inWords(error: unknown): string {
  const until = 'answers are kept on the phones until then, and only this laptop follows your slides.'
  const cause = causeOf(error)
  switch (cause) {
    case 'full':
      return `Cannot save: the disk is full. Free some space; ${until}`
    case 'read-only':
      return `Cannot save: the recording may only be read (${reasonOf(error)}). Allow it to be written; ${until}`
    case 'in use':
      return `Cannot save: another program has the recording open. Close it there; ${until}`
    case 'away':
      return `Cannot save: ${reasonOf(error)}. It goes on by itself once that is back; ${until}`
    case 'damaged':
      return `Cannot save: the recording is damaged (${reasonOf(error)}). End with Ctrl-C and begin another with --new.`
    case 'newer': // What is open here has a format that is known.
    case 'failing':
      return `Cannot save: the disk does not take it (${reasonOf(error)}). See to the disk and its space; ${until}`
    default:
      return cause satisfies never
  }
}
