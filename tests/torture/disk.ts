/**
 * The disk is full while a room answers, may only be read, or has damaged what is on it. No acknowledged ballot may be
 * lost, who must know is told, and each of the three is called what it is.
 */
import type { RunningProcess } from '../harness.ts'
import type { Outcome } from './answering.ts'
import type { SmallDisk } from './small-disk.ts'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { copyFileSync, existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { continuesWithin } from '../../server/recordings.ts'
import { recordingIn, runServer, startProcess } from '../harness.ts'
import { screen } from '../server/client.ts'
import { answerThrough, deck } from './answering.ts'
import { mountSmallDisk, noSmallDisk } from './small-disk.ts'

const megabytes = 24
const people = 25

/** How soon it must be said that saving fails, or works again, in milliseconds. */
const patience = 60_000

/** How soon a command is answered that cannot be saved, in milliseconds. */
const atOnce = 5000

/** Goes on for about so many seconds, at least once through all. */
export async function disk({ seconds }: { seconds: number }): Promise<string[]> {
  const until = performance.now() + seconds * 1000
  const small = mountSmallDisk(megabytes)
  if (!small)
    return [`skipped: ${noSmallDisk}`]
  try {
    const { times, ballots } = await fullUnderLoad(small, fills => fills === 0 || performance.now() < until)
    await fullAtEnd(small)
    await fullAtStart(small)
    await readOnlyAtStart(small)
    await damagedAtStart(small)
    return [
      `disk full ${times} times under load, ${ballots} acknowledged ballots, all found once`,
      'each time said to the presenter, at /healthz and in one line, and over by itself',
      'at a start full, read-only and damaged are told apart, and what was there is untouched',
    ]
  }
  finally {
    small.remove()
  }
}

/** Fills it and frees it again while a room answers. */
export async function fullUnderLoad(small: SmallDisk, more: (fills: number) => boolean): Promise<Outcome> {
  let running: RunningProcess | undefined
  return answerThrough({
    data: small.folder,
    people,
    more,
    async start() {
      if (!running)
        return running = await startProcess({ data: small.folder, deck })
      const before = said(running, 'Saving works again')
      small.free()
      await until('saving works again', async () => !(await warned(running!)))
      await until('the terminal says so', () => said(running!, 'Saving works again') === before + 1)
      return running
    },
    async end(server, fills) {
      const presenter = await screen(server.url, server.key, true)
      small.fill()
      await until('it is said that the disk is full', () => warned(server))
      await presenter.whenWarned(all => all.some(({ say }) => say.startsWith('Cannot save: the disk is full.')))
      const began = performance.now()
      const answer = await presenter.move('asking', 1)
      assert.equal(answer.ok ? undefined : answer.reason, 'unsaved')
      assert.ok(performance.now() - began < atOnce, 'who turns a slide is answered at once')
      presenter.socket.close()
      assert.equal(said(server, 'Cannot save'), fills + 1, 'one line each time')
    },
  })
}

/** Where the two files cannot be made one it is said, and they are still whole together. */
async function fullAtEnd({ folder, fill, free }: SmallDisk): Promise<void> {
  const data = join(folder, 'short')
  const running = await startProcess({ data, deck })
  const presenter = await screen(running.url, running.key)
  // More than the first file has room for as it is.
  for (let move = 0; move < 100; move++)
    await presenter.move('asking', move % 2)
  presenter.socket.close()
  fill()
  await running.close()
  const file = recordingIn(data)
  assert.ok(existsSync(`${file}-wal`))
  assert.ok(running.output().includes(`keep ${file} and ${file}-wal together`))
  free()
  const again = await startProcess({ data, deck })
  assert.ok(again.output().includes('goes on') && !again.output().includes('lost'))
  await again.close()
  assert.ok(!existsSync(`${file}-wal`))
}

async function fullAtStart({ folder, fill, free }: SmallDisk): Promise<void> {
  fill()
  const before = readdirSync(folder)
  assert.match(await refusal(folder, '--new'), /^Nothing can be saved: the disk of the folder .* is full\. Free some space/)
  assert.deepEqual(readdirSync(folder), before, 'a start that fails leaves nothing behind')
  free()
}

async function readOnlyAtStart({ folder, allowWriting }: SmallDisk): Promise<void> {
  allowWriting(false)
  assert.match(await refusal(folder), /^Nothing can be saved: the folder .* may only be read/)
  allowWriting(true)
}

async function damagedAtStart({ folder }: SmallDisk): Promise<void> {
  const latest = recordingIn(folder)
  const old = join(folder, '2001-01-01-0900-dead.sqlite')
  copyFileSync(latest, old)
  damage(old)
  const long = new Date(Date.now() - 2 * continuesWithin)
  utimesSync(old, long, long)
  const goesOn = await startProcess({ data: folder, deck })
  assert.ok(goesOn.output().includes(`Workshop ${latest.slice(folder.length + 1, -'.sqlite'.length)} goes on`))
  assert.match(goesOn.output(), /dead\.sqlite cannot be read: it is damaged \(.*\)\. It is left alone\.$/m)
  await goesOn.close()

  damage(latest)
  const bytes = readFileSync(latest)
  assert.match(await refusal(folder), /cannot be read: it is damaged .* begin another with --new/)
  const another = await startProcess({ data: folder, deck, args: ['--new'] })
  await another.close()
  assert.ok(readFileSync(latest).equals(bytes), 'what is damaged is not touched')
}

/** Turns over the bytes of the second page of a file, as a bad disk may. */
function damage(file: string): void {
  const bytes = readFileSync(file)
  for (let at = 4096; at < 8192; at++)
    bytes[at] ^= 0xFF
  writeFileSync(file, bytes)
}

/** What a start says that does not come to be, in one line. */
async function refusal(data: string, ...args: string[]): Promise<string> {
  const { child, output } = runServer(['--no-build', '--port', '0', '--data', data, '--deck', deck, ...args])
  const [code] = await once(child, 'close') as [number]
  const line = output().trim()
  assert.equal(code, 1, line)
  assert.equal(line.split('\n').length, 1, line)
  return line
}

async function warned({ url }: RunningProcess): Promise<boolean> {
  const { warnings } = await (await fetch(`${url}/healthz`)).json() as { warnings: string[] }
  return warnings.some(line => line.startsWith('Cannot save'))
}

function said({ output }: RunningProcess, words: string): number {
  return output().split(words).length - 1
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const began = performance.now()
  while (!await holds()) {
    assert.ok(performance.now() - began < patience, `Waited in vain until ${what}`)
    await pause(20)
  }
}
