/** A text of the deck's own among those that a room votes on: nobody can tell which it is, and how it fared is told after. */
import type { TextTally } from '../../workshop/kinds/text.ts'
import type { VoteTally } from '../../workshop/kinds/vote.ts'
import { expect, test } from '@playwright/test'
import { reportOf } from '../../report/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { tellingParser } from '../../workshop/telling.ts'
import { boardView, ownView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, people, replay, Workshop } from './workshop.ts'

const also = 'The line of the talk itself.'
const deck = deckOf({
  one: {
    polls: [
      { id: 'text', kind: 'text', ask: 'Say', opens: 1 },
      { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', sample: 6, votes: 3, opens: 2, shows: 3, also },
    ],
    reveals: [{ poll: 'text', at: 4 }],
  },
})

/** So many people who wrote a text each, and then have the vote. Those who joined before have other seeds drawn. */
function voting(writers: number, { here = writers, joined = 0 } = {}): Workshop {
  const workshop = new Workshop(deck)
  workshop.here = here
  workshop.join(...Array.from({ length: joined }, (_, i) => `guest-${i}`)).to('one', 1)
  for (const voter of people(writers))
    workshop.cast(voter, 'text', `text of ${voter}`)
  return workshop.to('one', 2)
}

const given = (workshop: Workshop, voter: string) => ownView(workshop.state, voter).personal.vote?.texts?.filter(({ reported }) => !reported) ?? []
const idOf = (workshop: Workshop) => people(40).flatMap(voter => given(workshop, voter)).find(({ text }) => text === also)?.id
const tally = (workshop: Workshop) => presenterBoardView(workshop.state, 'vote').result as VoteTally

/** Everybody votes for the deck's text where they have it, else for the first; every fifth for the first alone. */
function vote(workshop: Workshop, writers: number): Workshop {
  people(writers).forEach((voter, i) => {
    const texts = given(workshop, voter)
    const { id } = i % 5 === 0 ? texts[0]! : texts.find(({ text }) => text === also) ?? texts[0]!
    expect(workshop.cast(voter, 'vote', true, { slot: id })).toMatchObject({ ok: true })
  })
  return workshop
}

test('it stands among the texts as any other does: six a phone, each seen about as often', () => {
  const workshop = voting(24)
  const seen = new Map<string, number>()
  for (const voter of people(24)) {
    expect(given(workshop, voter)).toHaveLength(6)
    for (const { text } of given(workshop, voter))
      seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  expect(seen.size).toBe(25)
  expect(seen.get(also)).toBeGreaterThan(0)
  expect(seen.get(also)).toBeLessThan(24)
})

test('before the result neither a phone nor a screen nor the deck’s pages can tell that there is one, or which', async () => {
  const workshop = voting(24)
  const told = () => JSON.stringify([phoneView(workshop.state), roomView(workshop.state), boardView(workshop.state, 'vote'), boardView(workshop.state, 'text')])
  expect(told()).not.toContain('also')
  expect(told()).not.toContain(also)
  for (const voter of people(24)) {
    for (const handed of given(workshop, voter)) {
      expect(Object.keys(handed)).toEqual(['id', 'text'])
      expect(Number(handed.id)).toBeGreaterThanOrEqual(1)
      expect(Number(handed.id)).toBeLessThanOrEqual(25)
    }
  }
  const frontmatter: Record<string, unknown> = { polls: [{ id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', also }] }
  await tellingParser().transformSlide('', frontmatter)
  expect(JSON.stringify(frontmatter)).not.toContain(also)
})

test('its id is neither the first nor the last of them, but any', () => {
  const ids = Array.from({ length: 40 }, (_, joined) => Number(idOf(voting(12, { joined }))))
  expect(new Set(ids).size).toBeGreaterThan(6)
  expect(Math.min(...ids)).toBeLessThan(5)
  expect(Math.max(...ids)).toBeGreaterThan(8)
})

test('nobody’s text gets its id, however late, and it is counted as nobody’s', () => {
  const workshop = voting(6, { here: 40 })
  const id = idOf(workshop)
  expect(id).toBeDefined()
  const voter = people(6).find(each => given(workshop, each).some(text => text.id === id))!
  expect(workshop.cast(voter, 'vote', true, { slot: id })).toMatchObject({ ok: true })
  workshop.do({ type: 'openPoll', poll: 'text' })
  for (const voter of people(45).slice(6))
    workshop.cast(voter, 'text', `late text of ${voter}`)
  workshop.to('one', 3).to('one', 4)
  const { arms, n } = boardView(workshop.state, 'text').result as TextTally
  expect(n).toBe(45)
  expect(arms[0]!.n).toBe(45)
  expect(arms[0]!.texts.map(text => text.id)).not.toContain(id)
  expect(presenterBoardView(workshop.state, 'text').texts.map(({ text }) => text)).not.toContain(also)
  expect(tally(workshop).texts).toContainEqual({ id, text: also, votes: 1, seen: 1 })
})

test('with the result it is told how it fared: votes, by whom it was seen, its place among all', () => {
  const workshop = vote(voting(24), 24)
  const { texts, also: own, n } = tally(workshop)
  expect(n).toBe(24)
  expect(own).toMatchObject({ text: also, of: texts.filter(({ seen }) => seen > 0).length, place: 1 })
  expect(texts).toContainEqual({ id: own!.id, text: also, votes: own!.votes, seen: own!.seen })
  expect(own!.seen).toBe(people(24).filter(voter => given(workshop, voter).some(({ text }) => text === also)).length)
  expect(own!.votes).toBeLessThan(own!.seen)
  expect(phoneView(workshop.state).question!.result).toBeUndefined()
  workshop.to('one', 3)
  expect(phoneView(workshop.state).question!.result).toMatchObject({ kind: 'vote', also: own })
  expect(boardView(workshop.state, 'vote').result).toMatchObject({ also: own })
})

test('its place counts the texts that wait for approval, too', () => {
  const workshop = voting(24, { here: 51 })
  for (const voter of people(24))
    workshop.cast(voter, 'vote', true, { slot: given(workshop, voter).find(({ text }) => text !== also)!.id })
  const { texts, also: own } = tally(workshop)
  expect(texts.map(({ text }) => text)).toEqual([also])
  expect(own!.of).toBeGreaterThan(12)
  expect(own!.place).toBeGreaterThan(1)
})

test('who does not want it gets rid of it; it is nobody’s to take from all', () => {
  const workshop = voting(12)
  const id = idOf(workshop)!
  const those = people(12).filter(voter => given(workshop, voter).some(text => text.id === id))
  expect(those.length).toBeGreaterThan(3)
  for (const voter of those.slice(0, -1)) {
    workshop.do({ type: 'flagText', voter, poll: 'vote', text: id })
    expect(given(workshop, voter).map(text => text.id)).not.toContain(id)
  }
  const before = workshop.log.length
  workshop.do({ type: 'flagText', voter: those[0]!, poll: 'vote', text: id })
  expect(workshop.log).toHaveLength(before)
  expect(given(workshop, those.at(-1)!).map(text => text.id)).toContain(id)
})

test('under three texts of the room it would stand out: it stays away', () => {
  expect([0, 1, 2, 3].map(writers => idOf(voting(writers)) !== undefined)).toEqual([false, false, false, true])
})

test('a deck that gets it after the texts were asked votes without it', () => {
  const [asked, voted] = deck.slides[0]!.polls
  const before = { ...deck, slides: [{ ...deck.slides[0]!, polls: [asked!, { ...voted!, also: undefined }] }] }
  const workshop = new Workshop(before).to('one', 1)
  for (const voter of people(6))
    workshop.cast(voter, 'text', `text of ${voter}`)
  workshop.do({ type: 'loadDeck', deck })
  workshop.to('one', 2)
  expect(voted).toMatchObject({ also })
  expect(given(workshop, 'voter-0')).toHaveLength(5)
  expect(idOf(workshop)).toBeUndefined()
})

test('a replay tells the same, also of a recording without the room’s words; of few votes it tells nothing', () => {
  const workshop = vote(voting(24), 24).to('one', 3)
  const own = tally(workshop).also
  expect((boardView(replay(workshop.log), 'vote').result as VoteTally).also).toEqual(own)
  const shared = (of: Workshop, texts: boolean) => (boardView(replay(readRecording(writeRecording(of.log, { sharing: true, texts })).events), 'vote').result as VoteTally).also
  expect(own!.votes).toBeGreaterThan(2)
  expect(shared(workshop, true)).toMatchObject({ text: also, votes: own!.votes, seen: own!.seen })
  expect(shared(workshop, false)).toMatchObject({ text: also, votes: own!.votes, seen: own!.seen })
  const few = voting(24)
  const fan = people(24).find(voter => given(few, voter).some(({ text }) => text === also))!
  few.cast(fan, 'vote', true, { slot: idOf(few)! })
  expect(tally(few).also).toMatchObject({ votes: 1, seen: 1 })
  expect(shared(few.to('one', 3), true)).toBeUndefined()
})

test('the report tells it, as nobody’s: among the votes, not among what people wrote', () => {
  const workshop = vote(voting(24), 24).to('one', 3).to('one', 4)
  const { votes, seen, of } = tally(workshop).also!
  const { questions, walls } = reportOf(workshop.state, { sharing: false, version: '0' }, {})
  const told = questions.find(({ id }) => id === 'vote')!
  expect(told.notes).toContain(`the talk’s own line, which nobody here wrote: ${votes} of the ${seen} who saw it, first of ${of}`)
  expect(told.figures[0]!.cells.map(({ label }) => label)).toContain(`${also} (the talk’s own line)`)
  expect(walls[0]!.texts).toHaveLength(24)
  expect(JSON.stringify(walls)).not.toContain(also)
  // Two of those who saw it did not vote for it: outside that tells of too few.
  expect(seen - votes).toBe(2)
  expect(JSON.stringify(reportOf(workshop.state, { sharing: true, version: '0' }, {}).questions)).not.toContain('who saw it, first')
})
