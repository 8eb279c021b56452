/** What is open for the whole talk: a button for a wince, and questions to the speaker, both out of the question's way. */
import type { Page } from '@playwright/test'
import type { Room } from './room.ts'
import { expect, test } from './room.ts'

test.use({ viewport: { width: 360, height: 740 } })

const state = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-state', name)
const result = (room: Room, poll: string) => expect.poll(() => room.board(poll)?.result)
const unfold = (page: Page) => page.getByRole('button', { name: 'Ask the speaker' }).click()

test.beforeEach(async ({ page, room }) => {
  await page.goto(room.url)
  await state(page, 'question')
})

test('a wince is counted whenever it is pressed, once a second, and the phone says how often', async ({ page, room }) => {
  const wince = page.getByRole('button', { name: 'that word again' })
  await page.clock.setFixedTime('2030-01-01T10:00:00.000')
  await wince.click()
  await expect(wince).toContainText('× 1')
  await wince.click()
  await page.clock.setFixedTime('2030-01-01T10:00:01.200')
  await room.to('goal', 1)
  await wince.click()
  await expect(wince).toContainText('× 2')
  await result(room, 'wince').toMatchObject({ presses: 2, n: 1 })
  await page.clock.setFixedTime('2030-01-01T10:00:02.400')
  await wince.click()
  await result(room, 'wince').toMatchObject({ presses: 3, n: 1 })
  await page.getByRole('button', { name: 'Take one back' }).click()
  await result(room, 'wince').toMatchObject({ presses: 2, n: 1 })
  await state(page, 'question')
  await page.reload()
  await expect(wince).toContainText('× 2')
})

test('a wince without a network is counted later', async ({ page, context, room }) => {
  await context.setOffline(true)
  await page.getByRole('button', { name: 'that word again' }).click()
  await expect(page.getByRole('button', { name: 'that word again' })).toContainText('× 1')
  await context.setOffline(false)
  await result(room, 'wince').toMatchObject({ presses: 1, n: 1 })
})

test('questions: up to three of one\'s own, changed by taking one back', async ({ page, room }) => {
  await unfold(page)
  const box = page.getByRole('textbox', { name: 'Your question' })
  for (const text of ['Who decides?', 'What <b>else</b> ?', 'When  is it do\u00ADne?']) {
    await box.fill(text)
    await page.getByRole('button', { name: 'Ask', exact: true }).click()
  }
  await expect(page.getByText('You have asked 3 questions.')).toBeVisible()
  await expect(box).toHaveCount(0)
  await result(room, 'questions').toMatchObject({ asked: 3, n: 1 })
  await expect(page.locator('.drawer').getByRole('status')).toHaveText('Saved ✓')
  await expect(page.getByText('Which of these')).toHaveCount(0)
  await page.getByRole('button', { name: 'Take back: Who decides?' }).click()
  await expect(box).toHaveValue('')
  await result(room, 'questions').toMatchObject({ asked: 2 })
  expect(room.board('questions')!.texts.map(({ text }) => text).sort()).toEqual(['What <b>else</b> ?', 'When is it done?'])
})

test('questions: those of others can be wanted and sent away, nobody\'s counts are seen', async ({ page, room }) => {
  const others = await room.others(3)
  await others[0]!.cast('questions', 'Is lockstep <i>ever</i> right?', 'q1')
  await others[1]!.cast('questions', 'What do you say instead?', 'q1')
  await others[2]!.cast('questions', true, 'v-1')
  await unfold(page)
  const wanted = page.getByRole('button', { name: 'Is lockstep <i>ever</i> right?', exact: true })
  await wanted.click()
  await expect(wanted).toHaveAttribute('aria-pressed', 'true')
  const votes = () => expect.poll(() => room.board('questions')?.texts.map(({ votes, flags }) => [votes, flags]))
  await votes().toEqual([[2, 0], [0, 0]])
  await expect(page.locator('.drawer')).not.toContainText('2')
  await page.getByRole('button', { name: 'Report: What do you say instead?' }).click()
  await expect(page.getByRole('button', { name: 'What do you say instead?' })).toHaveCount(0)
  await votes().toEqual([[2, 0], [0, 1]])
  await wanted.click()
  await votes().toEqual([[1, 0], [0, 1]])
  await page.getByRole('button', { name: 'Close' }).click()
  await expect(page.locator('.drawer')).toHaveCount(0)
})

test('the slide\'s question has the phone: the drawer folds, but nobody\'s sentence is cut short', async ({ page, room }) => {
  await unfold(page)
  await room.to('goal', 1)
  await expect(page.locator('.drawer')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'My hand is up' })).toBeInViewport()
  await unfold(page)
  const box = page.getByRole('textbox', { name: 'Your question' })
  await box.pressSequentially('Why do')
  await room.to('goal', 3)
  await expect(page.locator('main')).toHaveAttribute('data-poll', 'weird')
  await page.keyboard.type(' we ask?')
  await expect(box).toHaveValue('Why do we ask?')
  await page.getByRole('button', { name: 'The room is asked something' }).click()
  await expect(page.getByRole('heading')).toBeFocused()
  await expect(page.getByRole('heading')).toBeInViewport()
})

test('the footer covers nothing of a question', async ({ page, room }) => {
  for (const [slide, click] of [['goal', 1], ['goal', 3], ['common', 1], ['examples', 1], ['flow', 1], ['do', 1], ['do', 3]] as const) {
    await room.to(slide, click)
    await expect(page.locator('.answer :is(.target, .key, .dial)').first()).toBeVisible()
    const covered = await page.evaluate(() => {
      const { top } = document.querySelector('footer')!.getBoundingClientRect()
      return [...document.querySelectorAll('main button, main [role=slider]')].filter(target => target.getBoundingClientRect().bottom > top).length
    })
    expect(covered, `${slide} ${click}`).toBe(0)
    await expect(page.getByRole('button', { name: 'that word again' })).toHaveCount(1)
  }
})
