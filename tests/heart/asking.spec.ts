/** A visitor is asked each question before its result is told, by the arrow alone. */
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import { boardsAt } from '../../components/answering/asking.ts'
import { boardView } from '../../workshop/view.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

const deck = deckOf({
  asks: {
    polls: [
      yesNo('told-here', { opens: 1, shows: 2 }),
      yesNo('told-later', { opens: 3 }),
      { id: 'up', kind: 'hands', ask: 'Up?', opens: 4, live: true },
      yesNo('last', { opens: 5 }),
    ],
  },
  tells: { reveals: [{ poll: 'told-later', at: 1 }] },
})

const slide = deck.slides[0]!
const askable = new Set(slide.polls.map(({ id }) => id))

/** All boards after a room that was asked everything and was told everything. */
function ended(): Record<string, BoardView> {
  const room = new Workshop(deck)
  for (const { id, opens, kind } of slide.polls) {
    room.to('asks', opens)
    people(3).forEach(voter => room.cast(voter, id, kind === 'hands' ? 'raised' : 'yes'))
    room.do({ type: 'showResult', poll: id })
  }
  return Object.fromEntries([...room.state.polls.keys()].map(id => [id, boardView(room.state, id)]))
}

/** What stands on the slide at a click, a poll a word. */
function seen(click: number, answered: string[] = []): Record<string, string> {
  const boards = boardsAt(ended(), slide, click, { askable, answered: new Set(answered) })
  return Object.fromEntries(slide.polls.map(({ id }) => {
    const { wasAsked, accepting, result } = boards[id]!
    return [id, result ? 'told' : accepting ? 'open' : wasAsked ? 'sealed' : 'later']
  }))
}

test('a question is open from its click to the one that tells it, or to the next question', () => {
  expect([0, 1, 2, 3, 4, 5].map(click => Object.values(seen(click)).join(' '))).toEqual([
    'later later later later',
    'open later later later',
    'told later later later',
    'told open later later',
    'told sealed open later',
    'told sealed told open',
  ])
})

test('what a room sees as it answers is told as soon as it is answered', () => {
  expect(seen(4, ['up'])).toMatchObject({ up: 'told' })
  expect(seen(3, ['told-later'])).toMatchObject({ 'told-later': 'open' })
})

test('another slide tells what it tells, and what nobody can answer here is told at once', () => {
  const all = ended()
  expect(boardsAt(all, deck.slides[1]!, 1, { askable, answered: new Set() })).toEqual(all)
  expect(boardsAt(all, slide, 0, { askable: new Set(), answered: new Set() })).toEqual(all)
})
