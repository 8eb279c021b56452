/** Any history: whatever comes in whatever order, a log replayed gives the state, and no ballot counts twice. */
import type { Command } from '../../workshop/commands.ts'
import type { Event } from '../../workshop/events.ts'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { decide } from '../../workshop/decide.ts'
import { evolve } from '../../workshop/evolve.ts'
import { initialState } from '../../workshop/state.ts'
import { boardView, ownView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, replay, Workshop, yesNo } from './workshop.ts'

const deck = deckOf({
  lobby: { polls: [{ id: 'lobby', kind: 'words', most: 2, ask: 'Word?', open: 'lobby' }] },
  one: {
    polls: [
      yesNo('choice', { opens: 1, shows: 2 }),
      { id: 'text', kind: 'text', ask: 'Text?', skip: 'no', control: { ask: 'Other?', from: 2 }, opens: 3 },
      { id: 'judge', kind: 'judge', of: 'text', ask: 'Same?', opens: 4 },
    ],
  },
  two: {
    polls: [{ id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', votes: 1, opens: 0, shows: 1 }],
    reveals: [{ poll: 'judge', at: 1 }, { poll: 'text', at: 2 }],
  },
})
const polls = ['lobby', 'choice', 'text', 'judge', 'vote']
const slides = ['lobby', 'one', 'two']

const voter = fc.constantFrom('ada', 'bob', 'cyd', 'dan')
const poll = fc.constantFrom(...polls)
const text = fc.constantFrom('1', '2', '3')
const value = fc.oneof(fc.constantFrom('yes', 'no', 'same', 'different', true, null, false), fc.string({ maxLength: 12 }), fc.array(fc.constantFrom('slack', 'Slack', 'noise'), { maxLength: 2 }))

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constant('castBallot' as const),
      voter,
      poll,
      round: fc.nat(1),
      slot: fc.oneof(fc.constant('0'), text),
      edit: fc.integer({ min: 1, max: 4 }),
      value,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('moveTo' as const),
      slide: fc.constantFrom(...slides),
      click: fc.nat(5),
    }),
  },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('join' as const), voter }) },
  fc.record({
    type: fc.constantFrom('openPoll' as const, 'closePoll' as const, 'showResult' as const, 'hideResult' as const, 'startRound' as const, 'undoRound' as const),
    poll,
  }),
  fc.record({ type: fc.constantFrom('hideText' as const, 'restoreText' as const), poll, text }),
  fc.record({
    type: fc.constant('approveTexts' as const),
    poll,
    texts: fc.array(text, { minLength: 1, maxLength: 2 }),
  }),
  fc.record({ type: fc.constant('flagText' as const), voter, poll, text }),
  fc.record({
    type: fc.constant('countAudience' as const),
    here: fc.nat(9),
    polls: fc.dictionary(poll, fc.nat(9), { maxKeys: 2 }),
  }),
)

const history = fc.array(fc.record({
  command,
  wait: fc.constantFrom(0, 0, 200, 4000, 12_000),
}), { maxLength: 60 })

function play(steps: { command: Command, wait: number }[]): Workshop {
  const workshop = new Workshop(deck).join('ada', 'bob')
  for (const { command, wait } of steps)
    workshop.wait(wait).do(command)
  return workshop
}

/** Every view anyone may have, as one string. */
function everything({ state }: Pick<Workshop, 'state'>): string {
  return JSON.stringify([
    roomView(state),
    phoneView(state),
    polls.map(id => [boardView(state, id), presenterBoardView(state, id)]),
    [...state.voters.keys()].map(id => ownView(state, id)),
  ])
}

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
    const votes = [...workshop.state.polls.get('vote')!.rounds.at(-1)!.ballots.values()]
    for (const slots of votes) {
      expect([...slots.values()].filter(({ value }) => value !== null).length).toBeLessThanOrEqual(1)
    }
  }), { numRuns: 300 })
})
