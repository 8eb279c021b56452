/** Texts and the presenter's eye: what waits, what was approved, what stands first, and what phones get meanwhile. */
import type { ChoiceTally } from '../../workshop/kinds/choice.ts'
import type { TextTally } from '../../workshop/kinds/text.ts'
import type { VoteTally } from '../../workshop/kinds/vote.ts'
import { expect, test } from '@playwright/test'
import { boardView, ownView, phoneView, presenterBoardView } from '../../workshop/view.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

const given = (workshop: Workshop, voter: string, poll = 'judge') => ownView(workshop.state, voter).personal[poll]?.texts ?? []

test('above fifty people a text waits for approval on stage, and again when it is changed', () => {
  const workshop = new Workshop(deckOf({
    one: { polls: [{ id: 'it', kind: 'text', ask: 'It?', opens: 1, shows: 2 }] },
  }))
  workshop.here = 51
  workshop.to('one', 1)
  workshop.cast('ada', 'it', 'fine')
  workshop.to('one', 2)
  const tally = () => boardView(workshop.state, 'it').result as TextTally
  expect(tally()).toMatchObject({ waiting: 1, arms: [{ n: 1, texts: [] }] })
  workshop.do({ type: 'approveTexts', poll: 'it', texts: ['1'] })
  expect(tally()).toMatchObject({ waiting: 0, arms: [{ texts: [{ text: 'fine' }] }] })
  workshop.do({ type: 'openPoll', poll: 'it' })
  workshop.cast('ada', 'it', 'not so fine')
  expect(tally()).toMatchObject({ waiting: 1 })
})

test('above fifty people a text that waits is neither quoted nor ranked on stage', () => {
  const workshop = new Workshop(deckOf({
    one: {
      polls: [
        { id: 'text', kind: 'text', ask: 'Say', opens: 1 },
        { ...yesNo('sorted', { opens: 2, shows: 3 }), about: 'text' },
        { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', opens: 4, shows: 5 },
      ],
    },
  }))
  workshop.here = 51
  workshop.to('one', 1)
  workshop.cast('ada', 'text', 'rude')
  workshop.to('one', 2)
  workshop.cast('ada', 'sorted', 'yes')
  workshop.to('one', 3).to('one', 4)
  workshop.cast('bob', 'vote', true, { slot: '1' })
  workshop.to('one', 5)
  const onStage = () => JSON.stringify(['sorted', 'vote'].map(id => boardView(workshop.state, id).result))
  expect(onStage()).not.toContain('rude')
  workshop.do({ type: 'approveTexts', poll: 'text', texts: ['1'] })
  expect(onStage().match(/rude/g)).toHaveLength(2)
})

test('approved, hidden and brought back, a text is where it was; a withdrawn approval lets it wait again', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [{ id: 'it', kind: 'text', ask: 'It?', opens: 1, shows: 2 }] } }))
  workshop.here = 51
  workshop.to('one', 1)
  for (const voter of people(3))
    workshop.cast(voter, 'it', `text of ${voter}`)
  workshop.to('one', 2)
  const onStage = () => (boardView(workshop.state, 'it').result as TextTally).arms[0]!.texts.map(({ id }) => id)
  workshop.do({ type: 'approveTexts', poll: 'it', texts: ['1', '2'] })
  workshop.do({ type: 'hideText', poll: 'it', text: '1' })
  expect(onStage()).toEqual(['2'])
  workshop.do({ type: 'restoreText', poll: 'it', text: '1' })
  expect(onStage()).toEqual(['1', '2'])
  workshop.do({ type: 'hideText', poll: 'it', text: '3' })
  workshop.do({ type: 'restoreText', poll: 'it', text: '3' })
  expect(onStage(), 'hidden before it was approved, it waits again').toEqual(['1', '2'])
  workshop.do({ type: 'hideText', poll: 'it', text: '1' })
  workshop.do({ type: 'withdrawApprovals', poll: 'it', texts: ['1', '2'] })
  workshop.do({ type: 'restoreText', poll: 'it', text: '1' })
  expect(boardView(workshop.state, 'it').result).toMatchObject({ waiting: 3, arms: [{ n: 3, texts: [] }] })
})

test('a pinned text stands before the others, until it waits, is changed or another one is pinned', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [
    { id: 'it', kind: 'text', ask: 'It?', opens: 1, shows: 2 },
    { ...yesNo('sorted', { opens: 3, shows: 4 }), about: 'it' },
  ] } })).to('one', 1)
  for (const voter of people(14))
    workshop.cast(voter, 'it', `text of ${voter}`)
  workshop.to('one', 2)
  const pinned = () => (boardView(workshop.state, 'it').result as TextTally).pinned
  expect(pinned()).toBeUndefined()
  workshop.do({ type: 'chooseText', poll: 'it', text: '1' })
  expect([pinned(), presenterBoardView(workshop.state, 'it').texts.filter(({ chosen }) => chosen).map(({ id }) => id)]).toEqual(['1', ['1']])
  workshop.do({ type: 'hideText', poll: 'it', text: '1' })
  expect(pinned()).toBeUndefined()
  workshop.do({ type: 'restoreText', poll: 'it', text: '1' })
  expect(pinned()).toBe('1')
  workshop.to('one', 3)
  for (const voter of people(14))
    workshop.cast(voter, 'sorted', 'yes')
  workshop.to('one', 4)
  const quotes = () => (boardView(workshop.state, 'sorted').result as ChoiceTally).counts[0]!.quotes!.map(({ id }) => id)
  expect([quotes()[0], quotes()[1], quotes().length]).toEqual(['1', '14', 12])
  workshop.do({ type: 'chooseText', poll: 'it', text: null })
  expect(quotes()[0]).toBe('14')
  workshop.do({ type: 'chooseText', poll: 'it', text: '2' })
  workshop.do({ type: 'openPoll', poll: 'it' })
  workshop.cast('voter-1', 'it', 'something else')
  expect(pinned()).toBeUndefined()
  expect(workshop.do({ type: 'chooseText', poll: 'sorted', text: '1' }), 'a choice has no texts').toBe('refused')
})

test('the presenter is told whether phones will be given the texts, or were, before approving them', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [
    { id: 'text', kind: 'text', ask: 'Say', opens: 1 },
    { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', opens: 2, shows: 3 },
    { id: 'other', kind: 'text', ask: 'Say more', opens: 4, shows: 5 },
  ] } }))
  workshop.here = 51
  workshop.to('one', 1)
  for (const voter of people(4))
    workshop.cast(voter, 'text', `text of ${voter}`)
  const handsOut = (poll: string) => presenterBoardView(workshop.state, poll).handsOut
  expect([handsOut('text'), handsOut('other')]).toEqual(['will', undefined])
  workshop.to('one', 2)
  expect(handsOut('text')).toBe('did')
  expect(given(workshop, 'voter-0', 'vote'), 'approved or not: the votes are not on what the presenter likes').toHaveLength(3)
})

test('a vote says how many of its texts wait: its board need not be blank and say nothing', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [
    { id: 'text', kind: 'text', ask: 'Say', opens: 1 },
    { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', opens: 2, shows: 3, also: 'Ours' },
  ] } }))
  workshop.here = 51
  workshop.to('one', 1)
  for (const voter of people(4))
    workshop.cast(voter, 'text', `text of ${voter}`)
  workshop.to('one', 2)
  for (const voter of people(4))
    workshop.cast(voter, 'vote', true, { slot: given(workshop, voter, 'vote').find(({ text }) => text !== 'Ours')!.id })
  workshop.to('one', 3)
  const waiting = () => (boardView(workshop.state, 'vote').result as VoteTally).waiting
  expect(waiting()).toBe(4)
  workshop.do({ type: 'approveTexts', poll: 'text', texts: ['1', '2'] })
  workshop.do({ type: 'hideText', poll: 'text', text: '3' })
  expect(waiting()).toBe(1)
  expect(phoneView(workshop.state).question!.result).toMatchObject({ waiting: 1 })
})
