/**
 * The server is killed while a room answers. This shows that no acknowledgement runs ahead of the write; what a power
 * cut does, which takes the operating system's memory down too, is the matter of power.ts.
 */
import type { Outcome } from './answering.ts'
import { rm } from 'node:fs/promises'
import { startProcess, temporaryFolder } from '../harness.ts'
import { answerThrough, deck } from './answering.ts'

const people = 25

/** Kills the server for as long as `more` wants. @throws AssertionError where an acknowledged ballot is lost or doubled. */
export async function killUnderLoad(more: (kills: number) => boolean): Promise<Outcome> {
  const data = await temporaryFolder()
  const outcome = await answerThrough({
    data,
    people,
    more,
    start: port => startProcess({ data, deck, port }),
    end: server => server.kill(),
  })
  await rm(data, { recursive: true })
  return outcome
}

/** Kills for about so many seconds. */
export async function crash({ seconds }: { seconds: number }): Promise<string[]> {
  const end = performance.now() + seconds * 1000
  const { times, ballots } = await killUnderLoad(kills => kills === 0 || performance.now() < end)
  return [`${times} kills under load, ${ballots} acknowledged ballots, all found once`]
}
