/**
 * A workshop driven in one browser is played in another: every board at every stop is what it was. The other browser
 * has nothing but a folder on a plain static server.
 */
import type { Locator, Page } from '@playwright/test'
import type { HandsTally } from '../../workshop/kinds/hands.ts'
import type { Site } from './published.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { nameOfMoment } from '../../components/replay/moment.ts'
import { openAudience } from '../../rehearsal/audience.ts'
import { walkDeck, whereIs } from '../../rehearsal/driving.ts'
import { caughtUp, listenTo } from '../../rehearsal/told.ts'
import { root } from '../../server/app.ts'
import { listKept, logOf } from '../../server/archive.ts'
import { readDeck } from '../../server/deck.ts'
import talk from '../../talk/index.ts'
import { rulesOf } from '../../workshop/kinds/index.ts'
import { pollIn } from '../../workshop/poll.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { boardView } from '../../workshop/view.ts'
import { findings } from '../axe.ts'
import { startWorkshop } from '../harness.ts'
import { lost } from '../reflow.ts'
import { resize } from '../resize.ts'
import { listen, publish } from './published.ts'
import { jump } from './room.ts'

const look = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' as const }

/**
 * The slide and click that are on, the words there and every stroke of its boards; '' between slides, and while one is
 * still to be drawn. Left out is what only a live room has (the way to join, a running timer) or only a visitor (a model
 * to try), and how long an arrow waited before it flew.
 */
function seen(page: Page): Promise<string> {
  return page.locator('#slideshow .slidev-page:visible').evaluateAll(([slide, ...more]) => {
    if (!slide?.querySelector('.slidev-layout') || more.length > 0)
      return ''
    const copy = slide.cloneNode(true) as HTMLElement
    copy.querySelectorAll('.timer, [data-testid="join"], button').forEach(other => other.remove())
    const boards = [...copy.querySelectorAll('[data-poll]')].map(board => board.innerHTML)
    const parts = [slide.getAttribute('data-slidev-no'), /clicks=\d+/.exec(location.href)?.[0], copy.textContent, ...boards]
    return parts.join('\n').replace(/--wave: [\d.]+;| style=""/g, '').replace(/\s+/g, ' ')
  })
}

/** What is seen when nothing moves any more. */
async function settled(page: Page): Promise<string> {
  let last = ''
  await expect.poll(async () => {
    const before = last
    last = await seen(page)
    return last !== '' && last === before
  }).toBe(true)
  return last
}

/** Slides, the first and the last of each part. */
const parts = [{ from: 1, to: 7 }, { from: 12, to: 14 }, { from: 16, to: 16 }, { from: 45, to: 47 }]

interface Stop { at: number, seen: string }

/**
 * Drives a workshop with a small room through parts of the talk in which every kind of board is seen; answers its file
 * and what stood at every stop.
 */
async function drive(stage: Page): Promise<{ file: string, stops: Stop[] }> {
  const data = await mkdtemp(join(tmpdir(), 'workshop-replay-'))
  const running = await startWorkshop({ which: 'new', data })
  const deck = await readDeck(join(root, 'slides.md'))
  const { slides } = deck
  const audience = openAudience({ url: running.url, slides: id => pollIn(deck, id), people: 6, who: talk.people, seed: 7 })
  const until = await listenTo(stage)
  const stops: Stop[] = []

  async function stop(): Promise<void> {
    const { slide, click } = whereIs(stage)
    const { id, polls } = slides[slide - 1]!
    await caughtUp(until, audience, { slide: id, click })
    // A game goes on by itself, tick by tick: of it only what came out stands still.
    if (!polls.some(({ kind, opens }) => opens === click && rulesOf(kind).clock))
      stops.push({ seen: await settled(stage), at: running.now() })
  }

  await stage.goto(running.driving)
  await expect(stage.getByTestId('join')).toBeVisible()
  for (const { from, to } of parts) {
    if (from > 1) {
      await jump(stage, from)
      await stage.waitForURL(new RegExp(`/deck/${from}$`))
    }
    await walkDeck(stage, to, stop)
  }
  await stop()
  audience.leave()
  await running.close()
  const file = writeRecording(logOf(data, listKept(data)[0]!.id), { texts: true, sharing: false })
  await rm(data, { recursive: true, force: true })
  return { file, stops }
}

test.describe('a recording of a driven workshop', () => {
  test.describe.configure({ mode: 'serial' })
  let site: Site
  let driven: Awaited<ReturnType<typeof drive>>
  /** How many raised a hand in the end. */
  let raised = 0

  test.beforeAll(async ({ browser }) => {
    site = await publish()
    const page = await browser.newPage(look)
    driven = await drive(page)
    await page.close()
    const playback = openPlayback(readRecording(driven.file))
    const state = playback.seek(playback.length)
    raised = (boardView(state, 'hands').result as HandsTally).raised
    expect(raised).toBeGreaterThan(1)
    await site.add('driven', driven.file)
  })
  test.afterAll(() => site.close())

  test('shows at every moment what was on stage at that moment', async ({ browser }) => {
    const page = await browser.newPage(look)
    const heard = listen(page, site)
    await page.goto(`${site.deck}?replay=driven`)
    await expect(page.getByTestId('recording')).toContainText('6 people')
    const { header } = readRecording(driven.file)
    expect(driven.stops.length).toBeGreaterThan(40)
    // Backwards, so that every moment is sought and none is merely played on to.
    for (const stop of driven.stops.toReversed()) {
      await page.getByTestId('timeline').fill(String(stop.at - header.startedAt))
      await expect.poll(() => seen(page)).toBe(stop.seen)
    }
    // By keyboard a picture of the moment stands over the line: the slide at its click, with what stood on its boards.
    const asked = driven.stops.find(({ seen }) => seen.startsWith('7 clicks=1 '))!
    await page.getByTestId('timeline').fill(String(asked.at - header.startedAt - 5000))
    await page.getByTestId('timeline').press('ArrowRight')
    const picture = page.getByTestId('thumbnail').locator('[data-slidev-no]')
    const now = page.locator('#slideshow .slidev-page:visible')
    const standing = (slide: Locator) => slide.evaluate(slide => [slide.getAttribute('data-slidev-no'), ...[...slide.querySelectorAll('[data-poll]')].map(board => `${board.getAttribute('data-poll')} ${board.getAttribute('data-phase')}`)])
    await expect.poll(() => standing(picture)).toEqual(await standing(now))
    expect((await standing(picture)).length).toBeGreaterThan(1)
    await expect(page.getByRole('list', { name: 'Parts of the talk' }).getByRole('listitem').first()).toHaveText('The word')
    // The address is a link to the moment that is shown.
    const stop = driven.stops[30]!
    const since = stop.at - header.startedAt
    await page.getByTestId('timeline').fill(String(since))
    await expect(page).toHaveURL(url => url.searchParams.get('t') === nameOfMoment(since))
    await page.reload()
    await expect.poll(() => seen(page)).toBe(stop.seen)
    await page.goto(`${site.deck}?replay=driven&t=weird`)
    await expect(page).toHaveURL(/#\/2\?clicks=3$/)
    await page.keyboard.press('p')
    await expect(page).toHaveURL(/#\/2\?clicks=2$/)
    expect(heard).toEqual([])
    await page.close()
  })

  test('plays by itself, and lets go when it is moved by hand', async ({ browser }) => {
    const page = await browser.newPage(look)
    const heard = listen(page, site)
    await page.goto(`${site.deck}?replay=driven`)
    await expect(page.getByTestId('what')).toContainText('6 people')
    await expect(page.getByTestId('replay')).toContainText(/\d+ minutes?, \d+ questions/)
    await expect(page).toHaveURL(/#\/1$/)
    for (let i = 0; i < 5; i++)
      await page.keyboard.press('+')
    await page.keyboard.press('Space')
    await expect(page.getByTestId('speed')).toHaveText('60×')
    await expect(page.getByTestId('replay')).toHaveAttribute('data-playing', 'false')
    await expect(page).toHaveURL(/#\/48$/)
    expect(await settled(page)).toBe(driven.stops.at(-1)!.seen)

    await page.keyboard.press('Home')
    await expect(page).toHaveURL(/#\/1$/)
    await expect(page.getByTestId('time')).toContainText('0:00 of')
    for (const size of [{ width: 1280, height: 720 }, look.viewport]) {
      await resize(page, size)
      // A pointer that moves keeps the bar.
      await page.mouse.move(400, size.height / 2)
      const foot = await page.locator('#slideshow .slidev-page:visible [data-poll="breakers"]').boundingBox()
      expect(foot!.y + foot!.height, `the bar leaves the foot free at ${size.width}`).toBeLessThanOrEqual((await page.getByTestId('replay').boundingBox())!.y + 1)
    }
    // What the line tells stays while the pointer is on it, goes by Escape, and comes back once the pointer has left.
    const line = page.getByTestId('timeline')
    const told = page.getByTestId('told-then')
    await line.hover()
    await told.hover()
    await expect(told).toBeVisible()
    expect(await findings(page)).toEqual([])
    await line.hover({ position: { x: 200, y: 20 } })
    await page.keyboard.press('Escape')
    await expect(told).toHaveCount(0)
    await line.hover({ position: { x: 300, y: 20 } })
    await expect(told).toHaveCount(0)
    await page.mouse.move(400, 400)
    await line.hover()
    await expect(told).toBeVisible()
    await page.mouse.move(400, 400)
    // Of the questions the one that is on has the keyboard; Escape gives it back to what opened them.
    for (const opener of [page.getByTestId('chapters'), page.getByTestId('compare')]) {
      await opener.press('Enter')
      await expect(page.locator('.replay .panel:focus-within')).toBeVisible()
      await page.keyboard.press('Escape')
      await expect(opener).toBeFocused()
    }
    await page.keyboard.press('?')
    expect(await findings(page)).toEqual([])
    // Four times as large it leaves the slide its place, and what does not fit it is scrolled.
    await resize(page, { width: 320, height: 256 })
    expect(await lost(page, '.replay')).toEqual([])
    expect((await page.getByTestId('replay').boundingBox())!.height).toBeLessThan(256 / 2 + 1)
    await resize(page, look.viewport)
    // Letters and signs can be kept from acting, Slidev's own as well, or asked to be held with a key.
    const letters = page.getByTestId('replay').getByLabel('Letter keys')
    await letters.selectOption('off')
    for (const key of ['g', '-', '?'])
      await page.keyboard.press(key)
    await letters.selectOption('held')
    await page.keyboard.press('-')
    await page.keyboard.press('Alt+-')
    await expect(page.getByTestId('speed')).toHaveText('30×')
    await expect(page.locator('#slidev-goto-dialog')).toHaveAttribute('inert')
    await letters.selectOption('alone')
    await page.keyboard.press('?')
    await page.keyboard.press('Shift+ArrowRight')
    await expect(page).toHaveURL(/#\/2$/)
    // The slide asks two questions; by hand each is there at its own clicks, as it ended.
    const on = (poll: string) => page.locator(`#slideshow .slidev-page:visible [data-poll="${poll}"]`)
    for (const click of [1, 2]) {
      await page.keyboard.press('ArrowRight')
      await expect(page).toHaveURL(new RegExp(`#/2\\?clicks=${click}$`))
    }
    await expect(page.getByTestId('final')).toBeVisible()
    await expect(on('hands').locator('[data-row="raised"]')).toHaveAttribute('data-count', String(raised))
    await expect(on('weird')).toHaveAttribute('data-phase', 'waiting')
    await page.keyboard.press('ArrowRight')
    await expect(on('weird')).toHaveAttribute('data-phase', 'result')
    await expect(on('hands')).toHaveCount(0)
    expect(heard).toEqual([])
    await page.close()
  })
})
