/** Two phones clap on their own pages, one by a key and one by touch, and the stage's ring shows them; then in lockstep. */
import type { Page } from '@playwright/test'
import { test } from '@playwright/test'
import { startWorkshop } from '../harness.ts'
import { screen } from '../server/client.ts'
import { asked, expect, poll } from './room.ts'

const says = (phone: Page, word: string) => expect(phone.getByRole('status')).toHaveText(word)

test('who claps by key and who claps by touch run on the ring, and in lockstep wait for each other', async ({ browser }) => {
  const running = await startWorkshop({ which: 'new' })
  const presenter = await screen(running.url, running.key)
  await presenter.move('flow-state', 6)
  const stage = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage()
  await stage.goto(running.stage)
  const phones: Page[] = []
  for (const hasTouch of [false, true]) {
    const phone = await (await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch })).newPage()
    await phone.goto(running.url)
    phones.push(phone)
  }
  const [keyed, touched] = phones as [Page, Page]
  const circle = (phone: Page) => phone.locator('.clap')
  const byKey = () => keyed.keyboard.press(' ')
  const byTouch = () => circle(touched).tap()
  await Promise.all(phones.map(phone => asked(phone, 'clap')))
  await Promise.all(phones.map(phone => says(phone, 'Your turn')))
  await expect(circle(keyed)).toHaveAccessibleName('Clap together. Nobody leads.')
  for (const phone of phones)
    expect(await phone.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.clap')!.getBoundingClientRect().bottom])).toEqual([360, expect.any(Number)])

  // Until the ring knows both: a clap is a moment, so there is nothing to wait for between two of one hand.
  const ring = poll(stage, 'clap').getByTestId('ring').locator('.person:not(.unknown)')
  await expect(async () => {
    await byKey()
    await byTouch()
    await expect(ring).toHaveCount(2, { timeout: 150 })
  }).toPass({ intervals: [150] })
  await says(keyed, 'Clapping')
  await expect(poll(stage, 'clap').getByTestId('tempo')).toHaveText(/^\d+$/)
  await stage.screenshot({ path: test.info().outputPath('stage.png') })
  await keyed.screenshot({ path: test.info().outputPath('phone.png') })

  await presenter.move('flow-state', 7)
  await Promise.all(phones.map(phone => asked(phone, 'clap-lockstep')))
  await Promise.all(phones.map(phone => says(phone, 'Clap now')))
  // Who claps is in: from the third beat on each waits for the other.
  await byKey()
  await expect(keyed.locator('.clap[aria-disabled=false]')).toBeVisible()
  await byTouch()
  await byKey()
  await Promise.all(phones.map(phone => says(phone, 'Clap now')))
  await byTouch()
  await says(touched, 'Waiting for the others')
  await expect(touched.getByText('Waiting for 1', { exact: true })).toBeVisible()
  await touched.screenshot({ path: test.info().outputPath('waiting.png') })
  await byKey()
  await says(touched, 'Clap now')
  await expect(poll(stage, 'clap-lockstep').locator('.board-foot')).toContainText('beats')
  await running.close()
})
