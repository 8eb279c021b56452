/** The same question in several rooms: side by side, and together where three of them have ten answers. */
import type { PoolWish } from '../../report/pool/index.ts'
import { expect, test } from '@playwright/test'
import { poolOf } from '../../report/pool/index.ts'
import { renderPool } from '../../report/pool/page.ts'
import { logitOf, pooled, shareOfLogit } from '../../statistics/pooling.ts'
import talk from '../../talk/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { answer, room, times } from './reports.ts'
import { deckOf, Workshop, yesNo } from './workshop.ts'

/** A room that answered `felt`, so many of them yes. */
function felt(yes: number, no: number, workshop = room()): Workshop {
  answer(workshop, 'felt', [...times(yes, 'yes'), ...times(no, 'no')])
  return workshop
}

function poolOfRooms(rooms: Workshop[], wish: Partial<PoolWish> = {}) {
  const recordings = rooms.map(({ log }) => readRecording(writeRecording(log, { texts: true, sharing: false })))
  return poolOf(recordings, { sharing: true, version: '0', withEarly: true, ...wish }, talk)
}

const yesOf = ({ questions }: ReturnType<typeof poolOf>) => questions.find(({ id }) => id === 'felt')!.answers.find(({ label }) => label === 'Yes')!

test('three rooms with ten answers are told together, as the model has it', () => {
  const { rooms, together } = yesOf(poolOfRooms([felt(8, 4), felt(15, 5), felt(9, 9)]))
  expect(rooms.map(({ n, of }) => [n, of])).toEqual([[8, 12], [15, 20], [9, 18]])
  const { value, prediction } = pooled([logitOf(8, 12), logitOf(15, 20), logitOf(9, 18)])
  expect(together).toMatchObject({ rooms: 3, share: shareOfLogit(value) })
  expect(together!.prediction.upper).toBeCloseTo(shareOfLogit(prediction.upper), 12)
})

test('fewer rooms, or rooms of fewer, stand side by side and no more; a small count of one is left out', () => {
  expect(yesOf(poolOfRooms([felt(8, 4), felt(15, 5)])).together).toBeNull()
  const { rooms, together } = yesOf(poolOfRooms([felt(8, 4), felt(15, 5), felt(5, 4), felt(11, 1)]))
  expect(together).toBeNull()
  expect(rooms.map(({ n, counts }) => [n, counts])).toEqual([[8, true], [15, true], [5, false], [null, false]])
})

test('a room that saw the result early is marked, and counts or does not', async () => {
  const early = room()
  early.do({ type: 'openPoll', poll: 'felt' })
  early.do({ type: 'showResult', poll: 'felt' })
  for (let i = 0; i < 12; i++)
    early.cast(`voter-${i}`, 'felt', i < 8 ? 'yes' : 'no')
  early.do({ type: 'closePoll', poll: 'felt' })
  const rooms = [felt(8, 4), felt(15, 5), felt(9, 9), early]
  expect(yesOf(poolOfRooms(rooms)).rooms.map(({ early }) => early)).toEqual([false, false, false, true])
  expect(yesOf(poolOfRooms(rooms)).together!.rooms).toBe(4)
  expect(yesOf(poolOfRooms(rooms, { withEarly: false })).together!.rooms).toBe(3)
  expect(await renderPool(poolOfRooms(rooms, { withEarly: false }))).toContain('seen early')
})

test('another wording is another question, and what the talk fixed in advance comes first', async () => {
  const other = new Workshop(deckOf({ first: {}, talk: { polls: [yesNo('felt', { ask: 'Felt it today?' }), yesNo('tea')] }, last: {} })).to('talk')
  const tea = () => new Workshop(deckOf({ first: {}, talk: { polls: [yesNo('tea'), yesNo('felt')] }, last: {} })).to('talk')
  const both = [tea(), tea()]
  for (const each of [...both, other])
    answer(each, 'tea', [...times(6, 'yes'), ...times(6, 'no')])
  const pool = poolOfRooms([felt(8, 4, both[0]), felt(9, 3, both[1]), felt(6, 6, other)])
  expect(pool.questions.map(({ id, fixed }) => [id, fixed])).toEqual([['felt', true], ['tea', false]])
  expect(yesOf(pool).rooms).toHaveLength(2)
  expect(pool.questions[0]!.notes[0]).toContain('asked in other words')
  const page = await renderPool(pool)
  expect(page).toContain('What 3 rooms said')
  expect(page).not.toMatch(/undefined|NaN|\[object/)
})
