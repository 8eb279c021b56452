/** The same question in several rooms: side by side, and together where three of them have ten answers. */
import type { PoolWish } from '../../report/pool/index.ts'
import { expect, test } from '@playwright/test'
import { poolOf } from '../../report/pool/index.ts'
import { renderPool } from '../../report/pool/page.ts'
import { logitOf, pooled, shareOfLogit } from '../../statistics/pooling.ts'
import talk from '../../talk/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { ownView } from '../../workshop/view.ts'
import { answer, metIn, room, times } from './reports.ts'
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

test('a vote on what a room wrote itself is no question that another room was asked', () => {
  const voted = () => {
    const workshop = felt(6, 6)
    answer(workshop, 'story', times(12, 'a story'))
    workshop.do({ type: 'openPoll', poll: 'story-vote' })
    for (let i = 0; i < 12; i++)
      workshop.cast(`voter-${i}`, 'story-vote', true, { slot: ownView(workshop.state, `voter-${i}`).personal['story-vote']!.texts![0]!.id })
    workshop.do({ type: 'showResult', poll: 'story-vote' })
    return workshop
  }
  expect(poolOfRooms([voted(), voted()], { sharing: false }).questions.map(({ id }) => id)).toEqual(['felt'])
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

test('how much it differs by who asks: in other words, or in the short edition, where both have three rooms', async () => {
  const talkIn = (ask: string, slide = {}) => new Workshop(deckOf({ first: {}, talk: { planned: 60, polls: [yesNo('felt', { ask })], ...slide }, last: {} })).to('talk')
  const rooms = (ask: string, yes: number[], slide = {}) => yes.map(yes => felt(yes, 20 - yes, talkIn(ask, slide)))
  const optional = { optional: { clicks: [], rest: false, seconds: 60 } }
  const pool = poolOfRooms([...rooms('Felt it?', [10, 9, 11], optional), ...rooms('Felt it?', [5, 4, 6]), ...rooms('Gespürt?', [14, 15, 16])])
  const { rooms: these, differences } = yesOf(pool)
  expect(these).toHaveLength(6)
  expect(differences.map(({ who, rooms, share, difference }) => [who, rooms, Math.round(100 * share), Math.round(100 * difference)])).toEqual([
    ['asked in other words, “Gespürt?”', 3, 75, 37],
    ['in the short edition', 3, 25, -25],
  ])
  for (const { difference, interval } of differences)
    expect([interval.lower < difference, interval.upper > difference]).toEqual([true, true])
  expect(await renderPool(pool)).toContain('asked in other words, “Gespürt?”, 3 rooms: 75\u00A0%, +37 points, 95\u00A0% interval')
  expect(yesOf(poolOfRooms([...rooms('Felt it?', [10, 9, 11]), ...rooms('Gespürt?', [14, 15])])).differences).toEqual([])
})

test('a scale is told by its mean, and needles by how far they point toward the goal; one that is left out is no mean', async () => {
  const scale = { id: 'glad', kind: 'scale', from: 0, to: 4, low: 'no', high: 'yes', ask: 'Glad?' }
  const needle = { id: 'east', kind: 'compass', toward: 90, ask: 'East!' }
  const asked = (glad: number[], needles: number[]) => {
    const workshop = new Workshop(deckOf({ first: {}, talk: { polls: [scale, needle, { ...needle, id: 'nowhere', toward: undefined }] }, last: {} })).to('talk')
    answer(workshop, 'glad', glad)
    answer(workshop, 'east', needles)
    answer(workshop, 'nowhere', needles)
    return workshop
  }
  const even = [...times(3, 1), ...times(6, 2), ...times(3, 3)]
  const rooms = [asked(even, times(12, 90)), asked([...times(6, 2), ...times(6, 3)], [...times(6, 90), ...times(6, 0)]), asked([...times(6, 0), ...times(6, 4)], times(12, 270))]
  const meanOf = (pool: ReturnType<typeof poolOfRooms>, id: string) => pool.questions.find(question => question.id === id)?.mean
  const pool = poolOfRooms(rooms)
  expect(meanOf(pool, 'glad')!.rooms.map(({ mean, n, counts }) => [mean, n, counts])).toEqual([[2, 12, true], [2.5, 12, true], [2, 12, true]])
  // Of the first room the sample variance is 6/11, so that of its mean 6/132.
  const { value, interval, prediction, i2 } = pooled([{ value: 2, variance: 6 / 132 }, { value: 2.5, variance: 3 / 132 }, { value: 2, variance: 48 / 132 }])
  const told = meanOf(pool, 'glad')!.together!
  for (const [one, other] of [[told.mean, value], [told.interval.lower, interval.lower], [told.prediction.upper, prediction.upper], [told.i2, i2]])
    expect(one).toBeCloseTo(other!, 12)
  const toward = meanOf(pool, 'east')!
  expect(toward.rooms.map(({ mean }) => Number(mean!.toFixed(9)))).toEqual([1, 0.5, -1])
  // Who all point the same way say nothing of chance; a needle without a goal points toward nothing.
  expect([toward.rooms.map(({ counts }) => counts), toward.together]).toEqual([[false, true, false], null])
  expect(meanOf(pool, 'nowhere')).toBeUndefined()
  const gaps = poolOfRooms([...rooms, asked([...times(11, 2), 4], [])])
  expect(meanOf(gaps, 'glad')!.rooms[3]).toMatchObject({ mean: null, counts: false })
  const page = await renderPool(gaps)
  expect(page).toMatch(/Mean \(0 to 4\)[\s\S]*2\.0 of 12[\s\S]*left out[\s\S]*3 rooms together/)
  expect(page).not.toMatch(/undefined|NaN|\[object/)
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
  expect(metIn(page)).toEqual([])
})
