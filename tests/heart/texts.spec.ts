/** What people wrote, in the hands of others: judged, voted on, sent away, hidden, approved. */
import type { JudgeTally } from '../../workshop/kinds/judge.ts'
import type { VoteTally } from '../../workshop/kinds/vote.ts'
import { expect, test } from '@playwright/test'
import { agreement } from '../../statistics/agreement.ts'
import { ownView, presenterBoardView } from '../../workshop/view.ts'
import { deckOf, people, Workshop } from './workshop.ts'

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
const given = (workshop: Workshop, voter: string, poll = 'judge') => ownView(workshop.state, voter).personal[poll]?.texts?.filter(({ reported }) => !reported) ?? []

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

test('a report takes a text from that phone, three of those who were given it from every phone, until the presenter approves it', () => {
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

test('a text that looks private says so, and is given to phones once it is approved', () => {
  const workshop = judging(3)
  workshop.cast('voter-0', 'text', 'mail me: a@b.example')
  expect(presenterBoardView(workshop.state, 'text').texts.map(({ text, private: looks }) => [text, looks])).toContainEqual(['mail me: a@b.example', true])
  workshop.do({ type: 'approveTexts', poll: 'text', texts: ['1'] })
  workshop.do({ type: 'startRound', poll: 'judge' })
  expect(given(workshop, 'voter-1').map(({ text }) => text)).toContain('mail me: a@b.example')
})
