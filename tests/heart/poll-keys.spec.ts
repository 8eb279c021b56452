/** What the presenter's keys do to polls, and to which. */
import { expect, test } from '@playwright/test'
import { votersIn } from '../../workshop/ballot-box.ts'
import { phoneView, roomView } from '../../workshop/view.ts'
import { deck } from './stepping.ts'
import { deckOf, Workshop, yesNo } from './workshop.ts'

test('keys open and close, show and hide, each taken back by its other', () => {
  const workshop = new Workshop(deck).to('goal', 0)
  for (const [type, facts] of [
    ['openPoll', 'asked accepting'],
    ['closePoll', 'asked'],
    ['showResult', 'asked shown'],
    ['hideResult', 'asked'],
  ] as const) {
    workshop.do({ type, poll: 'a' })
    expect(workshop.facts('a')).toBe(facts)
  }
  expect(workshop.do({ type: 'showResult', poll: 'b' })).toBe('refused')
  expect(workshop.do({ type: 'openPoll', poll: 'nobody' })).toBe('refused')
})

test('a key ends the question that phones have, but not what is open for a span', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  workshop.do({ type: 'openPoll', poll: 'e' })
  expect([
    workshop.facts('a'),
    workshop.facts('e'),
    workshop.facts('all-along'),
  ]).toEqual(['asked', 'asked accepting', 'asked accepting'])
})

test('a new round asks from nothing; undone, the earlier answers are back and its late ballots go nowhere', () => {
  const workshop = new Workshop(deck).to('goal', 2)
  workshop.cast('ada', 'a', 'yes')
  workshop.do({ type: 'startRound', poll: 'a' })
  expect(workshop.facts('a')).toBe('asked accepting')
  expect(workshop.cast('ada', 'a', 'no', { round: 0 })).toMatchObject({ ok: false, reason: 'round' })
  expect(workshop.cast('bob', 'a', 'no')).toMatchObject({ ok: true })
  workshop.do({ type: 'undoRound', poll: 'a' })
  expect([...votersIn(workshop.state.polls.get('a')!.rounds.at(-1)!.ballots)]).toEqual(['ada'])
  workshop.do({ type: 'startRound', poll: 'a' })
  expect(workshop.cast('cyd', 'a', 'no', { round: 1 })).toMatchObject({ reason: 'round' })
})

test('the keys act on what is open, else on the last asked here, else on the next to be asked', () => {
  const workshop = new Workshop(deck)
  const focus = () => roomView(workshop.state).focus
  expect(focus()).toBe('lobby')
  workshop.to('goal', 0)
  expect(focus()).toBe('a')
  workshop.to('goal', 4)
  expect(focus()).toBe('b')
  workshop.to('wall', 1)
  expect(focus()).toBe('b')
})

test('gone back to, a slide with several questions is at the one of its click, for keys and phones', () => {
  const workshop = new Workshop(deck).to('word', 0).to('word', 1).to('word', 2).to('wall', 0).wait(60_000)
  const at = (click: number) => {
    workshop.to('word', click)
    return [roomView(workshop.state).focus, phoneView(workshop.state).question?.poll.id]
  }
  expect([2, 1, 0].map(at)).toEqual([['e', 'e'], ['d', 'd'], ['c', 'c']])
  workshop.to('word', 1).do({ type: 'startRound', poll: 'd' })
  expect(at(0)).toEqual(['d', 'd'])
})

for (const [when, later] of [['at the same time', 0], ['as a clock was set back', -3_600_000]] as const) {
  test(`the last asked is the last in the log, also ${when}`, () => {
    const workshop = new Workshop(deck).to('goal', 0)
    workshop.do({ type: 'openPoll', poll: 'b' })
    workshop.wait(later).do({ type: 'openPoll', poll: 'a' })
    workshop.do({ type: 'closePoll', poll: 'a' })
    expect(roomView(workshop.state).focus).toBe('a')
    expect(phoneView(workshop.state).question!.poll.id).toBe('a')
  })
}

test('the texts at hand are those of the poll at hand or of the one it shows, else those that wait for a later step', () => {
  const workshop = new Workshop(deckOf({
    ask: { polls: [{ id: 'sealed', kind: 'text', ask: 'Finish', opens: 1 }] },
    talk: { polls: [yesNo('between', { opens: 1, shows: 2 }), { id: 'asked', kind: 'questions', ask: 'Ask', open: 'talk' }] },
    judge: { polls: [{ id: 'judge', kind: 'judge', of: 'sealed', ask: 'Same?', opens: 0 }], reveals: [{ poll: 'judge', at: 1 }] },
    wall: { reveals: [{ poll: 'sealed', at: 1 }] },
    last: { polls: [{ id: 'last', kind: 'text', ask: 'Last?', opens: 1, shows: 2 }] },
  }))
  workshop.here = 60
  const texts = () => roomView(workshop.state).texts
  expect(texts()).toBeNull()
  workshop.to('ask', 1)
  workshop.cast('ada', 'sealed', 'a plan')
  workshop.cast('ada', 'asked', 'why?', { slot: 'q1' })
  expect(texts()).toBe('sealed')
  workshop.to('talk', 0)
  workshop.to('talk', 1)
  expect(texts(), 'while something else is asked').toBe('sealed')
  workshop.to('judge', 0)
  expect(texts()).toBe('sealed')
  workshop.to('wall', 0).to('wall', 1)
  expect(texts()).toBe('sealed')
  workshop.to('last', 0)
  expect(texts(), 'what was on is behind').toBeNull()
})

test('where no text waits, only those of the poll at hand are', () => {
  const workshop = new Workshop(deckOf({
    ask: { polls: [{ id: 'sealed', kind: 'text', ask: 'Finish', opens: 1 }] },
    talk: { polls: [yesNo('between', { opens: 1 })] },
    wall: { reveals: [{ poll: 'sealed', at: 1 }] },
  })).to('ask', 1)
  workshop.cast('ada', 'sealed', 'a plan')
  expect(roomView(workshop.state).texts).toBe('sealed')
  expect(roomView(workshop.to('talk', 0).state).texts).toBeNull()
})
