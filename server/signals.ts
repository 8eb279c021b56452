/** How a program that serves a workshop ends: by the first signal in good order, by the second at once. */
import process from 'node:process'

/** Ends the process after `end` has done what it must; with the status 1 where it could not. */
export function endOnSignal(end: () => Promise<void>): void {
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
