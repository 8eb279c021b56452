/** A deck is read from its slides, and what is wrong in it is said where it stands. */
import { join } from 'node:path'
import { readDeck } from '../../server/deck.ts'
import { Problem } from '../../server/problem.ts'
import { expect, smallDeck, test } from './room.ts'

test('names that lead nowhere and steps that contradict each other are faults of a deck', async () => {
  const problem = await readDeck(join(import.meta.dirname, 'decks/tangled.md')).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  const reasons = (problem as Problem).details.map(line => line.replace(/^\S+ /, ''))
  expect(reasons).toEqual([
    expect.stringMatching(/^slide 1 "first": polls\.0\.shows: .*click 1, which is not after click 2/),
    expect.stringMatching(/polls\.1\.open: it opens either at a click or for a span/),
    expect.stringMatching(/polls\.1\.fallback: "c" is not among the options of "which": a, b$/),
    expect.stringMatching(/^slide 2 "first": id: another slide has the id "first" already/),
    expect.stringMatching(/polls\.0\.id: another poll has the id "which" already/),
    expect.stringMatching(/polls\.0\.id: say when it opens/),
    expect.stringMatching(/polls\.1\.repeats: "which" is of another kind \(choice\)/),
    expect.stringMatching(/polls\.2\.of: "which" is of the kind choice, this needs one of the kind text/),
    expect.stringMatching(/polls\.3\.about: "again" is of the kind hands, this needs one of the kind text/),
    expect.stringMatching(/reveals\.0\.against: no slide asks a poll "nobody"/),
    expect.stringMatching(/mentions\.of: no slide asks a poll "nothing"/),
    'slide 2 "first": <Poll id="judgng">: this slide asks no poll "judgng"',
  ])
})

test('a good deck is read, slides without an id get one', async () => {
  const deck = await readDeck(smallDeck)
  expect(deck.title).toBe('Small deck')
  expect(deck.slides.map(({ id }) => id)).toEqual(['welcome', 'asking', 'slide-the-end'])
})
