/** What people wrote, in the hands of others: judged, voted on, sent away, hidden, approved. */
import type { ChoiceTally } from '../../workshop/kinds/choice.ts'
import type { JudgeTally } from '../../workshop/kinds/judge.ts'
import type { TextTally } from '../../workshop/kinds/text.ts'
import type { VoteTally } from '../../workshop/kinds/vote.ts'
import { expect, test } from '@playwright/test'
import { agreement } from '../../statistics/agreement.ts'
import { boardView, ownView, phoneView, presenterBoardView } from '../../workshop/view.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

function judging(writers: number, seen: object = {}) {
  const workshop = new Workshop(deckOf({
    write: {
      polls: [
        { id: 'text', kind: 'text', ask: 'Say', skip: 'I can\'t', opens: 0, ...seen },
        { id: 'judge', kind: 'judge', of: 'text', ask: 'Same?', opens: 1 },
      ],
    },
    wall: { reveals: [{ poll: 'judge', at: 1 }] },
  })).to('write', 1)
  workshop.do({ type: 'openPoll', poll: 'text' })
  for (const voter of people(writers))
    workshop.cast(voter, 'text', `text of ${voter}`)
  workshop.do({ type: 'startRound', poll: 'judge' })
  return workshop
}
const given = (workshop: Workshop, voter: string, poll = 'judge') => ownView(workshop.state, voter).personal[poll]?.texts ?? []

for (const [writers, most] of [[2, 1], [3, 2], [5, 4], [40, 4]] as const) {
  test(`judging ${writers} texts: everybody gets ${most} others, every text is judged as often`, () => {
    const workshop = judging(writers)
    const judged = new Map<string, number>()
    for (const voter of people(writers)) {
      const texts = given(workshop, voter)
      expect(texts).toHaveLength(most)
      for (const { id, text } of texts) {
        expect(text).not.toBe(`text of ${voter}`)
        judged.set(id, (judged.get(id) ?? 0) + 1)
        expect(workshop.cast(voter, 'judge', 'same', { slot: id })).toMatchObject({ ok: true })
      }
    }
    expect([...judged.values()]).toEqual(people(writers).map(() => most))
    const arm = (presenterBoardView(workshop.state, 'judge').result as JudgeTally).arms[0]!
    expect(arm).toMatchObject({ texts: writers, judgements: writers * most, same: writers * most })
    expect(arm.leaveOut).toEqual([[2 * most, 2 * most, writers]])
    expect(agreement(arm)!.share).toBe(1)
  })
}

test('one text cannot be compared; who wrote none still judges four', () => {
  expect(given(judging(1), 'voter-0')).toHaveLength(0)
  const workshop = judging(9)
  workshop.join('late')
  expect(given(workshop, 'late')).toHaveLength(4)
})

test('only a text that was handed out can be judged', () => {
  const workshop = judging(9)
  const ids = given(workshop, 'voter-0').map(({ id }) => id)
  const other = people(9).map((_, i) => String(i + 1)).find(id => !ids.includes(id))!
  expect(workshop.cast('voter-0', 'judge', 'same', { slot: other })).toMatchObject({ reason: 'refused' })
  expect(workshop.cast('voter-0', 'judge', 'same', { slot: '0' })).toMatchObject({ reason: 'refused' })
})

test('judgements of a text hidden later fall out, and come back with it', () => {
  const workshop = judging(5)
  for (const voter of people(5)) {
    for (const { id } of given(workshop, voter))
      workshop.cast(voter, 'judge', 'different', { slot: id })
  }
  const judgements = () => (presenterBoardView(workshop.state, 'judge').result as JudgeTally).arms[0]!.judgements
  expect(judgements()).toBe(20)
  workshop.do({ type: 'hideText', poll: 'text', text: '1' })
  expect(judgements()).toBe(16)
  workshop.do({ type: 'restoreText', poll: 'text', text: '1' })
  expect(judgements()).toBe(20)
})

test('«not this one» takes a text from that phone, three of those who were given it from every phone, until the presenter approves it', () => {
  const workshop = judging(5)
  const flag = (voter: string) => workshop.do({ type: 'flagText', voter, poll: 'judge', text: '1' })
  const has = (voter: string) => given(workshop, voter).some(({ id }) => id === '1')
  flag('voter-1')
  expect([has('voter-1'), has('voter-2')]).toEqual([false, true])
  flag('voter-2')
  expect([has('voter-2'), has('voter-3')]).toEqual([false, true])
  flag('voter-3')
  expect(has('voter-4')).toBe(false)
  expect(flag('voter-4')).toBe('refused')
  workshop.do({ type: 'approveTexts', poll: 'text', texts: ['1'] })
  expect(has('voter-4')).toBe(true)
})

test('texts that look like an address are kept from other phones', () => {
  const workshop = judging(3)
  workshop.cast('voter-0', 'text', 'mail me: a@b.example')
  workshop.do({ type: 'startRound', poll: 'judge' })
  expect(given(workshop, 'voter-1')).toHaveLength(1)
})

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

test('vote: at most so many votes, on texts one was shown, never on one\'s own', () => {
  const workshop = new Workshop(deckOf({
    one: {
      polls: [
        { id: 'text', kind: 'text', ask: 'Say', opens: 0 },
        { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', sample: 6, votes: 3, opens: 1, shows: 2 },
      ],
    },
  }))
  workshop.do({ type: 'openPoll', poll: 'text' })
  for (const voter of people(12))
    workshop.cast(voter, 'text', `text of ${voter}`)
  workshop.to('one', 1)
  const texts = given(workshop, 'voter-0', 'vote')
  expect(texts).toHaveLength(6)
  expect(texts.map(({ text }) => text)).not.toContain('text of voter-0')
  const outcomes = texts.map(({ id }) => workshop.cast('voter-0', 'vote', true, { slot: id }).ok)
  expect(outcomes).toEqual([true, true, true, false, false, false])
  workshop.cast('voter-0', 'vote', null, { slot: texts[0]!.id })
  expect(workshop.cast('voter-0', 'vote', true, { slot: texts[3]!.id })).toMatchObject({ ok: true })
  const tally = presenterBoardView(workshop.state, 'vote').result as VoteTally
  expect(tally.n).toBe(1)
  expect(tally.texts.reduce((sum, { votes }) => sum + votes, 0)).toBe(3)
  expect(tally.texts.reduce((sum, { seen }) => sum + seen, 0)).toBe(6)
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

test('a text that looks private says so, and is given to phones once it is approved', () => {
  const workshop = judging(3)
  workshop.cast('voter-0', 'text', 'mail me: a@b.example')
  expect(presenterBoardView(workshop.state, 'text').texts.map(({ text, private: looks }) => [text, looks])).toContainEqual(['mail me: a@b.example', true])
  workshop.do({ type: 'approveTexts', poll: 'text', texts: ['1'] })
  workshop.do({ type: 'startRound', poll: 'judge' })
  expect(given(workshop, 'voter-1').map(({ text }) => text)).toContain('mail me: a@b.example')
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
