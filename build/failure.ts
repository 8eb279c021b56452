/** What is said where a page cannot be built. */
import process from 'node:process'

/** A build that failed, with what the builder said. */
export class BuildFailure extends Error {
  readonly output: string

  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

/** Ends a script that failed: says why, in the builder's words where one failed, and sets the exit code. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof BuildFailure
    ? `${error.message}:\n${error.output}`
    : error instanceof Error ? error.message : error)
  process.exitCode = 1
}
