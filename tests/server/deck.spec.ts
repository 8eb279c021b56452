/** A deck is read from its slides, and what is wrong in it is said where it stands. */
import { join } from 'node:path'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { Problem } from '../../server/problem.ts'
import { expect, smallDeck, test } from './room.ts'

/** The faults that a deck is refused for, without its file. */
async function faultsOf(deck: string): Promise<string[]> {
  const problem = await readDeck(join(import.meta.dirname, 'decks', deck)).catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  return (problem as Problem).details.map(line => line.replace(/^.*\.md:/, ''))
}

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
    expect.stringMatching(/slowest\.of: no slide asks a poll "nobody"/),
    'slide 2 "first": <Poll id="judgng">: this slide asks no poll "judgng"',
  ])
})

test('settings that contradict each other, and polls that name themselves or one to come, are faults of a deck', async () => {
  expect(await faultsOf('contradictory.md')).toEqual([
    '68 slide 3 "options": polls.0.options: give each option once',
    '8 slide 1 "settings": polls.0.to: 1 is not above `from`, which is 5',
    '16 slide 1 "settings": polls.1.to: 3 is not above `from`, which is 3',
    '24 slide 1 "settings": polls.2.sure: one is sure of one answer: either `many` or `sure`, not both',
    '37 slide 2 "names": polls.0.of: it names itself: name an earlier poll',
    '43 slide 2 "names": polls.1.repeats: it names itself: name an earlier poll',
    '48 slide 2 "names": polls.2.of: "later" is asked only later: name an earlier poll',
    '54 slide 2 "names": polls.3.ask: `{top}` is what won in another poll: name a choice as `of`',
    '57 slide 2 "names": reveals.0.against: it is shown against itself: name another poll',
    '55 slide 2 "names": mentions.of: "again" is of the kind hands, this needs one of the kind text',
  ])
})

test('a talk\'s own kind says what is wrong in its settings', async () => {
  expect(await faultsOf('guessed.md')).toEqual([
    '5 slide 1 "guesses": polls.0.to: 0 is not above `from`, which is 200',
    '6 slide 1 "guesses": polls.1.truth: 137 is not between `from` and `to`, which are 0 and 100',
  ])
})

test('a good deck is read, slides without an id get one', async () => {
  const deck = await readDeck(smallDeck)
  expect(deck.title).toBe('Small deck')
  expect(deck.slides.map(({ id }) => id)).toEqual(['welcome', 'asking', 'slide-the-end'])
})

test('what the notes say of time goes into the deck, in the length of its edition, and nothing else of them', async () => {
  const plan = async (edition: string) => {
    const { slides } = await readDeck(join(import.meta.dirname, `decks/timed-${edition}.md`))
    expect(JSON.stringify(slides)).not.toContain('Say')
    return slides.map(({ id, planned, optional }) => ({ id, planned, ...optional }))
  }
  expect(await plan('workshop')).toEqual([
    { id: 'doors', planned: 300 },
    { id: 'plain', planned: 90 },
    { id: 'told', planned: 300, clicks: [2, 3], rest: false, seconds: 120 },
    { id: 'shared', planned: 120, clicks: [2], rest: true, seconds: 40 },
    { id: 'whole', planned: 240, clicks: [], rest: true, seconds: 240 },
    { id: 'silent', planned: undefined },
  ])
  expect(await plan('core')).toEqual([
    { id: 'doors', planned: 300 },
    { id: 'plain', planned: 90 },
    { id: 'told', planned: 180 },
    { id: 'shared', planned: 80 },
    { id: 'silent', planned: undefined },
  ])
})

test('every slide of the talk that is spoken to has its time', async () => {
  const { slides } = await readDeck(join(root, 'slides.md'))
  expect(slides.filter(({ planned }) => planned === undefined).map(({ id }) => id)).toEqual(['report'])
})
