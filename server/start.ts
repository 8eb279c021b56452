/** What a start needs of the machine, a folder and a port, and what to say when it does not get them. */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Journal } from './journal.ts'
import type { Choice, OfDeck } from './recordings.ts'
import { accessSync, constants, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { causeOf, reasonOf } from './causes.ts'
import { machineClock } from './clock.ts'
import { makeFolder } from './folder.ts'
import { Problem } from './problem.ts'
import { chooseRecording } from './recordings.ts'
import { presenterKey } from './secrets.ts'
import { openSqliteJournal } from './sqlite.ts'

/** What a data folder gives a start. */
export interface Opened { key: string, choice: Choice, journal: Journal }

/**
 * Opens the journal of the workshop that this start is of, and reads the presenter's key.
 * @throws Problem where the folder cannot be written, another process has the recording, it cannot be read, or a
 * rehearsal would stand among real workshops.
 */
export function openData(data: string, which: 'any' | 'resume' | 'new', simulated = false, of?: OfDeck): Opened {
  try {
    makeFolder(data)
    accessSync(data, constants.W_OK)
    const choice = chooseRecording(data, which, machineClock.now(), simulated, of)
    const key = presenterKey(data)
    return { key, choice, journal: openJournal(choice) }
  }
  catch (error) {
    throw problemOf(error, data)
  }
}

function openJournal(choice: Choice): Journal {
  try {
    return openSqliteJournal(choice.file)
  }
  catch (error) {
    forget(choice)
    throw error
  }
}

/** A start that fails leaves no workshop behind that a later one would go on with. */
export function forget({ file, continued }: Choice): void {
  if (continued !== null)
    return
  for (const each of [`${file}-wal`, `${file}-shm`, file])
    rmSync(each, { force: true })
}

/** Why a path is no folder and cannot be made one. */
const noFolder: Record<string, string> = {
  ENOENT: 'the system makes none there',
  ENOTDIR: 'it, or what is above it, is no folder',
  EEXIST: 'it, or what is above it, is no folder',
  ENAMETOOLONG: 'its name is too long',
}

/** What keeps a data folder from being opened or written, in words for the person who starts. */
export function problemOf(error: unknown, data: string): Problem {
  if (error instanceof Problem)
    return error
  const reason = reasonOf(error)
  switch (causeOf(error)) {
    case 'full':
      return new Problem(`Nothing can be saved: the disk of the folder ${data} is full. Free some space, then start again. What was saved before is there.`)
    case 'read-only':
      return new Problem(`Nothing can be saved: the folder ${data} may only be read (${reason}). Allow it to be written, or choose another with --data.`)
    case 'in use':
      return new Problem(`${reason}. Stop that, or begin another workshop with --new.`)
    case 'newer':
      return new Problem(`${reason}. Use that version, or begin another workshop with --new.`)
    case 'away':
      return new Problem(`Nothing can be saved: ${reason}. Start it, or give its address with --journal.`)
    case 'damaged':
      return new Problem(`${reason}. Begin another workshop with --new; to keep this one elsewhere, take it together with the files that begin with its name.`)
    default:
      return new Problem(`Cannot write to the folder ${data}: ${noFolder[String((error as NodeJS.ErrnoException).code)] ?? reason}. Choose another with --data.`)
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
        ...Object.fromEntries(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'].map(code => [code, `This machine has no address ${host}. Choose another with --host.`])),
      }
      reject(new Problem(reasons[error.code ?? ''] ?? `Cannot listen on ${host}:${port}: ${error.message}`))
    })
    // Without a host Node takes IPv6 and IPv4, and only IPv4 on a machine that has no other.
    server.listen(port, host === '::' ? undefined : host, () => resolve((server.address() as AddressInfo).port))
  })
}
