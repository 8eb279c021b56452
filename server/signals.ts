/** How a program that serves a workshop ends: by the first signal in good order, by the second at once, by no fault. */
import process from 'node:process'

/** Ends the process after `end` has done what it must; with the status 1 where it could not. Faults do not end it from here on. */
export function endOnSignal(end: () => Promise<void>): void {
  goOnAfterFaults()
  let ending = false
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (ending)
        process.exit(1)
      ending = true
      end().then(() => process.exit(0), (error: unknown) => {
        console.error(error)
        process.exit(1)
      })
    })
  }
}

/**
 * A fault that nobody caught is said in one line, and the program goes on. In general nobody knows what such a fault
 * left behind, and a process had better end; here all that counts is in the log, whose entries are whole or not there
 * and are folded one by one, and a room full of people waits. It is the last resort: whatever can fail catches its own.
 */
function goOnAfterFaults(): void {
  // Where what is said goes nowhere any more, as behind a pipe that was closed, saying so would fail as well, for ever.
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => {})
  for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(event, (fault: unknown) => {
      const [what, where = ''] = fault instanceof Error ? fault.stack!.split('\n') : [String(fault)]
      console.error(`Something went wrong, the workshop goes on: ${what} ${where.trim()}`)
    })
  }
}
