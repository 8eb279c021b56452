/** The rules of each kind of poll: what its tally says, and what one phone is given. */
import type { TextTally } from '../../workshop/kinds/text.ts'
import type { WordsTally } from '../../workshop/kinds/words.ts'
import { expect, test } from '@playwright/test'
import * as v from 'valibot'
import { slideSchema } from '../../workshop/deck.ts'
import { wordId } from '../../workshop/kinds/words.ts'
import { mentions } from '../../workshop/results/mentions.ts'
import { asidesAhead, boardView, isAlike, ownView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { asking, deckOf, people, Workshop, yesNo } from './workshop.ts'

test('words: one word in many spellings is one, a person\'s repeated word counts once', () => {
  const workshop = asking({ kind: 'words', most: 3 })
  workshop.cast('ada', 'it', ['Slack', 'slack!', 'noise'])
  workshop.cast('bob', 'it', ['Slack'])
  workshop.cast('cyd', 'it', ['Meetings'])
  workshop.cast('dan', 'it', ['meeting'])
  const tally = presenterBoardView(workshop.state, 'it').result as WordsTally
  expect(tally.words.map(({ word, n }) => [word, n])).toEqual([['Meetings', 2], ['Slack', 2], ['noise', 1]])
  expect(tally).toMatchObject({ mentions: 5, n: 4 })
  expect(wordId('stress')).toBe('stress')
})

test('sort: each item by drawer, unsorted ones left out', () => {
  const workshop = asking({ kind: 'sort', items: { a: 'A', b: 'B' }, into: { x: 'X', y: 'Y' } })
  workshop.cast('ada', 'it', { a: 'x', b: 'y' })
  workshop.cast('bob', 'it', { a: 'y' })
  expect(workshop.cast('cyd', 'it', { c: 'x' })).toMatchObject({ reason: 'invalid' })
  expect(workshop.cast('cyd', 'it', {})).toMatchObject({ reason: 'invalid' })
  expect(presenterBoardView(workshop.state, 'it').result).toMatchObject({
    n: 2,
    items: [{ key: 'a', n: 2, counts: [{ n: 1 }, { n: 1 }] }, { key: 'b', n: 1, counts: [{ n: 0 }, { n: 1 }] }],
  })
})

test('scale: whole numbers from end to end', () => {
  const workshop = asking({ kind: 'scale', from: -2, to: 2, low: 'no', high: 'yes' })
  workshop.cast('ada', 'it', -2)
  workshop.cast('bob', 'it', 2)
  expect(workshop.cast('cyd', 'it', 3)).toMatchObject({ reason: 'invalid' })
  expect(workshop.cast('cyd', 'it', 0.5)).toMatchObject({ reason: 'invalid' })
  expect(presenterBoardView(workshop.state, 'it').result).toMatchObject({ counts: [1, 0, 0, 0, 1], n: 2 })
})

test('choice of many: each option once, voters and not ticks are n', () => {
  const workshop = asking({ kind: 'choice', many: true, options: { a: 'A', b: 'B', none: 'None' } })
  workshop.cast('ada', 'it', ['a', 'b'])
  workshop.cast('bob', 'it', ['b'])
  expect(workshop.cast('cyd', 'it', ['a', 'a'])).toMatchObject({ reason: 'invalid' })
  expect(presenterBoardView(workshop.state, 'it').result).toMatchObject({
    n: 2,
    counts: [{ n: 1 }, { n: 2 }, { n: 0 }],
  })
})

test('a plain list of options has its labels for keys', () => {
  const poll = { id: 'it', kind: 'choice', ask: 'Which?', opens: 1, options: ['Yes', 'No'] }
  expect(v.parse(slideSchema, { polls: [poll] }).polls[0]).toMatchObject({ options: { Yes: 'Yes', No: 'No' } })
})

test('the winner of an earlier poll stands in a question; without one the fallback does', () => {
  const deck = deckOf({
    one: {
      polls: [
        {
          id: 'heard',
          kind: 'choice',
          many: true,
          ask: 'Heard?',
          options: { a: 'First', b: 'Second', none: 'None' },
          opens: 1,
          shows: 2,
        },
        { id: 'rewrite', kind: 'text', of: 'heard', fallback: 'b', ask: 'Rewrite: {top}', opens: 3 },
      ],
    },
  })
  expect(boardView(new Workshop(deck).to('one', 3).state, 'rewrite').poll.ask).toBe('Rewrite: Second')
  const workshop = new Workshop(deck).to('one', 1)
  workshop.cast('ada', 'heard', ['none'])
  workshop.cast('bob', 'heard', ['a', 'none'])
  expect(boardView(workshop.to('one', 2).to('one', 3).state, 'rewrite').poll.ask).toBe('Rewrite: First')
})

const control = { kind: 'text', skip: 'I can\'t', control: { ask: 'A deadline is …' } }

test('with twenty here a random third gets the control question; with fewer nobody does', () => {
  const few = asking(control)
  for (const voter of people(60))
    few.cast(voter, 'it', 'something')
  expect((presenterBoardView(few.state, 'it').result as TextTally).arms).toHaveLength(1)
  expect(isAlike(few.state)).toBe(true)

  const workshop = new Workshop(deckOf({
    one: { polls: [{ id: 'it', ask: 'It?', opens: 1, ...control as object }] },
  }))
  workshop.here = 20
  workshop.to('one', 1).join(...people(300))
  // A page that nobody is known of yet must not show some people the words of others.
  expect(isAlike(workshop.state)).toBe(false)
  for (const voter of people(300))
    workshop.cast(voter, 'it', ownView(workshop.state, voter).personal.it?.ask ?? 'alignment')
  const arms = (presenterBoardView(workshop.state, 'it').result as TextTally).arms
  expect(arms.map(arm => new Set(arm.texts.map(({ text }) => text)))).toEqual([
    new Set(['alignment']),
    new Set(['A deadline is …']),
  ])
  expect(arms[1]!.n).toBeGreaterThan(60)
  expect(arms[1]!.n).toBeLessThan(140)
})

test('an opening taken back and made again asks everybody what they were asked before', () => {
  const workshop = new Workshop(deckOf({
    zero: {},
    one: { polls: [{ id: 'it', ask: 'It?', opens: 0, ...control as object }] },
  }))
  workshop.here = 20
  workshop.join(...people(30)).to('one', 0)
  workshop.cast('voter-0', 'it', 'mine')
  const asks = () => people(30).map(voter => ownView(workshop.state, voter).personal.it?.ask)
  const before = asks()
  workshop.to('zero', 0).to('one', 0)
  expect(workshop.facts('it')).toBe('asked accepting')
  expect(asks()).toEqual(before)
})

test('the same people\'s two answers are paired without saying whose they are', () => {
  const workshop = new Workshop(deckOf({
    one: { polls: [yesNo('a', { opens: 1 }), yesNo('b', { opens: 2 })] },
    two: { reveals: [{ poll: 'a', at: 1 }, { poll: 'b', at: 1, against: 'a' }] },
  })).to('one', 1)
  for (const [voter, value] of [['ada', 'yes'], ['bob', 'no'], ['cyd', 'no']])
    workshop.cast(voter!, 'a', value)
  workshop.to('one', 2)
  for (const voter of ['bob', 'cyd', 'dan'])
    workshop.cast(voter, 'b', 'yes')
  expect(boardView(workshop.state, 'b').paired).toBeUndefined()
  workshop.to('two', 1)
  expect(boardView(workshop.state, 'b').paired).toEqual({
    against: 'a',
    rows: ['yes', 'no'],
    columns: ['yes', 'no'],
    table: [[0, 0], [2, 0]],
  })
})

test('answers to the control question are not counted among the mentions', () => {
  const workshop = new Workshop(deckOf({
    one: { polls: [{ id: 'it', ask: 'It?', opens: 0, ...control as object }] },
    two: { mentions: { of: 'it', at: 0, words: ['deadline'] } },
  }))
  workshop.here = 20
  workshop.do({ type: 'openPoll', poll: 'it' })
  for (const voter of people(60))
    workshop.cast(voter, 'it', ownView(workshop.join(voter).state, voter).personal.it ? 'a deadline' : 'alignment')
  const { k, n } = roomView(workshop.to('two', 0).state).mentions.two!
  expect([k, n < 60, n > 20]).toEqual([0, true, true])
})

test('mentions are counted while the texts are sealed, from their click on', () => {
  const workshop = new Workshop(deckOf({
    one: { polls: [{ id: 'it', kind: 'text', sealed: true, ask: 'It?', opens: 0 }] },
    two: { mentions: { of: 'it', at: 2, words: ['autonom', 'on their own'] } },
  }))
  workshop.do({ type: 'openPoll', poll: 'it' })
  workshop.cast('ada', 'it', 'Autonomy, with a goal')
  workshop.cast('bob', 'it', 'everybody agrees')
  workshop.to('two', 0)
  expect(asidesAhead(workshop.state).mentions).toEqual({})
  workshop.to('two', 1)
  expect(roomView(workshop.state).mentions).toEqual({})
  expect(asidesAhead(workshop.state).mentions.two, 'what the next press shows').toMatchObject({ k: 1, n: 2 })
  workshop.to('two', 2)
  expect(roomView(workshop.state).mentions.two).toMatchObject({ k: 1, n: 2 })
  workshop.do({ type: 'chooseMentions', slide: 'two', words: ['agree'] })
  expect(roomView(workshop.state).mentions.two).toMatchObject({ k: 1, words: ['agree'] })
  expect(boardView(workshop.state, 'it')).not.toHaveProperty('result')
  expect(mentions('teams act on their own.', ['on their own'])).toBe(true)
})
