/** What a recording for others' eyes withholds: every answer of one or two people, and never n. */
import type { Tally } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import { figureOf } from '../../report/withhold.ts'
import { writeRecording } from '../../workshop/recording/format.ts'
import { answers, eventsIn, seen, sharing } from './shared.ts'
import { asking, deckOf, people, Workshop } from './workshop.ts'

const options = { a: 'A', b: 'B', c: 'C' }
const cases: { name: string, poll: object, given: [number, unknown][], withheld: number, figures: (tally: Tally) => unknown, expected: unknown }[] = [
  {
    name: 'hands',
    poll: { kind: 'hands' },
    given: [[5, 'raised'], [3, 'not-me']],
    withheld: 0,
    figures: tally => tally.kind === 'hands' && [tally.raised, tally.notMe],
    expected: [5, 3],
  },
  {
    name: 'hands: of two figures the other tells the rare one',
    poll: { kind: 'hands' },
    given: [[5, 'raised'], [2, 'not-me']],
    withheld: 7,
    figures: tally => tally.kind === 'hands' && [tally.raised, tally.notMe],
    expected: [0, 0],
  },
  {
    name: 'choice: with the rare one goes the next smallest, which hides it',
    poll: { kind: 'choice', options },
    given: [[10, 'a'], [3, 'b'], [2, 'c']],
    withheld: 5,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n }) => n),
    expected: [10, 0, 0],
  },
  {
    name: 'choice: two rare ones that differ hide each other',
    poll: { kind: 'choice', options },
    given: [[10, 'a'], [1, 'b'], [2, 'c']],
    withheld: 3,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n }) => n),
    expected: [10, 0, 0],
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
    withheld: 5,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n }) => n),
    expected: [4, 0, 0],
  },
  {
    name: 'choice with sure: few unsure are withheld, and nothing falls below three by that',
    poll: { kind: 'choice', options, sure: true },
    given: [[4, { key: 'a', sure: true }], [2, { key: 'a', sure: false }], [2, { key: 'b', sure: true }], [1, { key: 'c', sure: true }]],
    withheld: 5,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n, sure = 0 }) => [n, sure]),
    expected: [[4, 4], [0, 0], [0, 0]],
  },
  {
    name: 'choice with sure: who did not say is in no figure of sureness',
    poll: { kind: 'choice', options, sure: true },
    given: [[4, { key: 'a', sure: true }], [2, { key: 'a' }], [1, { key: 'b' }], [2, { key: 'c' }]],
    withheld: 3,
    figures: tally => tally.kind === 'choice' && tally.counts.map(({ n, said = 0, sure = 0 }) => [n, said, sure]),
    expected: [[6, 4, 4], [0, 0, 0], [0, 0, 0]],
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
    withheld: 5,
    figures: tally => tally.kind === 'sort' && tally.items.map(({ n, counts }) => [n, ...counts.map(({ n }) => n)]),
    expected: [[5, 0, 0], [5, 0, 5]],
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
    const view = seen(answers(asking(poll), given).to('only', 2))
    const n = given.reduce((sum, [n]) => sum + n, 0)
    expect([view.answered, view.result!.n, view.withheld ?? 0]).toEqual([n, n, withheld])
    expect(figures(view.result!)).toEqual(expected)
  })
}

test('an answer that was changed away from counts among those who ever gave it', () => {
  const workshop = answers(asking({ kind: 'choice', options }), [[4, 'a'], [1, 'b'], [2, 'c']])
  workshop.cast('voter-4', 'it', 'a')
  const values = eventsIn(writeRecording(workshop.log, sharing)).flatMap(event => event.type === 'ballotCast' ? [event.value] : [])
  const gone = { withheld: true }
  expect(values).toEqual(['a', 'a', 'a', 'a', gone, gone, gone, 'a'])
})

/** The counts that a recording tells of a choice, 0 where it tells none; and how many ballots it withholds. */
function recorded(ks: number[]): { counts: number[], withheld: number } {
  const { result, withheld = 0 }: BoardView = seen(answers(asking({ kind: 'choice', options }), ks.map((k, i) => [k, Object.keys(options)[i]!])))
  return { counts: result?.kind === 'choice' ? result.counts.map(({ n }) => n) : [], withheld }
}

test('of every small table a recording tells no count that the report of the same room withholds, so none by itself', () => {
  const tables = Array.from({ length: 9 }, (_, a) => Array.from({ length: 9 - a }, (_, b) => Array.from({ length: 9 - a - b }, (_, c) => [a, b, c]))).flat(2).filter(([a, b, c]) => a! + b! + c! > 0)
  const found = tables.flatMap((ks) => {
    const { counts, withheld } = recorded(ks)
    const of = ks.reduce((sum, k) => sum + k, 0)
    const reported = figureOf({ of, as: 'parts', cells: ks.map((k, i) => ({ key: `${i}`, label: `${i}`, k })) }, true).cells.map(({ n }) => n)
    const told = reported.map(n => n ?? 0)
    return withheld === of - told.reduce((sum, n) => sum + n, 0) && counts.every((n, i) => n === told[i]) ? [] : [`${ks.join(' ')}: ${JSON.stringify({ counts, reported, withheld })}`]
  })
  expect(found).toEqual([])
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
