/** The kinds of poll in which people write, and judge or choose what others wrote. */
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

test('text: a line of 140 characters, or none, and what strangers write stays text', async ({ page, room }) => {
  await room.to('define', 1)
  const box = page.getByRole('textbox', { name: 'Finish: Alignment is …' })
  await box.fill('x'.repeat(200))
  await expect(box).toHaveValue('x'.repeat(140))
  await expect(page.getByText('140 / 140')).toBeVisible()
  await box.fill('<b onclick="alert(1)">bold</b> & co')
  await page.getByRole('button', { name: 'Send' }).click()
  await state(page, 'saved')
  await result(room, 'define').toMatchObject({
    arms: [{ n: 1, texts: [{ text: '<b onclick="alert(1)">bold</b> & co' }] }],
  })
  await page.getByRole('button', { name: 'I can’t' }).click()
  await state(page, 'changed')
  await result(room, 'define').toMatchObject({ arms: [{ n: 0, skipped: 1 }] })
  await box.fill('everyone  <i>nods</i>\u200B')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status')).toHaveText('Changed ✓')
  await expect(box).toHaveValue('everyone <i>nods</i>')
  await room.to('define', 2)
  await expect(page.getByText('There are too few to compare.')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Waiting')
})

test('judge: own text on top, the others one at a time, back and not this one', async ({ page, room }) => {
  await room.to('define', 1)
  const others = await room.others(5)
  await Promise.all(others.map((other, i) => other.cast('define', `meaning ${i} <img src=x>`)))
  const box = page.getByRole('textbox', { name: 'Finish: Alignment is …' })
  await box.fill('فهم مشترك!')
  await expect(box).toHaveCSS('direction', 'rtl')
  await page.keyboard.press('Enter')
  await state(page, 'saved')
  await room.to('define', 2)
  await expect(page.getByText('1 of 4')).toBeVisible()
  const own = page.getByRole('figure').filter({ hasText: 'Yours' }).getByRole('blockquote')
  await expect(own).toHaveText('فهم مشترك!')
  await expect(own, 'what is written from the right is read from the right').toHaveCSS('direction', 'rtl')
  const card = page.locator('.card blockquote')
  const first = await card.textContent() ?? ''
  expect(first).toMatch(/^meaning \d <img src=x>$/)
  await page.getByRole('button', { name: 'Same thing' }).click()
  await expect(page.getByText('2 of 4')).toBeVisible()
  await page.getByRole('button', { name: '← Back' }).click()
  await expect(card).toHaveText(first)
  await page.getByRole('button', { name: 'Different' }).click()
  await state(page, 'changed')
  await expect(page.getByText('2 of 4')).toBeVisible()
  const sentAway = await card.textContent() ?? ''
  await page.getByRole('button', { name: 'Not this one' }).click()
  await expect(page.getByText('2 of 3')).toBeVisible()
  await expect.poll(() => room.board('define')?.texts.find(({ text }) => text === sentAway)?.flags).toBe(1)
  await page.getByRole('button', { name: 'Different' }).click()
  await page.getByRole('button', { name: 'Same thing' }).click()
  await expect(page.getByText('That was the last one.')).toBeVisible()
  await result(room, 'define-judge').toMatchObject({ arms: [{ judgements: 3, same: 1 }] })
})

test('vote: a few marks, no more than there are', async ({ page, room }) => {
  await room.to('define', 1)
  const others = await room.others(7)
  await Promise.all(others.map((other, i) => other.cast('define', `معنى ${i}!`)))
  await room.to('define', 4)
  await expect(page.getByText('3 votes left')).toBeVisible()
  const texts = page.getByRole('listitem').locator('.target')
  await expect(texts).toHaveCount(6)
  await expect(texts.first().locator('.label')).toHaveCSS('direction', 'rtl')
  for (const i of [0, 1, 2])
    await texts.nth(i).click()
  await expect(page.getByText('All your votes are given.')).toBeVisible()
  await expect(texts.nth(3)).toBeDisabled()
  await texts.nth(0).click()
  await expect(page.getByText('1 vote left')).toBeVisible()
  await texts.nth(4).click()
  await page.getByRole('button', { name: /^Not this one/ }).nth(1).click()
  await expect(texts).toHaveCount(5)
  await state(page, 'changed')
  await expect.poll(() => {
    const tally = room.board('define-vote')?.result
    return tally?.kind === 'vote' && tally.texts.reduce((sum, { votes }) => sum + votes, 0)
  }).toBe(2)
})
