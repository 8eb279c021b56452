/** Figures in a hand are those of the stage: whole per cents that add up, and characters as people count them. */
import { findings } from '../axe.ts'
import { expect, test } from './room.ts'

test.use({ viewport: { width: 360, height: 740 } })

test.beforeEach(async ({ page, room }) => {
  await page.goto(room.url)
  await expect(page.locator('main')).toHaveAttribute('data-state', 'question')
})

test('parts of a whole add up; several answers each are shares of so many people', async ({ page, room }) => {
  const others = await room.others(14)
  const value = page.locator('.lines .value')
  await room.to('goal', 1)
  await Promise.all(others.map((other, i) => other.cast('hands', i < 3 ? 'raised' : 'not-me')))
  await room.to('goal', 2)
  await expect(value).toHaveText(['3 · 21 %', '11 · 79 %'])

  await room.to('common', 1)
  await Promise.all(others.map((other, i) => other.cast('heard', i < 4 ? ['design', 'launch', 'spec'] : i < 8 ? ['launch'] : ['design', 'spec'])))
  await room.to('common', 2)
  await expect(value).toHaveText(['10 · 71 %', '8 · 57 %', '0', '0', '0', '10 · 71 %', '0'])
  await expect(page.locator('.total')).toContainText('14 people, several answers each')

  await room.to('examples', 1)
  await Promise.all(others.map((other, i) => other.cast('real-verb', { launch: i < 7 ? 'agree' : 'know', sharing: 'agree' })))
  await room.to('examples', 2)
  const most = page.locator('dd.most')
  await expect(most.nth(1)).toHaveText('agree and know something alike 7 · 50 %')
  await expect(most.nth(4)).toHaveText('agree 14 · 100 %')

  await room.to('flow', 6)
  await Promise.all(others.map((other, i) => other.cast('flow-sort', i < 4 ? 'blocks' : i < 8 ? 'adds' : 'both')))
  await room.to('flow', 7)
  await expect(value).toHaveText(['4 · 29 %', '4 · 28 %', '6 · 43 %'])
  // As on stage it says why, and nothing where equal counts have equal shares.
  const note = page.getByText('equal counts may differ by 1')
  await expect(note).toBeVisible()
  await room.to('do', 1)
  await Promise.all(others.map((other, i) => other.cast('first-try', i < 7 ? ['stop', 'variable', 'autonomy'] : ['variable', 'stop', 'autonomy'])))
  await room.to('do', 2)
  await expect(value).toHaveText(['7 · 50 %', '7 · 50 %', '0'])
  await expect(note).toHaveCount(0)
})

test('an emoji is one of 140 characters; what is too much is left out where it was put in', async ({ page, room }) => {
  await room.to('define', 1)
  const box = page.getByRole('textbox', { name: 'Finish: Alignment is …' })
  const family = '👨‍👩‍👧‍👦'
  await box.fill(family.repeat(141))
  await expect(box).toHaveValue(family.repeat(140))
  await expect(page.getByText('140 / 140')).toBeVisible()
  await page.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => room.board('define')?.result).toMatchObject({ arms: [{ n: 1, texts: [{ text: family.repeat(140) }] }] })

  await box.fill(`${'x'.repeat(139)}z`)
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('ab')
  await expect(box).toHaveValue(`${'x'.repeat(139)}z`)
})

test('a word of thirty emoji is one that counts', async ({ page, room }) => {
  const box = page.getByRole('textbox', { name: 'Word 1 of up to 3' })
  await room.to('title', 0)
  await box.fill('😀'.repeat(30))
  await page.getByRole('button', { name: 'Send' }).click()
  await expect.poll(() => room.board('breakers')?.result).toMatchObject({ words: [{ word: '😀'.repeat(30), n: 1 }] })
})

test('one’s own answers stand beside the room’s, below each result and at the end, to be kept as a picture', async ({ page, room }) => {
  const others = await room.others(5)
  const main = page.locator('main')
  const answered = (poll: string) => expect.poll(() => room.board(poll)?.answered).toBe(6)
  await room.to('goal', 1)
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await Promise.all(others.map((other, i) => other.cast('hands', i < 2 ? 'raised' : 'not-me')))
  await answered('hands')
  await room.to('goal', 2)
  const own = main.locator('.own')
  await expect(main.locator('.lines .mine')).toBeVisible()
  await expect(own).toHaveText('you a hand up, as 3 of 6')
  await room.to('goal', 3)
  await page.getByRole('button', { name: '7', exact: true }).click()
  await Promise.all(others.map((other, i) => other.cast('weird', i)))
  await answered('weird')
  await room.to('goal', 4)
  await expect(main.locator('.columns .mine')).toBeVisible()
  await expect(own).toHaveText('you 7; the middle of the room 2')
  // Nobody's answer beside the room's where one gave none.
  await room.to('common', 3)
  await Promise.all(others.map(other => other.cast('can-define', 'yes')))
  await room.to('common', 4)
  await expect(main.locator('.result')).toBeVisible()
  await expect(own).toHaveCount(0)

  await room.command({ type: 'endWorkshop' })
  const card = page.getByRole('region', { name: 'You and the room' })
  await expect(card.locator('dd')).toHaveText(['a hand up, as 3 of 6', '7; the middle of the room 2'])
  await page.reload()
  await expect(card.locator('dd')).toHaveText(['a hand up, as 3 of 6', '7; the middle of the room 2'])
  expect(await findings(page)).toEqual([])
  const [download] = await Promise.all([page.waitForEvent('download'), card.getByRole('button', { name: 'Save it as a picture' }).click()])
  expect(download.suggestedFilename()).toBe('you-and-the-room.png')
})
