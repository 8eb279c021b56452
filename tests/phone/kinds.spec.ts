/** Every kind of poll in a hand: it comes by itself, is answered, changed, taken back and closed, and the server agrees. */
import type { Page } from '@playwright/test'
import type { Room } from './room.ts'
import { expect, test } from './room.ts'

test.use({ viewport: { width: 360, height: 740 } })

const state = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-state', name)
const result = (room: Room, poll: string) => expect.poll(() => room.board(poll)?.result)

test.beforeEach(async ({ page, room }) => {
  await page.goto(room.url)
  await state(page, 'question')
})

test('a poll comes by itself and goes by itself', async ({ page, room }) => {
  await room.to('goal', 0)
  await state(page, 'waiting')
  await expect(page.getByRole('heading')).toHaveText('“Alignment”')
  await room.to('goal', 1)
  await state(page, 'question')
  await expect(page.locator('main')).toHaveAttribute('data-poll', 'hands')
  await room.to('goal', 3)
  await expect(page.locator('main')).toHaveAttribute('data-poll', 'weird')
})

test('hands: up, changed, taken back, closed with the result', async ({ page, room }) => {
  await room.to('goal', 1)
  const up = page.getByRole('button', { name: 'My hand is up' })
  await up.click()
  await state(page, 'saved')
  await expect(up).toHaveAttribute('aria-pressed', 'true')
  await result(room, 'hands').toEqual({ kind: 'hands', raised: 1, notMe: 0, n: 1 })
  await page.getByRole('button', { name: 'Not me' }).click()
  await state(page, 'changed')
  await result(room, 'hands').toEqual({ kind: 'hands', raised: 0, notMe: 1, n: 1 })
  await page.getByRole('button', { name: 'Take back' }).click()
  await state(page, 'taken-back')
  await result(room, 'hands').toEqual({ kind: 'hands', raised: 0, notMe: 0, n: 0 })
  await up.click()
  await state(page, 'saved')
  await room.to('goal', 2)
  await state(page, 'result')
  await expect(page.locator('.lines .mine')).toContainText('Raised')
})

test('scale: a number between named ends', async ({ page, room }) => {
  await room.to('goal', 3)
  await page.getByRole('button', { name: '0, not at all' }).click()
  await state(page, 'saved')
  await page.getByRole('button', { name: '7', exact: true }).click()
  await state(page, 'changed')
  await expect.poll(() => room.board('weird')?.result).toMatchObject({
    kind: 'scale',
    n: 1,
    counts: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0],
  })
})

test('choice, many: every tap is saved, none puts out the others, nothing chosen is taken back', async ({ page, room }) => {
  await room.to('common', 1)
  const chosen = (keys: string[]) => expect.poll(() => {
    const tally = room.board('heard')?.result
    return tally?.kind === 'choice' && tally.counts.filter(({ n }) => n > 0).map(({ key }) => key)
  }).toEqual(keys)
  await page.getByRole('button', { name: 'launch readiness' }).click()
  await page.getByRole('button', { name: 'the spec' }).click()
  await state(page, 'saved')
  await chosen(['launch', 'spec'])
  await page.getByRole('button', { name: 'None of these' }).click()
  await state(page, 'changed')
  await chosen(['none'])
  await page.getByRole('button', { name: 'None of these' }).click()
  await state(page, 'taken-back')
  await chosen([])
})

test('choice: each phone has its own order and keeps it', async ({ browser, page, room }) => {
  await room.to('common', 3)
  const order = async (at: Page) => {
    await expect(at.locator('.target')).toHaveCount(2)
    return at.locator('.target').allTextContents()
  }
  const mine = await order(page)
  const orders = new Set([mine.join()])
  for (let i = 0; i < 12 && orders.size < 2; i++) {
    const other = await browser.newPage()
    await other.goto(room.url)
    orders.add((await order(other)).join())
    await other.close()
  }
  expect(orders.size).toBe(2)
  await page.reload()
  await state(page, 'question')
  await expect(page.locator('.target')).toHaveText(mine.map(label => label.trim()))
})

test('words: up to three, sent together', async ({ page, room }) => {
  await page.getByRole('textbox', { name: 'Word 1 of up to 3' }).fill('  Slack ')
  await page.getByRole('textbox', { name: 'Word 3 of up to 3' }).fill('phone')
  await page.getByRole('button', { name: 'Send' }).click()
  await state(page, 'saved')
  await result(room, 'breakers').toMatchObject({ mentions: 2, n: 1 })
  await page.getByRole('textbox', { name: 'Word 1 of up to 3' }).fill('mail')
  await page.keyboard.press('Enter')
  await state(page, 'changed')
  await result(room, 'breakers').toMatchObject({ words: [{ word: 'mail' }, { word: 'phone' }] })

  // Its own word is marked by what it is counted with, however it was spelt.
  await room.to('examples', 3)
  await page.getByRole('textbox', { name: 'Your word' }).fill('Calls!')
  await page.getByRole('button', { name: 'Send' }).click()
  await state(page, 'saved')
  const others = await room.others(3)
  await Promise.all(others.map((other, i) => other.cast('felt-word', [['call'], ['call'], ['meeting']][i])))
  await room.to('examples', 4)
  const mine = page.locator('.cloud .mine')
  await expect(mine).toHaveText('call 3')
  await room.command({ type: 'mergeWord', poll: 'felt-word', word: 'call', into: 'meeting' })
  await expect(mine).toHaveText('call 4')
})

test('words: one that is too long is said at once, and what is kept is shown and called saved', async ({ page, room }) => {
  const [word, send] = [page.getByRole('textbox', { name: 'Word 2 of up to 3' }), page.getByRole('button', { name: 'Send' })]
  await word.fill('x'.repeat(31))
  await expect(word).toHaveAccessibleDescription('1 too many: 31 / 30 characters')
  await expect(page.getByRole('status')).toHaveText('Not saved yet: make word 2 shorter')
  await expect(send).toBeDisabled()
  await word.fill('é'.repeat(30))
  await expect(word).toHaveAccessibleDescription('30 / 30 characters')
  await word.fill('  cafe\u0301\u200F  in\tst\u00ADep ')
  await send.click()
  await state(page, 'saved')
  await expect(page.getByRole('status')).toHaveText('Saved ✓')
  await expect(page.getByRole('textbox', { name: 'Word 1 of up to 3' })).toHaveValue('café in step')
  await result(room, 'breakers').toMatchObject({ words: [{ word: 'café in step' }] })
})

test('sort: one item a card, back is possible, and a list to look over', async ({ page, room }) => {
  await room.to('examples', 1)
  await expect(page.getByText('1 of 5')).toBeVisible()
  const first = await page.locator('.card blockquote').textContent() ?? ''
  for (const drawer of ['know something', 'act independently', 'agree a process', 'announce a decision'])
    await page.getByRole('button', { name: drawer, exact: true }).click()
  await page.getByRole('button', { name: 'agree', exact: true }).click()
  await expect(page.getByText('All sorted. Tap one to change it.')).toBeVisible()
  await state(page, 'saved')
  await page.getByRole('button', { name: first }).click()
  await page.getByRole('button', { name: 'agree', exact: true }).click()
  await state(page, 'changed')
  await expect.poll(() => {
    const tally = room.board('real-verb')?.result
    return tally?.kind === 'sort' && tally.items.find(({ label }) => label === first)?.counts.find(({ n }) => n > 0)?.label
  }).toBe('agree')
  await expect.poll(() => {
    const tally = room.board('real-verb')?.result
    return tally?.kind === 'sort' && tally.items.every(({ n }) => n === 1)
  }).toBe(true)
})
