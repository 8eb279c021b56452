/** A deck that is read again while people answer: another set of keys asks anew, and no answer is lost by it. */
import { expect, test } from '@playwright/test'
import { boardView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, replay, Workshop, yesNo } from './workshop.ts'

const two = { yes: 'Yes', no: 'No' }
const three = { ...two, maybe: 'Maybe' }

function deck(options: object, more: object = {}) {
  return deckOf({
    first: { polls: [{ id: 'lobby', kind: 'choice', ask: 'Here?', options, open: 'lobby' }] },
    only: { polls: [yesNo('it', { opens: 1, shows: 2, options, ...more })] },
    last: {},
  })
}

const undo = { type: 'undoRound', poll: 'it' } as const

test('an option added while a question is open asks it anew, at once and in the new words', () => {
  const workshop = new Workshop(deck(two)).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.here = 0
  workshop.do({ type: 'loadDeck', deck: deck(three) })
  expect(workshop.facts('it')).toBe('asked accepting')
  expect(phoneView(workshop.state).question).toMatchObject({ round: 1, accepting: true, poll: { options: three } })
  expect(boardView(workshop.state, 'it')).toMatchObject({ answered: 0, here: 3 })
  expect(workshop.cast('ada', 'it', 'yes', { round: 0 })).toMatchObject({ ok: false, reason: 'round' })
  expect(workshop.cast('ada', 'it', 'maybe')).toMatchObject({ ok: true })
  expect(workshop.to('only', 2).facts('it')).toBe('asked shown')
})

test('the presenter is told, and gets the old words back with their answers', () => {
  const workshop = new Workshop(deck(two)).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  const before = JSON.stringify(boardView(workshop.state, 'it'))
  workshop.do({ type: 'loadDeck', deck: deck(three) })
  expect(roomView(workshop.state).focus).toBe('it')
  expect(presenterBoardView(workshop.state, 'it')).toMatchObject({ round: 1, changedOptions: { answered: 1 } })
  workshop.cast('bob', 'it', 'maybe')
  workshop.do(undo)
  expect(JSON.stringify(boardView(workshop.state, 'it'))).toBe(before)
  expect(presenterBoardView(workshop.state, 'it')).not.toHaveProperty('changedOptions')
  expect(workshop.cast('cyd', 'it', 'maybe')).toMatchObject({ ok: false, reason: 'invalid' })
  expect(workshop.cast('cyd', 'it', 'no')).toMatchObject({ ok: true })
  expect(boardView(replay(workshop.log), 'it').answered).toBe(2)
})

test('old words that were brought back stay until the deck changes the options once more', () => {
  const workshop = new Workshop(deck(two)).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.do({ type: 'loadDeck', deck: deck(three) })
  workshop.do(undo)
  workshop.do({ type: 'loadDeck', deck: deck(three, { seconds: 30 }) })
  expect(boardView(workshop.state, 'it')).toMatchObject({ round: 0, answered: 1 })
  workshop.do({ type: 'loadDeck', deck: deck({ often: 'Often', never: 'Never' }) })
  expect(boardView(workshop.state, 'it')).toMatchObject({ answered: 0, accepting: true, poll: { options: { often: 'Often' } } })
  workshop.do(undo)
  expect(boardView(workshop.state, 'it')).toMatchObject({ round: 0, answered: 1 })
})

test('asked again after that, it is asked in the words of the deck', () => {
  const workshop = new Workshop(deck(two)).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.do({ type: 'loadDeck', deck: deck(three) })
  workshop.do(undo)
  workshop.do({ type: 'startRound', poll: 'it' })
  expect(boardView(workshop.state, 'it')).toMatchObject({ accepting: true, answered: 0, poll: { options: three } })
  expect(workshop.cast('ada', 'it', 'maybe')).toMatchObject({ ok: true })
})

test('a question that was over is not asked anew by itself, and its result can be brought back', () => {
  const workshop = new Workshop(deck(two)).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.to('only', 2).do({ type: 'loadDeck', deck: deck(three) })
  expect(workshop.facts('it')).toBe('idle')
  expect(presenterBoardView(workshop.state, 'it').changedOptions).toEqual({ answered: 1 })
  workshop.do(undo)
  expect(workshop.facts('it')).toBe('asked shown')
  expect(boardView(workshop.state, 'it').result).toMatchObject({ n: 1 })
})

test('what is open for a span is asked anew too', () => {
  const workshop = new Workshop(deck(two))
  workshop.cast('ada', 'lobby', 'yes')
  workshop.do({ type: 'loadDeck', deck: deck(three) })
  expect(workshop.facts('lobby')).toBe('asked accepting')
  expect(boardView(workshop.state, 'lobby')).toMatchObject({ round: 1, answered: 0 })
})

test('after the end a deck asks nothing anew', () => {
  const workshop = new Workshop(deck(two)).to('only', 1)
  workshop.do({ type: 'endWorkshop' })
  workshop.do({ type: 'loadDeck', deck: deck(three) })
  expect(workshop.facts('it')).toBe('idle')
})

test('a round undone in a log of before brings back no answers to other keys, as it did', () => {
  const workshop = new Workshop(deck(two)).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.append({ type: 'deckLoaded', at: workshop.now, deck: deck(three) })
  workshop.append({ type: 'roundUndone', at: workshop.now, poll: 'it' })
  expect(workshop.facts('it')).toBe('idle')
  expect(boardView(workshop.state, 'it').answered).toBe(0)
})
