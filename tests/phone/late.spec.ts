/** An answer that came too late is named, beside the one that stands. */
import type { Page } from '@playwright/test'
import type { Proxy } from './proxy.ts'
import { findings } from '../axe.ts'
import { startProxy } from './proxy.ts'
import { expect, test } from './room.ts'

test.use({ viewport: { width: 360, height: 740 } })

const state = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-state', name)
const told = (page: Page, ...lines: string[]) => expect(page.locator('.said p')).toHaveText(lines)

/** The phone answers while it is cut off, and is back after the room has gone on. */
async function cutOff(page: Page, proxy: Proxy, answer: () => Promise<void>, meanwhile: () => Promise<void>): Promise<void> {
  proxy.setManner('away')
  proxy.drop()
  await answer()
  await state(page, 'offline')
  await meanwhile()
  proxy.setManner('pass')
}

test('which was not counted and which stands: a choice, a taking back, words, where nothing stands', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await page.goto(proxy.url)
  await room.to('goal', 1)
  await page.getByRole('button', { name: 'Not me' }).click()
  await state(page, 'saved')
  await cutOff(page, proxy, () => page.getByRole('button', { name: 'Take back' }).click(), () => room.to('goal', 2))
  await told(page, 'Not counted, came too late: taking back Not me', 'Counted: Not me')

  await room.to('examples', 3)
  await expect(page.locator('main')).toHaveAttribute('data-poll', 'felt-word')
  await cutOff(page, proxy, async () => {
    await page.getByRole('textbox').fill('calm')
    await page.keyboard.press('Enter')
  }, () => room.to('examples', 4))
  await told(page, 'Not counted, came too late: calm', 'Counted: nothing of yours')

  await room.to('do', 3)
  await page.getByRole('button', { name: 'Agreement' }).click()
  await state(page, 'saved')
  await cutOff(page, proxy, async () => {
    await page.getByRole('button', { name: 'Strategy' }).click()
    await page.getByRole('button', { name: 'Unsure' }).click()
  }, () => room.to('do', 4))
  await told(page, 'Not counted, came too late: Strategy, unsure', 'Counted: Agreement')
  expect(await findings(page)).toEqual([])
  await expect(page.locator('.lines .mine')).toContainText('Agreement')
  await room.to('end', 0)
  await state(page, 'waiting')
  await expect(page.locator('.late')).toHaveCount(0)
  await proxy.close()
})

test('of several slots each one: what is judged and voted on', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('define', 1)
  await page.goto(proxy.url)
  const others = await room.others(6)
  await Promise.all(others.map((other, i) => other.cast('define', `meaning ${i}`)))
  await room.to('define', 2)
  const card = await page.locator('.card blockquote').textContent()
  await page.getByRole('button', { name: 'Same thing' }).click()
  await state(page, 'saved')
  const second = await page.locator('.card blockquote').textContent()
  await cutOff(page, proxy, () => page.getByRole('button', { name: 'Different' }).click(), () => room.to('define', 3))
  await told(page, `Not counted, came too late: Different: “${second}”`, `Counted: Same thing: “${card}”`)
  await room.to('define', 4)
  const texts = page.getByRole('listitem').locator('.target')
  await expect(texts).toHaveCount(6)
  const [one, two] = await texts.allTextContents()
  await texts.nth(0).click()
  await state(page, 'saved')
  await cutOff(page, proxy, async () => {
    await texts.nth(0).click()
    await texts.nth(1).click()
  }, () => room.to('define', 5))
  await told(page, `Not counted, came too late: taking back “${one!.trim()}”`, `Not counted, came too late: “${two!.trim()}”`, `Counted: “${one!.trim()}”`)
  await proxy.close()
})

test('also when the room has gone on to another question, until it was read', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 3)
  await page.goto(proxy.url)
  await page.getByRole('button', { name: '3', exact: true }).click()
  await state(page, 'saved')
  await cutOff(page, proxy, () => page.getByRole('button', { name: '7', exact: true }).click(), async () => {
    expect(await findings(page)).toEqual([])
    await room.to('goal', 4)
    await room.to('goal', 5)
  })
  await state(page, 'question')
  const notice = page.locator('.late')
  const lines = [
    'How weird does it feel to say “alignment”?',
    'Not counted, came too late: 7, between 0 (not at all) and 10 (very)',
    'Counted: 3, between 0 (not at all) and 10 (very)',
  ]
  await expect(notice.locator('p')).toHaveText(lines)
  expect(await findings(page)).toEqual([])
  await page.reload()
  await expect(notice.locator('p')).toHaveText(lines)
  await page.getByRole('button', { name: 'All right' }).click()
  await expect(notice).toHaveCount(0)
  await page.reload()
  await state(page, 'question')
  await expect(notice).toHaveCount(0)
  expect(room.board('weird')!.result).toMatchObject({ n: 1 })
  await proxy.close()
})
