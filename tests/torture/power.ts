/**
 * The power is cut while a room answers: what was not synced is gone. A control has a disk that says it has synced and
 * has not, as SQLite without syncing would leave it; there ballots must be missing, or the trial would show nothing.
 */
import type { Outcome } from './answering.ts'
import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { startProcess, temporaryFolder } from '../harness.ts'
import { answerThrough, deck } from './answering.ts'
import { watchFolder, whyNoCut } from './disk-model.ts'

const people = 25

/**
 * Cuts the power for as long as `more` wants. `lies`: the last so many times before each cut the disk had only said
 * that it synced. @throws AssertionError where an acknowledged ballot is lost or doubled.
 */
export async function cutUnderLoad(more: (cuts: number) => boolean, lies = 0): Promise<Outcome> {
  const data = await temporaryFolder()
  const watched = watchFolder(data)
  try {
    return await answerThrough({
      data,
      people,
      more,
      start: port => startProcess({ data, deck, port, env: watched.env }),
      async end(server, times) {
        await server.kill()
        watched.cutPower({ stray: times % 2 === 1, lies })
      },
    })
  }
  finally {
    watched.close()
    await rm(data, { recursive: true })
  }
}

/** Ballots come with every one of them, or the next. */
const forgotten = 3

/** The control. @throws AssertionError where a disk that does not sync loses nothing. */
export async function cutWithoutSyncing(): Promise<void> {
  await assert.rejects(cutUnderLoad(cuts => cuts < 1, forgotten), /was acknowledged: how often it is in the log/)
}

/** Cuts for about so many seconds. */
export async function power({ seconds }: { seconds: number }): Promise<string[]> {
  const why = whyNoCut()
  if (why)
    return [`skipped: ${why}`]
  await cutWithoutSyncing()
  const end = performance.now() + seconds * 1000
  const { times, ballots } = await cutUnderLoad(cuts => cuts === 0 || performance.now() < end)
  return [
    `${times} power cuts under load, ${ballots} acknowledged ballots, all found once`,
    'control: a disk that only says it synced loses acknowledged ballots',
  ]
}
