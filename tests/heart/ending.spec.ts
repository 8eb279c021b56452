/** The end of a workshop is one event, and one more takes it back. */
import { expect, test } from '@playwright/test'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { boardView, phoneView, roomView } from '../../workshop/view.ts'
import { deckOf, replay, Workshop, yesNo } from './workshop.ts'

const deck = deckOf({
  title: { polls: [
    { id: 'lobby', kind: 'words', most: 3, ask: 'What broke it?', open: 'lobby' },
    { id: 'all-along', kind: 'words', most: 1, ask: 'More?', open: 'talk' },
  ] },
  goal: { polls: [yesNo('a', { opens: 1, shows: 2 }), yesNo('b', { opens: 3 })] },
  last: {},
})
const end = { type: 'endWorkshop' } as const
const reopen = { type: 'reopenWorkshop' } as const

test('undone, everything is as before: what was open takes answers, what was closed stays closed', () => {
  const workshop = new Workshop(deck).to('goal', 1)
  workshop.cast('ada', 'a', 'yes')
  workshop.to('goal', 2).to('goal', 3).wait(60_000)
  const views = () => JSON.stringify([roomView(workshop.state), phoneView(workshop.state), boardView(workshop.state, 'a'), boardView(workshop.state, 'b')])
  const before = views()
  workshop.do(end)
  expect(phoneView(workshop.state)).toMatchObject({ ended: true, question: { accepting: false }, talk: [] })
  expect(workshop.cast('ada', 'b', 'yes')).toMatchObject({ ok: false, reason: 'closed' })
  workshop.wait(60_000).do(reopen)
  expect(views()).toBe(before)
  expect(workshop.facts('all-along')).toBe('asked accepting')
  expect(workshop.cast('ada', 'b', 'no')).toMatchObject({ ok: true })
  expect(workshop.do(reopen)).toEqual([])
  expect(boardView(replay(workshop.log), 'b')).toMatchObject({ accepting: true, answered: 1 })
})

test('ended for good after that, it says so with the later time', () => {
  const workshop = new Workshop(deck)
  workshop.do(end)
  workshop.wait(1000).do(reopen)
  workshop.wait(1000).do(end)
  expect(workshop.state.endedAt).toBe(workshop.now)
  expect(workshop.facts('all-along')).toBe('asked')
})

test('what the arrows ended meanwhile stays ended', () => {
  const shown = new Workshop(deck).to('goal', 1)
  shown.do(end)
  shown.to('goal', 2).do(reopen)
  expect([shown.facts('a'), shown.facts('all-along')]).toEqual(['asked shown', 'asked accepting'])
  const left = new Workshop(deck).to('goal', 1)
  left.do(end)
  left.to('last').do(reopen)
  expect(left.facts('a')).toBe('asked')
  const lobby = new Workshop(deck)
  lobby.do(end)
  lobby.to('title', 1).do(reopen)
  expect(lobby.facts('lobby')).toBe('asked accepting')
  lobby.do(end)
  lobby.to('goal').do(reopen)
  expect(lobby.facts('lobby')).toBe('asked')
})

test('after it questions are asked by the arrows again', () => {
  const workshop = new Workshop(deck).to('goal', 0)
  workshop.do(end)
  workshop.do(reopen)
  expect(workshop.to('goal', 1).facts('a')).toBe('asked accepting')
})

test('no round is undone while it has ended', () => {
  const workshop = new Workshop(deck).to('goal', 1)
  workshop.do({ type: 'startRound', poll: 'a' })
  workshop.do(end)
  expect(workshop.do({ type: 'undoRound', poll: 'a' })).toBe('refused')
  workshop.append({ type: 'roundUndone', at: workshop.now, poll: 'a', exactly: true })
  expect(workshop.facts('a')).toBe('asked')
  expect(workshop.round('a')).toBe(1)
})

test('the time line of a recording has the question until the end and again from where it went on', () => {
  const workshop = new Workshop(deck).to('goal', 0).wait(1000).to('goal', 1)
  workshop.wait(1000).do(end)
  workshop.wait(1000).do(reopen)
  workshop.wait(1000).to('last')
  const spans = openPlayback({ events: workshop.log }).openings.filter(({ poll }) => poll === 'a')
  expect(spans.map(({ from, to }) => [from, to])).toEqual([[1000, 2000], [3000, 4000]])
})
