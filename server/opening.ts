/** What a start needs of the machine, a folder and a port, and what to say when it does not get them. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Journal } from './journal.ts'
import type { Choice } from './recordings.ts'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:http'
import { machineClock } from './clock.ts'
import { Problem } from './problem.ts'
import { chooseRecording } from './recordings.ts'
import { openSqliteJournal } from './sqlite.ts'

/**
 * Opens the journal of the workshop that this start is of.
 * @throws Problem where the folder cannot be written, another process has the recording, or a rehearsal would stand
 * among real workshops.
 */
export function openData(data: string, which: 'any' | 'resume' | 'new', simulated = false): { choice: Choice, journal: Journal } {
  try {
    const choice = chooseRecording(data, which, machineClock.now(), simulated)
    accessSync(data, constants.W_OK)
    return { choice, journal: openSqliteJournal(choice.file) }
  }
  catch (error) {
    if (error instanceof Problem)
      throw error
    throw new Problem(`Cannot write to the folder ${data}: ${error instanceof Error ? error.message : error}`)
  }
}

/**
 * Makes sure that a server could listen, before anything is written: a start that fails must not leave a workshop
 * behind that a later one would go on with.
 * @throws Problem as `listening` does.
 */
export async function assertListens(address: { port: number, host: string }): Promise<void> {
  const probe = createServer()
  await listening(probe, address)
  await new Promise(done => probe.close(done))
}

/**
 * Listens, and resolves with the port.
 * @throws Problem where the port is taken or may not be used.
 */
export function listening(server: Server, { port, host }: { port: number, host: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Record<string, string> = {
        EADDRINUSE: `Port ${port} is taken: another program, or another workshop, uses it. Choose another with --port.`,
        EACCES: `Port ${port} may not be used without more rights. Choose one above 1023 with --port.`,
        EADDRNOTAVAIL: `This machine has no address ${host}. Choose another with --host.`,
      }
      reject(new Problem(reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`))
    })
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
  })
}
