/** The front door of a published folder, under a path of its own: what it weighs, what it plays, and where it leads. */
import type { Page, Response } from '@playwright/test'
import type { Site } from './published.ts'
import { expect, test } from '@playwright/test'
import { findings } from '../axe.ts'
import { resize } from '../resize.ts'
import { listen, publish } from './published.ts'

let site: Site
test.beforeAll(async () => site = await publish())
test.afterAll(() => site.close())

/** The most that the first view may ask for, in bytes, of a host that compresses nothing. */
const most = 150_000

const moment = (page: Page) => page.locator('.caption.on').getAttribute('data-moment')

test('plays its moments once, waits for whoever pauses, and leads on', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } })
  const heard = listen(page, site)
  const asked: Promise<number>[] = []
  const weigh = (response: Response) => void asked.push(response.body().then(({ length }) => length))
  page.on('response', weigh)
  await page.addInitScript(() => addEventListener('transitionrun', ({ target }) => target instanceof SVGUseElement && document.documentElement.setAttribute('data-flew', '')))
  // Time stands but for what is let pass here: the first moment comes by itself soon after the page.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(1000)
  await page.goto(site.url)
  await page.evaluate(() => document.fonts.ready)
  page.off('response', weigh)
  const weights = await Promise.all(asked)
  expect(weights.length).toBeGreaterThan(2)
  expect(weights.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(most)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

  const figure = page.locator('.moments')
  await page.clock.runFor(100)
  await expect(figure).toHaveAttribute('data-playing', 'true')
  expect(await page.locator('.caption.on').count()).toBe(0)
  await page.clock.runFor(2000)
  expect(await moment(page)).toBe('0')
  await expect(page.locator('html')).toHaveAttribute('data-flew')
  await page.getByRole('button', { name: 'Pause' }).click()
  await page.clock.runFor(30_000)
  expect(await moment(page)).toBe('0')
  await page.getByRole('button', { name: 'Play' }).click()
  await page.clock.runFor(20_000)
  expect(await moment(page)).toBe('2')
  await expect(figure).toHaveAttribute('data-playing', 'false')
  await expect(page.getByRole('button', { name: 'Play again' })).toBeVisible()
  for (const control of await page.locator('a, button').all())
    expect((await control.boundingBox())!.height, (await control.textContent()) ?? '').toBeGreaterThanOrEqual(44)

  for (const way of await page.locator('.ways a').all()) {
    const address = new URL((await way.getAttribute('href'))!, site.url).href
    expect((await page.request.get(address)).status(), address).toBe(200)
  }
  await page.getByRole('link', { name: 'Play with the models' }).click()
  await expect(page.locator('dialog.explorer')).toBeVisible()
  // Its slide is beneath it by then, and still one step leads back.
  await expect(page).toHaveURL(/#\/(?!1$)\d+$/)
  await page.goBack()
  await expect(page).toHaveURL(site.url)
  expect(heard).toEqual([])
  await page.close()
})

test('stands still where that is wanted, and in both schemes nothing is wrong with it', async ({ browser }) => {
  const page = await browser.newPage({ reducedMotion: 'reduce' })
  await page.goto(site.url)
  await expect(page.locator('.moments')).toHaveAttribute('data-playing', 'false')
  expect(await moment(page)).toBe('2')
  await page.getByRole('button', { name: /^Moment 1 of 3/ }).click()
  expect(await moment(page)).toBe('0')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
  expect(await findings(page)).toEqual([])
  // A phone shows all its ways at once, with the browser's bars or without.
  for (const size of [{ width: 360, height: 640 }, { width: 360, height: 740 }, { width: 740, height: 360 }]) {
    await resize(page, size)
    for (const way of await page.locator('.ways a').all())
      await expect(way).toBeInViewport({ ratio: 0.99 })
  }
  await page.close()
})

test('its words and ways need no script, and its moments show a still', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const bare = await context.newPage()
  await bare.goto(site.url)
  await expect(bare.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(bare.getByRole('link')).not.toHaveCount(0)
  await expect(bare.getByRole('button')).toHaveCount(0)
  await expect(bare.locator('.caption.on')).toBeVisible()
  await context.close()
})

test('hands on the addresses that the deck had, and what is no page leads back to it', async ({ page }) => {
  await page.goto(`${site.url}?replay=simulated#/2?clicks=2`)
  await expect(page.getByTestId('recording')).toBeVisible()
  await expect(page).toHaveURL(`${site.deck}?replay=simulated#/2?clicks=2`)
  await page.goto(`${site.url}no/such`)
  await page.getByRole('link').click()
  await expect(page).toHaveURL(`${site.url}no/`)
  await page.getByRole('link').click()
  await expect(page).toHaveURL(site.url)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nobody knows what “alignment” is.')
})
