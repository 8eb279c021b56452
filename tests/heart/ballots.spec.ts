/** Which ballots count: edits, resends, lateness, rounds, and what may be said. */
import { expect, test } from '@playwright/test'
import { boardView, ownView, phoneView, presenterBoardView } from '../../workshop/view.ts'
import { asking, deckOf, Workshop, yesNo } from './workshop.ts'

const choice = { kind: 'choice', options: { yes: 'Yes', no: 'No' } }

function counts(workshop: Workshop) {
  return (presenterBoardView(workshop.state, 'it').result as { counts: { key: string, n: number }[] }).counts.map(({ n }) => n)
}

test('the highest edit stands, the first of a tie, whatever order they come in', () => {
  const workshop = asking(choice)
  expect(workshop.cast('ada', 'it', 'no', { edit: 2 })).toEqual({ ok: true, edit: 2 })
  expect(workshop.cast('ada', 'it', 'yes', { edit: 1 })).toMatchObject({ ok: false, reason: 'stale' })
  expect(workshop.cast('ada', 'it', 'yes', { edit: 2 })).toMatchObject({ ok: false, reason: 'stale' })
  expect(counts(workshop)).toEqual([0, 1])
})

test('whoever has not joined has no ballot, in whichever round', () => {
  const workshop = asking(choice)
  for (const round of [0, 1])
    expect(workshop.do({ type: 'castBallot', voter: 'nobody', poll: 'it', round, slot: '0', edit: 1, value: 'yes' })).toBe('refused')
  expect(boardView(workshop.state, 'it').answered).toBe(0)
})

test('a ballot sent again is acknowledged again and counted once, also after the closing', () => {
  const workshop = asking(choice)
  workshop.cast('ada', 'it', 'yes', { edit: 1 })
  expect(workshop.cast('ada', 'it', 'yes', { edit: 1 })).toEqual({ ok: true, edit: 1 })
  workshop.to('only', 2).wait(60_000)
  expect(workshop.cast('ada', 'it', 'yes', { edit: 1 })).toEqual({ ok: true, edit: 1 })
  expect(counts(workshop)).toEqual([1, 0])
})

test('a ballot can be taken back and cast again', () => {
  const workshop = asking(choice)
  workshop.cast('ada', 'it', 'yes')
  expect(workshop.cast('ada', 'it', null)).toMatchObject({ ok: true })
  expect(boardView(workshop.state, 'it').answered).toBe(0)
  workshop.cast('ada', 'it', 'no')
  expect(counts(workshop)).toEqual([0, 1])
})

test('up to five seconds after closing it counts, unless the result was shown', () => {
  const deck = deckOf({ first: { polls: [yesNo('it', { opens: 1 })] }, last: {} })
  const workshop = new Workshop(deck).to('first', 1).to('last', 0)
  expect(workshop.wait(5000).cast('ada', 'it', 'yes')).toMatchObject({ ok: true })
  expect(workshop.wait(1).cast('bob', 'it', 'yes')).toMatchObject({ ok: false, reason: 'late' })
  const shown = asking(choice).to('only', 2)
  expect(shown.cast('ada', 'it', 'yes')).toMatchObject({ ok: false, reason: 'late' })
})

test('the log judges, not what was decided before', () => {
  const workshop = asking(choice).join('ada')
  workshop.to('only', 2).wait(6000)
  workshop.append({
    type: 'ballotCast',
    at: workshop.now,
    poll: 'it',
    round: 0,
    voter: 'ada',
    slot: '0',
    edit: 1,
    value: 'yes',
  })
  expect(counts(workshop)).toEqual([0, 0])
})

for (const [what, value] of Object.entries({
  'another key': 'perhaps',
  'a key of every object': '__proto__',
  'a list': ['yes'],
  'a number': 1,
  'an object': { yes: true },
  'a long text': 'y'.repeat(20_000),
})) {
  test(`a choice refuses ${what}`, () => {
    const workshop = asking(choice)
    expect(workshop.cast('ada', 'it', value)).toMatchObject({ ok: false, reason: 'invalid' })
    expect(counts(workshop)).toEqual([0, 0])
  })
}

test('a stranger\'s words are one line of printable text', () => {
  const workshop = asking({ kind: 'text' })
  workshop.cast('ada', 'it', '  <b>a\u202E b</b>\n\u0007c  ')
  expect(presenterBoardView(workshop.state, 'it').texts[0]!.text).toBe('<b>a b</b> c')
  expect(workshop.cast('bob', 'it', ' \u200B ')).toMatchObject({ reason: 'invalid' })
  expect(workshop.cast('bob', 'it', 'x'.repeat(141))).toMatchObject({ reason: 'invalid' })
})

test('what is hidden is left out of every view but the presenter\'s', () => {
  const workshop = asking(choice)
  workshop.cast('ada', 'it', 'yes')
  expect(boardView(workshop.state, 'it')).toMatchObject({ accepting: true, answered: 1, here: 3 })
  expect(boardView(workshop.state, 'it')).not.toHaveProperty('result')
  expect(phoneView(workshop.state).question).not.toHaveProperty('result')
  expect(presenterBoardView(workshop.state, 'it').result).toMatchObject({ n: 1 })
  workshop.to('only', 2)
  expect(boardView(workshop.state, 'it').result).toMatchObject({ n: 1 })
  expect(phoneView(workshop.state).question!.result).toMatchObject({ n: 1 })
})

test('a live poll is shown to screens while it is open', () => {
  const workshop = asking({ kind: 'hands', live: true })
  workshop.cast('ada', 'it', 'raised')
  expect(boardView(workshop.state, 'it').result).toEqual({ kind: 'hands', raised: 1, notMe: 0, n: 1 })
})

test('a phone gets its own ballots back, and only its own', () => {
  const workshop = asking(choice)
  workshop.cast('ada', 'it', 'yes')
  workshop.cast('bob', 'it', 'no')
  expect(ownView(workshop.state, 'ada').ballots).toEqual({ it: { 0: { round: 0, edit: 1, value: 'yes' } } })
})

test('the number answered never exceeds the number here', () => {
  const workshop = asking(choice)
  workshop.do({ type: 'countAudience', here: 1, polls: { it: 1 } })
  for (const voter of ['a', 'b', 'c', 'd'])
    workshop.cast(voter, 'it', 'yes')
  const { here, answered } = boardView(workshop.state, 'it')
  expect([here, answered]).toEqual([4, 4])
})

test('new words keep the ballots, other keys start a round', () => {
  const deck = (options: object) => deckOf({ only: { polls: [yesNo('it', { opens: 1, options })] } })
  const workshop = new Workshop(deck({ yes: 'Yes', no: 'No' })).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.do({ type: 'loadDeck', deck: deck({ yes: 'Oh yes', no: 'No' }) })
  expect(boardView(workshop.state, 'it').answered).toBe(1)
  workshop.do({ type: 'loadDeck', deck: deck({ yes: 'Yes', no: 'No', maybe: 'Maybe' }) })
  expect(workshop.facts('it')).toBe('asked accepting')
  expect(boardView(workshop.state, 'it').answered).toBe(0)
})

test('what was answered to other keys is never counted with the new ones', () => {
  const deck = (options: object) => deckOf({ only: { polls: [yesNo('it', { opens: 1, options })] }, last: {} })
  const workshop = new Workshop(deck({ yes: 'Yes', no: 'No' })).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.do({ type: 'loadDeck', deck: deck({ often: 'Often', never: 'Never' }) })
  workshop.append({ type: 'roundUndone', at: workshop.now, poll: 'it' })
  workshop.do({ type: 'openPoll', poll: 'it' })
  workshop.cast('bob', 'it', 'often')
  expect(counts(workshop)).toEqual([1, 0])
})

test('an opening taken back leaves no answer to keys that are gone', () => {
  const deck = (options: object) => deckOf({ only: { polls: [yesNo('it', { opens: 1, options })] } })
  const workshop = new Workshop(deck({ yes: 'Yes', no: 'No' })).to('only', 0).to('only', 1)
  workshop.cast('ada', 'it', 'yes')
  workshop.append({ type: 'pollWithdrawn', at: workshop.now, poll: 'it' })
  workshop.do({ type: 'loadDeck', deck: deck({ often: 'Often', never: 'Never' }) })
  workshop.do({ type: 'openPoll', poll: 'it' })
  expect(counts(workshop)).toEqual([0, 0])
})

test('where a person has one ballot, another slot is refused', () => {
  const workshop = asking(choice)
  expect(workshop.cast('ada', 'it', 'yes', { slot: '1' })).toMatchObject({ ok: false, reason: 'invalid' })
})
