/** A recording at any moment is what the room was at that moment, and is there at once. */
import type { Command } from '../../workshop/commands.ts'
import type { Event } from '../../workshop/events.ts'
import type { State } from '../../workshop/state.ts'
import type { BoardView } from '../../workshop/views.ts'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { advance } from '../../workshop/recording/clock.ts'
import { fork } from '../../workshop/recording/fork.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { trackViews } from '../../workshop/recording/shown.ts'
import { initialState } from '../../workshop/state.ts'
import { boardView, roomView } from '../../workshop/view.ts'
import { everything, history, play } from './history.ts'
import { deckOf, people, replay, Workshop, yesNo } from './workshop.ts'

/** What the log had been at a moment since its start. */
function until(log: Event[], at: number): Event[] {
  return log.filter(event => event.at - log[0]!.at <= at)
}

test('any moment, sought in any order, is the fold of the log up to it', () => {
  const moments = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 })
  fc.assert(fc.property(history, moments, fc.integer({ min: 1, max: 9 }), (steps, moments, apart) => {
    const { log } = play(steps)
    const playback = openPlayback({ events: structuredClone(log) }, { apart })
    const peeked = moments[0]! * playback.length
    expect(everything({ state: playback.peek(peeked) })).toBe(everything({ state: replay(until(log, peeked)) }))
    expect(playback.at).toBe(0)
    for (const share of [...moments, 1, 0]) {
      const at = share * playback.length
      expect(everything({ state: playback.seek(at) })).toBe(everything({ state: replay(until(log, at)) }))
      expect(playback.at).toBe(at)
    }
  }), { numRuns: 100 })
})

/** What a live screen shows of a state. */
function live(state: State): string {
  return JSON.stringify([roomView(state), [...state.polls.keys()].map(id => boardView(state, id))])
}

test('at sixty times its speed, and after seeks, every frame shows what was live, and stands where nothing happened', () => {
  const seeks = fc.array(fc.record({ to: fc.double({ min: 0, max: 1, noNaN: true }), frames: fc.integer({ min: 0, max: 12 }) }), { maxLength: 6 })
  fc.assert(fc.property(history, seeks, (steps, seeks) => {
    const { log } = play(steps)
    const playback = openPlayback({ events: log }, { apart: 5 })
    const { silences, length } = playback
    const viewsOf = trackViews()
    let last = { seq: 0, boards: {} as Record<string, BoardView> }
    const frame = (at: number) => {
      const { room, boards } = viewsOf(playback.seek(at))
      expect(JSON.stringify([room, Object.values(boards)])).toBe(live(replay(until(log, at))))
      // What is the same object is not drawn again.
      if (playback.seq === last.seq)
        Object.entries(boards).forEach(([id, board]) => expect(board).toBe(last.boards[id]))
      last = { seq: playback.seq, boards }
    }
    const play60 = (frames: number) => {
      for (let i = 0; i < frames && playback.at < length; i++)
        frame(advance(playback.at, 50, { speed: 60, silences, most: 2000, length }))
    }
    for (const { to, frames } of seeks) {
      play60(frames)
      frame(to * length)
    }
    play60(Infinity)
  }), { numRuns: 30 })
})

test('a poll that the deck got on the way is on its board again after a seek to before there was one', () => {
  const workshop = new Workshop(deckOf({ one: {} }))
  workshop.wait(1000).append({ type: 'deckLoaded', at: workshop.now, deck: deckOf({ one: { polls: [yesNo('it', { opens: 1 })] } }) })
  const { seek, length } = openPlayback({ events: workshop.log })
  const viewsOf = trackViews()
  expect([length, 0, length].map(at => Object.keys(viewsOf(seek(at)).boards))).toEqual([['it'], [], ['it']])
})

test('going on from a state leaves that state as it was', () => {
  const workshop = play([])
  const say = (voter: string, poll: string, value: unknown, more = {}) => workshop.wait(1).cast(voter, poll, value, more)
  const key = (command: Command) => workshop.wait(1).do(command)
  say('ada', 'lobby', ['slack'])
  say('ada', 'lobby', ['noise', 'slack'])
  key({ type: 'mergeWord', poll: 'lobby', word: 'slack', into: 'noise' })
  workshop.wait(1).to('one', 1)
  say('ada', 'choice', 'yes')
  say('bob', 'choice', 'no')
  say('ada', 'choice', 'no')
  workshop.wait(1).to('one', 2).wait(1).to('one', 3)
  for (const voter of ['ada', 'bob', 'cyd', 'dan'])
    say(voter, 'text', `words of ${voter}`)
  workshop.wait(1).to('one', 4)
  for (const voter of ['ada', 'bob', 'cyd', 'dan']) {
    for (const text of ['1', '2', '3', '4']) {
      say(voter, 'judge', 'same', { slot: text })
      key({ type: 'flagText', voter, poll: 'judge', text })
    }
  }
  key({ type: 'hideText', poll: 'text', text: '1' })
  key({ type: 'approveTexts', poll: 'text', texts: ['2', '3'] })
  key({ type: 'restoreText', poll: 'text', text: '1' })
  key({ type: 'startRound', poll: 'choice' })
  say('ada', 'choice', 'yes')
  key({ type: 'undoRound', poll: 'choice' })
  say('bob', 'choice', 'yes')
  workshop.wait(1).to('two', 1)
  let state = initialState()
  for (const event of structuredClone(workshop.log)) {
    const before = structuredClone(state)
    const next = fork(state)
    next.fold(event)
    expect(state, `after ${event.type}`).toEqual(before)
    state = next.state
  }
  expect(state).toEqual(workshop.state)
})

test('it knows which slides were visited when, with the polls asked there, and where nothing happened', () => {
  const workshop = new Workshop(deckOf({ one: {}, two: { polls: [yesNo('it', { opens: 1 })] }, three: {} }))
  workshop.wait(1000).to('two').wait(500).to('two', 1)
  workshop.wait(9000).cast('ada', 'it', 'yes')
  workshop.wait(3000).do({ type: 'countAudience', here: 2, polls: {} })
  workshop.wait(3000).to('three', 0).wait(12_000).to('two')
  const { marks, openings, arrivals, silences, length } = openPlayback({ events: workshop.log })
  expect(marks).toEqual([
    { at: 0, slide: 'one', title: 'one', polls: [] },
    { at: 1000, slide: 'two', title: 'two', polls: ['it'] },
    { at: 16_500, slide: 'three', title: 'three', polls: [] },
    { at: 28_500, slide: 'two', title: 'two', polls: [] },
  ])
  expect(silences).toEqual([{ from: 1500, to: 10_500 }, { from: 10_500, to: 16_500 }, { from: 16_500, to: 28_500 }])
  expect(length).toBe(28_500)
  expect(openings).toEqual([{ poll: 'it', ask: 'it?', from: 1500, to: 16_500, lasts: false }])
  expect(arrivals(3)).toEqual([0, 1, 0])
})

test('a server\'s clock that was set back does not turn the log round', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [yesNo('it', { opens: 1 })] } }))
  workshop.wait(5000).to('one', 1)
  workshop.now -= 3000
  workshop.cast('ada', 'it', 'yes')
  const playback = openPlayback({ events: workshop.log })
  expect(boardView(playback.seek(4999), 'it').wasAsked).toBe(false)
  expect(boardView(playback.seek(5000), 'it').answered).toBe(1)
})

test('an empty recording opens', () => {
  expect(openPlayback({ events: [] })).toMatchObject({ length: 0, marks: [], silences: [], state: { workshop: null } })
})

test('any moment of 100,000 ballots is there in a small part of what reading them all takes', () => {
  const voters = people(10_000)
  const slides = Array.from({ length: 10 }, (_, i) => `slide-${i}`)
  const workshop = new Workshop(deckOf(Object.fromEntries(slides.map(id => [id, { polls: [yesNo(`of-${id}`, { opens: 1, shows: 2 })] }]))))
  workshop.join(...voters)
  for (const slide of slides) {
    workshop.wait(10_000).to(slide, 1)
    for (const [i, voter] of voters.entries()) {
      workshop.wait(1).append({
        type: 'ballotCast',
        at: workshop.now,
        poll: `of-${slide}`,
        round: 0,
        voter,
        slot: '0',
        edit: 1,
        value: i % 3 ? 'yes' : 'no',
      })
    }
    workshop.to(slide, 2)
  }
  expect(workshop.log.filter(({ type }) => type === 'ballotCast')).toHaveLength(100_000)
  // A busy machine makes this process wait, which is not what is measured.
  const spent = (work: () => void) => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return user + system
  }
  let playback = openPlayback({ events: [] })
  const whole = spent(() => playback = openPlayback({ events: workshop.log }))
  let slowest = 0
  for (let i = 0; i < 60; i++) {
    // The golden ratio leads everywhere, back and forth.
    const at = i * 0.618034 % 1 * playback.length
    slowest = Math.max(slowest, spent(() => playback.seek(at)))
    const { state } = playback
    expect([...state.polls.keys()].reduce((sum, id) => sum + boardView(state, id).answered, 0))
      .toBe(until(workshop.log, at).filter(({ type }) => type === 'ballotCast').length)
  }
  expect(slowest).toBeLessThan(whole / 3)
})

test('the clock runs at its speed, skips silences but their edges, and stops at the end', () => {
  const silences = [{ from: 1000, to: 60_000 }]
  expect(advance(0, 50, { speed: 1, silences, most: 2000, length: 90_000 })).toBe(50)
  expect(advance(0, 50, { speed: 30, silences, most: 2000, length: 90_000 })).toBe(1500)
  expect(advance(1500, 600, { speed: 1, silences, most: 2000, length: 90_000 })).toBe(59_000)
  expect(advance(1500, 600, { speed: 1, silences, most: Number.POSITIVE_INFINITY, length: 90_000 })).toBe(2100)
  expect(advance(1500, 600, { speed: 1, silences, most: 10_000, length: 90_000 })).toBe(2100)
  expect(advance(59_000, 100, { speed: 10, silences, most: 2000, length: 90_000 })).toBe(60_000)
  expect(advance(89_000, 100, { speed: 60, silences, most: 2000, length: 90_000 })).toBe(90_000)
})
