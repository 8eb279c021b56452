/** Whole per cents of the parts of one whole add up wherever they stand, and several answers each are no such parts. */
import type { ChoiceTally } from '../../workshop/kinds/choice.ts'
import type { HandsTally } from '../../workshop/kinds/hands.ts'
import type { Workshop } from './workshop.ts'
import { expect, test } from '@playwright/test'
import { choiceRows, handRows } from '../../components/polls/boards/rows.ts'
import { tableOf } from '../../components/polls/boards/table.ts'
import { renderReport, reportCsv } from '../../report/index.ts'
import { compare, runOf } from '../../workshop/recording/compare.ts'
import { boardView } from '../../workshop/view.ts'
import { report } from './reports.ts'
import { asking, people } from './workshop.ts'

const options = { a: 'A', b: 'B', c: 'C' }

/** A workshop in which so many people gave these answers, shown. */
function answered(poll: object, values: unknown[]): Workshop {
  const workshop = asking(poll)
  workshop.join(...people(values.length))
  people(values.length).forEach((voter, i) => workshop.cast(voter, 'it', values[i]))
  return workshop.to('only', 2)
}

const times = (n: number, value: unknown) => Array.from({ length: n }).fill(value)
const beside = ({ log }: Workshop) => compare(runOf({ events: log }), [runOf({ events: log })], 'it')!
const boardOf = (workshop: Workshop) => boardView(workshop.state, 'it')
/** Four, four and six of fourteen: rounded one by one they are 101. */
const uneven = answered({ kind: 'choice', options }, [...times(4, 'a'), ...times(4, 'b'), ...times(6, 'c')])

test('a choice: on the board, in its table, beside other workshops', () => {
  const board = { ...boardOf(uneven), compared: beside(uneven) }
  expect(choiceRows(board, board.result as ChoiceTally).map(({ percent }) => percent)).toEqual(['29 %', '28 %', '43 %'])
  expect(tableOf(board)!.rows.map(row => [row[2], row[4]])).toEqual([['29 %', '29 %'], ['28 %', '28 %'], ['43 %', '43 %']])
})

test('hands, with those who said nothing', () => {
  const workshop = answered({ kind: 'hands' }, [...times(5, 'raised'), ...times(1, 'not-me')])
  const board = { ...boardOf(workshop), here: 40 }
  expect(handRows(board, board.result as HandsTally).map(({ percent }) => percent)).toEqual(['13 %', '2 %', '85 %'])
})

test('a sorting beside other workshops', () => {
  const workshop = answered({ kind: 'sort', items: { x: 'X', y: 'Y' }, into: options }, [...times(4, { x: 'a' }), ...times(4, { x: 'b' }), ...times(6, { x: 'c' })])
  const board = { ...boardOf(workshop), compared: beside(workshop) }
  expect(tableOf(board)!.rows[0]!.slice(4)).toEqual(['29 %', '28 %', '43 %'])
})

test('the report: in its picture and as data; what is left out is no one’s share', async () => {
  const made = report(uneven)
  expect(made.questions[0]!.figures[0]!.cells.map(({ percent }) => percent)).toEqual([29, 28, 43])
  // A number and its sign stand on one line.
  for (const said of ['29\u00A0%', '28\u00A0%', '43\u00A0%'])
    expect(await renderReport(made)).toContain(said)
  const rare = answered({ kind: 'choice', options }, [...times(7, 'a'), ...times(5, 'b'), ...times(2, 'c')])
  expect(report(rare, { sharing: true }).questions[0]!.figures[0]!.cells.map(({ percent }) => percent)).toEqual([50, null, null])
})

test('several answers each: every share by itself, and said so with how many people', async () => {
  const workshop = answered({ kind: 'choice', options, many: true }, [...times(4, ['a', 'b', 'c']), ...times(4, ['b']), ...times(6, ['a', 'c'])])
  const board = boardOf(workshop)
  expect(choiceRows(board, board.result as ChoiceTally).map(({ percent }) => percent)).toEqual(['71 %', '57 %', '71 %'])
  expect(tableOf(board)!.caption).toBe('It? · several answers each')
  const made = report(workshop)
  expect(made.questions[0]!.figures[0]!.cells.map(({ percent }) => percent)).toEqual([71, 57, 71])
  expect(await renderReport(made)).toContain('of 14 people, several answers each')
  expect(reportCsv(made)).toContain('people, several answers each')
})

test('hands counted by eye for several answers each are hands: no share of people is told', () => {
  const workshop = answered({ kind: 'choice', options, many: true }, [])
  workshop.do({ type: 'keyCount', poll: 'it', counts: { a: 12, b: 9, c: 4 } })
  const board = boardOf(workshop)
  expect(choiceRows(board, board.result as ChoiceTally).map(({ percent }) => percent)).toEqual([undefined, undefined, undefined])
  expect(report(workshop).questions[0]!.figures[0]!.cells.map(({ n, share, percent, interval }) => [n, share, percent, interval])).toEqual([
    [12, null, null, null],
    [9, null, null, null],
    [4, null, null, null],
  ])
})
