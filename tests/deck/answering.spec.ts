/** A visitor of a published talk answers what a room was asked, alone: on the slide, in a hand, by keyboard and by touch. */
import type { Page } from '@playwright/test'
import type { Site } from './published.ts'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { isKnown } from '../../phone/ballots/index.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { loadTalk } from '../../server/talk.ts'
import { findings } from '../axe.ts'
import { listen, publish } from './published.ts'

let site: Site
test.beforeAll(async () => site = await publish())
test.afterAll(() => site.close())

/** Opens a slide at a click, as a link does. */
async function at(page: Page, slide: number, click: number): Promise<void> {
  await page.evaluate(hash => location.hash = hash, `#/${slide}?clicks=${click}`)
}

const told = (page: Page) => page.getByTestId('answer-bar').getByRole('status')

/** The questions that can be answered, each with its slide and the click that asks it. */
await loadTalk(join(root, 'slides.md'))
const { slides } = await readDeck(join(root, 'slides.md'))
const questions = slides.flatMap(({ polls }, i) => polls
  .filter(({ open, kind }) => open !== 'talk' && open !== 'never' && isKnown(kind))
  .map(({ id, opens = 0 }) => ({ id, slide: i + 1, click: opens })))

test('every question of the talk can be pressed on its slide, or over it', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await page.goto(`${site.deck}?answer=simulated`)
  await expect(told(page)).toContainText('60 simulated people')
  expect(questions.length).toBeGreaterThan(35)
  for (const { id, slide, click } of questions) {
    await at(page, slide, click)
    const ballot = page.locator(`[data-ballot="${id}"]`)
    await ballot.locator('button:visible, input:visible, textarea:visible, [role=slider]').first().click({ trial: true })
    await expect(ballot, id).toHaveCount(1)
  }
  await page.close()
})

test('on the slide, by the keyboard alone: each result has the room and the visitor, and the browser keeps it', async ({ browser }) => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const heard = listen(page, site)
  await page.goto(`${site.url}`)
  await page.getByRole('link', { name: 'Answer the questions yourself' }).click()
  await expect(told(page)).toContainText('60 simulated people')
  await at(page, 2, 2)
  const slide = page.locator('#slideshow [data-slidev-no="2"]')
  const hands = slide.locator('[data-ballot=hands]').getByRole('button', { name: 'My hand is up' })
  await expect(hands).toBeVisible()
  expect(await findings(page)).toEqual([])
  await hands.focus()
  await page.keyboard.press('Enter')
  // Shown as it is answered, as it was in the room.
  await expect(slide.locator('[data-poll=hands]').getByTestId('own')).toHaveText('You: My hand is up')
  await page.keyboard.press('ArrowRight')
  const weird = slide.locator('[data-ballot=weird]').getByRole('button', { name: '7', exact: true })
  await weird.focus()
  await page.keyboard.press('Space')
  await expect(weird).toHaveAttribute('aria-pressed', 'true')
  await expect(slide.locator('[data-poll=weird]')).toHaveAttribute('data-phase', 'open')
  await expect(told(page)).toContainText('Counted')
  // The arrow is the deck's, also while a ballot has the focus.
  await page.keyboard.press('ArrowRight')
  await expect(slide.locator('[data-poll=weird]')).toHaveAttribute('data-phase', /result|sealed/)
  await page.reload()
  await expect(told(page)).toContainText(/answered|counted/)
  // An answer that was told is changed where it was asked.
  await at(page, 2, 2)
  await page.getByTestId('change').click()
  await slide.locator('[data-ballot=hands]').getByRole('button', { name: 'Not me' }).click()
  await expect(slide.locator('[data-poll=hands]').getByTestId('own')).toHaveText('You: Not me')
  await at(page, 1, 0)
  await expect(told(page)).toContainText('2 of')
  await page.getByTestId('forget').click()
  await expect(told(page)).toContainText('60 simulated people')
  await page.getByTestId('remember').click()
  await expect(told(page)).toContainText('2 of')
  expect(heard).toEqual([])
  await page.close()
})

test('in a hand held upright the slide, its words, the question and its result stand below each other, by touch', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true })
  const page = await context.newPage()
  await page.goto(`${site.deck}?answer=simulated`)
  await expect(told(page)).toContainText('60 simulated people')
  await at(page, 4, 6)
  const story = page.getByTestId('story')
  await expect(story).toContainText('Some common ones')
  const option = story.locator('[data-ballot=heard]').getByRole('button', { name: 'Can we align' })
  await option.tap()
  await expect(option).toHaveAttribute('aria-pressed', 'true')
  expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44)
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Next' }).tap()
  await expect(story.locator('[data-poll=heard]').getByTestId('own')).toHaveText('You: Can we align on how we manage bug intakes?')
  // Full width, and no sideways scrolling; text of people and figures as large as the text beside them.
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  for (const text of await story.locator('.words p, h2').all())
    expect(await text.evaluate(each => Number.parseFloat(getComputedStyle(each).fontSize))).toBeGreaterThanOrEqual(16)
  await page.setViewportSize({ width: 740, height: 360 })
  await at(page, 4, 6)
  await expect(page.getByTestId('sheet').getByRole('button', { name: 'Can we align' })).toHaveAttribute('aria-pressed', 'true')
  await context.close()
})
