/**
 * What an acknowledgement is worth: a room answers all the time while its server is taken down again and again, and
 * every ballot that was acknowledged must be in the log, once.
 */
import type { Event } from '../../workshop/events.ts'
import type { RunningProcess } from '../harness.ts'
import type { Phone } from '../server/client.ts'
import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../server/app.ts'
import { voterOf } from '../../server/secrets.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { ballotIn, votersIn } from '../../workshop/ballot-box.ts'
import { evolve } from '../../workshop/evolve.ts'
import { currentRound, initialState } from '../../workshop/state.ts'
import { phone } from '../server/client.ts'

export const deck = join(root, 'tests/server/decks/small.md')

/** How often one person answers, in milliseconds: below the server's limit for one voter. */
const pulse = 60

/** How long a room may wait for a server to be back, in milliseconds. */
const patience = 60_000

export interface Ordeal {
  /** The folder with the one recording. */
  data: string
  people: number
  /** The server on that folder and port. */
  start: (port: number) => Promise<RunningProcess>
  /** Takes it down, for the nth time from 0. */
  end: (server: RunningProcess, times: number) => Promise<void>
  /** Whether that is to happen once more. */
  more: (times: number) => boolean
}

/** How often the server was taken down, and how many ballots it had acknowledged. */
export interface Outcome { times: number, ballots: number }

/** Goes through it. @throws AssertionError where an acknowledged ballot is not in the log, or more than once. */
export async function answerThrough({ data, people, start, end, more }: Ordeal): Promise<Outcome> {
  let server = await start(0)
  const { port, url } = server
  const phones = await Promise.all(Array.from({ length: people }, () => phone(url)))
  const tokens = phones.map(({ token }) => token())
  const { acknowledged, acks, stop } = load(phones)
  const answered = async (ballots: number) => until(`${ballots} more ballots`, moreThan(acks, ballots))
  let times = 0
  try {
    for (; more(times); times++) {
      await answered(3 * people)
      // At another moment of the load each time.
      await pause(times % 20 * 3)
      await end(server, times)
      server = await start(port)
    }
    await answered(people)
  }
  finally {
    await stop()
    for (const { socket } of phones)
      socket.close()
    await server.close()
  }
  assert.deepEqual(phones.map(({ token }) => token()), tokens, 'everybody is still who they were')
  compare(await eventsIn(data), acknowledged, people)
  return { times, ballots: acks() }
}

interface Load { acknowledged: Map<string, number[]>, acks: () => number, stop: () => Promise<void> }

/** People who change their answer all the time, and never send one twice. */
function load(phones: Phone[]): Load {
  const acknowledged = new Map<string, number[]>(phones.map(({ token }) => [voterOf(token()), []]))
  let acks = 0
  const ending = new AbortController()
  async function answer({ token, socket }: Phone): Promise<void> {
    for (let edit = 1; !ending.signal.aborted; edit++) {
      const ballot = { poll: 'lobby', round: 0, slot: '0', edit, value: [`word ${edit}`] }
      const receipt = await socket.timeout(1000).emitWithAck('cast', ballot).catch(() => undefined)
      if (receipt?.ok) {
        acks++
        acknowledged.get(voterOf(token()))?.push(edit)
      }
      await pause(pulse)
    }
  }
  const all = phones.map(answer)
  return {
    acknowledged,
    acks: () => acks,
    async stop() {
      ending.abort()
      await Promise.all(all)
    },
  }
}

function moreThan(count: () => number, by: number): () => boolean {
  const before = count()
  return () => count() - before > by
}

async function until(what: string, holds: () => boolean): Promise<void> {
  const began = performance.now()
  while (!holds()) {
    if (performance.now() - began > patience)
      throw new Error(`The room waited in vain for ${what}`)
    await pause(10)
  }
}

/** Every event in the one recording of a folder. */
async function eventsIn(data: string): Promise<Event[]> {
  const files = readdirSync(data).filter(name => name.endsWith('.sqlite'))
  assert.equal(files.length, 1, 'the folder has one recording')
  const journal = openSqliteJournal(join(data, files[0]!))
  const events: Event[] = []
  await journal.follow(0, ({ event }) => events.push(event))
  await journal.close()
  return events
}

function compare(events: Event[], acknowledged: Map<string, number[]>, people: number): void {
  const rows = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'ballotCast') {
      const key = `${event.voter} ${event.edit}`
      rows.set(key, (rows.get(key) ?? 0) + 1)
    }
  }
  const state = events.reduce(evolve, initialState())
  const ballots = currentRound(state.polls.get('lobby')!).ballots
  for (const [voter, edits] of acknowledged) {
    for (const edit of edits)
      assert.equal(rows.get(`${voter} ${edit}`) ?? 0, 1, `Edit ${edit} of ${voter} was acknowledged: how often it is in the log`)
    assert.ok(ballotIn(ballots, voter)!.edit >= edits.at(-1)!, 'what counts is no older than what was acknowledged')
  }
  assert.equal([...votersIn(ballots)].length, people)
  assert.equal(state.voters.size, people)
}
