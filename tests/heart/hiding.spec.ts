/** Bringing back what was hidden last: the log knows the order, so a page that was loaded anew does too. */
import { expect, test } from '@playwright/test'
import { presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, Workshop } from './workshop.ts'

const deck = deckOf({
  one: { polls: [{ id: 'words', kind: 'words', most: 1, ask: 'Word?', opens: 1 }, { id: 'text', kind: 'text', ask: 'Text?', opens: 2 }] },
})

function written(): Workshop {
  const workshop = new Workshop(deck).to('one', 1)
  for (const word of ['pain', 'rude'])
    workshop.cast(`of-${word}`, 'words', [word])
  workshop.to('one', 2)
  for (const text of ['first', 'second'])
    workshop.cast(`of-${text}`, 'text', text)
  return workshop
}

function hidden({ state }: Workshop): string[] {
  return ['words', 'text'].flatMap(poll => presenterBoardView(state, poll).texts.filter(({ hidden }) => hidden).map(({ text }) => text)).sort()
}

const back = { type: 'restoreLastText' } as const

test('the last hidden comes back first, over all polls, down to none', () => {
  const workshop = written()
  expect(roomView(workshop.state).hidesText).toBe(false)
  for (const [poll, text] of [['text', '1'], ['words', 'pain'], ['text', '2'], ['words', 'rude']] as const)
    workshop.wait(10).do({ type: 'hideText', poll, text })
  expect(hidden(workshop)).toEqual(['first', 'pain', 'rude', 'second'])
  expect(roomView(workshop.state).hidesText).toBe(true)
  const left = [['first', 'pain', 'second'], ['first', 'pain'], ['first'], []]
  for (const still of left) {
    workshop.do(back)
    expect(hidden(workshop)).toEqual(still)
  }
  expect(workshop.do(back)).toBe('refused')
  expect(roomView(workshop.state).hidesText).toBe(false)
})

test('hidden once more it is the last again, and what came back another way is not brought back twice', () => {
  const workshop = written()
  for (const text of ['1', '2', '1'])
    workshop.do({ type: 'hideText', poll: 'text', text })
  workshop.do(back)
  expect(hidden(workshop)).toEqual(['second'])
  workshop.do({ type: 'restoreText', poll: 'text', text: '2' })
  expect(workshop.do(back)).toBe('refused')
})
