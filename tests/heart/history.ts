/** Any history of a small workshop, for properties that must hold whatever comes in whatever order. */
import type { Command } from '../../workshop/commands.ts'
import type { State } from '../../workshop/state.ts'
import fc from 'fast-check'
import { paceView } from '../../workshop/pace.ts'
import { boardView, ownView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, Workshop, yesNo } from './workshop.ts'

export const deck = deckOf({
  lobby: { polls: [{ id: 'lobby', kind: 'words', most: 2, ask: 'Word?', open: 'lobby' }] },
  one: {
    polls: [
      yesNo('choice', { opens: 1, shows: 2 }),
      { id: 'text', kind: 'text', ask: 'Text?', skip: 'no', control: { ask: 'Other?', from: 2 }, opens: 3 },
      { id: 'judge', kind: 'judge', of: 'text', ask: 'Same?', opens: 4 },
    ],
  },
  two: {
    polls: [{ id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', votes: 1, also: 'Ours', opens: 0, shows: 1 }],
    reveals: [{ poll: 'judge', at: 1 }, { poll: 'text', at: 2 }],
  },
})
export const polls = ['lobby', 'choice', 'text', 'judge', 'vote']
const slides = ['lobby', 'one', 'two']

const voter = fc.constantFrom('ada', 'bob', 'cyd', 'dan')
const poll = fc.constantFrom(...polls)
const text = fc.constantFrom('1', '2', '3')
const value = fc.oneof(fc.constantFrom('yes', 'no', 'same', 'different', true, null, false), fc.string({ maxLength: 12 }), fc.array(fc.constantFrom('slack', 'Slack', 'noise'), { maxLength: 2 }))

export const command: fc.Arbitrary<Command> = fc.oneof(
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
  fc.record({
    type: fc.constant('step' as const),
    to: fc.constantFrom('next' as const, 'back' as const),
    from: fc.record({ slide: fc.constantFrom(...slides), click: fc.nat(5) }),
    // Never too late.
    pressed: fc.constant(Number.MAX_SAFE_INTEGER),
  }),
  { weight: 2, arbitrary: fc.record({ type: fc.constant('join' as const), voter }) },
  fc.record({
    type: fc.constantFrom('openPoll' as const, 'closePoll' as const, 'showResult' as const, 'hideResult' as const, 'startRound' as const, 'undoRound' as const, 'withdrawPoll' as const, 'redoRound' as const),
    poll,
  }),
  fc.record({ type: fc.constantFrom('endWorkshop' as const, 'reopenWorkshop' as const, 'restoreLastText' as const) }),
  fc.record({ type: fc.constant('addTime' as const), poll, seconds: fc.constantFrom(15, 300) }),
  fc.record({ type: fc.constant('takeTimeBack' as const), poll }),
  fc.record({ type: fc.constant('setLength' as const), minutes: fc.constantFrom(null, 1, 35) }),
  fc.record({ type: fc.constant('chooseCounts' as const), whole: fc.boolean() }),
  fc.record({ type: fc.constantFrom('hideText' as const, 'restoreText' as const), poll, text }),
  fc.record({
    type: fc.constantFrom('approveTexts' as const, 'withdrawApprovals' as const),
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

export const history = fc.array(fc.record({
  command,
  wait: fc.constantFrom(0, 0, 200, 4000, 12_000),
}), { maxLength: 60 })

export function play(steps: { command: Command, wait: number }[]): Workshop {
  const workshop = new Workshop(deck).join('ada', 'bob')
  for (const { command, wait } of steps)
    workshop.wait(wait).do(command)
  return workshop
}

/** Every view anyone may have, as one string. */
export function everything({ state }: { state: State }): string {
  return JSON.stringify([
    roomView(state),
    phoneView(state),
    paceView(state),
    polls.map(id => [boardView(state, id), presenterBoardView(state, id)]),
    [...state.voters.keys()].map(id => ownView(state, id)),
  ])
}
