/**
 * A kind of poll that a talk brings, on the whole way: its deck is built and served, phones answer on their own page,
 * and the stage shows it, and what is right only then.
 */
import type { Page } from '@playwright/test'
import type { Running } from '../harness.ts'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { buildDeck } from '../../build/deck.ts'
import { buildPhone } from '../../build/pages.ts'
import { kindsFolder } from '../../build/talk.ts'
import { hearSockets } from '../../rehearsal/told.ts'
import { startWorkshop } from '../harness.ts'

const deck = join(import.meta.dirname, 'guess/slides.md')
const truth = '137'

let dist: string
let running: Running

test.describe.configure({ mode: 'serial' })

test.beforeAll(async () => {
  test.setTimeout(600_000)
  dist = await mkdtemp(join(tmpdir(), 'workshop-guess-'))
  await buildPhone(join(dist, 'phone'), kindsFolder(deck))
  await buildDeck(deck, join(dist, 'deck'), ['--base', '/deck/'])
  running = await startWorkshop({ deck, dist, which: 'new' })
})

test.afterAll(async () => {
  await running?.close()
  await rm(dist, { recursive: true, force: true })
})

const asked = (phone: Page) => phone.getByRole('textbox', { name: 'How old is the oldest tree in town? In years' })

async function guess(phone: Page, value: string): Promise<void> {
  await asked(phone).fill(value)
  await phone.getByRole('button', { name: 'Send' }).click()
  await expect(phone.locator('main')).toHaveAttribute('data-state', 'saved')
}

test('phones guess, and stage and phones hear what is right when it is shown', async ({ browser }) => {
  const open = async (url: string, viewport: { width: number, height: number }) => {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
    const page = await context.newPage()
    await page.goto(url)
    return page
  }
  /** All that a page is sent, by socket and as text. */
  const heard: string[] = []
  const listen = (page: Page) => hearSockets(page, text => void heard.push(text))
  const presenter = await open(running.presenter, { width: 1920, height: 1080 })
  await expect(presenter.getByTestId('role')).toHaveText('leads')
  const stage = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })).newPage()
  await listen(stage)
  await stage.goto(running.stage)
  const phones: Page[] = []
  for (let i = 0; i < 6; i++) {
    const phone = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage()
    await listen(phone)
    await phone.goto(running.url)
    phones.push(phone)
  }
  for (let i = 0; i < 2; i++)
    await presenter.keyboard.press('ArrowRight')

  const [first] = phones
  await expect(asked(first!)).toHaveAttribute('inputmode', 'numeric')
  await asked(first!).fill('many')
  await expect(first!.getByText('Digits only, please', { exact: true })).toBeVisible()
  await expect(first!.getByRole('button', { name: 'Send' })).toBeDisabled()
  await asked(first!).fill('201')
  await expect(first!.getByText('It lies between 0 and 200 years', { exact: true })).toBeVisible()
  await expect(first!.getByRole('status')).toHaveText('Not saved yet: another number is needed')
  expect(await first!.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await first!.screenshot({ path: test.info().outputPath('phone.png') })
  for (const [i, value] of ['80', '90', '100', '100', '150', '190'].entries())
    await guess(phones[i]!, value)

  const board = stage.locator('#slideshow .slidev-page:visible [data-poll="age"]')
  await expect(board.getByTestId('answered')).toContainText('6 of 6')
  expect(heard.length).toBeGreaterThan(7)
  // As a number by itself: it may well be a part of somebody's seed.
  expect(heard.filter(each => new RegExp(`\\b${truth}\\b`).test(each))).toEqual([])

  await presenter.keyboard.press('ArrowRight')
  await expect(board.getByTestId('right')).toHaveText(`right: ${truth} years`)
  await expect(board.locator('.arrows > g')).toHaveCount(6)
  await expect(board).toContainText('the middle of the room says 100 years; the middle half is 90 to 150 years')
  await expect(board.getByRole('row', { name: '100 2', exact: true })).toHaveCount(1)
  await expect(first!.getByText(`Right is ${truth} years.`)).toBeVisible()
  await expect(first!.getByText('The middle of the room guessed 100 years')).toBeVisible()
  await expect(presenter.getByText('from 80 years')).toBeVisible()
  await stage.screenshot({ path: test.info().outputPath('stage.png') })
  await first!.screenshot({ path: test.info().outputPath('phone-result.png') })
})

test('the pages themselves do not tell what is right either', async () => {
  const files = await readdir(join(dist, 'deck'), { recursive: true, withFileTypes: true })
  for (const file of files.filter(({ name }) => /\.(?:js|html)$/.test(name))) {
    const text = await readFile(join(file.parentPath, file.name), 'utf8')
    expect(text, file.name).not.toMatch(new RegExp(`truth"?: ?${truth}`))
  }
})
