/**
 * Hostile guests against the real server in a process of its own, one kind after the other, while an honest room
 * answers: its answers must be taken in time, be counted exactly, and the server must stay small.
 */
import type { RunningProcess } from '../harness.ts'
import type { Phone, Screen } from '../server/client.ts'
import type { Done, Target } from './bare.ts'
import assert from 'node:assert/strict'
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../server/app.ts'
import { rates } from '../../server/limits.ts'
import { startProcess } from '../harness.ts'
import { phone, screen, walk } from '../server/client.ts'
import { hostilities, roomsTexts } from './hostile.ts'

const people = roomsTexts / 3

/** How often one honest person answers, in milliseconds: as often as the server takes from one person for long. */
const answersEvery = 1100

/** No honest answer may take longer, in milliseconds. */
const patience = 10_000

/** What a message may take, beyond the seconds, in seconds. */
const slack = 5

/** The server's process may grow by no more, in bytes. */
const growth = 400e6

/**
 * Each kind of hostility gets its share of about so many seconds; all kinds, or those named. Answers a line for each.
 * @throws AssertionError where an honest answer was late, lost or miscounted, or the server grew or ended.
 */
export async function guests({ seconds, kinds = Object.keys(hostilities) }: { seconds: number, kinds?: string[] }): Promise<string[]> {
  const server = await startProcess({ deck: join(root, 'tests/server/decks/talk.md') })
  const presenter = await screen(server.url, server.key, true)
  await walk(presenter, 'asking', 0, 1)
  const room = await Promise.all(Array.from({ length: people }, () => phone(server.url)))
  for (const [i, person] of room.entries()) {
    for (const slot of ['q1', 'q2', 'q3'])
      assert.partialDeepStrictEqual(await person.cast({ poll: 'questions', slot, edit: 1, value: `${slot} of ${i}?` }), { ok: true, edit: 1 })
  }
  try {
    const lines: string[] = []
    for (const kind of kinds)
      lines.push(await endure(server, presenter, room, kind, seconds / kinds.length))
    return lines
  }
  finally {
    for (const { socket } of [presenter, ...room])
      socket.close()
    await server.close()
  }
}

/** The room answers while one kind of hostility goes on. */
async function endure(server: RunningProcess, presenter: Screen, room: Phone[], name: string, seconds: number): Promise<string> {
  const before = { memory: memoryOf(server), journal: journalOf(server) }
  const ending = new AbortController()
  const joined = presenter.room().joined
  const target = { url: server.url, port: server.port, seconds, token: room[0]!.token() }
  const [did, ...answers] = await Promise.all([
    hostile(name, target).finally(() => ending.abort()),
    ...room.map(person => answerOnAndOn(person, ending.signal)),
  ])
  const slowest = Math.max(...answers.map(({ slowest }) => slowest))
  assert(slowest < patience, `${name}: an honest answer took ${Math.round(slowest)} ms`)
  const raised = answers.filter(({ last }) => last === 'raised').length
  await presenter.when((_, { raise }) => raise!.result?.kind === 'hands' && raise!.result.raised === raised)
  assert(presenter.room().joined - joined <= did.connections, `${name}: ${did.connections} connections made ${presenter.room().joined - joined} voters`)
  const most = did.connections * (rates.edits.burst + 2 * (seconds + slack))
  assert(did.accepted <= most, `${name}: ${did.accepted} messages of ${did.connections} connections were taken`)
  const own = presenter.presenter().questions!.texts.filter(({ id }) => Number(id) <= roomsTexts)
  assert(own.length === roomsTexts && own.every(({ sentAway }) => !sentAway), `${name}: questions of the room are gone`)
  const grown = memoryOf(server) - before.memory
  assert(grown < growth, `${name}: the server grew by ${megabytes(grown)}`)
  return [
    `${name}: ${did.what}`,
    `${answers.reduce((sum, { n }) => sum + n, 0)} honest answers, the slowest ${Math.round(slowest)} ms`,
    `memory ${megabytes(grown)}, journal ${megabytes(journalOf(server) - before.journal)}`,
  ].join('; ')
}

/** Lets hostile guests of one kind go at the server, in a process of their own. */
async function hostile(kind: string, target: Target): Promise<Done> {
  const child = fork(join(import.meta.dirname, 'hostile.ts'), [kind, JSON.stringify(target)])
  const [done] = await Promise.race([once(child, 'message'), once(child, 'exit')]) as [Done | number]
  if (typeof done !== 'object')
    throw new TypeError(`${kind}: the hostile guests ended by themselves`)
  return done
}

let edits = 0

/** Changes one answer again and again; one that is slowed is sent again, as a phone does. Times in milliseconds. */
async function answerOnAndOn(person: Phone, signal: AbortSignal): Promise<{ n: number, last: string, slowest: number }> {
  const answers = { n: 0, last: '', slowest: 0 }
  do {
    const value = answers.last === 'raised' ? 'not-me' : 'raised'
    const edit = ++edits
    const began = performance.now()
    let receipt = await person.cast({ poll: 'raise', value, edit })
    while (!receipt.ok && receipt.reason === 'unsaved') {
      await pause(1000)
      receipt = await person.cast({ poll: 'raise', value, edit })
    }
    assert.partialDeepStrictEqual(receipt, { ok: true, edit })
    answers.n++
    answers.last = value
    answers.slowest = Math.max(answers.slowest, performance.now() - began)
    await pause(answersEvery)
  } while (!signal.aborted)
  return answers
}

/** What the server's process has in memory, in bytes; 0 where the machine does not tell. */
function memoryOf({ child }: RunningProcess): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
  }
  catch {
    return 0
  }
}

/** What the recording takes on the disk, in bytes. */
function journalOf({ data }: RunningProcess): number {
  return readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0)
}

function megabytes(bytes: number): string {
  return `${bytes < 0 ? '' : '+'}${(bytes / 1e6).toFixed(1)} MB`
}
