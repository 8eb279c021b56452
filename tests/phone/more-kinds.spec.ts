/** The kinds that take more than one tap: an order, a needle, an answer with how sure one is, and one about one's own text. */
import type { Page } from '@playwright/test'
import type { Room } from './room.ts'
import { expect, test } from './room.ts'

test.use({ viewport: { width: 360, height: 740 } })

const state = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-state', name)
const result = (room: Room, poll: string) => expect.poll(() => room.board(poll)?.result)

test.beforeEach(async ({ page, room }) => {
  await page.goto(room.url)
  await state(page, 'question')
})

/** Keys from first to last, where one person ranked. */
function ranking(room: Room): string[] | undefined {
  const tally = room.board('first-try')?.result
  return tally?.kind === 'rank' && tally.n === 1
    ? [...tally.items].sort((a, b) => a.places.indexOf(1) - b.places.indexOf(1)).map(({ key }) => key)
    : undefined
}

test('rank: first, second, and the last by itself; nothing counts before all have a place', async ({ page, room }) => {
  await room.to('do', 1)
  const [stop, variable, autonomy] = ['Just stop', 'Treat', 'Advocate'].map(name => page.getByRole('button', { name }))
  await expect(page.getByText('Tap your first.')).toBeVisible()
  await autonomy!.click()
  await expect(page.getByText('Tap your second.')).toBeVisible()
  await state(page, 'question')
  expect(room.board('first-try')!.answered).toBe(0)
  await page.reload()
  await expect(autonomy!).toHaveAttribute('aria-pressed', 'true')
  await stop!.click()
  await state(page, 'saved')
  await expect(variable!).toHaveAccessibleName('Treat alignment as variable your third')
  await expect.poll(() => ranking(room)).toEqual(['autonomy', 'stop', 'variable'])
  await autonomy!.click()
  await expect(page.getByText('Tap your first. Until all have a place, your earlier order counts.')).toBeVisible()
  await state(page, 'saved')
  await variable!.click()
  await stop!.click()
  await state(page, 'changed')
  await expect.poll(() => ranking(room)).toEqual(['variable', 'stop', 'autonomy'])
  await room.to('do', 2)
  await state(page, 'result')
  await expect(page.locator('.lines .mine')).toContainText('1. Treat alignment as variable')
})

test('rank by keyboard alone', async ({ page, room }) => {
  await room.to('do', 1)
  await expect(page.locator('.target')).toHaveCount(3)
  await expect(page.getByRole('heading')).toBeFocused()
  const shown = await page.locator('.target .label').allTextContents()
  for (const key of ['Tab', 'Tab', 'Enter', 'Tab', 'Space'])
    await page.keyboard.press(key)
  await state(page, 'saved')
  await expect(page.locator('.target').nth(0)).toContainText('3')
  await room.command({ type: 'closePoll', poll: 'first-try' })
  await expect(page.locator('.said p')).toHaveText(['Your answer', `1. ${shown[1]}`, `2. ${shown[2]}`, `3. ${shown[0]}`])
})

test('compass: an untouched needle is no answer, a turned one counts when it rests', async ({ page, room }) => {
  // The question does not slide in, so that the needle is where it was measured.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await room.to('flow', 1)
  const needle = page.getByRole('slider', { name: 'Align with me.' })
  await expect(needle).toHaveAttribute('aria-valuetext', /not touched yet$/)
  await state(page, 'question')
  const { x, y, width, height } = (await needle.boundingBox())!
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  await page.mouse.move(middleX, middleY - 60)
  await page.mouse.down()
  await page.mouse.move(middleX + 60, middleY - 60, { steps: 4 })
  await expect(needle).toHaveAttribute('aria-valuenow', '45')
  await page.mouse.move(middleX + 60, middleY, { steps: 4 })
  await page.mouse.up()
  await expect(needle).toHaveAttribute('aria-valuetext', '90 degrees, east')
  // Where a busy machine is slow amid the turn the needle has rested there, and counted.
  await expect(page.locator('main')).toHaveAttribute('data-state', /^(?:saved|changed)$/)
  await result(room, 'compass').toMatchObject({ n: 1, bins: Array.from({ length: 36 }, (_, i) => Number(i === 9)) })
  await page.getByRole('button', { name: 'Take back' }).click()
  await state(page, 'taken-back')
  await result(room, 'compass').toMatchObject({ n: 0 })
  await needle.press('ArrowUp')
  await state(page, 'saved')
  await room.to('flow', 2)
  await state(page, 'result')
  await expect(page.locator('.result')).toContainText(/1 about \d+ degrees\..*you \d+°.*1 person/s)
})

test('compass by keyboard: steps of 5 degrees, past north, saved when it rests', async ({ page, room }) => {
  await room.to('flow', 3)
  const needle = page.getByRole('slider')
  await expect(needle).toHaveAttribute('aria-valuemax', '359')
  await expect(page.locator('main')).not.toContainText('90')
  const start = Number(await needle.getAttribute('aria-valuenow'))
  await needle.focus()
  const presses = Math.ceil((start + 1) / 5)
  for (let i = 0; i < presses; i++)
    await page.keyboard.press('ArrowLeft')
  const end = start - presses * 5 + 360
  await expect(needle).toHaveAttribute('aria-valuenow', String(end))
  await state(page, 'saved')
  await page.keyboard.press('ArrowRight')
  await state(page, 'changed')
  await room.command({ type: 'closePoll', poll: 'compass-east' })
  await expect(page.locator('.said')).toContainText(`${(end + 5) % 360}°`)
})

test('compass: each phone starts elsewhere', async ({ browser, page, room }) => {
  await room.to('flow', 1)
  const starts = new Set<string | null>()
  starts.add(await page.getByRole('slider').getAttribute('aria-valuenow'))
  for (let i = 0; i < 3; i++) {
    const other = await browser.newPage()
    await other.goto(room.url)
    starts.add(await other.getByRole('slider').getAttribute('aria-valuenow'))
    await other.close()
  }
  expect(starts.size).toBeGreaterThan(1)
})

test('choice with sure: the choice counts at once, how sure may be said and is about that option only', async ({ page, room }) => {
  await room.to('do', 3)
  const [strategy, agreement, sure, unsure] = ['Strategy', 'Agreement', 'Sure', 'Unsure'].map(name => page.getByRole('button', { name, exact: true }))
  await expect(sure!).toBeDisabled()
  await expect(page.getByText('Then, if you like: are you sure?')).toBeVisible()
  await strategy!.click()
  await state(page, 'saved')
  await expect(page.getByText('If you like: are you sure of this one?')).toBeVisible()
  await expect(page.locator('.standing')).toContainText('How sure you are: not said')
  const counts = () => expect.poll(() => {
    const tally = room.board('sort-1')?.result
    return tally?.kind === 'choice' && tally.counts.map(({ n, said, sure }) => [n, said, sure])
  })
  await counts().toEqual([[1, undefined, undefined], [0, undefined, undefined]])
  await sure!.click()
  await counts().toEqual([[1, 1, 1], [0, undefined, undefined]])
  await expect(page.locator('.standing')).toContainText('You can still change it.')
  await state(page, 'saved')
  await unsure!.click()
  await state(page, 'changed')
  await counts().toEqual([[1, 1, 0], [0, undefined, undefined]])
  await agreement!.click()
  await counts().toEqual([[0, undefined, undefined], [1, undefined, undefined]])
  await expect(unsure!).toHaveAttribute('aria-pressed', 'false')
  await expect(page.getByText('If you like: are you sure of this one?')).toBeVisible()
  await sure!.click()
  await sure!.click()
  await expect(sure!).toHaveAttribute('aria-pressed', 'false')
  await counts().toEqual([[0, undefined, undefined], [1, undefined, undefined]])
  await page.getByRole('button', { name: 'Take back' }).click()
  await state(page, 'taken-back')
  await expect(sure!).toBeDisabled()
  await agreement!.click()
  await sure!.click()
  await counts().toEqual([[0, undefined, undefined], [1, 1, 1]])
  const [other] = await room.others(1)
  await other!.cast('sort-1', { key: 'agreement' })
  await room.to('do', 4)
  await expect(page.locator('.lines .mine')).toContainText('1 sure, of 1 who said')
})

test('choice about one\'s own text has it on top; who wrote nothing may answer too', async ({ browser, page, room }) => {
  await room.to('flow', 5)
  await page.getByRole('textbox', { name: 'How do you' }).fill('headphones & <b>tea</b>')
  await page.keyboard.press('Enter')
  await state(page, 'saved')
  await room.to('flow', 6)
  await expect(page.getByRole('figure')).toContainText('headphones & <b>tea</b>')
  await page.getByRole('button', { name: 'adds something' }).click()
  const other = await browser.newPage()
  await other.goto(room.url)
  await other.getByRole('button', { name: 'both' }).click()
  await state(other, 'saved')
  await expect(other.getByRole('figure')).toHaveCount(0)
  await result(room, 'flow-sort').toMatchObject({ n: 2, counts: [{ n: 0 }, { n: 1, quotes: [{ text: 'headphones & <b>tea</b>' }] }, { n: 1 }] })
  await other.close()
})

test('scale with both signs', async ({ page, room }) => {
  await room.to('goal', 5)
  await page.getByRole('button', { name: '−2, not at all' }).click()
  await state(page, 'saved')
  await result(room, 'flow').toMatchObject({ n: 1, counts: [1, 0, 0, 0, 0] })
})
