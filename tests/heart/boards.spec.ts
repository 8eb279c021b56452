/** Boards as a room reads them: what is longest stands first, in type for the last row, and said without terms. */
import type { Arrow, Body } from '../../components/people/flight.ts'
import type { RankTally } from '../../workshop/kinds/rank.ts'
import type { VotedText, VoteTally } from '../../workshop/kinds/vote.ts'
import type { Poll } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'
import { globSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { assign, beginningsOf } from '../../components/people/flight.ts'
import { rankRows, voteRows } from '../../components/polls/boards/rows.ts'
import { layStacks } from '../../components/polls/boards/stacks.ts'
import { isReplaced, openElsewhere, openNow, standsAlone } from '../../components/polls/phase.ts'
import { rankedAlike, sortedAlike } from '../../drawing/alike.ts'
import { ranked } from '../../statistics/ranking.ts'
import { boardView } from '../../workshop/view.ts'
import { read, root } from './wording.ts'
import { asking, people } from './workshop.ts'

function board(id: string, view: Partial<BoardView>, steps: Partial<Poll> = {}) {
  return ({ wasAsked: true, accepting: false, openedAt: 0, ...view, poll: { id, kind: 'hands', ask: `${id}?`, ...steps } }) as BoardView
}
const longestFirst = (lengths: number[]) => lengths.every((length, i) => i === 0 || length <= lengths[i - 1]! + 1e-9)

test('a ranking stands in the order its stacks are long: by how many put each thing first', () => {
  const workshop = asking({ kind: 'rank', options: { a: 'A', b: 'B', c: 'C' } })
  // By mean place A comes first; by first choices it comes second.
  for (const [i, voter] of people(20).entries())
    workshop.cast(voter, 'it', i < 11 ? ['b', 'a', 'c'] : i < 19 ? ['a', 'c', 'b'] : ['c', 'a', 'b'])
  workshop.to('only', 2)
  const board = boardView(workshop.state, 'it')
  const rows = rankRows(board, board.result as RankTally)
  expect(rows.map(({ key, k, n }) => [key, k, n])).toEqual([['b', 11, 20], ['a', 8, 20], ['c', 1, 20]])
  expect(longestFirst(layStacks(rows, 830, 700, { whiskers: false, ranked: true }).rows.map(({ length }) => length))).toBe(true)
})

test('votes stand in the order their stacks are long, whoever saw how many, and each says of how many', () => {
  const text = fc.record({ votes: fc.nat(30), unmoved: fc.nat(30) }).map(({ votes, unmoved }) => ({ votes, seen: votes + unmoved }))
  fc.assert(fc.property(fc.array(text, { minLength: 2, maxLength: 6 }), fc.integer({ min: 1, max: 60 }), (texts, n) => {
    const tally: VoteTally = { kind: 'vote', texts: ranked(texts.map((each, i) => ({ ...each, id: String(i), text: 'short' }))) as VotedText[], waiting: 0, n }
    const { rows, arrows } = layStacks(voteRows(tally, 'own'), 1728, 700, { ranked: true })
    // Of few people each vote is an arrow; else a stack is a share, of which nobody is a part.
    return longestFirst(rows.map(({ length }) => length)) && arrows.length === (n < 5 ? rows.reduce((sum, { k }) => sum + k, 0) : 0)
  }))
})

test('labels of a few rows stand over their stacks in type for the last row; many stand beside them before they are set smaller', () => {
  const rows = (n: number, label = 'Just stop using the word') => Array.from({ length: n }, (_, i) => ({ key: String(i), label, k: 20 - i, n: 50 }))
  for (const [count, width, height] of [[2, 690, 640], [3, 830, 640], [4, 690, 640], [6, 1728, 760]] as const) {
    const laid = layStacks(rows(count), width, height)
    expect([laid.above, laid.left]).toEqual([true, 0])
    expect(laid.labelSize).toBeGreaterThanOrEqual(44)
    for (const [i, row] of laid.rows.entries()) {
      expect(row.middle - laid.barHeight / 2, 'the stack is below its label').toBeGreaterThan(row.top + laid.labelSize)
      expect(row.middle + laid.barHeight / 2, 'and over the next').toBeLessThan(laid.rows[i + 1]?.top ?? height)
    }
  }
  const many = layStacks(rows(8, 'something else'), 830, 700)
  expect([many.above, many.left]).toEqual([false, 0])
  expect(many.labelSize).toBeGreaterThanOrEqual(40)
})

test('four people are seen one by one, larger than a crowd is', () => {
  const arrowsOf = (n: number) => layStacks([{ key: 'yes', label: 'Yes', k: n - 1, n }, { key: 'no', label: 'No', k: 1, n }], 830, 640).arrows
  expect(arrowsOf(4)).toHaveLength(4)
  expect(arrowsOf(4)[0]!.length).toBeGreaterThan(90)
  expect(arrowsOf(12)[0]!.length).toBeLessThan(70)
})

test('how far people agree is said in words, from no more than chance to nearly all', () => {
  expect([0.06, 0.2, 0.5, 0.7, 0.9].map(w => rankedAlike(w, 0.12))).toEqual([
    'Orders agree no more than by chance',
    'Orders agree a little',
    'Orders agree in part',
    'Most orders agree',
    'Nearly all orders are the same',
  ])
  expect(sortedAlike(0.5)).toBe('fairly alike')
  expect(sortedAlike(0.5, -0.01), 'chance is not excluded').toBe('hardly more alike than by chance')
})

test('a question that is open is never replaced, and one beside it waits', () => {
  const standing = { click: 3, focus: 'a' }
  const boards = (a: Partial<BoardView>, b: Partial<BoardView>) => ({ a: board('a', a), b: board('b', b) })
  const polls = [board('a', {}), board('b', {})].map(({ poll }, i) => ({ ...poll, opens: 1 + i }))
  const replaced = (known: ReturnType<typeof boards>) => polls.map(({ id }) => isReplaced(polls, id, known, standing))
  expect(replaced(boards({}, {})), 'both were asked').toEqual([true, false])
  expect(replaced(boards({ accepting: true }, {})), 'the first is asked again').toEqual([false, true])
})

test('without a room the words of a question stand from its click until the next', () => {
  const polls = [{ opens: 1, shows: 2 }, { open: 'talk' }, { opens: 3 }].map((steps, i) => ({ ...board(`${i}`, {}).poll, ...steps })) as Poll[]
  const seen = [0, 1, 2, 3, 9].map(click => polls.flatMap(({ id }) => standsAlone(polls, id, click) ? [id] : []))
  expect(seen).toEqual([[], ['0'], ['0'], ['2'], ['2']])
})

test('a question opened where another slide asks it stands over the slide that is on, and no other does', () => {
  const boards = { own: board('own', { accepting: true }), other: board('other', { accepting: true }), talk: board('talk', { accepting: true }, { open: 'talk' }), old: board('old', {}) }
  expect(openElsewhere(boards, [boards.own.poll])?.poll.id).toBe('other')
  expect(openElsewhere(boards, [boards.own.poll, boards.other.poll])).toBeUndefined()
  expect(openNow(boards).map(({ poll }) => poll.id)).toEqual(['own', 'other'])
})

test('only what is revealed flies across a board; who comes later, or at a high speed, begins where they belong', () => {
  const arrow = (key: string, x: number) => ({ key, x, y: 0, angle: 0, length: 20, tone: 'people' as const })
  const field = [arrow('f0', 900), arrow('f1', 800), arrow('f2', 700)]
  const beginAt = (bodies: Body[], arrows: Arrow[], tempo: number) => assign(bodies, arrows, beginningsOf(bodies, { first: field }, tempo)).map(({ at }) => at.x)
  const two = [arrow('yes:0', 0), arrow('yes:1', 10)]
  expect(beginAt([], two, 1), 'at the reveal').toEqual([900, 800])
  expect(beginAt(assign([], two), [...two, arrow('yes:2', 20)], 1), 'a late answer').toEqual([0, 10, 20])
  expect(beginAt([], two, 8), 'at eight times the speed').toEqual([0, 10])
})

test('a board names what it styles: to an element alone the talk has said how large it is', () => {
  const files = globSync('components/polls/boards/*.{vue,css}', { cwd: fileURLToPath(root) })
  expect(files.length).toBeGreaterThan(20)
  expect(files.filter(file => /^(?:h\d|p|ul|li|blockquote|strong|b) \{/m.test(read(file)))).toEqual([])
})
