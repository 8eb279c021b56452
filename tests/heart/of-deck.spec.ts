/** A recording plays on its own deck, as long as that is recognisable, and on no other. */
import type { Deck } from '../../workshop/poll.ts'
import { expect, test } from '@playwright/test'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { hereOf, isOfDeck, strangerTo } from '../../workshop/recording/of-deck.ts'
import { eventsIn } from './shared.ts'

const poll = (id: string, ask: string) => ({ id, ask, kind: 'hands' as const, opens: 1 })
const deck: Deck = {
  title: 'Retrospective',
  slides: [
    { id: 'mood', title: '', polls: [poll('mood', 'How was it?')], reveals: [] },
    { id: 'next', title: '', polls: [poll('next', 'What next?')], reveals: [] },
  ],
}
const here = (title: string, ...asks: [id: string, ask: string][]) => ({ title, slides: asks.map(([id]) => id), polls: asks.map(([id, ask]) => poll(id, ask)) })

test('a deck that got another title, or other questions, keeps its recordings', () => {
  expect(isOfDeck(deck, here('Retro of May', ['mood', 'How was it?'], ['next', 'What next?']))).toBe(true)
  expect(isOfDeck(deck, here('Retro of May', ['mood', 'How was it?']))).toBe(true)
  expect(isOfDeck(deck, here('Retrospective', ['mood', 'How was May?']))).toBe(true)
})

test('on another deck it does not play, whatever the two share by chance', () => {
  expect(isOfDeck(deck, here('Algebra', ['mood', 'How do you feel?'], ['next', 'Which exercise next?']))).toBe(false)
  expect(isOfDeck(deck, here('Retrospective', ['lunch', 'Hungry?']))).toBe(false)
  expect(isOfDeck({ title: 'A', slides: [] }, here('B'))).toBe(false)
})

test('it says of which deck it is, and of which these slides are', () => {
  const other = { ...deck, title: 'Algebra', slides: [{ id: 'a', title: '', polls: [poll('p', 'Clear?')], reveals: [] }] }
  const log = [{ type: 'workshopStarted' as const, at: 1, id: 'a', seed: 1, title: deck.title }, { type: 'deckLoaded' as const, at: 2, deck }]
  const recording = readRecording(writeRecording(log, { texts: true, sharing: false }))
  expect(strangerTo(hereOf(deck), recording)).toBeUndefined()
  expect(strangerTo(hereOf(other), recording)).toBe('This is a recording of “Retrospective”, and these slides are of another deck, “Algebra”.')
})

test('where a deck stood is told by no recording', () => {
  const log = [{ type: 'workshopStarted' as const, at: 1, id: 'a', seed: 1, title: 'A', deck: '0123456789abcdef' }, { type: 'deckLoaded' as const, at: 2, deck }]
  expect(eventsIn(writeRecording(log, { texts: true, sharing: false }))[0]).toEqual({ type: 'workshopStarted', at: 1, id: 'a', seed: 1, title: 'A' })
})
