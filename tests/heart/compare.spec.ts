/** Workshops beside each other: the same question in the same words, each with its own n, never pooled. */
import type { ChoiceTally } from '../../workshop/kinds/choice.ts'
import type { HandsTally } from '../../workshop/kinds/hands.ts'
import type { SortTally } from '../../workshop/kinds/sort.ts'
import type { PollOf } from '../../workshop/poll.ts'
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import { comparedNotes, marksOf, namesOf, pairsOf, together } from '../../components/polls/boards/ghosts.ts'
import { layGrid } from '../../components/polls/boards/grid.ts'
import { meansBeside } from '../../components/polls/boards/rose.ts'
import { choiceRows, handRows, placesBeside, sortRows } from '../../components/polls/boards/rows.ts'
import { tableOf } from '../../components/polls/boards/table.ts'
import { compare, isSameQuestion, runOf } from '../../workshop/recording/compare.ts'
import { boardView } from '../../workshop/view.ts'
import { asking, deckOf, people, Workshop, yesNo } from './workshop.ts'

const drinks = { kind: 'choice', options: { tea: 'Tea', coffee: 'Coffee' } }

/** A workshop in which so many chose tea and so many coffee; its result is shown unless it stays hidden. */
function room(tea: number, coffee: number, poll: object = drinks, shows = true): Workshop {
  const workshop = asking(poll)
  for (const [i, voter] of people(tea + coffee).entries())
    workshop.cast(voter, 'it', i < tea ? 'tea' : 'coffee')
  return shows ? workshop.to('only', 2) : workshop
}

const beside = (here: Workshop, ...others: Workshop[]) => compare(runOf({ events: here.log }), others.map(({ log }) => runOf({ events: log })), 'it')
const other = (here: Workshop, there: Workshop) => beside(here, there)!.others[0]!

test('others come in their order, each with its own n and figures', () => {
  const compared = beside(room(3, 1), room(5, 0), room(1, 7))!
  expect(compared.early).toBe(false)
  expect(compared.others).toMatchObject([
    { n: 5, early: false, startedAt: 1_000_000, simulated: false, result: { n: 5, counts: [{ n: 5 }, { n: 0 }] } },
    { n: 8, early: false, result: { n: 8, counts: [{ n: 1 }, { n: 7 }] } },
  ])
})

test('another wording is not comparable, and what was asked there is told', () => {
  const there = room(2, 2, { ...drinks, ask: 'Something else?' })
  expect(other(room(3, 1), there)).toMatchObject({ n: 4, asked: 'Something else?' })
  expect(other(room(3, 1), there).result).toBeUndefined()
  const words = room(3, 1).state.polls.get('it')!.definition as PollOf<'choice'>
  for (const [poll, isSame] of [
    [{ ...words, opens: 5, shows: 7, seconds: 9, live: true }, true],
    [{ ...words, ask: 'Other?' }, false],
    [{ ...words, options: { tea: 'Tea', coffee: 'A coffee' } }, false],
    [{ ...words, many: true }, false],
  ] as const)
    expect(isSameQuestion(words, poll)).toBe(isSame)
})

test('a result seen while its question was open is marked, here and there', () => {
  const early = room(2, 2, drinks, false)
  early.do({ type: 'showResult', poll: 'it' })
  expect(beside(early, early)).toMatchObject({ early: true, others: [{ early: true }] })
  const reopened = room(2, 2)
  reopened.do({ type: 'openPoll', poll: 'it' })
  expect(other(room(3, 1), reopened).early).toBe(true)
  const live = room(2, 2, { ...drinks, live: true })
  expect(other(room(3, 1), live).early).toBe(true)
  expect(beside(live, live)).toMatchObject({ early: false, others: [{ early: false }] })
})

test('an earlier round that was seen early says nothing of a later one', () => {
  const again = room(2, 2, drinks, false)
  again.do({ type: 'showResult', poll: 'it' })
  again.do({ type: 'startRound', poll: 'it' })
  again.cast('voter-0', 'it', 'tea')
  again.do({ type: 'closePoll', poll: 'it' })
  again.do({ type: 'showResult', poll: 'it' })
  expect(other(room(3, 1), again)).toMatchObject({ n: 1, early: false })
})

test('what was not asked has no n, and what was not shown there is not shown here', () => {
  expect(other(room(3, 1), room(2, 2, drinks, false))).toMatchObject({ n: 4 })
  expect(other(room(3, 1), room(2, 2, drinks, false)).result).toBeUndefined()
  const idle = room(1, 1)
  idle.log = idle.log.filter(({ type }) => type !== 'pollOpened')
  expect(other(room(3, 1), idle)).toEqual({ startedAt: 1_000_000, simulated: false, n: 0, early: false })
  expect(beside(idle, room(1, 1))).toBeUndefined()
})

/** A workshop in which people gave these answers, shown. */
function answers(poll: object, values: unknown[]): Workshop {
  const workshop = asking(poll)
  for (const [i, voter] of people(values.length).entries())
    workshop.cast(voter, 'it', values[i])
  return workshop.to('only', 2)
}

/** When others began, a day apart, and what they are called. */
const days = [1, 2, 3].map(day => new Date(2026, 10, day, 12).getTime())
const [first, , third] = namesOf(days) as [string, string, string]

/** The board of the first beside the others. */
function boardOf(here: Workshop, ...workshops: Workshop[]) {
  const compared = beside(here, ...workshops)!
  return { ...boardView(here.state, 'it'), compared: { ...compared, others: compared.others.map((other, i) => ({ ...other, startedAt: days[i]! })) } }
}

test('behind a sorting stand the shares of those who sorted the item elsewhere, at so many of the people here', () => {
  const poll = { kind: 'sort', items: { bus: 'Bus', tram: 'Tram' }, into: { slow: 'Slow', fast: 'Fast' } }
  const here = answers(poll, [{ bus: 'slow', tram: 'fast' }, { bus: 'slow' }, { bus: 'slow' }, { bus: 'fast' }])
  const board = boardOf(here, answers(poll, [{ bus: 'slow' }, { bus: 'fast' }]), room(2, 2), answers(poll, [{ bus: 'slow', tram: 'slow' }, { tram: 'slow' }]))
  const [bus, tram] = sortRows(board, board.result as SortTally)
  expect(bus!.counts.map(({ ghosts }) => ghosts)).toEqual([
    [{ mark: first, share: 0.5 }, { mark: third, share: 1 }],
    [{ mark: first, share: 0.5 }, { mark: third, share: 0 }],
  ])
  expect(tram!.counts[0]!.ghosts, 'nobody sorted it in the first').toEqual([{ mark: third, share: 1 }])

  expect(tableOf(board)).toMatchObject({
    head: ['Item', 'Slow', 'Fast', `Slow, per cent, ${first}`, `Fast, per cent, ${first}`, `Slow, per cent, ${third}`, `Fast, per cent, ${third}`],
    rows: [['Bus', 3, 1, '50 %', '50 %', '100 %', '0 %'], ['Tram', 0, 1, '', '', '100 %', '0 %']],
  })

  const { behind, arrows } = layGrid([bus!, tram!], 1200, 400)
  const inSlow = behind.filter(({ key }) => key.startsWith('bus-slow'))
  const [half, whole] = inSlow.flatMap(({ ends }) => ends)
  expect((half! - inSlow[0]!.from) * 2).toBeCloseTo(whole! - inSlow[0]!.from)
  for (const { x, length } of arrows.filter(({ key }) => key.startsWith('bus:slow')))
    expect(x + length / 2, 'three of four end before all of four').toBeLessThan(whole!)
})

test('hands have one whole, here and elsewhere: against itself a room reads the same', () => {
  const here = asking({ kind: 'hands' })
  for (const [i, voter] of people(46).entries())
    here.cast(voter, 'it', i < 20 ? 'raised' : 'not-me')
  here.do({ type: 'countAudience', here: 57, polls: { it: 57 } })
  here.to('only', 2)
  const board = boardOf(here, here)
  const rows = handRows(board, board.result as HandsTally)
  expect(rows.map(({ k, n, ghosts }) => [k / n, n, ghosts![0]!.share])).toEqual([[20 / 57, 57, 20 / 57], [26 / 57, 57, 26 / 57], [11 / 57, 57, 11 / 57]])
  expect(comparedNotes(board)).toMatchObject([{ say: '1 Nov, 57 people' }])
  const table = tableOf(board)!
  expect(table.rows.map(row => row[4])).toEqual(table.rows.map(row => row[2]))
})

test('hands that were counted by eye have a whole of their own, and no share beside those of phones', () => {
  const phones = answers({ kind: 'hands' }, ['raised', 'not-me'])
  const byEye = asking({ kind: 'hands' })
  byEye.do({ type: 'keyCount', poll: 'it', counts: { 'raised': 30, 'not-me': 10 } })
  byEye.to('only', 2)
  expect(comparedNotes(boardOf(phones, byEye))).toMatchObject([{ say: '1 Nov, 40 people, counted by hand' }])
  const shares = (board: BoardView) => handRows(board, board.result as HandsTally).map(({ ghosts }) => ghosts!.map(({ share }) => share))
  expect(shares(boardOf(phones, byEye))).toEqual([[], [], []])
  expect(shares(boardOf(byEye, byEye))).toEqual([[0.75], [0.25]])
  expect(shares(boardOf(byEye, phones))).toEqual([[], []])
})

test('a choice that was counted by hand is compared by the hands', () => {
  const byEye = asking(drinks)
  byEye.do({ type: 'keyCount', poll: 'it', counts: { tea: 3, coffee: 1 } })
  byEye.to('only', 2)
  const board = boardOf(room(1, 1), byEye)
  expect(comparedNotes(board)).toMatchObject([{ say: '1 Nov, 4 people, counted by hand' }])
  expect(choiceRows(board, board.result as ChoiceTally).map(({ ghosts }) => ghosts)).toEqual([[{ mark: '1 Nov', share: 0.75 }], [{ mark: '1 Nov', share: 0.25 }]])
})

test('a workshop that cannot be had is named where the others stand', () => {
  const here = room(3, 1)
  const run = runOf({ events: here.log })
  const compared = compare(run, [run], 'it', [{ name: 'nothing', why: 'unknown here' }])!
  expect(comparedNotes({ ...boardView(here.state, 'it'), compared })).toEqual([{ say: '1 Jan, 4 people', place: 0 }, { say: '“nothing” is not beside it: unknown here' }])
})

test('workshops are called by their day, and by more only where that tells them apart', () => {
  const at = (day: number, hour = 9, year = 2026) => new Date(year, 10, day, hour).getTime()
  expect(namesOf([at(28), at(29)])).toEqual(['28 Nov', '29 Nov'])
  expect(namesOf([at(28), at(28, 9, 2025)])).toEqual(['28 Nov 2026', '28 Nov 2025'])
  expect(namesOf([at(28), at(28, 14)])).toEqual(['28 Nov, 09:00', '28 Nov, 14:00'])
  expect(new Set(namesOf([at(28), at(28), at(28)])).size, 'the same one again').toBe(3)
  // On a board there is less room, and the foot tells the day.
  expect(marksOf([at(28), at(28, 14)])).toEqual(['09:00', '14:00'])
  expect(marksOf([at(28), at(28)])).toEqual(namesOf([at(28), at(28)]))
  expect(marksOf([at(28), at(29)])).toEqual(['28 Nov', '29 Nov'])
})

test('ghosts whose names would touch share a text within the box, and keep their own places', () => {
  expect(together([{ mark: '28 Nov', at: 120 }, { mark: '29 Nov', at: 100 }, { mark: '1 Dec', at: 500 }, { mark: '2 Dec', at: 500 }])).toEqual([
    { ends: [100, 120], x: 110, marks: '29 Nov · 28 Nov' },
    { ends: [500], x: 500, marks: '1 Dec · 2 Dec' },
  ])
  expect(together([{ mark: '28 Nov', at: 10 }], 0)[0]!.x).toBeGreaterThan(40)
  expect(together([{ mark: '28 Nov', at: 590 }], 0, 600)[0]!.x).toBeLessThan(560)
  // A text that grew by another name may reach one that was clear of it.
  expect(together([{ mark: '28 Nov', at: 100 }, { mark: '29 Nov', at: 220 }, { mark: '1 Dec', at: 260 }])).toMatchObject([{ marks: '28 Nov · 29 Nov · 1 Dec' }])
})

test('beside what the same people said to two questions stands what they said elsewhere, where both were the same', () => {
  const both = (ask: string, ...pairs: [string, string][]) => {
    const workshop = new Workshop(deckOf({ only: { polls: [yesNo('before', { ask }), yesNo('it')], reveals: [{ poll: 'it', at: 1, against: 'before' }] } })).to('only')
    ;['before', 'it'].forEach((poll, i) => {
      workshop.do({ type: 'openPoll', poll })
      pairs.forEach((pair, j) => workshop.cast(`voter-${j}`, poll, pair[i]))
      workshop.do({ type: 'showResult', poll })
    })
    return workshop
  }
  const here = both('Before?', ['yes', 'yes'], ['no', 'yes'])
  const board = boardOf(here, both('Before?', ['no', 'yes'], ['no', 'no'], ['no', 'yes']), both('Then?', ['no', 'yes']), room(2, 2))
  expect(pairsOf(board)).toEqual([{ mark: first, place: 0, simulated: false, figure: [[0, 0], [2, 1]] }])
})

test('behind a compass stand the mean needles of the others, where they are enough for a figure', () => {
  const poll = { kind: 'compass' }
  const here = answers(poll, [0, 90, 180, 270, 0])
  const east = answers(poll, Array.from({ length: 20 }).fill(90))
  const apart = answers(poll, Array.from({ length: 20 }, (_, i) => i < 10 ? 0 : 90))
  const [toEast, halfway, ...more] = meansBeside(boardOf(here, east, answers(poll, [90]), apart))
  expect(more).toEqual([])
  expect(toEast).toMatchObject({ mark: first, figure: { length: expect.closeTo(1), angle: expect.closeTo(Math.PI / 2) } })
  expect(halfway).toMatchObject({ mark: third, figure: { length: expect.closeTo(Math.SQRT1_2), angle: expect.closeTo(Math.PI / 4) } })
})

test('a ranking has the mean places of the others, where they are enough for a figure', () => {
  const poll = { kind: 'rank', options: { a: 'A', b: 'B', c: 'C' } }
  const here = answers(poll, [['a', 'b', 'c']])
  const board = boardOf(here, answers(poll, people(20).map((_, i) => i < 10 ? ['b', 'a', 'c'] : ['a', 'c', 'b'])), answers(poll, [['c', 'b', 'a']]), answers(poll, people(20).map(() => ['c', 'b', 'a'])))
  expect(placesBeside(board)).toEqual([{ mark: first, place: 0, figure: [1.5, 2, 2.5] }, { mark: third, place: 2, figure: [3, 2, 1] }])
})
