/** Clapping as a round goes: who is awaited, who is passed over, when it is over, and what it comes to. */
import type { ClapTally } from '../../talk/kinds/clap/shapes.ts'
import type { Workshop } from './workshop.ts'
import { expect, test } from '@playwright/test'
import { newHand, noteClap, timeIn, toldOf } from '../../talk/kinds/clap/hand.ts'
import { nearest, ranOn } from '../../talk/kinds/clap/ring.ts'
import { clap } from '../../talk/kinds/clap/rules.ts'
import { registerKind } from '../../workshop/kinds/index.ts'
import { writeRecording } from '../../workshop/recording/format.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { dueOf } from '../../workshop/ticking.ts'
import { boardView, ownView, phoneView, presenterBoardView } from '../../workshop/view.ts'
import { clappersOf, heardFrom } from './clappers.ts'
import { eventsIn } from './shared.ts'
import { asking, people, replay } from './workshop.ts'

registerKind('clap', clap)

const together = { kind: 'clap', live: true }
const inLockstep = { ...together, lockstep: true }
const phone = { trip: 80, spread: 12 }

/** Lets the clock of the round tick as often as it is due until `milliseconds` have passed. */
function pass(workshop: Workshop, milliseconds: number): Workshop {
  const until = workshop.now + milliseconds
  for (let due = dueOf(workshop.state.polls.get('it')!); due !== null && due <= until; due = dueOf(workshop.state.polls.get('it')!)) {
    workshop.now = due
    workshop.do({ type: 'tickPoll', poll: 'it' })
  }
  workshop.now = until
  return workshop
}

const now = ({ state }: Workshop) => phoneView(state).question!.together!.clap!
const tally = ({ state }: Workshop) => boardView(state, 'it').result as ClapTally

/** A clap of a beat that falls now. */
function claps(workshop: Workshop, voter: string, beat: number | string = now(workshop).beat ?? '0', at = workshop.now - now(workshop).from) {
  return workshop.cast(voter, 'it', { claps: [at], ...phone }, { slot: String(beat) })
}

test('in lockstep a beat opens when everybody has clapped the last', () => {
  const workshop = asking(inLockstep).wait(4000)
  expect(now(workshop)).toMatchObject({ phase: 'ready', ends: null, beat: 1, awaited: 3 })
  claps(workshop, 'ada')
  expect(now(workshop)).toMatchObject({ phase: 'clapping', ends: 19_000, beat: 1, awaited: 2 })
  claps(workshop.wait(500), 'bea')
  expect(claps(workshop, 'cyd', 2)).toMatchObject({ ok: false, reason: 'late' })
  claps(workshop.wait(500), 'cyd')
  expect(now(workshop)).toMatchObject({ beat: 2, awaited: 3 })
  for (const voter of ['cyd', 'ada', 'bea'])
    claps(workshop.wait(100), voter)
  expect(now(workshop)).toMatchObject({ beat: 3, awaited: 3 })
})

test('who is silent for three seconds is passed over, and back with the next clap', () => {
  const workshop = asking(inLockstep)
  for (const voter of ['ada', 'bea', 'cyd'])
    claps(workshop.wait(500), voter)
  claps(workshop.wait(400), 'ada')
  claps(workshop.wait(400), 'bea')
  pass(workshop, 2199)
  expect(now(workshop)).toMatchObject({ beat: 2, awaited: 1 })
  pass(workshop, 1)
  expect(now(workshop)).toMatchObject({ beat: 3, awaited: 2 })
  claps(workshop.wait(300), 'ada')
  claps(workshop, 'cyd')
  expect(now(workshop)).toMatchObject({ beat: 3, awaited: 1 })
  claps(workshop.wait(300), 'bea')
  expect(now(workshop)).toMatchObject({ beat: 4, awaited: 3 })
  expect(tally(workshop)).toMatchObject({ lockstep: true, n: 3, beats: 3, awaited: 3, tempo: Math.round(60_000 / (((3000 + 600) / 2) - phone.trip)) })
})

test('the first beat waits three seconds from the first clap, whoever was here, and where all fall silent one clap goes on', () => {
  const workshop = asking(inLockstep)
  expect(dueOf(workshop.state.polls.get('it')!)).toBeNull()
  claps(workshop.wait(9000), 'ada')
  pass(workshop, 3000)
  expect(now(workshop)).toMatchObject({ beat: 2, awaited: 1 })
  pass(workshop, 6000)
  expect(now(workshop)).toMatchObject({ beat: 3, awaited: 0 })
  claps(workshop, 'bea')
  expect(now(workshop)).toMatchObject({ beat: 4, awaited: 1 })
})

test('a clap that comes too late for its beat is kept, and its hand is awaited from then on', () => {
  const workshop = asking(inLockstep)
  for (const voter of ['ada', 'bea', 'cyd'])
    claps(workshop, voter)
  claps(workshop, 'ada')
  claps(workshop, 'bea')
  pass(workshop, 3000)
  expect(now(workshop)).toMatchObject({ beat: 3, awaited: 2 })
  expect(claps(workshop, 'cyd', 2)).toMatchObject({ ok: true })
  expect(now(workshop)).toMatchObject({ beat: 3, awaited: 3 })
  for (const voter of ['ada', 'bea', 'ada', 'bea'])
    claps(workshop, voter)
  expect(now(workshop)).toMatchObject({ beat: 3, awaited: 1 })
})

test('how many are awaited is told exactly only where they are few', () => {
  const workshop = asking(inLockstep)
  workshop.here = 40
  workshop.do({ type: 'startRound', poll: 'it' })
  for (const voter of people(40))
    claps(workshop, voter, 1)
  expect([now(workshop).awaited, tally(workshop).awaited]).toEqual([10, 40])
  for (const voter of people(38))
    claps(workshop, voter)
  expect([now(workshop).awaited, tally(workshop).awaited]).toEqual([2, 2])
})

for (const [name, poll] of [['with no leader', together], ['in lockstep', inLockstep]] as const) {
  test(`fifteen seconds after the first clap it is over, ${name}`, () => {
    const workshop = asking(poll).wait(2000)
    claps(workshop, 'ada')
    const timer = boardView(workshop.state, 'it').timer!
    expect(timer.until - workshop.now).toBe(15_000)
    pass(workshop, 14_999)
    expect(now(workshop).phase).toBe('clapping')
    pass(workshop, 1)
    expect(now(workshop).phase).toBe('over')
    expect(boardView(workshop.state, 'it').timer).toBeNull()
    const last = claps(workshop.wait(500), 'bea')
    expect(last).toMatchObject(poll === together ? { ok: true } : { ok: false, reason: 'late' })
    pass(workshop, 2000)
    expect(claps(workshop, 'cyd')).toMatchObject({ ok: false, reason: 'late' })
    expect(dueOf(workshop.state.polls.get('it')!)).toBeNull()
    expect(tally(workshop).phase).toBe('over')
  })
}

test('what fell after the end is not counted, and the first clap is not believed to be older than messages are', () => {
  const workshop = asking(together).wait(10_000)
  workshop.cast('ada', 'it', { claps: [100, 10_000, 10_500], ...phone })
  expect(now(workshop).ends).toBe(7000 + 15_000)
  workshop.cast('ada', 'it', { claps: [100, 10_000, 10_500, 21_900, 22_100], ...phone })
  expect(tally(workshop).seconds.reduce((sum, n) => sum + n, 0)).toBe(2)
  pass(workshop, 14_000)
  expect(tally(workshop).seconds.reduce((sum, n) => sum + n, 0)).toBe(3)
})

test('only claps in rising order are taken, of one beat one', () => {
  const good = { claps: [10, 20], ...phone }
  for (const value of [{ ...good, claps: [] }, { ...good, claps: [20, 10] }, { ...good, claps: [10, 10] }, { ...good, claps: [1.5] }, { ...good, claps: [-1] }, { claps: [1] }, { ...good, more: 1 }, { ...good, claps: Array.from({ length: 201 }, (_, i) => i) }, [10], null])
    expect(asking(together).cast('ada', 'it', value), JSON.stringify(value)).toMatchObject({ ok: false })
  expect(asking(inLockstep).cast('ada', 'it', good, { slot: '1' })).toMatchObject({ ok: false })
  expect(asking(inLockstep).cast('ada', 'it', { ...good, claps: [10] }, { slot: '2' })).toMatchObject({ ok: false, reason: 'late' })
  expect(asking(together).cast('ada', 'it', good, { slot: '1' })).toMatchObject({ ok: false, reason: 'late' })
  expect(asking(together).cast('ada', 'it', good)).toMatchObject({ ok: true })
})

/** So many simulated people clap with no leader; phones tell every half second what they have so far. */
function clapsTogether(n: number, coupling: number, jitter = 30): Workshop {
  const workshop = asking(together).wait(3000)
  const room = clappersOf({ seed: 4, people: n, coupling })
  const { claps } = heardFrom(room.claps, { latency: [50, 300], uneven: 20, jitter }, 4)
  const voters = people(n)
  for (let time = 500; time <= 15_000; time += 500) {
    pass(workshop, 500)
    voters.forEach((voter, i) => {
      const so = claps[i]!.filter(clap => clap <= time && clap >= 0).map(clap => 3000 + clap)
      if (so.length > 0)
        workshop.cast(voter, 'it', { claps: so, trip: 100, spread: jitter })
    })
  }
  return pass(workshop, 4000)
}

test('a room that claps together is told as in step, one in which nobody hears anybody is not', () => {
  const [heard, deaf] = [tally(clapsTogether(40, 1.2)), tally(clapsTogether(40, 0))]
  expect(heard).toMatchObject({ phase: 'over', n: 40, uneven: 0, limit: 0.27 })
  expect(heard.inStep).toBeGreaterThan(0.9)
  expect(deaf.inStep).toBeLessThan(0.2)
  expect(heard.tempo).toBeGreaterThan(105)
  expect(heard.tempo).toBeLessThan(135)
  expect(heard.order).toHaveLength(151)
  // As it begins and ends few are known.
  expect([heard.order[0], heard.order.at(-1)]).toEqual([null, null])
  expect(heard.turns.filter(turns => turns !== null).length).toBeGreaterThan(38)
})

test('of whom messages take longer at one time than at another the tempo counts, not the phase', () => {
  expect(tally(clapsTogether(20, 1.2, 41))).toMatchObject({ n: 20, uneven: 20, order: [], limit: null, inStep: null, turns: [], tempo: expect.any(Number) })
})

test('of more than a hundred people only the tempo is told', () => {
  expect(tally(clapsTogether(100, 1.2)).turns).toHaveLength(100)
  expect(tally(clapsTogether(101, 1.2))).toMatchObject({ n: 101, order: [], limit: null, inStep: null, turns: [], tempo: expect.any(Number) })
})

test('it is folded, recorded and played again to the same, and phones are told no more of it than they need', () => {
  for (const workshop of [clapsTogether(12, 1.2), asking(inLockstep)]) {
    if (workshop.log.length < 20) {
      for (let beat = 1; beat < 8; beat++)
        ['ada', 'bea', 'cyd'].forEach(voter => claps(pass(workshop, 300), voter))
    }
    const told = tally(workshop)
    expect(boardView(replay(workshop.log), 'it').result).toEqual(told)
    for (const sharing of [false, true]) {
      const playback = openPlayback({ events: eventsIn(writeRecording(workshop.log, { texts: true, sharing })) })
      playback.seek(playback.length / 2)
      expect(presenterBoardView(playback.seek(playback.length), 'it').result).toEqual(told)
    }
    expect(Object.keys(ownView(workshop.state, 'ada').ballots.it ?? {}).length).toBeLessThan(7)
    workshop.do({ type: 'closePoll', poll: 'it' })
    workshop.do({ type: 'showResult', poll: 'it' })
    expect(phoneView(workshop.state).question!.result).toMatchObject({ kind: 'clap', n: told.n, tempo: told.tempo, order: [], turns: [], seconds: [] })
  }
})

test('flat fingers that fall one after the other are one clap, told by the server\'s clock as soon as that is known', async () => {
  const ahead = 1_700_000_000_000
  let asked = 0
  const hand = newHand(ahead + Math.round(performance.now()), async () => asked++ === 0 ? undefined : ahead + Math.round(performance.now()))
  const now = performance.now()
  expect([now, now + 20, now + 89, now + 90, now + 300].map(at => noteClap(hand, at))).toEqual([true, false, false, true, true])
  expect([toldOf(hand, hand.claps), timeIn(hand)]).toEqual([undefined, undefined])
  await hand.measured
  const { claps, trip, spread } = toldOf(hand, hand.claps, [0, 100_000])!
  expect(claps.slice(-3).map(clap => clap - claps.at(-3)!)).toEqual([0, 90, 300])
  expect([trip, spread].every(Number.isInteger)).toBe(true)
  expect(claps).not.toContain(100_000)
  // A browser that counts events from 1970.
  const other = { ...hand, claps: [] as number[] }
  noteClap(other, now + 1e12)
  expect(other.claps[0]! - now).toBeLessThan(60_000)
})

test('on the ring the mean runs as far round as people do, so that it is among them on its way too', () => {
  expect(ranOn([0.9, null, 3, 1], [2.1, 0.4, 4, null])).toBeCloseTo(360 * (1.2 + 1) / 2)
  expect(ranOn([null], [0.4])).toBe(0)
  expect([nearest(396, 40), nearest(390, 350), nearest(-10, 350), nearest(0, 180)]).toEqual([400, 350, -10, -180])
})
