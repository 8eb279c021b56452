/** What phones are told is written down by naming it: what nobody named stays in the house, in every kind of poll. */
import type { KindName, Tally } from '../../workshop/poll.ts'
import { expect, test } from '@playwright/test'
import { clap } from '../../talk/kinds/clap/rules.ts'
import { guess } from '../../talk/kinds/guess/rules.ts'
import { harbours } from '../../talk/kinds/harbours/rules.ts'
import { allKinds, registerKind, rulesOf } from '../../workshop/kinds/index.ts'
import { boardView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { deckOf, Workshop } from './workshop.ts'

const options = { yes: 'Yes', no: 'No' }

/** A poll of each kind, and what Ada answers to it. */
const polls: Record<KindName, { poll: object, value: unknown, slot?: string }> = {
  hands: { poll: {}, value: 'raised' },
  choice: { poll: { options, about: 'said', sure: true }, value: { key: 'yes', sure: true } },
  scale: { poll: { from: 0, to: 3, low: 'low', high: 'high' }, value: 2 },
  words: { poll: { most: 2 }, value: ['noise'] },
  text: { poll: { skip: 'I can’t', sealed: true }, value: 'words of mine' },
  judge: { poll: { of: 'said' }, value: 'same', slot: '2' },
  vote: { poll: { of: 'said' }, value: true, slot: '2' },
  sort: { poll: { items: options, into: options }, value: { yes: 'no' } },
  rank: { poll: { options }, value: ['no', 'yes'] },
  compass: { poll: { toward: 90 }, value: 80 },
  pulse: { poll: { button: 'Ouch' }, value: true, slot: '1' },
  questions: { poll: {}, value: 'Why?', slot: 'q1' },
  harbours: { poll: { part: 0, told: 'nothing', live: true }, value: 'north', slot: 'room-0' },
  clap: { poll: { live: true }, value: { claps: [10, 510], trip: 40, spread: 3 } },
  guess: { poll: { from: 0, to: 100, unit: 'km', truth: 42 }, value: 40 },
}

registerKind('guess', guess)
registerKind('clap', clap)
registerKind('harbours', harbours)

test('every kind there is is tried', () => {
  expect(Object.keys(polls).sort()).toEqual(Object.keys(allKinds()).sort())
})

/** A workshop in which three people wrote something, and Ada has answered the poll; it is shown. */
function shown(kind: KindName): Workshop {
  const workshop = new Workshop(deckOf({
    one: {
      polls: [
        { id: 'said', kind: 'text', ask: 'Say', opens: 1 },
        { id: 'it', kind, ask: 'It?', opens: 2, shows: 3, ...polls[kind].poll },
      ],
    },
    two: {},
  })).to('one', 1)
  for (const voter of ['ada', 'bob', 'cyd'])
    workshop.cast(voter, 'said', `text of ${voter}`)
  workshop.to('one', 2)
  expect(workshop.cast('ada', 'it', polls[kind].value, { slot: polls[kind].slot ?? '0' })).toMatchObject({ ok: true })
  return workshop.to('one', 3)
}

/** The same with something more in every object of it, as if a figure had been added that nobody named for phones. */
function withMore(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(withMore)
  return typeof value === 'object' && value !== null
    ? { ...Object.fromEntries(Object.entries(value).map(([key, part]) => [key, withMore(part)])), more: 'nobody named it' }
    : value
}

for (const kind of Object.keys(polls) as KindName[]) {
  test(`${kind}: a setting or a figure that is not named for phones does not reach one`, () => {
    const { state } = shown(kind)
    const tally = presenterBoardView(state, 'it').result!
    expect(JSON.stringify(rulesOf(kind).brief(withMore(tally) as Tally))).not.toContain('nobody named it')
    Object.assign(state.polls.get('it')!.definition, { more: 'nobody named it' })
    const { question } = phoneView(state)
    expect(question!.poll).toMatchObject({ id: 'it', kind, ask: 'It?' })
    expect(question!.result).toMatchObject({ kind, n: 1 })
    expect(JSON.stringify(question)).not.toContain('nobody named it')
  })
}

for (const kind of Object.keys(polls) as KindName[]) {
  test(`${kind}: a setting that is not named for screens reaches none before the result is shown`, () => {
    const workshop = shown(kind)
    Object.assign(workshop.state.polls.get('it')!.definition, { more: 'nobody named it', live: true })
    expect(JSON.stringify(boardView(workshop.state, 'it'))).toContain('nobody named it')
    workshop.do({ type: 'hideResult', poll: 'it' })
    const { id, ask, opens, shows, ...settings } = boardView(workshop.state, 'it').poll
    expect({ id, ask, opens, shows }).toEqual({ id: 'it', ask: 'It?', opens: 2, shows: 3 })
    expect(JSON.stringify(roomView(workshop.state))).not.toContain('nobody named it')
    expect(JSON.stringify(boardView(workshop.state, 'it'))).not.toContain('nobody named it')
    expect(settings).toEqual({ kind, live: true, ...rulesOf(kind).forScreens(presenterBoardView(workshop.state, 'it').poll) })
  })
}

test('phones are not told the steps of a poll, nor what only some of them are asked', () => {
  const workshop = new Workshop(deckOf({
    one: { polls: [{ id: 'it', kind: 'text', ask: 'It?', opens: 1, shows: 2, seconds: 30, sealed: true, control: { ask: 'A deadline is …' } }] },
  }))
  expect(phoneView(workshop.to('one', 1).state).question!.poll).toEqual({ id: 'it', kind: 'text', ask: 'It?' })
})
