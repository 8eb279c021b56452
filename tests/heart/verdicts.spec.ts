/**
 * Every rule is tried before a room answers: on rooms in which its claim is not true, where it may hold in one of twenty
 * and three standard errors, and on rooms in which it plainly is, which may go against it no oftener.
 */
import type { AnswerClaim, TalkClaim } from '../../talk/claims/claim.ts'
import type { State } from '../../workshop/state.ts'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { reportOf } from '../../report/index.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { wilson } from '../../statistics/wilson.ts'
import { isOfAnswers } from '../../talk/claims/claim.ts'
import { claims } from '../../talk/claims/index.ts'
import { numbers } from '../../talk/numbers.ts'
import { tallyOf } from '../../workshop/figures.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { isOf } from '../../workshop/state.ts'
import { roomOf } from './rooms.ts'

const people = 60
const rooms = 200
const byChance = 19
const heldWhereClear = 160

const polls = pollsOf(await readDeck(join(root, 'slides.md'))).map(({ poll }) => poll)

/** The rooms of the seeds 0 to 199 as the claim describes them. */
function roomsOf(claim: AnswerClaim, which: 'null' | 'clear'): State[] {
  return Array.from({ length: rooms }, (_, seed) => roomOf(polls, claim.rooms, claim.rooms[which], people, seed))
}

/** In how many of them the report says that the claim held, and that they went against it. */
function standingsIn(claim: AnswerClaim, which: 'null' | 'clear'): { held: number, against: number } {
  const standings = roomsOf(claim, which).map(state => reportOf(state, { sharing: false, version: '0' }, { claims: [claim], numbers }).claims[0]!.standing)
  const count = (standing: string) => standings.filter(each => each === standing).length
  return { held: count('held'), against: count('against') }
}

test('a claim holds in at most 19 of 200 rooms in which it is not true, and in at least 160 of 200 in which it plainly is; of these at most 19 go against it', async () => {
  const table = claims.filter(isOfAnswers).map(claim => ({ claim: claim.claim, null: standingsIn(claim, 'null'), clear: standingsIn(claim, 'clear') }))
  await test.info().attach('rooms in which each claim held, or that went against it', { body: JSON.stringify(table, null, 1), contentType: 'application/json' })
  expect(table.length).toBeGreaterThan(20)
  expect(table.filter(({ null: { held } }) => held > byChance)).toEqual([])
  expect(table.filter(({ clear: { held } }) => held < heldWhereClear)).toEqual([])
  expect(table.filter(({ clear: { against } }) => against > byChance)).toEqual([])
})

test('the null room of what is judged catches who takes judgements for independent', () => {
  const claim = claims.filter(isOfAnswers).find(({ poll }) => poll === 'define-judge')!
  const shares = roomsOf(claim, 'null').map((state) => {
    const judging = state.polls.get('define-judge')!
    const { same, judgements } = isOf(judging, 'judge') ? tallyOf(state, judging).arms[0]! : { same: 0, judgements: 0 }
    return { share: same / judgements, upper: wilson(same, judgements).upper }
  })
  expect(shares.reduce((sum, { share }) => sum + share, 0) / rooms).toBeCloseTo(0.5, 1)
  expect(shares.filter(({ upper }) => upper < 0.5).length).toBeGreaterThan(byChance)
})

test('a claim without both rooms is none', () => {
  const rule = { claim: 'So it is.', poll: 'felt', judge: () => ({ standing: 'held' as const, said: '' }) }
  // @ts-expect-error It has no rooms.
  const roomless: TalkClaim = rule
  // @ts-expect-error It has no null room.
  const cleared: TalkClaim = { ...rule, rooms: { asked: ['felt'], clear: {} } }
  // @ts-expect-error It has no clear room.
  const doubted: TalkClaim = { ...rule, rooms: { asked: ['felt'], null: {} } }
  expect([roomless, cleared, doubted]).toHaveLength(3)
})
