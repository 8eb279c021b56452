/** The kinds that run beside the talk or ask for more than a choice: rank, compass, pulse, questions; and hand counts. */
import type { ChoiceTally } from '../../workshop/kinds/choice.ts'
import type { CompassTally } from '../../workshop/kinds/compass.ts'
import type { PulseTally } from '../../workshop/kinds/pulse.ts'
import type { QuestionsTally } from '../../workshop/kinds/questions.ts'
import type { RankTally } from '../../workshop/kinds/rank.ts'
import type { WordsTally } from '../../workshop/kinds/words.ts'
import { expect, test } from '@playwright/test'
import { surenessOf } from '../../workshop/kinds/choice.ts'
import { boardView, ownView, phoneView, presenterBoardView } from '../../workshop/view.ts'
import { asking, deckOf, Workshop, yesNo } from './workshop.ts'

function result<T>(workshop: Workshop, poll = 'it'): T {
  return presenterBoardView(workshop.state, poll).result as T
}

test('rank: every thing once, counted by place', () => {
  const workshop = asking({ kind: 'rank', options: { a: 'A', b: 'B', c: 'C' } })
  workshop.cast('ada', 'it', ['b', 'a', 'c'])
  workshop.cast('bob', 'it', ['b', 'c', 'a'])
  for (const value of [['a', 'b'], ['a', 'a', 'b'], ['a', 'b', 'd']])
    expect(workshop.cast('cyd', 'it', value)).toMatchObject({ reason: 'invalid' })
  expect(result<RankTally>(workshop).items.map(({ places }) => places)).toEqual([[0, 1, 1], [2, 0, 0], [0, 1, 1]])
})

test('compass: bearings in bins about their middle, sums for the mean direction', () => {
  const workshop = asking({ kind: 'compass', toward: 90 })
  for (const [voter, bearing] of [['ada', 90], ['bob', 94], ['cyd', 357]] as const)
    workshop.cast(voter, 'it', bearing)
  expect(workshop.cast('dan', 'it', 360)).toMatchObject({ reason: 'invalid' })
  const tally = result<CompassTally>(workshop)
  expect([tally.bins[9], tally.bins[0], tally.n, tally.toward]).toEqual([2, 1, 3, 90])
  expect(tally.sin).toBeCloseTo(1 + Math.sin(94 * Math.PI / 180) + Math.sin(357 * Math.PI / 180), 12)
  workshop.to('only', 2)
  expect(JSON.stringify(phoneView(workshop.state))).not.toContain('toward":90')
  expect(phoneView(workshop.state).question!.result).toMatchObject({ n: 3 })
})

test('pulse: one press a second and person, counted over time by the server\'s clock', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [{ id: 'it', kind: 'pulse', button: 'Ouch', ask: 'Ouch?', open: 'talk' }] } }))
  workshop.cast('ada', 'it', true, { slot: '1' })
  expect(workshop.cast('ada', 'it', true, { slot: '1', edit: 1 })).toMatchObject({ ok: true })
  workshop.wait(25_000).cast('ada', 'it', true, { slot: '26' })
  workshop.cast('bob', 'it', true, { slot: '3' })
  expect(workshop.cast('bob', 'it', true, { slot: 'x' })).toMatchObject({ reason: 'refused' })
  expect(result<PulseTally>(workshop)).toEqual({ kind: 'pulse', seconds: 10, counts: [1, 0, 2], presses: 3, n: 2 })
  workshop.wait(2 * 3600_000).cast('bob', 'it', true, { slot: '7000' })
  expect(result<PulseTally>(workshop).counts.length).toBeLessThanOrEqual(120)
})

function asksSpeaker() {
  const workshop = new Workshop(deckOf({ one: { polls: [{ id: 'it', kind: 'questions', ask: 'Ask', open: 'talk' }] } }))
  workshop.cast('ada', 'it', 'Why?', { slot: 'q1' })
  workshop.cast('bob', 'it', 'How?', { slot: 'q1' })
  workshop.cast('bob', 'it', 'When?', { slot: 'q2' })
  return workshop
}

test('questions: phones vote for those of others, the presenter sees the most wanted first', () => {
  const workshop = asksSpeaker()
  expect(workshop.cast('cyd', 'it', true, { slot: 'v-2' })).toMatchObject({ ok: true })
  expect(workshop.cast('bob', 'it', true, { slot: 'v-2' })).toMatchObject({ reason: 'refused' })
  expect(workshop.cast('cyd', 'it', true, { slot: 'v-9' })).toMatchObject({ reason: 'refused' })
  expect(workshop.cast('cyd', 'it', 'Me?', { slot: 'q4' })).toMatchObject({ reason: 'refused' })
  expect(workshop.cast('cyd', 'it', 'Me?', { slot: 'v-1' })).toMatchObject({ reason: 'refused' })
  expect(presenterBoardView(workshop.state, 'it').texts.map(({ text, votes }) => [text, votes])).toEqual([['How?', 1], ['Why?', 0], ['When?', 0]])
  expect(phoneView(workshop.state).talk[0]!.texts).toEqual([{ id: '1', text: 'Why?' }, { id: '2', text: 'How?' }, { id: '3', text: 'When?' }])
})

test('a question taken back is gone with its votes; what is written in its place is another', () => {
  const workshop = asksSpeaker()
  const standing = () => presenterBoardView(workshop.state, 'it').texts.map(({ id, text, votes }) => [id, text, votes])
  workshop.cast('cyd', 'it', true, { slot: 'v-1' })
  workshop.cast('ada', 'it', 'Why not?', { slot: 'q1' })
  expect(standing()[0]).toEqual(['1', 'Why not?', 1])
  workshop.cast('ada', 'it', null, { slot: 'q1' })
  workshop.cast('ada', 'it', 'Who?', { slot: 'q1' })
  expect(standing()).toEqual([['2', 'How?', 0], ['3', 'When?', 0], ['4', 'Who?', 0]])
  workshop.do({ type: 'hideText', poll: 'it', text: '4' })
  workshop.cast('ada', 'it', null, { slot: 'q1' })
  workshop.cast('ada', 'it', 'Who else?', { slot: 'q1' })
  expect(phoneView(workshop.state).talk[0]!.texts).toHaveLength(2)
})

test('a question is on stage only when chosen, and not when hidden', () => {
  const workshop = asksSpeaker()
  expect(result<QuestionsTally>(workshop)).toMatchObject({ chosen: null, asked: 3, n: 2 })
  workshop.do({ type: 'chooseText', poll: 'it', text: '3' })
  expect(result<QuestionsTally>(workshop).chosen).toMatchObject({ text: 'When?' })
  workshop.do({ type: 'hideText', poll: 'it', text: '3' })
  expect(result<QuestionsTally>(workshop)).toMatchObject({ chosen: null, asked: 2 })
  expect(phoneView(workshop.state).talk[0]!.texts).toHaveLength(2)
})

test('choice with sure: the choice counts by itself, and of those who said so how many are sure', () => {
  const workshop = asking({ kind: 'choice', sure: true, options: { a: 'A', b: 'B' } })
  workshop.cast('dan', 'it', { key: 'b' })
  const [a, b] = result<ChoiceTally>(workshop).counts
  expect([a, b]).toEqual([{ key: 'a', label: 'A', n: 0 }, { key: 'b', label: 'B', n: 1 }])
  expect(surenessOf(b!)).toBe('')
  workshop.cast('dan', 'it', { key: 'a' })
  workshop.cast('ada', 'it', { key: 'a', sure: true })
  workshop.cast('bob', 'it', { key: 'a', sure: false })
  expect(workshop.cast('cyd', 'it', 'a')).toMatchObject({ reason: 'invalid' })
  expect(result<ChoiceTally>(workshop).counts).toMatchObject([{ key: 'a', n: 3, said: 2, sure: 1 }, { key: 'b', n: 0 }])
  expect(surenessOf(result<ChoiceTally>(workshop).counts[0]!)).toBe('1 sure, of 2 who said')
  workshop.cast('dan', 'it', { key: 'a', sure: true })
  expect(surenessOf(result<ChoiceTally>(workshop).counts[0]!)).toBe('2 of 3 sure')
})

test('a choice about one\'s own text shows it on the phone and quotes it by side, hidden ones never', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [
    { id: 'how', kind: 'text', ask: 'How?', opens: 1 },
    { ...yesNo('it', { opens: 2 }), about: 'how' },
  ] } })).to('one', 1)
  workshop.cast('ada', 'how', 'headphones')
  workshop.cast('bob', 'how', 'a walk')
  workshop.to('one', 2)
  expect(ownView(workshop.state, 'ada').personal.it).toEqual({ mine: 'headphones' })
  workshop.cast('ada', 'it', 'yes')
  workshop.cast('bob', 'it', 'yes')
  workshop.cast('cyd', 'it', 'no')
  expect(result<ChoiceTally>(workshop).counts[0]!.quotes!.map(({ text }) => text)).toEqual(['a walk', 'headphones'])
  workshop.do({ type: 'hideText', poll: 'how', text: '1' })
  expect(result<ChoiceTally>(workshop).counts[0]!.quotes).toHaveLength(1)
})

test('words are counted together and apart again', () => {
  const workshop = asking({ kind: 'words', most: 2 })
  workshop.cast('ada', 'it', ['slack', 'chat'])
  workshop.cast('bob', 'it', ['chat'])
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'slack', into: 'chat' })
  expect(result<WordsTally>(workshop).words.map(({ id, n }) => [id, n])).toEqual([['chat', 2]])
  // A phone knows its own by it.
  workshop.cast('cyd', 'it', ['Slacks!'])
  expect(['ada', 'cyd', 'dan'].map(voter => ownView(workshop.state, voter).personal.it?.words)).toEqual([['chat', 'chat'], ['chat'], undefined])
  workshop.cast('cyd', 'it', null)
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'chat', into: 'slack' })
  expect(result<WordsTally>(workshop).words.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(0)
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'chat', into: null })
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'slack', into: null })
  expect(result<WordsTally>(workshop).words).toHaveLength(2)
})

test('a count by hand is labelled, has only the poll\'s options, and can be taken back', () => {
  const workshop = asking({ kind: 'choice', options: { a: 'A', b: 'B' } })
  expect(workshop.do({ type: 'keyCount', poll: 'it', counts: { c: 1 } })).toBe('refused')
  workshop.do({ type: 'keyCount', poll: 'it', counts: { a: 12, b: 3 } })
  workshop.to('only', 2)
  expect(boardView(workshop.state, 'it')).toMatchObject({ byHand: true, result: { n: 15, counts: [{ n: 12 }, { n: 3 }] } })
  workshop.do({ type: 'keyCount', poll: 'it', counts: null })
  expect(boardView(workshop.state, 'it')).not.toHaveProperty('byHand')
  const texts = asking({ kind: 'text' })
  expect(texts.do({ type: 'keyCount', poll: 'it', counts: {} })).toBe('refused')
})

test('asked again, the same people\'s answers are paired on the scale', () => {
  const weird = { kind: 'scale', from: 0, to: 3, low: 'no', high: 'yes', ask: 'Weird?' }
  const workshop = new Workshop(deckOf({
    one: { polls: [{ id: 'before', opens: 1, ...weird }] },
    two: { polls: [{ id: 'after', opens: 1, shows: 2, repeats: 'before', ...weird }], reveals: [{ poll: 'before', at: 2 }] },
  })).to('one', 1)
  workshop.cast('ada', 'before', 0)
  workshop.cast('bob', 'before', 1)
  workshop.to('two', 1)
  workshop.cast('ada', 'after', 3)
  workshop.cast('cyd', 'after', 2)
  workshop.to('two', 2)
  const { paired } = boardView(workshop.state, 'after')
  expect(paired!.table[0]).toEqual([0, 0, 0, 1])
  expect(paired!.table.flat().reduce((sum, n) => sum + n, 0)).toBe(1)
})
