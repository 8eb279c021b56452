/** Whoever comes before a page is built has nothing to do: it comes by itself. */
import { expect, test } from '@playwright/test'
import { startWorkshop } from '../harness.ts'
import { resize } from '../resize.ts'
import { deckFile } from './room.ts'

test('a page that is being built says so and comes by itself, with the key behind its address', async ({ context }) => {
  const pending = new Set(['phone', 'deck'])
  const workshop = await startWorkshop({ deck: deckFile, isBuilding: page => pending.has(page) })
  const [phone, presenter] = [await context.newPage(), await context.newPage()]
  await resize(phone, { width: 320, height: 568 })
  await phone.goto(workshop.url)
  await presenter.goto(workshop.presenter)
  for (const page of [phone, presenter])
    await expect(page.getByRole('heading')).toHaveText('Building, one moment')
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  pending.clear()
  await expect(phone.getByRole('banner')).toBeVisible()
  await expect(presenter.getByTestId('sign')).toBeVisible()
  expect(await presenter.evaluate(() => localStorage.getItem('presenter-key'))).toBe(workshop.key)
  await workshop.close()
})
