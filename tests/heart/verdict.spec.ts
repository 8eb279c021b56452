/** What a speaker is told of a talk that is over, as data and in words. */
import { expect, test } from '@playwright/test'
import { verdictSections, verdictText } from '../../components/console/verdict-told.ts'
import { verdictOf } from '../../workshop/verdict.ts'
import { deckOf, people, Workshop, yesNo } from './workshop.ts'

const second = 1000
const minute = 60 * second

const deck = deckOf({
  lobby: { polls: [{ id: 'wanted', kind: 'questions', open: 'talk', ask: 'Ask the speaker' }] },
  one: { planned: 120, polls: [yesNo('shown', { opens: 1, shows: 2 })] },
  two: { planned: 120, optional: { clicks: [2], rest: true, seconds: 60 }, polls: [{ id: 'wrote', kind: 'text', ask: 'Write', opens: 1 }, yesNo('late', { opens: 2 })] },
  three: { planned: 60, optional: { clicks: [], rest: true, seconds: 60 }, polls: [yesNo('jumped', { opens: 1 })] },
  four: { planned: 60 },
})

/** Sixty people; five minutes longer than its six, two of them on what may be left out. */
function talk(): Workshop {
  const workshop = new Workshop(deck).join(...people(60)).wait(10 * minute)
  workshop.here = 60
  workshop.to('one').wait(30 * second).to('one', 1).wait(20 * second)
  workshop.cast('voter-0', 'shown', 'yes')
  workshop.wait(10 * second).to('one', 2).wait(30 * second)
  workshop.to('two').wait(30 * second).to('two', 1)
  workshop.cast('voter-1', 'wrote', 'one text')
  workshop.cast('voter-2', 'wrote', 'another')
  workshop.cast('voter-3', 'wanted', 'Why is that?', { slot: 'q1' })
  workshop.cast('voter-4', 'wanted', 'And who says so?', { slot: 'q1' })
  workshop.cast('voter-5', 'wanted', true, { slot: 'v-2' })
  const asked = workshop.state.polls.get('wrote')!
  workshop.do({ type: 'approveTexts', poll: 'wrote', texts: [[...asked.rounds[0]!.texts.values()][0]!.id] })
  workshop.do({ type: 'chooseText', poll: 'wanted', text: '1' })
  workshop.wait(5 * minute).to('two', 2).wait(50 * second)
  workshop.to('three').wait(70 * second).to('four').wait(50 * second)
  workshop.do({ type: 'endWorkshop' })
  workshop.wait(20 * minute).to('lobby')
  return workshop
}

test('its time by slide, what was too long, and what would have had to go', () => {
  const verdict = verdictOf(talk().log)
  expect(verdict).toMatchObject({ id: 'test', took: 590, length: 360, over: 230, reached: { no: 5, of: 5 } })
  expect(verdict.slides).toEqual([
    { no: 2, title: 'one', took: 90, planned: 120 },
    { no: 3, title: 'two', took: 380, planned: 120 },
    { no: 4, title: 'three', took: 70, planned: 60 },
    { no: 5, title: 'four', took: 50, planned: 60 },
  ])
  expect(verdict.cuts).toEqual([
    { no: 3, title: 'two', clicks: [2], rest: true, seconds: 50 },
    { no: 4, title: 'three', clicks: [], rest: true, seconds: 70 },
  ])
  expect(verdict.silences).toEqual([
    { from: 120, seconds: 300, no: 3, title: 'two' },
    { from: 470, seconds: 70, no: 4, title: 'three' },
  ])
})

test('what was left undone', () => {
  expect(verdictOf(talk().log)).toMatchObject({
    unapproved: [{ ask: 'Write', texts: 1 }],
    unshown: [{ ask: 'Write' }, { ask: 'late?' }],
    unasked: [{ no: 4, ask: 'jumped?' }],
    unanswered: [{ text: 'And who says so?', votes: 1 }],
  })
})

test('in words, with nothing said where there is nothing to say', () => {
  const text = verdictText(verdictOf(talk().log))
  for (const line of [
    '9:50 of 6 min: 3 min 50 s too long.',
    'leave out click 2 of slide 3, two: 50 s',
    'leave out slide 4, three: 1 min 10 s',
    'and still 1 min 50 s too long',
    '2:00  5 min without a step or an answer on slide 3, two',
    '1  Write',
    'slide 4  jumped?',
    'And who says so? (1 more want to know)',
    '3  two  6:20 of 2:00  +4 min 20 s',
  ])
    expect(text.split('\n').map(line => line.trim())).toContain(line)
  const short = new Workshop(deckOf({ lobby: {}, one: {} })).to('one').wait(minute)
  expect(verdictSections(verdictOf(short.log)).map(({ title }) => title)).toEqual(['Time', 'By slide'])
})

test('a rehearsal that stops midway is judged by what the rest would take, and one that began anew by its last begin', () => {
  const workshop = new Workshop(deck).to('one').wait(10 * minute).to('lobby').wait(2 * minute)
  workshop.do({ type: 'setLength', minutes: 3 })
  workshop.to('one').wait(2 * minute)
  workshop.do({ type: 'endWorkshop' })
  const verdict = verdictOf(workshop.log)
  expect(verdict).toMatchObject({ took: 120, length: 180, over: 60, reached: { no: 2, of: 5 }, slides: [{ took: 120, planned: 60 }, { took: 0 }, { took: 0 }, { took: 0 }] })
  expect(verdict.cuts.map(({ no, seconds }) => [no, seconds])).toEqual([[3, 30], [4, 30]])
  expect(verdictSections(verdict)[0]!.lines).toEqual(['2:00 of 3 min.', 'It came to slide 2 of 5. With all that was left, by plan, it would have been 1 min too long.'])
})

test('what a vote used was shown with it, and what looks private waited in vain also in a small room', () => {
  const workshop = new Workshop(deckOf({
    lobby: {},
    one: { polls: [{ id: 'wrote', kind: 'text', ask: 'Write', opens: 1 }, { id: 'best', kind: 'vote', of: 'wrote', sample: 6, votes: 3, ask: 'Best?', opens: 2, shows: 3 }] },
  })).join('ada', 'bob').to('one', 1)
  workshop.cast('ada', 'wrote', 'a line')
  workshop.cast('bob', 'wrote', 'write to bob@example.org')
  expect(verdictOf(workshop.to('one', 2).log)).toMatchObject({ unshown: [{ ask: 'Write' }, { ask: 'Best?' }] })
  expect(verdictOf(workshop.to('one', 3).log)).toMatchObject({ unshown: [], unapproved: [{ ask: 'Write', texts: 1 }] })
})
