/** Any history: whatever comes in whatever order, a log replayed gives the state, and no ballot counts twice. */
import type { Command } from '../../workshop/commands.ts'
import type { Event } from '../../workshop/events.ts'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { byVoter } from '../../workshop/ballot-box.ts'
import { decide } from '../../workshop/decide.ts'
import { evolve } from '../../workshop/evolve.ts'
import { isLogged, recordedEvent } from '../../workshop/recording/schema.ts'
import { initialState } from '../../workshop/state.ts'
import { boardView, ownView, presenterBoardView } from '../../workshop/view.ts'
import { command, deck, everything, history, play, polls } from './history.ts'
import { replay, Workshop } from './workshop.ts'

/** Without what only says how often something changed. */
function tallies({ state }: Pick<Workshop, 'state'>): string {
  return JSON.stringify(polls.map(id => presenterBoardView(state, id).result))
}

test('replaying the log gives the state', () => {
  fc.assert(fc.property(history, (steps) => {
    const workshop = play(steps)
    expect(everything({ state: replay(workshop.log) })).toBe(everything(workshop))
  }), { numRuns: 300 })
})

test('every event that is decided is one that a log may hold', () => {
  fc.assert(fc.property(history, (steps) => {
    const workshop = play(steps)
    workshop.do({ type: 'shareReport', path: 'A'.repeat(22) })
    workshop.do({ type: 'unshareReport' })
    expect(workshop.log.filter(event => !isLogged(JSON.parse(JSON.stringify(event))))).toEqual([])
  }), { numRuns: 60 })
})

test('a log holds its ballots to what the schema of recordings does', () => {
  const ballot = { type: 'ballotCast', at: 1, poll: 'it', round: 0, voter: 'v1', slot: '0', edit: 1, value: 'yes' }
  // At the bounds, just outside, and of other types.
  const odd: Record<string, unknown[]> = {
    at: [0, 8.64e15, -1, 8.64e15 + 2, 0.5, '1', null],
    poll: ['a'.repeat(40), 'a-1', 'a'.repeat(41), '', 'It', '1t', 'i t', 'it\n', 7, null, ['it']],
    round: [10_000_000, -1, 10_000_001, 0.5, '0', null],
    voter: ['v1234567', '', 'v 1', 'v'.repeat(41), 7, null, ['v1']],
    slot: ['a'.repeat(40), 'B_-9', 'a'.repeat(41), '', '0 ', '0\n', 0, null],
    edit: [1_000_000, 0, 1_000_001, 1.5, '1', true, null],
    value: [null, false, 0, [], { of: ['any', 'shape'] }],
  }
  const one = fc.record(
    Object.fromEntries(Object.entries(odd).map(([key, values]) => [key, fc.oneof({ weight: 9, arbitrary: fc.constant(ballot[key as 'at']) }, fc.constantFrom(...values))])),
    { requiredKeys: [] },
  ).map(given => ({ type: 'ballotCast', ...given }))
  const each = Object.entries(odd).flatMap(([key, values]) => [
    ...values.map(value => ({ ...ballot, [key]: value })),
    Object.fromEntries(Object.entries(ballot).filter(([other]) => other !== key)),
  ])
  const agrees = (given: unknown) => expect(isLogged(given), JSON.stringify(given)).toBe(recordedEvent(given) !== undefined)
  agrees(ballot)
  each.forEach(agrees)
  fc.assert(fc.property(one, agrees))
  expect(isLogged({ ...ballot, more: true })).toBe(true)
  for (const [voter, is] of [['Az_-9'.repeat(8), true], ['a'.repeat(41), false], ['a.b', false]] as const)
    expect(isLogged({ ...ballot, voter })).toBe(is)
})

test('ballots sent twice, at once or later, change no tally', () => {
  fc.assert(fc.property(history, (steps) => {
    const workshop = play(steps)
    const before = tallies(workshop)
    for (const event of workshop.log.filter(event => event.type === 'ballotCast'))
      workshop.append({ ...event, at: workshop.now })
    expect(tallies(workshop)).toBe(before)
    const doubled = workshop.log.flatMap((event): Event[] => event.type === 'ballotCast' ? [event, event] : [event])
    expect(tallies({ state: replay(doubled) })).toBe(before)
  }), { numRuns: 300 })
})

test('edits that overtake each other leave the newest standing', () => {
  const edits = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(edits, (order) => {
    const workshop = new Workshop(deck).join('ada').to('one', 1)
    for (const edit of order) {
      workshop.append({
        type: 'ballotCast',
        at: workshop.now,
        poll: 'choice',
        round: 0,
        voter: 'ada',
        slot: '0',
        edit,
        value: edit % 2 ? 'yes' : 'no',
      })
    }
    const newest = Math.max(...order) % 2 ? 'yes' : 'no'
    expect(ownView(workshop.state, 'ada').ballots.choice!['0']!.value).toBe(newest)
    expect(boardView(workshop.state, 'choice').answered).toBe(1)
  }))
})

test('the fold is total: any events in any order are taken or ignored, never an error', () => {
  fc.assert(fc.property(history, fc.infiniteStream(fc.nat()), (steps, chance) => {
    const log = play(steps).log
    const shuffled = log.map(event => ({ event, rank: chance.next().value })).sort((a, b) => a.rank - b.rank).map(({ event }) => event)
    const start = log.find(event => event.type === 'workshopStarted')!
    const state = [start, ...shuffled].reduce((state, event) => evolve(state, structuredClone(event)), initialState())
    for (const id of state.polls.keys())
      expect(boardView(state, id).answered).toBeLessThanOrEqual(4)
  }), { numRuns: 300 })
})

/** Any history, in which one poll is asked again and again, and given time. */
const rounds = fc.array(fc.record({
  command: fc.oneof({ weight: 2, arbitrary: command }, fc.constantFrom<Command>(
    { type: 'startRound', poll: 'choice' },
    { type: 'undoRound', poll: 'choice' },
    { type: 'redoRound', poll: 'choice' },
    { type: 'openPoll', poll: 'choice' },
    { type: 'addTime', poll: 'choice', seconds: 15 },
    { type: 'takeTimeBack', poll: 'choice' },
  )),
  wait: fc.constantFrom(0, 200),
}), { maxLength: 40, size: 'max' })

test('what two servers decide at once, of the same command, is folded once', () => {
  fc.assert(fc.property(rounds, (steps) => {
    const [alone, both] = [0, 1].map(() => new Workshop(deck).join('ada', 'bob')) as [Workshop, Workshop]
    for (const { command, wait } of steps) {
      const seed = 7 + alone.log.length
      alone.wait(wait).do(command)
      both.wait(wait)
      // Time on top is wished for by each who gives it.
      const seeds = command.type === 'addTime' ? [seed] : [seed, seed + 1]
      const decided = seeds.map(seed => decide(both.state, command, { at: both.now, seed, here: both.here }))
      for (const event of decided.flatMap(outcome => Array.isArray(outcome) ? outcome : []))
        both.append(event)
    }
    expect(everything(both)).toBe(everything(alone))
  }), { numRuns: 300 })
})

test('what was decided side by side, before either was folded, still counts once', () => {
  fc.assert(fc.property(history, fc.array(command, { maxLength: 12 }), (steps, together) => {
    const workshop = play(steps)
    const now = { at: workshop.now, seed: 1, here: 3 }
    const events = together.map(command => decide(workshop.state, command, now)).filter((outcome): outcome is Event[] => Array.isArray(outcome)).flat()
    for (const event of events)
      workshop.append(event)
    expect(everything({ state: replay(workshop.log) })).toBe(everything(workshop))
    for (const id of polls) {
      const { here, answered } = boardView(workshop.state, id)
      expect(answered).toBeLessThanOrEqual(here)
    }
    for (const [, votes] of byVoter(workshop.state.polls.get('vote')!.rounds.at(-1)!.ballots))
      expect(votes.filter(([, { value }]) => value !== null).length).toBeLessThanOrEqual(1)
  }), { numRuns: 300 })
})
