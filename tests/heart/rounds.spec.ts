/** Asking again from nothing: the arrows go on with it, and undoing it brings back exactly what was before. */
import type { Command } from '../../workshop/commands.ts'
import { expect, test } from '@playwright/test'
import { boardView, presenterBoardView } from '../../workshop/view.ts'
import { deckOf, people, replay, Workshop, yesNo } from './workshop.ts'

const deck = deckOf({
  title: { polls: [{ id: 'lobby', kind: 'words', most: 3, ask: 'What broke it?', open: 'lobby' }] },
  goal: { polls: [yesNo('a', { opens: 2, shows: 4 }), yesNo('b', { opens: 5 })] },
  write: { polls: [{ id: 'text', kind: 'text', ask: 'Text?', control: { ask: 'Other?', from: 50 }, opens: 1, shows: 2 }] },
  wall: { reveals: [{ poll: 'b', at: 2 }] },
  broken: { reveals: [{ poll: 'lobby', at: 0 }] },
  last: {},
})

/** All that views may say of a poll, but for how often it changed. */
function everything(workshop: Workshop, poll: string): string {
  const { version, begun, ...wasAsked } = workshop.state.polls.get(poll)!
  return JSON.stringify([workshop.state.stage, wasAsked, presenterBoardView(workshop.state, poll)], (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value)
}

const again = (poll: string): Command => ({ type: 'startRound', poll })
const undo = (poll: string): Command => ({ type: 'undoRound', poll })
const stage = ({ state: { stage } }: Workshop) => `${stage.slide} ${stage.click}`

test('asked again while its result is on, the next arrow ends and shows it', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  workshop.cast('ada', 'a', 'yes')
  workshop.to('goal', 3).to('goal', 4).do(again('a'))
  expect([stage(workshop), workshop.facts('a')]).toEqual(['goal 3', 'asked accepting'])
  workshop.cast('bob', 'a', 'no')
  expect(workshop.to('goal', 4).facts('a')).toBe('asked shown')
  expect(boardView(workshop.state, 'a')).toMatchObject({ answered: 1, result: { n: 1 } })
  expect(workshop.to('goal', 5).facts('b')).toBe('asked accepting')
})

test('asked again before its result, the stage stays; its opening passed again opens nothing', () => {
  const workshop = new Workshop(deck).to('goal', 2).to('goal', 3)
  workshop.do(again('a'))
  expect(stage(workshop)).toBe('goal 3')
  workshop.wait(60_000).to('goal', 1).to('goal', 2)
  expect(workshop.facts('a')).toBe('asked accepting')
  workshop.do({ type: 'closePoll', poll: 'a' })
  expect(workshop.to('goal', 1).to('goal', 2).facts('a')).toBe('asked')
  expect(workshop.to('goal', 3).to('goal', 4).facts('a')).toBe('asked shown')
})

test('asked again where another slide shows it, the next arrow shows it there', () => {
  const workshop = new Workshop(deck).to('goal', 5).to('wall', 1).to('wall', 2)
  workshop.do(again('b'))
  expect([stage(workshop), workshop.facts('b')]).toEqual(['wall 1', 'asked accepting'])
  expect(workshop.to('wall', 2).facts('b')).toBe('asked shown')
})

test('asked again on a slide that shows it from its start, the next arrow ends and shows it', () => {
  const workshop = new Workshop(deck).to('goal', 0).to('broken', 0)
  workshop.do(again('lobby'))
  expect([stage(workshop), workshop.facts('lobby')]).toEqual(['broken 0', 'asked accepting'])
  expect(workshop.to('broken', 1).facts('lobby')).toBe('asked shown')
})

test('leaving its slide ends a later round as it ends the first', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  workshop.do(again('a'))
  expect(workshop.to('write', 0).facts('a')).toBe('asked')
})

for (const [what, lead] of Object.entries({
  'open': workshop => workshop.to('goal', 2),
  'open and shown early': workshop => workshop.to('goal', 2).do({ type: 'showResult', poll: 'a' }),
  'closed': workshop => workshop.to('goal', 2).wait(500).do({ type: 'closePoll', poll: 'a' }),
  'shown': workshop => workshop.to('goal', 2).to('goal', 3).wait(500).to('goal', 4),
  'counted by hand': workshop => workshop.to('goal', 2).do({ type: 'keyCount', poll: 'a', counts: { yes: 7 } }),
} satisfies Record<string, (workshop: Workshop) => unknown>)) {
  test(`undoing a round brings back exactly what was ${what}`, () => {
    const workshop = new Workshop(deck)
    lead(workshop)
    workshop.cast('ada', 'a', 'yes')
    const before = everything(workshop, 'a')
    workshop.here = 60
    workshop.wait(3000).do(again('a'))
    workshop.cast('bob', 'a', 'no')
    expect(everything(workshop, 'a')).not.toBe(before)
    workshop.wait(3000).do(undo('a'))
    expect(everything(workshop, 'a')).toBe(before)
    expect(everything(Object.assign(new Workshop(deck), { state: replay(workshop.log) }), 'a')).toBe(before)
  })
}

test('undoing a round brings back the texts with what was done to them, and their arms', () => {
  const workshop = new Workshop(deck)
  workshop.here = 60
  workshop.to('write', 1)
  for (const voter of people(6))
    workshop.cast(voter, 'text', `by ${voter}`)
  workshop.do({ type: 'hideText', poll: 'text', text: '2' })
  workshop.do({ type: 'approveTexts', poll: 'text', texts: ['1', '3'] })
  workshop.do({ type: 'chooseText', poll: 'text', text: '3' })
  const before = everything(workshop.to('write', 2), 'text')
  workshop.here = 4
  workshop.do(again('text'))
  workshop.cast('voter-1', 'text', 'another')
  workshop.do({ type: 'hideText', poll: 'text', text: '1' })
  workshop.do(undo('text'))
  expect(everything(workshop, 'text')).toBe(before)
})

test('several rounds are undone one by one, down to the first', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  const were: string[] = []
  for (const voter of people(3)) {
    workshop.wait(1000).cast(voter, 'a', 'yes')
    were.push(everything(workshop, 'a'))
    workshop.wait(1000).do(again('a'))
  }
  for (const before of were.toReversed()) {
    workshop.wait(1000).do(undo('a'))
    expect(everything(workshop, 'a')).toBe(before)
  }
  expect(workshop.do(undo('a'))).toBe('refused')
})

test('undone where the stage has gone on, it is not asked of the room once more', () => {
  const workshop = new Workshop(deck).to('goal', 5)
  workshop.cast('ada', 'b', 'yes')
  workshop.do(again('b'))
  workshop.to('wall', 1).to('wall', 2).do(undo('b'))
  expect([stage(workshop), workshop.facts('b')]).toEqual(['wall 2', 'asked shown'])
  expect(boardView(workshop.state, 'b')).toMatchObject({ result: { n: 1 } })
})

test('undoing a round that was open closes what was opened since', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  workshop.do(again('a'))
  workshop.do({ type: 'openPoll', poll: 'b' })
  workshop.do(undo('a'))
  expect([workshop.facts('a'), workshop.facts('b')]).toEqual(['asked accepting', 'asked'])
})

test('a round undone in a log of before leaves the poll closed and hidden, as it did', () => {
  const workshop = new Workshop(deck).to('goal', 2).to('goal', 4)
  workshop.do(again('a'))
  workshop.wait(10).append({ type: 'roundUndone', at: workshop.now, poll: 'a' })
  expect(workshop.facts('a')).toBe('asked')
  expect(boardView(workshop.state, 'a').closedAt).toBe(workshop.now)
})
