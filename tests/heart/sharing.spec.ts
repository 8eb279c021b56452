/** What a recording for others' eyes holds: no words the room did not see, no answer of one or two, and every n. */
import type { Event } from '../../workshop/events.ts'
import type { Tally } from '../../workshop/kinds/index.ts'
import type { State } from '../../workshop/state.ts'
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { evolve } from '../../workshop/evolve.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { initialState } from '../../workshop/state.ts'
import { boardView, ownView, presenterBoardView } from '../../workshop/view.ts'
import { history, play, polls } from './history.ts'
import { asking, deckOf, people, replay, Workshop } from './workshop.ts'

const sharing = { texts: true, sharing: true }
const withoutTexts = { texts: false, sharing: false }

/** The events of a file, which must be read without damage. */
function eventsIn(file: string): Event[] {
  const { events, damage } = readRecording(file)
  expect(damage).toBeNull()
  return events
}

const shared = ({ log }: Workshop, wish = sharing) => replay(eventsIn(writeRecording(log, wish)))
const seen = (workshop: Workshop, poll = 'it', wish = sharing) => presenterBoardView(shared(workshop, wish), poll)

/** Values of so many people each. */
function answers(workshop: Workshop, given: [n: number, value: unknown][]): Workshop {
  const voters = people(given.reduce((sum, [n]) => sum + n, 0))[Symbol.iterator]()
  for (const [n, value] of given) {
    for (let i = 0; i < n; i++)
      expect(workshop.cast(voters.next().value!, 'it', value), JSON.stringify(value)).toMatchObject({ ok: true })
  }
  return workshop
}

/** All of the boards but the figures and words. */
function facts(state: State): string {
  return JSON.stringify(state.polls.size > 0
    ? polls.map((id) => {
        const { result, paired, withheld, ...view }: BoardView = boardView(state, id)
        return { ...view, n: result?.n }
      })
    : [])
}

test('whatever was left out, who was here, who answered and what was open is as it was at every moment', () => {
  const wishes = fc.constantFrom(sharing, withoutTexts, { texts: false, sharing: true })
  fc.assert(fc.property(history, wishes, (steps, wish) => {
    const workshop = play(steps)
    // What was done to a single word may be left out, and says nothing of how many answered.
    const isOfAWord = (event: Event) => 'poll' in event && event.poll === 'lobby' && ['textHidden', 'textRestored', 'wordMerged'].includes(event.type)
    const log = workshop.log.filter(event => !isOfAWord(event))
    const events = eventsIn(writeRecording(workshop.log, wish)).filter(event => !isOfAWord(event))
    expect(events).toHaveLength(log.length)
    const live = initialState()
    const kept = initialState()
    for (const [i, event] of log.entries()) {
      evolve(live, structuredClone(event))
      evolve(kept, events[i]!)
      // An assertion a moment would take minutes.
      if (facts(kept) !== facts(live))
        expect(facts(kept)).toBe(facts(live))
    }
  }), { numRuns: 100 })
})

test('without texts, judgements of them still count, and no word is in the file', () => {
  const written = 'written by one of them'
  const texts = deckOf({
    lobby: {},
    one: { polls: [
      { id: 'text', kind: 'text', ask: 'Text?', skip: 'no', opens: 1 },
      { id: 'judge', kind: 'judge', of: 'text', ask: 'Same?', opens: 2 },
      { id: 'vote', kind: 'vote', of: 'text', ask: 'Best?', opens: 3 },
      { id: 'it', kind: 'words', most: 2, ask: 'Words?', opens: 4 },
    ] },
  })
  const workshop = new Workshop(texts).to('one', 1)
  for (const [i, voter] of people(9).entries())
    workshop.cast(voter, 'text', i === 8 ? false : `${written} ${i}${i === 3 ? ', ada@example.org' : ''}`)
  for (const [click, poll] of [[2, 'judge'], [3, 'vote']] as const) {
    workshop.to('one', click)
    for (const voter of people(9)) {
      for (const { id } of (ownView(workshop.state, voter).personal[poll]?.texts ?? []).slice(0, 3))
        workshop.cast(voter, poll, poll === 'vote' ? true : Number(id) % 2 ? 'same' : 'different', { slot: id })
    }
  }
  workshop.do({ type: 'hideText', poll: 'text', text: '2' })
  answers(workshop.to('one', 4), [[4, ['writtenword', 'another']]])
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'writtenword', into: 'another' })
  const file = writeRecording(workshop.log, withoutTexts)
  expect(file).not.toMatch(/written|ada@|another/)
  const live = presenterBoardView(workshop.state, 'judge').result
  expect(live).toMatchObject({ n: 9, arms: [{ texts: 7 }] })
  expect(seen(workshop, 'judge', withoutTexts).result).toEqual(live)
  expect(seen(workshop, 'text', withoutTexts)).toMatchObject({ answered: 9, withheld: 8, result: { arms: [{ n: 7, skipped: 1, texts: [] }] } })
  expect(seen(workshop, 'it', withoutTexts)).toMatchObject({ answered: 4, withheld: 4, result: { n: 4, words: [] } })
  expect(seen(workshop, 'vote', withoutTexts).result).toMatchObject({ n: 9, texts: [] })
})

const options = { a: 'A', b: 'B', c: 'C' }
const cases: { name: string, poll: object, given: [number, unknown][], withheld: number, figures: (tally: Tally) => unknown, expected: unknown }[] = [
  {
    name: 'hands',
    poll: { kind: 'hands' },
    given: [[5, 'raised'], [2, 'not-me']],
    withheld: 2,
    figures: tally => tally.kind === 'hands' && [tally.raised, tally.notMe],
    expected: [5, 0],
  },
  {
    name: 'choice',
    poll: { kind: 'choice', options },
    given: [[10, 'a'], [3, 'b'], [2, 'c']],
    withheld: 2,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n }) => n),
    expected: [10, 3, 0],
  },
  {
    name: 'choice of many: the rest of the ballot stands',
    poll: { kind: 'choice', options, many: true },
    given: [[3, ['a', 'b']], [2, ['a', 'c']], [1, ['c']]],
    withheld: 0,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n }) => n),
    expected: [5, 3, 3],
  },
  {
    name: 'choice of many with a rare one',
    poll: { kind: 'choice', options, many: true },
    given: [[3, ['a', 'b']], [1, ['a', 'c']], [1, ['c']]],
    withheld: 2,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n }) => n),
    expected: [4, 3, 0],
  },
  {
    name: 'choice with sure: few unsure are withheld, and nothing falls below three by that',
    poll: { kind: 'choice', options, sure: true },
    given: [[4, { key: 'a', sure: true }], [2, { key: 'a', sure: false }], [2, { key: 'b', sure: true }]],
    withheld: 4,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n, sure = 0 }) => [n, sure]),
    expected: [[4, 4], [0, 0], [0, 0]],
  },
  {
    name: 'scale',
    poll: { kind: 'scale', from: 0, to: 3, low: 'low', high: 'high' },
    given: [[1, 0], [2, 1], [3, 2], [4, 3]],
    withheld: 3,
    figures: tally => tally.kind === 'scale' && tally.counts,
    expected: [0, 0, 3, 4],
  },
  {
    name: 'rank: a ballot that goes takes others with it',
    poll: { kind: 'rank', options },
    given: [[3, ['a', 'b', 'c']], [2, ['a', 'c', 'b']]],
    withheld: 2,
    figures: tally => tally.kind === 'rank' && tally.items.map(({ places }) => places),
    expected: [[3, 0, 0], [0, 3, 0], [0, 0, 3]],
  },
  {
    name: 'sort: item by item',
    poll: { kind: 'sort', items: { x: 'X', y: 'Y' }, into: { a: 'A', b: 'B' } },
    given: [[3, { x: 'a', y: 'b' }], [2, { x: 'b', y: 'b' }], [1, { x: 'b' }]],
    withheld: 0,
    figures: tally => tally.kind === 'sort' && tally.items.map(({ n, counts }) => [n, ...counts.map(({ n }) => n)]),
    expected: [[6, 3, 3], [5, 0, 5]],
  },
  {
    name: 'sort: with a rare drawer the number sorted stands',
    poll: { kind: 'sort', items: { x: 'X', y: 'Y' }, into: { a: 'A', b: 'B' } },
    given: [[3, { x: 'a', y: 'b' }], [2, { x: 'b', y: 'b' }]],
    withheld: 2,
    figures: tally => tally.kind === 'sort' && tally.items.map(({ n, counts }) => [n, ...counts.map(({ n }) => n)]),
    expected: [[5, 3, 0], [5, 0, 5]],
  },
  {
    name: 'compass: a bearing says nothing of a person',
    poll: { kind: 'compass' },
    given: [[1, 0], [1, 180]],
    withheld: 0,
    figures: tally => tally.kind === 'compass' && [tally.bins[0], tally.bins[18]],
    expected: [1, 1],
  },
]
for (const { name, poll, given, withheld, figures, expected } of cases) {
  test(`no figure of one or two is shared, and n stands: ${name}`, () => {
    const view = seen(answers(asking(poll as never), given).to('only', 2))
    const n = given.reduce((sum, [n]) => sum + n, 0)
    expect([view.answered, view.result!.n, view.withheld ?? 0]).toEqual([n, n, withheld])
    expect(figures(view.result!)).toEqual(expected)
  })
}

test('an answer that was changed away from counts among those who ever gave it', () => {
  const workshop = answers(asking({ kind: 'choice', options } as never), [[4, 'a'], [1, 'b']])
  workshop.cast('voter-4', 'it', 'a')
  const values = eventsIn(writeRecording(workshop.log, sharing)).flatMap(event => event.type === 'ballotCast' ? [event.value] : [])
  expect(values).toEqual(['a', 'a', 'a', 'a', { withheld: true }, 'a'])
})

test('votes: which text one or two voted for is not told', () => {
  const workshop = new Workshop(deckOf({
    lobby: {},
    one: { polls: [
      { id: 'text', kind: 'text', ask: 'Text?', opens: 1 },
      { id: 'it', kind: 'vote', of: 'text', ask: 'Best?', opens: 2, shows: 3 },
    ] },
  })).to('one', 1)
  const voters = people(6)
  for (const voter of voters)
    workshop.cast(voter, 'text', `text of ${voter}`)
  workshop.to('one', 2)
  for (const [i, voter] of voters.entries())
    workshop.cast(voter, 'it', true, { slot: i < 4 ? '5' : '1' })
  workshop.cast('voter-5', 'it', null, { slot: '1' })
  const { result, answered, withheld } = seen(workshop.to('one', 3))
  expect([answered, withheld]).toEqual([5, 1])
  expect(result!.kind === 'vote' && result.texts.map(({ votes }) => votes)).toEqual([4, 0, 0, 0, 0, 0])
  expect(new Set(eventsIn(writeRecording(workshop.log, sharing)).flatMap(event => event.type === 'ballotCast' && event.poll === 'it' ? [event.slot] : []))).toEqual(new Set(['5', 'withheld-1', 'withheld-2']))
})

test('words that were hidden, changed, taken back, sent away or look private never leave, nor what was done to them', () => {
  const workshop = asking({ kind: 'text' } as never)
  const texts = ['kept', 'hidden by the presenter', 'changed', 'taken back', 'call 030 1234567', 'sent away', 'hidden for a while']
  for (const [i, text] of texts.entries())
    workshop.cast(`voter-${i}`, 'it', text)
  workshop.cast('voter-2', 'it', 'the better wording')
  workshop.cast('voter-3', 'it', null)
  workshop.do({ type: 'hideText', poll: 'it', text: '2' })
  workshop.do({ type: 'hideText', poll: 'it', text: '7' })
  workshop.do({ type: 'restoreText', poll: 'it', text: '7' })
  for (const voter of ['voter-0', 'voter-1'])
    workshop.append({ type: 'textFlagged', at: workshop.now, poll: 'it', text: '6', voter })
  const file = writeRecording(workshop.to('only', 2).log, sharing)
  expect(file).not.toMatch(/by the presenter|changed|taken back|1234567|sent away/)
  const view = seen(workshop)
  expect(view.result).toMatchObject({ n: 6, arms: [{ n: 5, texts: [{ text: 'kept' }, { text: 'the better wording' }, { text: 'hidden for a while' }] }] })
  expect(writeRecording(workshop.log, { texts: true, sharing: false })).toMatch(/by the presenter/)
})

test('a hidden word leaves no trace, not even in what was merged with it', () => {
  const workshop = asking({ kind: 'words', most: 2 } as never)
  answers(workshop, [[3, ['slack', 'rude']], [2, ['ruder', 'mail']]])
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'ruder', into: 'rude' })
  workshop.do({ type: 'mergeWord', poll: 'it', word: 'mail', into: 'slack' })
  workshop.do({ type: 'approveTexts', poll: 'it', texts: ['rude', 'slack'] })
  workshop.do({ type: 'hideText', poll: 'it', text: 'rude' })
  workshop.to('only', 2)
  expect(writeRecording(workshop.log, sharing)).not.toContain('rude')
  const { result } = seen(workshop)
  expect(result).toEqual(presenterBoardView(workshop.state, 'it').result)
  expect(result).toMatchObject({ n: 5, mentions: 5, words: [{ id: 'slack', n: 5 }] })
})

test('above fifty people what waited for approval to the end was never seen, so it is not shared', () => {
  const workshop = new Workshop(deckOf({ lobby: {}, only: { polls: [{ id: 'it', kind: 'text', ask: 'It?', opens: 1, shows: 2 }] } }))
  workshop.here = 60
  workshop.to('only', 1)
  for (const text of ['approved', 'waiting'])
    workshop.cast(text, 'it', `${text} text`)
  workshop.do({ type: 'approveTexts', poll: 'it', texts: ['1'] })
  const file = writeRecording(workshop.to('only', 2).log, sharing)
  expect(file).toContain('approved text')
  expect(file).not.toContain('waiting text')
  expect(seen(workshop).result).toMatchObject({ n: 2, waiting: 1 })
})

test('each round is judged by itself, also one that was undone', () => {
  const workshop = answers(asking({ kind: 'choice', options } as never), [[3, 'a'], [1, 'b']])
  workshop.do({ type: 'startRound', poll: 'it' })
  answers(workshop, [[3, 'b'], [1, 'a']])
  const values = () => eventsIn(writeRecording(workshop.log, sharing)).flatMap(event => event.type === 'ballotCast' ? [event.value] : [])
  const expected = ['a', 'a', 'a', { withheld: true }, 'b', 'b', 'b', { withheld: true }]
  expect(values()).toEqual(expected)
  workshop.do({ type: 'undoRound', poll: 'it' })
  expect(values()).toEqual(expected)
  expect(seen(workshop)).toMatchObject({ answered: 4, withheld: 1 })
})

test('the header says what was left out', () => {
  const { log } = answers(asking({ kind: 'choice', options } as never), [[3, 'a']])
  const header = (wish: typeof sharing) => readRecording(writeRecording(log, wish)).header.redacted
  expect(header({ texts: true, sharing: false })).toBeUndefined()
  expect(header(sharing)).toEqual({ texts: false, cells: true })
  expect(header(withoutTexts)).toEqual({ texts: true, cells: false })
})
