/**
 * Every rule is tried before a room answers: on rooms in which its claim is not true, where it may hold in one of twenty
 * and three standard errors, and on rooms in which it plainly is.
 */
import type { TalkClaim } from '../../talk/claims/claim.ts'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { reportOf } from '../../report/index.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { claims } from '../../talk/claims/index.ts'
import { numbers } from '../../talk/numbers.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { roomOf } from './rooms.ts'

const people = 60
const rooms = 200
const heldByChance = 19
const heldWhereClear = 160

const polls = pollsOf(await readDeck(join(root, 'slides.md'))).map(({ poll }) => poll)

/** In how many rooms of the seeds 0 to 199 the report says that the claim held. */
function heldIn(claim: TalkClaim, which: 'null' | 'clear'): number {
  let held = 0
  for (let seed = 0; seed < rooms; seed++) {
    const state = roomOf(polls, claim.rooms, claim.rooms[which], people, seed)
    const [judged] = reportOf(state, { sharing: false, version: '0' }, { claims: [claim], numbers }).claims
    held += Number(judged!.standing === 'held')
  }
  return held
}

test('a claim holds in at most 19 of 200 rooms in which it is not true, and in at least 160 of 200 in which it plainly is', async () => {
  const table = claims.map(claim => ({ claim: claim.claim, null: heldIn(claim, 'null'), clear: heldIn(claim, 'clear') }))
  await test.info().attach('rooms in which each claim held', { body: JSON.stringify(table, null, 1), contentType: 'application/json' })
  expect(table.length).toBeGreaterThan(20)
  expect(table.filter(({ null: held }) => held > heldByChance)).toEqual([])
  expect(table.filter(({ clear }) => clear < heldWhereClear)).toEqual([])
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
