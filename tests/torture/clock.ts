/**
 * The clock of the machine is set while a room answers, an hour on and an hour back, in the real server's own process;
 * everything that goes by time must go on as if nothing had happened.
 */
import type { RunningProcess } from '../harness.ts'
import type { Phone, Screen } from '../server/client.ts'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { root } from '../../server/app.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { startProcess } from '../harness.ts'
import { phone, screen, walk } from '../server/client.ts'

const hour = 3_600_000

/** The grace after a closing, in milliseconds. */
const grace = 5000

/** The server's times are whole milliseconds. */
const rounding = 1

/**
 * Goes on for about so many seconds, at least once in both directions. Answers what was seen, a line a fact.
 * @throws AssertionError, or Error where nothing came in time.
 */
export async function clock({ seconds }: { seconds: number }): Promise<string[]> {
  const until = performance.now() + seconds * 1000
  const trials: Trial[] = []
  do {
    for (const outcome of await Promise.allSettled([trial(hour), trial(-hour)])) {
      if (outcome.status === 'rejected')
        throw outcome.reason
      trials.push(outcome.value)
    }
  } while (performance.now() < until)
  const graces = trials.map(trial => trial.grace)
  return [
    `clock set an hour on and an hour back, ${trials.reduce((sum, { sets }) => sum + sets, 0)} times in ${trials.length} workshops`,
    `ballots counted until ${Math.min(...graces)} to ${Math.max(...graces)} ms after the closing, then came too late`,
    `a step back undid, all were still here, the last question had the focus`,
    `the log never went back; its length was right within ${Math.max(...trials.map(trial => trial.off))} ms`,
  ]
}

interface Trial {
  /** How often the clock was set. */
  sets: number
  /** When the last ballot that counted was sent after the closing, in milliseconds. */
  grace: number
  /** By how much the length of the recording may be wrong at most, in milliseconds. */
  off: number
}

/** One workshop whose clock is set by so many milliseconds again and again. */
async function trial(by: number): Promise<Trial> {
  const server = await startProcess({ deck: join(root, 'tests/server/decks/small.md'), imports: [join(import.meta.dirname, 'set-clock.ts')] })
  const presenter = await screen(server.url, server.key, true)
  const times: number[] = []
  presenter.socket.on('screen', ({ now }) => times.push(now - performance.now()))
  const voters = await Promise.all([phone(server.url), phone(server.url), phone(server.url)])
  let sets = 0
  const set = async () => {
    sets++
    await setClock(server, by)
  }
  try {
    const begun = await timed(() => presenter.move('asking', 0))
    await walk(presenter, 'asking', 1, 2)
    await stepBack(presenter, set)
    await stayHere(server, presenter, voters, set)
    await keepFocus(presenter, set)
    const last = await keepGrace(presenter, voters[0]!, set)
    const ended = await timed(() => presenter.command({ type: 'endWorkshop' }))
    const off = await keepOrder(server, presenter.room().workshop.id, begun, ended)
    assert(Math.max(...times) - Math.min(...times) < hour / 2, 'what screens are told of the time jumped')
    return { sets, grace: last, off }
  }
  finally {
    for (const { socket } of [presenter, ...voters])
      socket.close()
    await server.close()
  }
}

/** Sets the clock of the server's process, and waits until it is set. */
async function setClock({ child, output }: RunningProcess, by: number): Promise<void> {
  const said = () => output().split('The clock was set').length
  const before = said()
  child.stdin!.write(`${by}\n`)
  while (said() === before)
    await once(child.stdout!, 'data')
}

/** A question that a step too far ended is open again after the step back. */
async function stepBack(presenter: Screen, set: () => Promise<void>): Promise<void> {
  await presenter.move('slide-the-end', 0)
  await presenter.when((_, { pick }) => !pick!.accepting)
  await set()
  await presenter.move('asking', 2)
  await presenter.when((_, { pick }) => pick!.accepting)
}

/** Who answered and closed the phone a moment ago is still here. */
async function stayHere({ url }: RunningProcess, presenter: Screen, voters: Phone[], set: () => Promise<void>): Promise<void> {
  const [, , leaving] = voters as [Phone, Phone, Phone]
  assert.partialDeepStrictEqual(await leaving.cast({ poll: 'pick', value: 'water' }), { ok: true, edit: 1 })
  leaving.socket.close()
  const connected = async () => (await (await fetch(`${url}/healthz`)).json() as { connected: number }).connected
  while (await connected() !== 2)
    await pause(10)
  await set()
  voters.push(await phone(url))
  await presenter.when(room => room.joined === 4 && room.here === 4)
}

/** Of two questions the keys act on the one opened last. */
async function keepFocus(presenter: Screen, set: () => Promise<void>): Promise<void> {
  await presenter.command({ type: 'openPoll', poll: 'say' })
  await set()
  await presenter.command({ type: 'openPoll', poll: 'pick' })
  await presenter.when((_, { pick }) => pick!.accepting)
  await presenter.command({ type: 'closePoll', poll: 'pick' })
  await presenter.when((_, { pick }) => !pick!.accepting)
  assert.equal(presenter.room().focus, 'pick')
  await presenter.command({ type: 'openPoll', poll: 'pick' })
}

/** Ballots count for five true seconds after a closing, and no longer. Answers when the last one that did was sent. */
async function keepGrace(presenter: Screen, voter: Phone, set: () => Promise<void>): Promise<number> {
  const closed = await timed(() => presenter.command({ type: 'closePoll', poll: 'pick' }))
  await set()
  let last = Number.NaN
  for (;;) {
    const cast = await timed(() => voter.cast({ poll: 'pick', value: 'tea' }))
    if (!cast.answer.ok) {
      assert.equal(cast.answer.reason, 'late')
      assert(cast.answered - closed.asked >= grace - rounding, `too late after ${cast.answered - closed.asked} ms`)
      assert(last > 0, 'no ballot counted after the closing')
      return Math.round(last)
    }
    last = cast.asked - closed.answered
    assert(last <= grace + rounding, `counted after ${last} ms`)
    await pause(250)
  }
}

/** The recording's times never go back, and it is as long as it was. Answers how far off it may be at most. */
async function keepOrder({ url, key }: RunningProcess, id: string, begun: Timed<unknown>, ended: Timed<unknown>): Promise<number> {
  const response = await fetch(`${url}/recordings/${id}.jsonl`, { headers: { authorization: `Bearer ${key}` } })
  const { header, events } = readRecording(await response.text())
  let before = 0
  for (const { type, at } of events) {
    assert(at >= before, `"${type}" is ${before - at} ms before the event that came before it`)
    before = at
  }
  const first = events.find(({ type }) => type === 'stageMoved')!
  const last = events.findLast(({ type }) => type === 'workshopEnded')!
  const [least, most] = [ended.asked - begun.answered, ended.answered - begun.asked]
  assert(last.at - first.at >= least - rounding && last.at - first.at <= most + rounding, `${last.at - first.at} ms for ${least} to ${most} ms`)
  assert.equal(header.length, last.at - events[0]!.at)
  return Math.ceil(most - least)
}

interface Timed<T> { answer: T, asked: number, answered: number }

/** When a question was asked and answered, by this process's monotonic clock. */
async function timed<T>(ask: () => Promise<T>): Promise<Timed<T>> {
  const asked = performance.now()
  const answer = await ask()
  return { answer, asked, answered: performance.now() }
}
