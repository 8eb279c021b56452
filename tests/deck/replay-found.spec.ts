/** What a visitor of a published folder finds: the recordings that are there, with their reports, a link to a slide of one, and why one cannot be played. */
import type { Site } from './published.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { clockTime } from '../../drawing/clock-time.ts'
import { root } from '../../server/app.ts'
import { loadTalk } from '../../server/talk.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { pairTable } from '../../workshop/results/paired.ts'
import { findings } from '../axe.ts'
import { resize } from '../resize.ts'
import { listen, publish } from './published.ts'

const look = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' as const }

// The games that it has are the talk's own.
await loadTalk(join(root, 'slides.md'))
const file = readFileSync(join(root, 'public/recordings/simulated.jsonl'), 'utf8')
const playback = openPlayback(readRecording(file))
const { polls } = playback.seek(playback.length)
/** How many answered both questions of slide 14 in the end. */
const both = pairTable(polls.get('can-define')!, polls.get('felt')!)!.table.flat().reduce((sum, k) => sum + k)
const people = `${readRecording(file).header.people} people`

test.describe.configure({ mode: 'serial' })
let site: Site

test.beforeAll(async () => {
  site = await publish()
  await site.add('shipped', file)
  await site.add('other', file)
  await site.tell({ shipped: file, other: file })
})
test.afterAll(() => site.close())

test('is found on the deck alone, and a link to a slide shows its final result', async ({ browser }) => {
  const page = await browser.newPage(look)
  const heard = listen(page, site)
  await page.goto(site.deck)
  await expect(page.getByRole('heading', { name: 'Anti-Misalignment' })).toBeVisible()
  const shelf = page.getByTestId('shelf')
  await expect(shelf).toContainText(people)
  // A keyboard comes to what can be played before all of the slides and their buttons.
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText('Skip to the recording')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.locator(':focus')).toHaveText(/^Play/)
  await shelf.getByRole('link', { name: 'What these 2 rooms said, side by side' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What 2 rooms said')
  await page.goBack()
  await shelf.getByRole('link', { name: /^Play/ }).first().click()
  await expect(page.getByTestId('recording')).toContainText(people)
  await page.goto(`${site.deck}?replay=shipped#/14`)
  await page.reload()
  await expect(page.getByText(`the same ${both} people`)).toBeVisible()
  await page.reload()
  await expect(page.getByText(`the same ${both} people`)).toBeVisible()
  await page.goto(`${site.deck}?replay=shipped#/2?clicks=2`)
  await page.reload()
  await expect(page.locator('[data-poll="hands"]:visible')).toHaveAttribute('data-phase', 'result')
  await expect(page).toHaveURL(/#\/2\?clicks=2$/)
  await page.goto(`${site.url}reports/shipped.html`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What a simulated room said')
  await page.getByRole('link', { name: 'Play the workshop again' }).click()
  await expect(page.getByTestId('play')).toBeVisible()
  expect(heard).toEqual([])
  await page.close()
})

test('on a phone fingers go through it, and the slide keeps its room', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, reducedMotion: 'reduce' })
  const heard = listen(page, site)
  // Small as it is on the slides alone, what opens a model is found by a finger, and nothing unseen lies on it.
  const tryIt = page.getByRole('button', { name: 'try it' }).locator('visible=true')
  const reach = () => tryIt.evaluate((button) => {
    const { x, y, width, height } = button.getBoundingClientRect()
    return [[-21, 0], [21, 0], [0, -21], [0, 21]].map(([right, down]) => document.elementFromPoint(x + width / 2 + right!, y + height / 2 + down!) === button)
  })
  for (const slide of [23, 24]) {
    await page.goto(`${site.deck}#/${slide}?clicks=9`)
    for (const size of [{ width: 360, height: 740 }, { width: 740, height: 360 }]) {
      await resize(page, size)
      await expect.poll(reach).toEqual([true, true, true, true])
    }
  }
  await resize(page, { width: 390, height: 844 })
  await page.goto(`${site.deck}?replay=shipped&t=26:16`)
  const [bar, time] = [page.getByTestId('replay'), page.getByTestId('time')]
  await expect(time).toContainText('26:16 of')
  // What is wanted more rarely waits behind a button, and Slidev's own controls do not stand on the slide.
  await expect(page.getByTestId('compare')).toHaveCount(0)
  await expect(page.locator('#page-root nav')).toBeHidden()
  await page.getByTestId('more').tap()
  await page.getByTestId('chapters').tap()
  const [moment] = playback.moments
  await page.getByTestId('chapter-list').getByText(moment!.about).tap()
  await expect(time).toContainText(clockTime(moment!.at / 1000))
  await page.getByTestId('chapters').tap()
  const line = (await page.getByTestId('timeline').boundingBox())!
  await page.touchscreen.tap(line.x + line.width / 2, line.y + 20)
  const at = async () => Number(await page.getByTestId('timeline').inputValue())
  await expect.poll(async () => Math.abs(2 * await at() / playback.length - 1)).toBeLessThan(0.05)
  await page.getByRole('button', { name: 'Faster' }).tap()
  await expect(page.getByTestId('speed')).toHaveText('2×')
  for (const button of await bar.getByRole('button').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  expect(await findings(page)).toEqual([])
  const [picture] = await Promise.all([page.waitForEvent('download'), page.getByTestId('picture').tap()])
  expect(picture.suggestedFilename()).toMatch(/^shipped-[\w-]+\.png$/)
  await page.getByTestId('compare').tap()
  await page.getByTestId('beside').getByRole('button').tap()
  await expect(page.getByTestId('told')).toHaveText('compared with another')
  await expect.poll(async () => Math.abs(2 * await at() / playback.length - 1)).toBeLessThan(0.05)
  // Held sideways, the bar is gone while it plays; the finger that brings it back turns no slide.
  await resize(page, { width: 844, height: 390 })
  await page.getByTestId('play').tap()
  await expect(bar).toHaveClass(/idle/)
  await page.touchscreen.tap(20, 100)
  await expect(bar).not.toHaveClass(/idle/)
  await expect(bar).toHaveAttribute('data-playing', 'true')
  await expect(page.getByTestId('final')).toHaveCount(0)
  expect(heard).toEqual([])
  await page.close()
})

test('says what is wrong with it', async ({ browser }) => {
  const lines = file.split('\n')
  await site.add('cut', lines.slice(0, 200).join('\n'))
  await site.add('later', file.replace('"recording":1', '"recording":7'))
  await site.add('renamed', file.replaceAll('"common"', '"long-gone"'))
  const page = await browser.newPage(look)
  const bar = page.getByTestId('replay')
  await page.goto(`${site.deck}?replay=cut`)
  await expect(page.getByTestId('damage')).toContainText('The file was cut')
  await expect(page.getByTestId('recording')).toContainText('damaged')
  await page.goto(`${site.deck}?replay=later`)
  await expect(bar).toContainText('format 7')
  // What is still to come as a link is followed Firefox gives up; here the network does, as slowly as the link leads on.
  const { promise: gaveUp, resolve: giveUp } = Promise.withResolvers<void>()
  const { promise: tried, resolve: goOn } = Promise.withResolvers<void>()
  let isFirst = true
  await page.route('**/md-*.js', async (route) => {
    if (isFirst) {
      isFirst = false
      return route.continue()
    }
    await gaveUp
    return route.abort()
  })
  await page.route(/talk\.html\?$/, async (route) => {
    giveUp()
    await tried
    return route.continue()
  })
  await page.goto(`${site.deck}?replay=nothing`)
  await expect(bar).toContainText('There is no recording “nothing” here')
  await expect(bar.getByRole('link', { name: /^Play/ })).not.toHaveCount(0)
  const asksAgain = page.waitForResponse(response => response.request().method() === 'HEAD')
  await bar.getByRole('link', { name: 'Show the slides alone' }).click({ noWaitAfter: true })
  await asksAgain
  goOn()
  await expect(page.getByTestId('shelf')).toContainText('These are the slides alone.')
  await page.unrouteAll()
  await page.goto(`${site.deck}?replay=shipped&t=nowhere`)
  await expect(page.getByTestId('damage')).toHaveText('This recording has no moment “nowhere”.')
  await page.goto(`${site.deck}?replay=renamed`)
  await page.getByTestId('play').waitFor()
  await page.keyboard.press('Home')
  for (let i = 0; i < 3; i++)
    await page.keyboard.press('Shift+ArrowRight')
  await expect(page.getByTestId('missing')).toHaveText('The room was on “Some common ones”, a slide that this deck no longer has.')
  await page.close()
})
