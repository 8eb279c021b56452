/** Nothing on stage depends on the speed of the network: no slide is ever seen while it loads. */
import type { Page } from '@playwright/test'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { startWorkshop } from '../harness.ts'
import { expect, expectAt, jump, test } from './room.ts'

/** Writes down every state of the stage, frame by frame: the slide that is on, and whether something loads. */
async function watchStage(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    function look(): void {
      const [slide] = [...document.querySelectorAll('#slideshow .slidev-page')].filter(page => page.checkVisibility())
      const state = `${slide?.getAttribute('data-slidev-no')} ${slide?.querySelector('.slidev-layout') ? 'drawn' : slide?.textContent?.trim() || 'blank'}`
      if (seen.at(-1) !== state)
        seen.push(state)
      requestAnimationFrame(look)
    }
    look()
  })
  return () => page.evaluate(() => (window as unknown as { seen: string[] }).seen)
}

for (const [view, link] of [['stage', 'driving'], ['presenter view', 'presenter']] as const) {
  test(`a slide that has not come yet is waited for on the one before: ${view}`, async ({ browser }) => {
    const running = await startWorkshop({ which: 'new' })
    const page = await browser.newPage()
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    await page.goto(running[link])
    await expectAt(page, 1, 0)
    await page.getByRole('heading', { name: 'Anti-Misalignment' }).first().waitFor()
    await network.send('Network.emulateNetworkConditions', { offline: false, latency: 300, downloadThroughput: 100_000, uploadThroughput: 100_000 })
    const seen = await watchStage(page)
    await jump(page, 30)
    await expectAt(page, 30, 0)
    await jump(page, 17)
    await expectAt(page, 17, 0)
    // The address changes before the frame that shows it; what was on in between stays written down.
    await expect.poll(seen).toEqual(['1 drawn', '30 drawn', '17 drawn'])
    await page.context().close()
    await running.close()
  })
}

test('a press that follows one whose slide is still to come waits for it', async ({ browser }) => {
  const running = await startWorkshop({ which: 'new' })
  const page = await browser.newPage()
  let send!: () => void
  const sent = new Promise<void>(done => send = done)
  let first = true
  await page.route('**/md-*.js', async (route) => {
    const waits = !first
    first = false
    if (waits)
      await sent
    return route.continue()
  })
  await page.clock.install()
  await page.goto(running.driving)
  await expect(page.getByTestId('join')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('Slide 2 is still to come')).toBeVisible()
  await page.clock.runFor(8000)
  await page.keyboard.press('ArrowRight')
  send()
  await expectAt(page, 2, 1)
  await page.context().close()
  await running.close()
})

/** The most elements that the browser styles at once as something changes; 0 in Firefox, which does not tell. */
async function styledAnew(page: Page, change: () => void): Promise<number> {
  if (page.context().browser()?.browserType().name() === 'firefox')
    return 0
  const session = await page.context().newCDPSession(page)
  const counts: number[] = []
  session.on('Tracing.dataCollected', ({ value }) => counts.push(...value.flatMap(event => event.name === 'UpdateLayoutTree' ? (event.args as unknown as { elementCount: number }).elementCount : [])))
  await session.send('Tracing.start', { traceConfig: { includedCategories: ['devtools.timeline'] } })
  await page.evaluate(change)
  await page.evaluate(() => new Promise(requestAnimationFrame))
  const complete = new Promise(resolve => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  expect(counts.length).toBeGreaterThan(0)
  return Math.max(...counts)
}

test('everything that a key may show is fetched before it is pressed', async ({ browser }) => {
  const { slides } = await readDeck(`${root}/slides.md`)
  const running = await startWorkshop({ which: 'new' })
  const page = await browser.newPage()
  const come = new Set<string>()
  page.on('requestfinished', request => come.add(request.url().split('/').at(-1)!))
  const count = (name: RegExp) => [...come].filter(file => name.test(file)).length
  await page.goto(running.driving)
  await expectAt(page, 1, 0)
  await expect.poll(() => count(/^md-.*\.js$/)).toBe(slides.length)
  await expect.poll(() => count(/^Explorer-.*\.js$/)).toBe(1)
  expect(count(/\.css$/)).toBe(1)
  const fonts = await page.evaluate(() => [...document.fonts].length)
  await expect.poll(() => page.evaluate(() => [...document.fonts].filter(font => font.status === 'loaded').length)).toBe(fonts)
  const asked: string[] = []
  await page.route('**/*', (route) => {
    asked.push(route.request().url())
    return route.abort()
  })
  const seen = await watchStage(page)
  const order = [slides.length, 1, ...slides.map((_, index) => index + 1).filter(no => no % 6 === 3).toReversed()]
  for (const to of order) {
    await jump(page, to)
    // The address turns before the slide does: the next jump would pass over one not drawn yet.
    await expect.poll(async () => (await seen()).at(-1)).toBe(`${to} drawn`)
  }
  expect(await seen()).toEqual(['1 drawn', ...order.map(no => `${no} drawn`)])
  expect(asked).toEqual([])
  // Figures on stage change often, and many styles ask what others have: for one of them the stage is not styled anew.
  expect(await styledAnew(page, () => document.querySelector('#slideshow [data-slidev-no="3"] h1')!.textContent += '.')).toBeLessThan(60)
  await page.context().close()
  await running.close()
})

test('a slide that could not be fetched at first is there when it can be', async ({ browser }) => {
  const running = await startWorkshop({ which: 'new' })
  const page = await browser.newPage()
  let loads = 0
  page.on('load', () => loads++)
  let asked = 0
  // The first slide comes; the one that follows fails the first time. Would another, a press might fall into its reload.
  await page.route('**/md-*.js', route => ++asked === 2 ? route.abort() : route.continue())
  await page.goto(running.driving)
  await expect.poll(() => loads).toBeGreaterThan(1)
  await expect(page.getByTestId('join')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expectAt(page, 2, 0)
  // The one before may still be on its way out.
  await expect(page.locator('#slideshow [data-slidev-no="2"]:visible .slidev-layout')).toBeVisible()
  await page.context().close()
  await running.close()
})
