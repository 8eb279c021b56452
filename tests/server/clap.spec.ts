/** People clap over real sockets whose messages take their time: what the server makes of it is held against when they did. */
import type { Hand } from '../../talk/kinds/clap/hand.ts'
import type { Offset } from '../../talk/kinds/clap/offset.ts'
import type { ClapTally } from '../../talk/kinds/clap/shapes.ts'
import type { Phone, Screen } from './client.ts'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { openAudience } from '../../rehearsal/audience.ts'
import { roomClock } from '../../rehearsal/clock.ts'
import { machineClock } from '../../server/clock.ts'
import { orderAt } from '../../statistics/synchrony.ts'
import { newHand, noteClap, toldOf } from '../../talk/kinds/clap/hand.ts'
import { mostSpread } from '../../talk/kinds/clap/offset.ts'
import { people as who } from '../../talk/people/index.ts'
import { startWorkshop } from '../harness.ts'
import { phone, screen } from './client.ts'

const deck = join(import.meta.dirname, 'decks/clapped.md')
const people = 12
const gap = 400

/** `told` is what the server has of this person: the claps by their own clock, how far that was taken to be from the server's, and where that stands in the log. */
interface Clapper { phone: Phone, up: number, down: number, hand: Hand, times: number[], told?: { times: number[], offset: Offset, seq: number } }

const together = ({ phone }: { phone: Phone }) => phone.view().question!.together!.clap!
const resultOf = (stage: Screen, poll: string) => stage.boards()[poll]!.result as ClapTally

/** A phone whose messages take so long there and back, which has asked for the server's time. */
async function clapper(url: string, poll: string, [up, down]: [number, number]): Promise<Clapper> {
  const own = await phone(url)
  await own.asked(poll)
  const hand = newHand(own.view().question!.together!.clap!.from, async () => {
    await setTimeout(up)
    // Where the room closes meanwhile no answer comes, as on a phone.
    const { now } = await own.socket.emitWithAck('time').catch((): { now?: number } => ({}))
    await setTimeout(down)
    return now
  })
  return { phone: own, up, down, hand, times: [] }
}

/** Claps at a moment by this process's clock, of which the hand need not hear before. */
function claps({ hand, times }: Clapper, at: number): void {
  if (noteClap(hand, at))
    times.push(at)
}

/** Whether it came in time. */
async function tells(clapper: Clapper, poll: string, slot: string, beat?: number): Promise<boolean> {
  const { phone, hand, up } = clapper
  await hand.measured
  // A hand goes on measuring: what it tells next may go by a better offset.
  const told = { times: [...clapper.times], offset: hand.offset! }
  const value = toldOf(hand, beat === undefined ? hand.claps : hand.claps.slice(-1))
  await setTimeout(up)
  const { ok, seq } = await phone.cast({ poll, slot, value })
  if (ok)
    clapper.told = { ...told, seq }
  return ok
}

test('how far people clap together is told as it was, over messages that take 50 to 300 milliseconds', async () => {
  test.setTimeout(90_000)
  const running = await startWorkshop({ deck, which: 'new' })
  const stage = await screen(running.url, running.key)
  await stage.move('claps', 1)
  const room = await Promise.all(Array.from({ length: people }, (_, i) => clapper(running.url, 'clap', [25 + i * 8, 25 + i * 10])))
  await Promise.all(room.map(({ hand }) => hand.measured))
  // Server and phones are one process here, so the true offset is known.
  const ahead = machineClock.now() - performance.now()
  const start = performance.now()
  let heardUntil = start
  for (let batch = 1; batch <= 3; batch++) {
    await setTimeout(Math.max(0, start + batch * 1000 - performance.now()))
    room.forEach((each, i) => {
      const from = start + i % 4 * 60
      for (let at = from; at <= start + batch * 1000; at += gap) {
        if (at > (each.times.at(-1) ?? 0))
          claps(each, at)
      }
    })
    // On a busy machine the last ones come when it is over.
    const came = await Promise.all(room.map(each => tells(each, 'clap', '0')))
    if (!came.every(Boolean))
      break
    heardUntil = start + batch * 1000
  }
  expect(heardUntil).toBeGreaterThan(start)
  // Claps that come shortly after the end still count.
  const last = Math.max(...room.map(({ told }) => told!.seq))
  await stage.when((_, boards) => (boards.clap?.result as ClapTally | undefined)?.phase === 'over' && stage.seq() >= last)
  const { from, ends, lasts } = together(room[0]!)
  const tally = resultOf(stage, 'clap')
  expect(tally).toMatchObject({ n: people, lockstep: false })
  expect(Math.abs(tally.tempo! - 60_000 / gap)).toBeLessThan(3)
  const known = room.flatMap(({ told }) => told!.offset.spread <= mostSpread ? [told!] : [])
  expect(tally.uneven).toBe(people - known.length)
  const begun = ends! - lasts
  expect(tally.order.length > 0).toBe(known.length > 1)
  for (const { offset: { offset, trip, spread } } of known)
    expect(Math.abs(offset - ahead)).toBeLessThanOrEqual((trip + spread) / 2 + 1)
  // A busy machine makes the two ways differ: what the phones took for the offset is what the server can know.
  const truth = known.map(({ times, offset }) => times.map(at => at + offset.offset - from - begun))
  // In the last gap some have clapped again and others not yet.
  const heard = heardUntil - gap + ahead - from - begun
  for (const [i, told] of tally.order.entries()) {
    const order = orderAt(truth, i * 100, 2000)
    if (i * 100 < heard && told !== null && order && order.n === known.length)
      expect(Math.abs(told - order.length), `after ${i * 100} ms`).toBeLessThan(0.05)
  }
  await running.close()
})

test('in lockstep the next beat opens on every phone as the last of them claps', async () => {
  test.setTimeout(90_000)
  const running = await startWorkshop({ deck, which: 'new' })
  const stage = await screen(running.url, running.key)
  await stage.move('claps', 2)
  const room = await Promise.all(Array.from({ length: 3 }, (_, i) => clapper(running.url, 'clap-lockstep', [20 + 10 * i, 20 + 10 * i])))
  const isOver = (each: Clapper) => together(each).phase === 'over'
  await Promise.all(room.map(async (each) => {
    for (let last = 0; !isOver(each); last = together(each).beat!) {
      claps(each, performance.now())
      await tells(each, 'clap-lockstep', String(together(each).beat), together(each).beat)
      await each.phone.when(() => isOver(each) || together(each).beat! > last)
    }
  }))
  await stage.when((_, boards) => (boards['clap-lockstep']?.result as ClapTally | undefined)?.phase === 'over')
  const tally = resultOf(stage, 'clap-lockstep')
  expect(tally).toMatchObject({ n: 3, lockstep: true, awaited: 0, tempo: expect.any(Number) })
  expect(tally.beats).toBeGreaterThanOrEqual(3)
  expect(await room[0]!.phone.cast({ poll: 'clap-lockstep', slot: '99', value: { claps: [1], trip: 1, spread: 1 } })).toMatchObject({ ok: false, reason: 'late' })
  await running.close()
})

test('rehearsed people clap to the end, though nobody tells them anything meanwhile', async () => {
  test.setTimeout(90_000)
  const running = await startWorkshop({ deck, which: 'new' })
  const stage = await screen(running.url, running.key, true)
  const audience = openAudience({ url: running.url, slides: () => undefined, people: 4, who, seed: 3, clock: roomClock(1), steady: true })
  await stage.when(({ here }) => here === 4)
  await stage.move('claps', 1)
  await stage.when((_, boards) => (boards.clap?.result as ClapTally | undefined)?.phase === 'over')
  const { seconds, n } = resultOf(stage, 'clap')
  expect(n).toBeGreaterThan(2)
  expect(seconds.at(-1)).toBeGreaterThan(n / 2)
  audience.leave()
  stage.socket.close()
  await running.close()
})
