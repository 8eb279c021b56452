/** The tables behind boards and pictures: the same figures, for those who do not see them. */
import type { BoardView } from '../../workshop/views.ts'
import { expect, test } from '@playwright/test'
import { tableOf } from '../../components/polls/boards/table.ts'

test('who does not see the arrows hears the same figures; a count by hand says so', () => {
  const board: BoardView = {
    poll: { id: 'hands', kind: 'hands', ask: 'Who?' },
    wasAsked: true,
    accepting: false,
    shown: true,
    round: 0,
    openedAt: 0,
    closedAt: 1,
    timer: null,
    here: 10,
    answered: 8,
    result: { kind: 'hands', raised: 6, notMe: 2, n: 8 },
  }
  expect(tableOf(board)).toEqual({
    caption: 'Who?',
    head: ['Answer', 'People', 'Per cent', '95 % interval'],
    rows: [['Raised', 6, '60 %', '31 to 83 %'], ['Not me', 2, '20 %', '6 to 51 %'], ['No answer', 2, '20 %', '6 to 51 %']],
  })
  expect(tableOf({ ...board, byHand: true })).toMatchObject({
    caption: 'Who? · counted by hand',
    rows: [['Raised', 6, '', '41 to 93 %'], ['Not me', 2, '', '7 to 59 %']],
  })
  const { result, ...hidden } = board
  expect(tableOf(hidden)).toBeUndefined()
})
