/** A text is reported: one flag is a person's own, many are the room's, and neither bends a result. */
import type { QuestionsTally } from '../../workshop/kinds/questions.ts'
import type { TextTally } from '../../workshop/kinds/text.ts'
import type { VoteTally } from '../../workshop/kinds/vote.ts'
import { expect, test } from '@playwright/test'
import { boardView, ownView, phoneView, presenterBoardView } from '../../workshop/view.ts'
import { deckOf, people, replay, Workshop } from './workshop.ts'

/** So many people who wrote a text each and then vote on them; `all` of them are given every text. */
function voting(writers: number, sample = 12): Workshop {
  const workshop = new Workshop(deckOf({
    one: {
      polls: [
        { id: 'text', kind: 'text', ask: 'Say', opens: 1 },
        { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', sample, votes: 3, opens: 2, shows: 3 },
      ],
      reveals: [{ poll: 'text', at: 4 }],
    },
  })).to('one', 1)
  for (const voter of people(writers))
    workshop.cast(voter, 'text', `text of ${voter}`)
  return workshop.to('one', 2)
}

const given = (workshop: Workshop, voter: string) => (ownView(workshop.state, voter).personal.vote?.texts ?? []).filter(({ reported }) => !reported).map(({ id }) => id)
const flag = (workshop: Workshop, voter: string, text: string, poll = 'vote') => workshop.do({ type: 'flagText', voter, poll, text })
const votes = (workshop: Workshop, id: string) => (presenterBoardView(workshop.state, 'vote').result as VoteTally).texts.find(text => text.id === id)?.votes

test('two phones cannot empty a list: a flag takes a text from its own phone only, and asks the presenter', () => {
  const workshop = voting(12)
  for (const voter of ['voter-0', 'voter-1']) {
    for (const text of given(workshop, voter))
      flag(workshop, voter, text)
    expect(given(workshop, voter)).toEqual([])
  }
  expect(given(workshop, 'voter-2')).toHaveLength(11)
  expect(presenterBoardView(workshop.state, 'text').texts.map(({ flags, sentAway }) => [flags, sentAway])).toContainEqual([2, false])
})

test('a flag that is taken back counts no more, and its text is there again; what is gone for all stays gone', () => {
  const workshop = voting(12)
  const [kept, lost] = given(workshop, 'voter-0') as [string, string]
  const flags = (id: string) => presenterBoardView(workshop.state, 'text').texts.find(text => text.id === id)?.flags
  const withdraw = (voter: string, text: string) => workshop.do({ type: 'flagText', voter, poll: 'vote', text, withdrawn: true })
  flag(workshop, 'voter-0', kept)
  expect(ownView(workshop.state, 'voter-0').personal.vote!.texts).toContainEqual({ id: kept, text: '', reported: true })
  withdraw('voter-0', kept)
  expect(flags(kept)).toBe(0)
  expect(given(workshop, 'voter-0')).toContain(kept)
  const before = workshop.log.length
  withdraw('voter-0', kept)
  expect(workshop.log).toHaveLength(before)
  const four = people(12).filter(voter => given(workshop, voter).includes(lost)).slice(0, 4)
  for (const voter of four)
    flag(workshop, voter, lost)
  withdraw(four[0]!, lost)
  expect(flags(lost)).toBe(3)
  expect(given(workshop, 'voter-0')).not.toContain(lost)
})

// A third of the twelve who were given it are four; of five it would be two.
for (const [writers, enough] of [[13, 4], [6, 3]] as const) {
  test(`it takes three, and a third of those who were given it: ${enough} of ${writers - 1}`, () => {
    const workshop = voting(writers)
    const isStillThere = people(enough + 1).slice(1).map((voter) => {
      flag(workshop, voter, '1')
      return given(workshop, people(writers).at(-1)!).includes('1')
    })
    expect(isStillThere.indexOf(false)).toBe(enough - 1)
    expect(presenterBoardView(workshop.state, 'text').texts.find(({ id }) => id === '1')).toMatchObject({ flags: enough, sentAway: true })
  })
}

test('who joins later was given it too, and one flag each is all that counts', () => {
  const workshop = voting(9)
  workshop.join(...people(24))
  for (const voter of ['voter-1', 'voter-2', 'voter-3'])
    flag(workshop, voter, '1')
  expect(given(workshop, 'voter-5')).toContain('1')
  const before = workshop.log.length
  for (let i = 0; i < 20; i++)
    flag(workshop, 'voter-1', '1')
  expect(workshop.log).toHaveLength(before)
})

test('a result keeps what was voted for, whoever sends it away before or after it is shown', () => {
  const workshop = voting(9)
  for (const voter of ['voter-5', 'voter-6'])
    workshop.cast(voter, 'vote', true, { slot: '1' })
  workshop.cast('voter-7', 'vote', true, { slot: '2' })
  for (const voter of ['voter-1', 'voter-2', 'voter-3'])
    flag(workshop, voter, '1')
  expect(given(workshop, 'voter-8')).not.toContain('1')
  expect(votes(workshop, '1')).toBe(2)
  workshop.to('one', 3)
  const shown = JSON.stringify(boardView(workshop.state, 'vote').result)
  for (const voter of ['voter-3', 'voter-4', 'voter-5', 'voter-6'])
    flag(workshop, voter, '2')
  expect(JSON.stringify(boardView(workshop.state, 'vote').result)).toBe(shown)
  expect(presenterBoardView(workshop.state, 'text').texts.find(({ id }) => id === '2')).toMatchObject({ flags: 4, sentAway: false })
})

test('a text that is gone for all is not on the wall; one that was on it stays', () => {
  const workshop = voting(9)
  const wall = () => (boardView(workshop.state, 'text').result as TextTally).arms[0]!
  for (const voter of ['voter-1', 'voter-2', 'voter-3'])
    flag(workshop, voter, '1')
  workshop.to('one', 3).to('one', 4)
  expect(wall()).toMatchObject({ n: 9 })
  expect(wall().texts.map(({ id }) => id)).not.toContain('1')
  for (const voter of ['voter-3', 'voter-4', 'voter-5'])
    flag(workshop, voter, '2')
  expect(wall().texts.map(({ id }) => id)).toContain('2')
})

test('judgements that were made count, whoever sends the text away', () => {
  const workshop = new Workshop(deckOf({ one: { polls: [
    { id: 'text', kind: 'text', ask: 'Say', opens: 1 },
    { id: 'judge', kind: 'judge', of: 'text', ask: 'Same?', opens: 2, shows: 3 },
  ] } })).to('one', 1)
  for (const voter of people(5))
    workshop.cast(voter, 'text', `text of ${voter}`)
  workshop.to('one', 2)
  for (const voter of people(5)) {
    for (const { id } of ownView(workshop.state, voter).personal.judge!.texts!)
      workshop.cast(voter, 'judge', 'same', { slot: id })
  }
  const judgements = () => (presenterBoardView(workshop.state, 'judge').result as { arms: { judgements: number }[] }).arms[0]!.judgements
  expect(judgements()).toBe(20)
  for (const voter of ['voter-1', 'voter-2', 'voter-3'])
    flag(workshop, voter, '1', 'judge')
  expect(ownView(workshop.state, 'voter-4').personal.judge!.texts!.map(({ id }) => id)).not.toContain('1')
  expect(judgements()).toBe(20)
})

/** Forty questions in a room of so many. */
function asked(here: number): Workshop {
  const workshop = new Workshop(deckOf({ one: { polls: [{ id: 'it', kind: 'questions', ask: 'It?', open: 'talk' }] } }))
  for (const voter of people(14)) {
    for (const slot of ['q1', 'q2', 'q3'])
      workshop.cast(voter, 'it', `${slot} of ${voter}?`, { slot })
  }
  workshop.do({ type: 'countAudience', here, polls: { it: here } })
  return workshop
}

test('questions are given to all: a third of everybody here sends one away, and never from the stage', () => {
  const workshop = asked(15)
  const offered = () => phoneView(workshop.state).talk[0]!.texts!.map(({ id }) => id)
  for (const voter of people(2)) {
    for (const id of offered())
      flag(workshop, voter, id, 'it')
  }
  expect(offered()).toHaveLength(30)
  for (const voter of people(4))
    flag(workshop, voter, '1', 'it')
  expect(offered()).toContain('1')
  flag(workshop, 'voter-5', '1', 'it')
  expect(offered()).not.toContain('1')
  workshop.do({ type: 'chooseText', poll: 'it', text: '2' })
  workshop.do({ type: 'showResult', poll: 'it' })
  for (const voter of people(9))
    flag(workshop, voter, '2', 'it')
  expect((boardView(workshop.state, 'it').result as QuestionsTally).chosen).toMatchObject({ id: '2' })
})

test('what the presenter keeps or puts on stage is there, whoever sent it away', () => {
  const workshop = asked(9)
  for (const text of ['1', '2']) {
    for (const voter of people(3))
      flag(workshop, voter, text, 'it')
  }
  const offered = () => phoneView(workshop.state).talk[0]!.texts!.map(({ id }) => id)
  expect(offered()).not.toContain('1')
  workshop.do({ type: 'approveTexts', poll: 'it', texts: ['1'] })
  expect(offered()).toContain('1')
  workshop.do({ type: 'chooseText', poll: 'it', text: '2' })
  workshop.do({ type: 'showResult', poll: 'it' })
  expect((boardView(workshop.state, 'it').result as QuestionsTally).chosen).toMatchObject({ id: '2' })
})

test('a question on stage cannot be turned into another one there', () => {
  const workshop = asked(9)
  workshop.do({ type: 'chooseText', poll: 'it', text: '1' })
  workshop.do({ type: 'showResult', poll: 'it' })
  workshop.cast('voter-0', 'it', 'Something rude', { slot: 'q1' })
  expect((boardView(workshop.state, 'it').result as QuestionsTally).chosen).toBeNull()
})

test('the log alone gives what was sent away', () => {
  const workshop = voting(9)
  for (const voter of ['voter-1', 'voter-2', 'voter-3'])
    flag(workshop, voter, '1')
  workshop.do({ type: 'endWorkshop' })
  for (const voter of ['voter-3', 'voter-4', 'voter-5'])
    flag(workshop, voter, '2')
  const again = replay(workshop.log)
  expect(again.polls.get('text')!.rounds[0]!.sentAway).toEqual(new Set(['1']))
})
