/** The page as a thing: how little it weighs, that it fits every phone, and that it can be used without seeing or pointing. */
import type { Page } from '@playwright/test'
import { resize } from '../resize.ts'
import { expect, test } from './room.ts'
import { budget, weigh } from './weight.ts'

/** Moments of the deck, and the poll that phones have then. */
const moments: [slide: string, click: number, poll: string | null][] = [
  ['title', 0, 'breakers'],
  ['goal', 1, 'hands'],
  ['goal', 3, 'weird'],
  ['goal', 5, 'flow'],
  ['common', 1, 'heard'],
  ['common', 2, 'heard'],
  ['define', 1, 'define'],
  ['define', 2, 'define-judge'],
  ['define', 4, 'define-vote'],
  ['examples', 1, 'real-verb'],
  ['examples', 2, 'real-verb'],
  ['flow', 1, 'compass'],
  ['flow', 2, 'compass'],
  ['flow', 6, 'flow-sort'],
  ['do', 1, 'first-try'],
  ['do', 2, 'first-try'],
  ['do', 3, 'sort-1'],
  ['end', 0, null],
]

const state = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-state', name)

test('everything before the first vote weighs less than 24,000 bytes, whatever is asked first', async ({ browser, room }) => {
  const weights: Record<string, number> = {}
  for (const [slide, click, poll] of moments) {
    if (!poll || poll in weights)
      continue
    await room.to(slide, click)
    const context = await browser.newContext()
    const page = await context.newPage()
    const weight = weigh(page)
    await page.goto(room.url)
    await expect(page.locator(`main[data-poll=${poll}] .answer :is(button, textarea, [role=slider], .aside)`).first()).toBeVisible()
    await expect(page.getByText('One moment …')).toHaveCount(0)
    weights[poll] = weight()
    expect(weights[poll], poll).toBeLessThanOrEqual(budget)
    await context.close()
  }
  console.log(weights)
})

test('all comes from one origin, and the console stays empty', async ({ page, room }) => {
  const foreign: string[] = []
  const said: string[] = []
  page.on('request', request => new URL(request.url()).origin === room.url || foreign.push(request.url()))
  page.on('console', message => said.push(message.text()))
  page.on('pageerror', error => said.push(error.message))
  await room.to('goal', 1)
  await page.goto(room.url)
  await page.getByRole('button', { name: 'Not me' }).click()
  await state(page, 'saved')
  await room.to('examples', 1)
  await state(page, 'question')
  expect(foreign).toEqual([])
  expect(said).toEqual([])
})

test('nothing is wider than the window, and targets are large', async ({ page, room }) => {
  const others = await room.others(6)
  await page.goto(room.url)
  await state(page, 'question')
  for (const [slide, click, poll] of moments) {
    await room.to(slide, click)
    if (slide === 'define' && click === 1)
      await Promise.all(others.map((other, i) => other.cast('define', `${'averylongwordwithoutanyspace'.repeat(4)} ${i}`)))
    await expect(page.locator(poll ? `main[data-poll=${poll}]` : 'main:not([data-poll])')).toBeVisible()
    await state(page, !poll ? 'waiting' : click === 2 && slide !== 'define' ? 'result' : 'question')
    for (const viewport of [{ width: 360, height: 740 }, { width: 320, height: 568 }, { width: 740, height: 360 }]) {
      await resize(page, viewport)
      const where = `${slide} ${click} at ${viewport.width}`
      expect(await page.evaluate(() => document.documentElement.scrollWidth), where).toBe(viewport.width)
      const small = await page.locator('.target, .key, .primary, .pulse, [role=slider], input, textarea').evaluateAll(targets => targets
        .map(target => target.getBoundingClientRect())
        .filter(({ width, height }) => width < 55.5 || height < 55.5)
        .map(({ width, height }) => `${width} × ${height}`))
      expect(small, where).toEqual([])
    }
  }
})

test('a whole poll by keyboard alone', async ({ page, room }) => {
  await room.to('goal', 1)
  await page.goto(room.url)
  await expect(page.getByRole('button', { name: 'My hand is up' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'My hand is up' })).toBeFocused()
  await page.keyboard.press('Space')
  await state(page, 'saved')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await state(page, 'changed')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Take back' })).toBeFocused()
  await page.keyboard.press('Enter')
  await state(page, 'taken-back')
  await expect(page.getByRole('heading')).toBeFocused()
  await room.to('examples', 1)
  await expect(page.getByText('1 of 5')).toBeVisible()
  await expect(page.getByRole('heading')).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('2 of 5')).toBeVisible()
})

test('the question names its group, and the state is said aloud', async ({ page, room }) => {
  await room.to('goal', 1)
  await page.goto(room.url)
  const group = page.getByRole('group', { name: 'Raise your hand if' })
  await expect(group.getByRole('button')).toHaveCount(2)
  await expect(page.getByRole('status')).toHaveText('Your turn')
  await page.evaluate(() => document.querySelector('[role=status]')!.setAttribute('data-same', ''))
  await group.getByRole('button', { name: 'Not me' }).click()
  await expect(page.getByRole('status')).toHaveText('Saved ✓')
  // A region that is replaced is not read out: it must be the very same element.
  await expect(page.getByRole('status')).toHaveAttribute('data-same')
})

test('what is being typed stays, with its caret and its focus, when a view arrives and over a reload', async ({ page, room }) => {
  await room.to('define', 1)
  await page.goto(room.url)
  const box = page.getByRole('textbox')
  await box.pressSequentially('we nod')
  await page.keyboard.press('Home')
  // Another tab of the same phone answers, so a new view arrives here.
  const tab = await page.context().newPage()
  await tab.goto(room.url)
  await tab.getByRole('button', { name: 'I can’t' }).click()
  await state(page, 'saved')
  await page.bringToFront()
  await page.keyboard.type('so ')
  await expect(box).toHaveValue('so we nod')
  await expect(box).toBeFocused()
  await page.reload()
  await expect(box).toHaveValue('so we nod')
  await page.getByRole('button', { name: 'Take back' }).click()
  await room.command({ type: 'closePoll', poll: 'define' })
  await expect(page.getByText('Not sent: so we nod')).toBeVisible()
})

for (const viewport of [{ width: 360, height: 740 }, { width: 320, height: 568 }]) {
  test(`who reads the answers is said where nothing is asked, and below a question, on ${viewport.width} × ${viewport.height}`, async ({ page, room }) => {
    await resize(page, viewport)
    await room.to('goal', 0)
    await page.goto(room.url)
    await state(page, 'waiting')
    const note = page.getByText('Anonymous. The speaker sees answers, not who. Kept by the speaker, not published unless you are told.')
    await expect(note).toBeInViewport({ ratio: 1 })
    await expect(page.getByText('This browser keeps nothing')).toHaveCount(0)
    for (const [slide, click, poll] of [['goal', 1, 'hands'], ['goal', 3, 'weird'], ['do', 3, 'sort-1']] as const) {
      await room.to(slide, click)
      await expect(page.locator(`main[data-poll=${poll}] .answer button`).first()).toBeVisible()
      // Of two ways that a page is scrolled at once Firefox may take the first again.
      await expect(async () => {
        await page.evaluate(() => scrollTo(0, 0))
        await expect(note).not.toBeInViewport({ timeout: 1000 })
      }).toPass()
      await note.scrollIntoViewIfNeeded()
      await expect(note).toBeInViewport({ ratio: 0.99 })
      const covered = await note.evaluate((note) => {
        const { top } = note.getBoundingClientRect()
        return [...document.querySelectorAll('main, footer')].filter(part => part.getBoundingClientRect().bottom > top + 0.5).length
      })
      expect(covered, poll).toBe(0)
    }
  })
}

test('with reduced motion nothing moves', async ({ page, room }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await room.to('goal', 1)
  await page.goto(room.url)
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await state(page, 'saved')
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
})
