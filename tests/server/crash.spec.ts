/**
 * What an acknowledgement is worth: the server is killed again and again while a room answers, and every ballot that
 * was acknowledged must be in the log, once.
 *
 * This shows that no acknowledgement runs ahead of the write. It does not show what a power cut does: the killed
 * process leaves its writes with the operating system, which a power cut would take down with it.
 */
import type { Event } from '../../workshop/events.ts'
import type { Running, RunningProcess } from '../harness.ts'
import type { Phone } from './client.ts'
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { voterOf } from '../../server/keys.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { evolve } from '../../workshop/evolve.ts'
import { currentRound, initialState } from '../../workshop/state.ts'
import { startProcess, temporaryFolder } from '../harness.ts'
import { phone } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

const kills = 20
const people = 25

/** How often one person answers, in milliseconds: below the server's limit for one voter. */
const pulse = 60

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
        acknowledged.get(voterOf(token()))!.push(edit)
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

/** Every event in the one recording of a folder. */
async function eventsIn(data: string): Promise<Event[]> {
  const files = readdirSync(data).filter(name => name.endsWith('.sqlite'))
  expect(files).toHaveLength(1)
  const journal = openSqliteJournal(join(data, files[0]!))
  const events: Event[] = []
  await journal.follow(0, ({ event }) => events.push(event))
  await journal.close()
  return events
}

test(`after ${kills} kills under load every acknowledged ballot is there once`, async () => {
  test.setTimeout(300_000)
  const data = await temporaryFolder()
  let server: RunningProcess = await startProcess({ data, deck: smallDeck })
  const { port, url }: Running = server
  const phones = await Promise.all(Array.from({ length: people }, () => phone(url)))
  const tokens = phones.map(({ token }) => token())
  const { acknowledged, acks, stop } = load(phones)
  for (let kill = 0; kill < kills; kill++) {
    const before = acks()
    await expect.poll(() => acks() - before, { intervals: [10], timeout: 30_000 }).toBeGreaterThan(2 * people)
    await pause(kill * 3)
    await server.kill()
    server = await startProcess({ data, deck: smallDeck, port })
  }
  const before = acks()
  await expect.poll(() => acks() - before, { timeout: 30_000 }).toBeGreaterThan(people)
  await stop()
  expect(phones.map(({ token }) => token())).toEqual(tokens)
  for (const { socket } of phones)
    socket.close()
  await server.close()

  const events = await eventsIn(data)
  const rows = new Map<string, number>()
  for (const event of events) {
    if (event.type === 'ballotCast') {
      const key = `${event.voter} ${event.edit}`
      rows.set(key, (rows.get(key) ?? 0) + 1)
    }
  }
  const state = events.reduce(evolve, initialState())
  const ballots = currentRound(state.polls.get('lobby')!).ballots
  expect(ballots.size).toBe(people)
  let found = 0
  for (const [voter, edits] of acknowledged) {
    for (const edit of edits) {
      expect(rows.get(`${voter} ${edit}`), `${voter} ${edit}`).toBe(1)
      found++
    }
    expect(ballots.get(voter)!.get('0')!.edit).toBeGreaterThanOrEqual(edits.at(-1)!)
  }
  expect(found).toBe(acks())
  expect(state.voters.size).toBe(people)
  console.log(`${kills} kills, ${found} acknowledged ballots, all found once`)
  await rm(data, { recursive: true })
})
