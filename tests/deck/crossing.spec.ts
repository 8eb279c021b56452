/** The crossing on its slides: a click plays it, what stands at its end is what the rules come to, on every page. */
import type { Browser, Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { signed } from '../../drawing/numbers.ts'
import { daysLost } from '../../talk/components/models/crossing/change.ts'
import { costlyDays } from '../../talk/components/models/crossing/costly.ts'
import { race } from '../../talk/components/models/crossing/race.ts'
import { courseOf, layOut, loopsOf, smallSea, tallSea, wideSea } from '../../talk/components/models/crossing/sea.ts'
import { finishedOn, wayOn } from '../../talk/models/crossing.ts'
import { frameAt } from '../../talk/models/crossing/frame.ts'
import { startWorkshop } from '../harness.ts'
import { expectAt, jump } from './room.ts'

const run = race()

async function openAt(browser: Browser, url: string, slide: number, reducedMotion: 'reduce' | 'no-preference'): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion })
  const page = await context.newPage()
  await page.goto(url)
  await expect(page.getByTestId('role')).toHaveText('leads')
  await jump(page, slide)
  await expectAt(page, slide, 0)
  return page
}

/** A counter of the slide that is on. */
function counter(page: Page, key: string) {
  return page.locator(`#slideshow .slidev-page:visible [data-counter="${key}"] dd`)
}

test('a click plays the run, the next one shows its end, and it is what the rules come to', async ({ browser }) => {
  const running = await startWorkshop({ which: 'new' })
  const page = await openAt(browser, running.driving, 33, 'no-preference')
  await page.keyboard.press('ArrowRight')
  await expectAt(page, 33, 1)
  await page.keyboard.press('ArrowRight')
  const day = async () => Number(await counter(page, 'day').textContent())
  const early = await day()
  expect(early).toBeLessThan(finishedOn(run.beside))
  const characters = await counter(page, 'day').evaluateHandle(({ firstChild }) => firstChild)
  await expect.poll(day).toBeGreaterThan(early)
  // A new node at each frame would have the whole page styled anew.
  expect(await counter(page, 'day').evaluate(({ firstChild }, before) => firstChild === before, characters)).toBe(true)
  await page.keyboard.press('ArrowRight')
  await expect(counter(page, 'day')).toHaveText(finishedOn(run.beside).toFixed(1))
  await expect(counter(page, 'felt')).toHaveText(String(run.beside.felt.length))
  const told = page.locator('#slideshow .slidev-page:visible .crossing-slide')
  await expect(told).toContainText('priority X takes precedence over priority Y')
  await expect(told.locator('.surprise')).toHaveText('one team is surprised')
  // What a stranger cannot read is not left behind: of rework the explorer alone shows where.
  await expect(told.locator('.ways path')).toHaveCount(run.beside.legs.length + 1)
  // Whoever cannot bear it stops it amid the run: it stands at its end, now and from now on.
  for (const click of [2, 1]) {
    await page.keyboard.press('ArrowLeft')
    await expectAt(page, 33, click)
  }
  await page.keyboard.press('ArrowRight')
  await expectAt(page, 33, 2)
  expect(await day()).toBeLessThan(finishedOn(run.beside))
  const stop = page.getByRole('button', { name: 'Stop motion' })
  await stop.press('Enter')
  await expect(stop).toHaveAttribute('aria-pressed', 'true')
  expect(await counter(page, 'day').textContent()).toBe(finishedOn(run.beside).toFixed(1))
  await page.keyboard.press('ArrowLeft')
  await expectAt(page, 33, 1)
  await page.keyboard.press('ArrowRight')
  await expectAt(page, 33, 2)
  expect(await counter(page, 'day').textContent()).toBe(finishedOn(run.beside).toFixed(1))
  await page.context().close()
  await running.close()
})

test('with motion reduced each click is the frame that the rules come to', async ({ browser }) => {
  const running = await startWorkshop({ which: 'new' })
  // The bets are asked of a room where nobody is.
  const still = await openAt(browser, running.driving, 32, 'reduce')
  for (const [slide, first, last] of [[32, 1, 4], [33, 0, 3], [34, 0, 4]] as const) {
    for (let click = first; click <= last; click++) {
      await still.keyboard.press('ArrowRight')
      await expectAt(still, slide, click)
      // A stamp a meeting: of one cycle, of three, of all twenty.
      if (slide === 34)
        await expect(still.locator('#slideshow .slidev-page:visible .stamps span')).toHaveCount([0, 1, 3, 20, 20][click]!)
    }
  }
  // Back is the frame of that click, at once: the third meeting with its stamp.
  await still.keyboard.press('ArrowLeft')
  await expectAt(still, 34, 3)
  await still.keyboard.press('ArrowLeft')
  await expectAt(still, 34, 2)
  await expect(still.locator('#slideshow .slidev-page:visible .aside')).toContainText('MISALIGNMENT?')
  await expect(still.locator('#slideshow .slidev-page:visible .stamps span').last()).toHaveText('MISALIGNMENT CLEAR ✓')
  await expect(counter(still, 'day')).toHaveText(run.own.legs[0]![2]!.to.toFixed(1))
  for (const click of [3, 4]) {
    await still.keyboard.press('ArrowRight')
    await expectAt(still, 34, click)
  }
  await expect(counter(still, 'day')).toHaveText(finishedOn(run.own).toFixed(1))
  await expect(counter(still, 'felt')).toHaveText('0')
  await expect(counter(still, 'waited')).toHaveText(run.own.waiting.toFixed(1))
  // Nobody bet: the strokes stand under the run, which stays.
  await still.keyboard.press('ArrowRight')
  const slide = still.locator('#slideshow .slidev-page:visible')
  await expect(slide.locator('[data-way="together"]')).toContainText(`${(finishedOn(run.own) / finishedOn(run.beside)).toFixed(1)} ×`)
  await expect(slide.locator('.lanes.sea')).toHaveCSS('opacity', '1')
  await expect(slide).toContainText('toy model')
  await still.keyboard.press('ArrowRight')
  for (let click = 1; click <= 2; click++) {
    await still.keyboard.press('ArrowRight')
    await expectAt(still, 35, click)
    for (const far of await slide.locator('.far').all())
      await expect(far).toHaveCSS('opacity', click === 1 ? '0' : '1')
    await expect(slide.locator('.formation')).toHaveCSS('opacity', '1')
  }
  // All that is said of it says of whom.
  await expect(slide).toContainText(`0 of ${run.own.legs.length} felt misaligned`)
  await expect(slide).toContainText(`${Math.round(100 * wayOn(run.own, finishedOn(run.beside)))} % of the way on day ${finishedOn(run.beside).toFixed(1)}, in lockstep`)
  await expect(slide).toContainText(`all there on day ${finishedOn(run.beside).toFixed(1)}, independently`)
  await still.keyboard.press('ArrowRight')
  await expectAt(still, 36, 0)

  await jump(still, 41)
  await expectAt(still, 41, 0)
  for (let click = 1; click <= 3; click++) {
    await still.keyboard.press('ArrowRight')
    await expectAt(still, 41, click)
  }
  await expect(slide.locator('.panel figcaption')).toHaveText(['independently, one why', 'in lockstep, no why', 'independently, no why', 'in lockstep, one why'])
  const moved = (decide: 'alone' | 'together', strategy: 'shared' | 'kept') => finishedOn(race({ decide, strategy, moves: 8 }).own)
  await expect(slide.locator('.panel p:not(.cost)')).toHaveText([moved('alone', 'shared'), moved('together', 'kept'), moved('alone', 'kept'), moved('together', 'shared')].map(day => `day ${day.toFixed(0)}`))
  await expect(slide.locator('.panel .cost')).toHaveText(Object.values(daysLost()).map(days => `${signed(days, 0)} days lost`))
  await still.keyboard.press('ArrowRight')
  await expectAt(still, 41, 4)
  await expect(slide.locator('.days')).toHaveText(costlyDays().flatMap(({ ways }) => ways.map(({ days }) => days.toFixed(0))))
  await still.context().close()
  await running.close()
})

test('at any moment of any way everybody has a place in the picture and a course', () => {
  for (const decide of ['alone', 'together'] as const) {
    for (const [strategy, moves, sea] of [['shared', 0, wideSea], ['kept', 0, wideSea], ['shared', 8, smallSea], ['kept', 8, tallSea]] as const) {
      const { own } = race({ decide, strategy, moves, teams: 25 })
      const laid = layOut(own, sea)
      for (let day = 0; day < finishedOn(own) + 1; day += 0.3) {
        const { teams, goal } = frameAt(own, day)
        const lost = teams.filter((team, i) => {
          const { x, y } = laid.at(i, team)
          const loops = loopsOf(laid, i, team)
          const isInside = x >= 0 && x <= sea.width && y >= 0 && y <= sea.height
          return !isInside || !Number.isFinite(courseOf(laid, i, team, goal)) || loops.some(({ r }) => !(r > 0))
        })
        expect(lost).toEqual([])
      }
      expect(laid.felt).toHaveLength(own.felt.length)
      expect(laid.felt.every(({ x, y }) => x >= 0 && x <= sea.width && y >= 0 && y <= sea.height)).toBe(true)
    }
  }
})
