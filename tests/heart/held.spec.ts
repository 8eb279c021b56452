/** Rows of the console's lists: they keep their places while a hand is among them, whatever comes in. */
import type { Row } from '../../components/console/held.ts'
import { expect, test } from '@playwright/test'
import { flagsToSee, wantsEyes } from '../../components/console/flags.ts'
import { rowsNow } from '../../components/console/held.ts'

interface Item { id: string, text: string }

const item = (id: string, text = id): Item => ({ id, text })
function said({ rows, others }: { rows: Row<Item>[], others: Item[] }) {
  return [rows.map(({ item: { text }, isGone }) => isGone ? `(${text})` : text).join(' '), others.map(({ id }) => id).join(' ')]
}

test('with no hand among them all are shown in their order', () => {
  const before = rowsNow<Item>([], [item('b'), item('a')], false)
  expect(said(before)).toEqual(['b a', ''])
  expect(said(rowsNow(before.rows, [item('c'), item('a'), item('b')], false))).toEqual(['c a b', ''])
})

test('under a hand rows keep their places: what is new waits, what went leaves its place, what changed is read there', () => {
  const { rows } = rowsNow<Item>([], [item('c'), item('b'), item('a')], false)
  const held = rowsNow(rows, [item('e'), item('d'), item('a', 'A'), item('c')], true)
  expect(said(held)).toEqual(['c (b) A', 'e d'])
  expect(said(rowsNow(held.rows, [item('e'), item('d'), item('a', 'A'), item('b'), item('c')], true)), 'it came back').toEqual(['c b A', 'e d'])
  expect(said(rowsNow(held.rows, [item('e'), item('d'), item('a', 'A'), item('c')], false)), 'the hand has left').toEqual(['e d A c', ''])
})

const text = (more: object = {}) => ({ id: '1', text: 'x', hidden: false, approved: false, private: false, flags: 0, sentAway: false, ...more })

test('what wants to be looked at: what waits, was sent away or looks private, until that was done', () => {
  expect(wantsEyes(text(), { gated: true })).toBe(true)
  expect(wantsEyes(text(), { gated: false })).toBe(false)
  for (const more of [{ flags: 1 }, { private: true }]) {
    expect(wantsEyes(text(more), { gated: false })).toBe(true)
    expect(wantsEyes(text({ ...more, approved: true }), { gated: false })).toBe(false)
    expect(wantsEyes(text({ ...more, hidden: true }), { gated: false })).toBe(false)
  }
})

test('flags are told with what to do, until they were looked at', () => {
  expect(flagsToSee([text()])).toBeUndefined()
  expect(flagsToSee([text({ flags: 1, approved: true }), text({ flags: 3, hidden: true })])).toBeUndefined()
  expect(flagsToSee([text({ flags: 1 })])?.say).toBe('Phones reported 1: ✕ hides, ✓ keeps.')
  expect(flagsToSee([text({ flags: 1 }), text({ flags: 4, sentAway: true })])?.say).toBe('Phones reported 2, 1 of them gone from all: ✕ hides, ✓ keeps.')
})
