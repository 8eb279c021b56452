/** One browser is one voter, however many of its tabs are opened at once and whatever they knew before. */
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './room.ts'

const state = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-state', name)
const storedToken = (page: Page) => page.evaluate(() => localStorage.getItem('workshop token'))

/** So many tabs of one browser, loaded at the same time. */
async function openTabs(context: BrowserContext, url: string, n: number): Promise<Page[]> {
  const tabs = await Promise.all(Array.from({ length: n }, () => context.newPage()))
  await Promise.all(tabs.map(tab => tab.goto(url)))
  return tabs
}

for (const n of [2, 3, 5]) {
  test(`${n} tabs opened at once in a fresh browser are one voter, and share what they answer`, async ({ browser, room }) => {
    await room.to('goal', 1)
    for (let voters = 1; voters <= 3; voters++) {
      const context = await browser.newContext()
      const tabs = await openTabs(context, room.url, n)
      for (const tab of tabs)
        await state(tab, 'question')
      await tabs[0]!.getByRole('button', { name: 'My hand is up' }).click()
      for (const tab of tabs)
        await state(tab, 'saved')
      await tabs.at(-1)!.getByRole('button', { name: 'Not me' }).click()
      for (const tab of tabs)
        await expect(tab.getByRole('button', { name: 'Not me' })).toHaveAttribute('aria-pressed', 'true')
      await expect.poll(() => room.board('hands')?.result).toMatchObject({ raised: 0, notMe: voters, n: voters })
      expect(room.joined()).toBe(voters)
      await context.close()
    }
  })
}

test('a tab that cannot come through and one that can are one voter', async ({ context, room }) => {
  await room.to('goal', 1)
  // This tab has made the number of its phone, and no socket of it comes through.
  const stuck = await context.newPage()
  let isStuck = true
  await stuck.routeWebSocket(/socket\.io/, (socket) => {
    if (!isStuck)
      socket.connectToServer()
  })
  await stuck.route(/socket\.io/, route => isStuck ? route.abort() : route.continue())
  await stuck.goto(room.url)
  await expect.poll(() => stuck.evaluate(() => localStorage.getItem('workshop token'))).not.toBeNull()
  const page = await context.newPage()
  await page.goto(room.url)
  await page.getByRole('button', { name: 'Not me' }).click()
  await state(page, 'saved')
  isStuck = false
  await stuck.reload()
  await state(stuck, 'saved')
  expect(room.joined()).toBe(1)
})

test('a tab takes up the token that the storage has, whenever it turns up', async ({ browser, room }) => {
  await room.to('goal', 1)
  const other = await browser.newContext()
  const [first] = await openTabs(other, room.url, 1)
  await first!.getByRole('button', { name: 'Not me' }).click()
  await state(first!, 'saved')
  const context = await browser.newContext()
  const [page, tab] = await openTabs(context, room.url, 2)
  await state(page!, 'question')
  await state(tab!, 'question')
  await tab!.evaluate(token => localStorage.setItem('workshop token', token!), await storedToken(first!))
  await state(page!, 'saved')
  expect(room.board('hands')!.answered).toBe(1)
  await other.close()
  await context.close()
})

test('tabs that come with the token of another workshop end as one voter of this one', async ({ context, room }) => {
  await room.to('goal', 1)
  const before = await context.newPage()
  await before.goto(room.url)
  await state(before, 'question')
  await before.evaluate(() => {
    localStorage.setItem('workshop workshop', 'another')
    localStorage.setItem('workshop token', 'AAAAAAAAAAAAAAAAAAAAAA')
  })
  await before.close()
  const tabs = await openTabs(context, room.url, 3)
  for (const tab of tabs)
    await state(tab, 'question')
  await tabs[0]!.getByRole('button', { name: 'Not me' }).click()
  for (const tab of tabs)
    await state(tab, 'saved')
  await tabs[2]!.getByRole('button', { name: 'Take back' }).click()
  for (const tab of tabs)
    await state(tab, 'taken-back')
})
