/** A report's sentences, as somebody reads them who did not build it: one figure for one thing, and why there is none. */
import type { HandsTally } from '../../workshop/kinds/hands.ts'
import { expect, test } from '@playwright/test'
import { renderToString } from 'vue/server-renderer'
import { handRows } from '../../components/polls/boards/rows.ts'
import { stacks } from '../../report/charts/stacks.ts'
import { renderReport } from '../../report/index.ts'
import { figureOf } from '../../report/withhold.ts'
import { roundingNote } from '../../statistics/apportionment.ts'
import { boardView } from '../../workshop/view.ts'
import { answer, measure, polls, question, report, room, times } from './reports.ts'
import { deckOf, Workshop } from './workshop.ts'

test('hands are the same three parts of everybody here on stage and in the report', () => {
  const workshop = room()
  workshop.here = 57
  answer(workshop, 'hands', [...times(40, 'raised'), ...times(6, 'not-me')])
  const made = report(workshop)
  const board = boardView(workshop.state, 'hands')
  const onStage = handRows(board, board.result as HandsTally).map(({ label, k, percent }) => [label, k, percent])
  const [figure] = question(made, 'hands').figures
  expect(figure!.cells.map(({ label, n, percent }) => [label, n, `${percent} %`])).toEqual(onStage)
  expect([figure!.of, figure!.answered]).toEqual([57, 46])
  expect(made.claims.find(({ poll }) => poll === 'hands')!.said).toContain('40 of 46 who answered')
})

test('the difference of defined and felt has the sign it has on stage', () => {
  const workshop = room()
  answer(workshop, 'can-define', [...times(4, 'yes'), ...times(16, 'no')])
  answer(workshop, 'felt', [...times(12, 'yes'), ...times(8, 'no')])
  expect(report(workshop).numbers[0]!.measures[0]).toMatchObject({ value: expect.closeTo(0.4), said: '+40 points' })
})

test('equal counts with unequal per cents say why', async () => {
  const workshop = room()
  answer(workshop, 'flow-sort', [...times(5, 'block'), ...times(5, 'add'), ...times(5, 'both')])
  expect((await renderReport(report(workshop))).includes('equal counts may differ by 1')).toBe(true)
  const even = room()
  answer(even, 'flow-sort', [...times(5, 'block'), ...times(5, 'add'), ...times(10, 'both')])
  expect((await renderReport(report(even))).includes('equal counts may differ by 1')).toBe(false)
})

test('a board says so of its rows too', () => {
  expect(roundingNote([{ k: 17, percent: '36 %' }, { k: 17, percent: '35 %' }, { k: 14, percent: '29 %' }])).toContain('equal counts may differ by 1')
  expect(roundingNote([{ k: 4, percent: '40 %' }, { k: 4, percent: '40 %' }, { k: 2, percent: undefined }, { k: 2, percent: undefined }])).toBe('')
})

test('where the counts of some texts are left out, nobody is told which come first of all', async () => {
  const voted = (sharing: boolean) => renderToString(stacks([figureOf({
    of: 20,
    as: 'shares',
    ranked: true,
    cells: [[10, 11], [9, 12], [6, 12], [3, 9], [2, 9]].map(([k, of], i) => ({ key: `${i}`, label: `text ${i}`, k: k!, of: of! })),
  }, sharing)], 2))
  expect(await voted(false)).toContain('the first 2 of 5;')
  expect(await voted(true)).toContain('the first 2 of the 3 whose counts are told: among them may rank 2 whose counts are left out;')
})

test('what was asked and is still to be shown is not called "not asked"', async () => {
  const workshop = new Workshop(deckOf({ first: {}, talk: { polls }, later: { reveals: [{ poll: 'flow-sort', at: 1 }] }, last: {} }))
  workshop.here = 12
  workshop.to('talk').do({ type: 'openPoll', poll: 'flow-sort' })
  for (let i = 0; i < 12; i++)
    workshop.cast(`voter-${i}`, 'flow-sort', 'add')
  workshop.do({ type: 'closePoll', poll: 'flow-sort' })
  const made = report(workshop, { sharing: true })
  expect(made.numbers[2]!.lines).toEqual(['asked, but the result is still to be shown'])
  expect(made.claims.find(({ poll }) => poll === 'flow-sort')!.said).toBe('asked, but the result is still to be shown')
  const [waiting, never] = (await renderReport(made)).split('<h2>Asked, but not told yet</h2>')[1]!.split('<h2>Not asked</h2>')
  expect([waiting!.includes('Mine mostly'), never!.includes('Mine mostly')]).toEqual([true, false])
})

test('a round that was taken back is not counted', () => {
  const workshop = room()
  answer(workshop, 'felt', times(5, 'yes'))
  workshop.do({ type: 'startRound', poll: 'felt' })
  workshop.do({ type: 'undoRound', poll: 'felt' })
  workshop.do({ type: 'startRound', poll: 'felt' })
  answer(workshop, 'felt', times(5, 'no'))
  expect(question(report(workshop), 'felt').again).toBe(1)
})

test('nobody, no direction and who took part are said as such', async () => {
  const workshop = room()
  answer(workshop, 'felt', [])
  answer(workshop, 'compass', Array.from({ length: 36 }, (_, i) => i * 10))
  workshop.cast('voter-0', 'questions', 'Why?', { slot: 'q1' })
  workshop.cast('voter-1', 'questions', true, { slot: 'v-1' })
  const made = report(workshop)
  expect(made.claims.find(({ claim }) => claim.startsWith('Most people have felt'))!.said).toBe('nobody answered')
  expect(measure(made, 'compass', 'Mean direction').said).toContain('no common direction')
  expect((await renderReport(made)).includes('who were here asked something or voted')).toBe(true)
})
