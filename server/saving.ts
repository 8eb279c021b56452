/**
 * Says when nothing can be saved, at once and for as long as it lasts: to the presenter, at /healthz, and in the
 * terminal one line as it begins and one when it is over, however many answers are refused meanwhile.
 */
import type { Journal } from './journal.ts'
import type { Warnings } from './warnings.ts'
import { causeOf, reasonOf } from './causes.ts'

/**
 * It is over once writing works after so long without a failure, in milliseconds: longer than a phone waits before it
 * sends again, because a small write may find room where an answer does not.
 */
const quiet = 2000

/** The journal in a file, watched: it takes and refuses as before, and closing it never fails. */
export function watchSaving(journal: Journal, file: string, warnings: Warnings): Journal {
  let open = true
  let waiting: NodeJS.Timeout | undefined

  function failed(error: unknown): void {
    if (!open)
      return
    const say = inWords(error)
    if (!waiting)
      console.error(`  ${say}`)
    warnings.raise({ id: 'cannot-save', say })
    clearTimeout(waiting)
    waiting = setTimeout(() => void journal.probe().then(works, failed), quiet)
  }

  function works(): void {
    waiting = undefined
    warnings.clear('cannot-save')
    console.error('  Saving works again.')
  }

  return {
    ...journal,
    async append(events) {
      try {
        return await journal.append(events)
      }
      catch (error) {
        failed(error)
        throw error
      }
    },
    async close() {
      open = false
      clearTimeout(waiting)
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
  const until = 'answers are kept on the phones until then.'
  const cause = causeOf(error)
  switch (cause) {
    case 'full':
      return `Cannot save: the disk is full. Free some space; ${until}`
    case 'read-only':
      return `Cannot save: the recording may only be read (${reasonOf(error)}). Allow it to be written; ${until}`
    case 'in use':
      return `Cannot save: another program has the recording open. Close it there; ${until}`
    case 'away':
      return `Cannot save: ${reasonOf(error)}. It goes on by itself once that answers; ${until}`
    case 'damaged':
      return `Cannot save: the recording is damaged (${reasonOf(error)}). End with Ctrl-C and begin another with --new.`
    case 'newer': // What is open here has a format that is known.
    case 'failing':
      return `Cannot save: the disk does not take it (${reasonOf(error)}). See to the disk and its space; ${until}`
    default:
      return cause satisfies never
  }
}
