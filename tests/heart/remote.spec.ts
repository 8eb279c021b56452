/** Stepping without drawing: how many clicks a slide has, where a press leads, what is spoken, and what the speaker's phone is told. */
import type { Deck } from '../../workshop/poll.ts'
import { expect, test } from '@playwright/test'
import { presentersInWords } from '../../drawing/presenters.ts'
import { decide } from '../../workshop/decide.ts'
import { writeRecording } from '../../workshop/recording/format.ts'
import { isLogged } from '../../workshop/recording/schema.ts'
import { remoteView } from '../../workshop/remote.ts'
import { clicksIn, spokenNote } from '../../workshop/spoken.ts'
import { presenterBoardView } from '../../workshop/view.ts'
import { deckOf, people, replay, Workshop, yesNo } from './workshop.ts'

/** Three clicks that its note speaks of, a question at the first two, and two slides without any. */
function threeSlides(): Deck {
  const deck = deckOf({ one: { polls: [yesNo('a', { opens: 1, shows: 2 })] }, two: {}, three: {} })
  deck.slides[0]!.noted = 3
  return deck
}

function press(workshop: Workshop, to: 'next' | 'back', { from = workshop.state.stage, ago = 0 } = {}): string {
  const outcome = workshop.do({ type: 'step', to, from: { ...from }, pressed: workshop.now - ago })
  const { slide, click } = workshop.state.stage
  return typeof outcome === 'string' ? outcome : `${slide} ${click}`
}

test('a press goes through the clicks that are known, else through those of questions and note, and never past a question', () => {
  const workshop = new Workshop(threeSlides())
  expect(Array.from({ length: 6 }, () => press(workshop, 'next'))).toEqual(['one 1', 'one 2', 'one 3', 'two 0', 'three 0', 'refused'])
  expect(workshop.facts('a')).toBe('asked shown')
  const noted = new Workshop(deckOf({ one: { polls: [yesNo('a', { opens: 1, shows: 2 })] }, two: {} }))
  expect(Array.from({ length: 3 }, () => press(noted, 'next'))).toEqual(['one 1', 'one 2', 'two 0'])
  const counted = new Workshop(threeSlides())
  counted.do({ type: 'countClicks', clicks: { one: 4, two: 1 } })
  expect(Array.from({ length: 7 }, () => press(counted, 'next'))).toEqual(['one 1', 'one 2', 'one 3', 'one 4', 'two 0', 'two 1', 'three 0'])
  expect(Array.from({ length: 8 }, () => press(counted, 'back'))).toEqual(['two 1', 'two 0', 'one 4', 'one 3', 'one 2', 'one 1', 'one 0', 'refused'])
})

test('counts are kept once, in the log alone, of slides that the deck has', () => {
  const workshop = new Workshop(threeSlides())
  expect(workshop.do({ type: 'countClicks', clicks: { one: 4, elsewhere: 2 } })).toEqual([{ type: 'clicksCounted', at: workshop.now, slide: 'one', clicks: 4 }])
  expect(workshop.do({ type: 'countClicks', clicks: { one: 4 } })).toEqual([])
  expect(replay(workshop.log).clicks).toEqual(new Map([['one', 4]]))
  expect(workshop.log.every(isLogged)).toBe(true)
  expect(writeRecording(workshop.log, { texts: true, sharing: false })).not.toContain('clicksCounted')
})

test('a press is one step from where the room was seen, and soon, or nothing', () => {
  const workshop = new Workshop(threeSlides())
  const seen = { ...workshop.state.stage }
  expect(press(workshop, 'next', { from: seen })).toBe('one 1')
  expect(press(workshop, 'next', { from: seen })).toBe('refused')
  expect(press(workshop, 'next', { ago: 4001 })).toBe('refused')
  expect(workshop.state.stage).toEqual({ slide: 'one', click: 1 })
  expect(press(workshop, 'next', { ago: 3999 })).toBe('one 2')
  const refusal = decide(workshop.state, { type: 'step', to: 'next', from: seen, pressed: workshop.now }, { at: workshop.now, seed: 1, here: 3 })
  expect(refusal).toEqual({ refused: 'refused', say: 'The room is elsewhere by now: nothing was done.' })
  // Stepped back soon, what the step did is taken back as by the arrow keys.
  expect(press(workshop, 'back')).toBe('one 1')
  expect(workshop.facts('a')).toBe('asked accepting')
})

test('a note is told in paragraphs, and what is spoken at a click is marked', () => {
  const note = 'Two minutes.\n\n[click] First, **loud**,\nthen low.\n\nAn aside.\n\n[click:3] One at a time. [click] The last.'
  expect(clicksIn(note)).toBe(5)
  expect(clicksIn('None.')).toBe(0)
  expect(spokenNote(note, 0).map(({ text }) => text)).toEqual(['Two minutes.', 'First, loud, then low.', 'An aside.', 'One at a time. The last.'])
  const spoken = (click: number) => spokenNote(note, click).map(({ isSpoken }) => isSpoken ? 'x' : '-').join('')
  expect([0, 1, 2, 3, 4, 5, 9].map(spoken)).toEqual(['x---', '-xx-', '---x', '---x', '---x', '---x', '---x'])
  expect(spokenNote('Nothing is marked.', 2)).toEqual([{ text: 'Nothing is marked.', isSpoken: false }])
  expect(spokenNote('', 0)).toEqual([])
})

test('the speaker’s phone is told of the question, the texts that wait, the questions and the pulse', () => {
  const workshop = new Workshop(deckOf({
    title: { polls: [{ id: 'ask-me', kind: 'questions', ask: 'Ask', open: 'talk' }, { id: 'wince', kind: 'pulse', ask: 'Press', button: 'again', open: 'talk' }] },
    only: { polls: [{ id: 'text', kind: 'text', ask: 'What is it?', opens: 1, shows: 2 }] },
  }))
  const told = () => remoteView(workshop.state, '', Object.fromEntries([...workshop.state.polls.keys()].map(id => [id, presenterBoardView(workshop.state, id)])), workshop.now)
  workshop.here = 60
  workshop.do({ type: 'countAudience', here: 60, polls: {} })
  expect(told()).toMatchObject({ question: null, waiting: null, questions: null, pulse: { button: 'again', presses: 0, lately: 0 } })
  workshop.cast('ada', 'wince', true, { slot: '1' })
  workshop.wait(50_000).cast('bob', 'wince', true, { slot: '2' })
  workshop.wait(20_000).to('only', 0).to('only', 1)
  const writers = people(25)
  for (const [i, writer] of writers.entries())
    workshop.cast(writer, 'text', `text ${i}`)
  workshop.cast('ada', 'ask-me', 'Why?', { slot: 'q1' })
  workshop.cast('bob', 'ask-me', 'How?', { slot: 'q1' })
  workshop.cast('cyd', 'ask-me', true, { slot: 'v-2' })
  const { waiting, questions, ...view } = told()
  expect(view).toMatchObject({
    here: 60,
    slide: { no: 2, of: 2, title: 'only', clicks: null },
    question: { ask: 'What is it?', accepting: true, shown: false, answered: 25, here: 60 },
    next: { does: 'shows: 25 answers', mind: ['25 texts wait for you', '35 of 60 have not answered yet'] },
    pulse: { button: 'again', presses: 2, lately: 1 },
  })
  expect(waiting).toMatchObject({ poll: 'text', more: 5 })
  expect(waiting!.texts).toHaveLength(20)
  expect(questions).toEqual({ poll: 'ask-me', shown: false, more: 0, texts: [{ id: '2', text: 'How?', votes: 1, chosen: false }, { id: '1', text: 'Why?', votes: 0, chosen: false }] })
  const last = waiting!.texts[0]!.id
  workshop.do({ type: 'approveTexts', poll: 'text', texts: [last] })
  workshop.do({ type: 'hideText', poll: 'text', text: waiting!.texts[1]!.id })
  workshop.do({ type: 'hideText', poll: 'ask-me', text: '1' })
  workshop.do({ type: 'chooseText', poll: 'ask-me', text: '2' })
  expect(told().waiting).toMatchObject({ more: 3, texts: expect.arrayContaining([expect.objectContaining({ private: false })]) })
  expect(told().questions!.texts).toEqual([{ id: '2', text: 'How?', votes: 1, chosen: true }])
})

test('who leads is said where it is more than one', () => {
  expect(presentersInWords({ laptops: 1, phones: 0 }, 'laptop')).toBe('')
  expect(presentersInWords({ laptops: 0, phones: 1 }, 'phone')).toBe('')
  expect(presentersInWords({ laptops: 1, phones: 1 }, 'laptop')).toBe('2 presenters: this laptop, a phone')
  expect(presentersInWords({ laptops: 1, phones: 1 }, 'phone')).toBe('2 presenters: this phone, a laptop')
  expect(presentersInWords({ laptops: 2, phones: 3 }, 'laptop')).toBe('5 presenters: this laptop, another laptop, 3 phones')
  expect(presentersInWords({ laptops: 0, phones: 3 }, 'phone')).toBe('3 presenters: this phone, 2 other phones')
})
