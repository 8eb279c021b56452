/** The kinds that part 1 does not ask, and what the presenter does by hand: from the phones to the stage of the real deck. */
import type { Page } from '@playwright/test'
import type { Room } from './room.ts'
import { answerEach, writeEach } from './ballots.ts'
import { asked, expect, jump, poll, test } from './room.ts'

/** Lands the room on a slide, then presses the arrow so many times; every step opens and shows what it should. */
async function walkTo(room: Room, slide: number, click: number): Promise<void> {
  await jump(room.presenter, slide)
  await room.at(slide, 0)
  await forward(room, slide, 1, click)
}

async function forward(room: Room, slide: number, from: number, to: number): Promise<void> {
  for (let click = from; click <= to; click++) {
    await room.press('ArrowRight')
    await room.at(slide, click)
  }
}

/** Turns the needle of a phone until it rests where it points east. */
async function pointEast(phone: Page, id: string): Promise<void> {
  await asked(phone, id)
  const needle = phone.getByRole('slider')
  const { x, y, width, height } = (await needle.boundingBox())!
  await phone.mouse.click(x + width * 0.85, y + height / 2)
  await expect(needle).toHaveAttribute('aria-valuetext', /east/)
  await expect(phone.locator('main')).toHaveAttribute('data-state', /saved|changed/)
}

test('needles, quotes, orders and drawers come from the phones to the stage', async ({ room }) => {
  await test.step('needles on a rose, those not touched apart', async () => {
    const { stage, phones } = room
    await walkTo(room, 16, 3)
    for (const phone of phones.slice(0, 2))
      await pointEast(phone, 'compass-east')
    await expect(poll(stage, 'compass-east').getByTestId('answered')).toHaveText('2 of 3')
    await forward(room, 16, 4, 4)
    const board = poll(stage, 'compass-east')
    await expect(board.getByTestId('rose').locator('.arrows > g')).toHaveCount(2)
    await expect(board.getByTestId('rose').locator('.goal')).toHaveCount(1)
    await expect(board).toContainText('1 not touched')
    // The first stays, and the two stand side by side, each nearly half as high as the stage.
    const [first, second] = await Promise.all([poll(stage, 'compass'), board].map(async each => (await each.getByTestId('rose').boundingBox())!))
    expect(first!.x + first!.width).toBeLessThan(second!.x)
    expect([second!.y, second!.width]).toEqual([first!.y, first!.width])
    expect(first!.width).toBeGreaterThan(stage.viewportSize()!.height * 0.45)
    // Of two people no mean is told.
    await expect(board.locator('[data-stroke]')).toHaveCount(0)
    await expect(board.getByRole('row', { name: '90°' })).toContainText('2')
  })
  await test.step('a split with quotes of each side', async () => {
    const { stage, phones } = room
    await walkTo(room, 18, 1)
    await writeEach(phones, 'flow-how', ['headphones on', 'هدف واضح!', undefined])
    await walkTo(room, 19, 4)
    await answerEach(phones, 'flow-sort', ['blocks something', 'adds something', undefined])
    await forward(room, 19, 5, 5)
    const side = (label: string) => poll(stage, 'flow-sort').locator('.quotes section').filter({ hasText: label })
    await expect(side('blocks something')).toContainText('“headphones on”')
    const fromTheRight = side('adds something').getByText('“هدف واضح!”')
    await expect(fromTheRight).toHaveCSS('direction', 'rtl')
    await expect(fromTheRight).toBeVisible()
    // What is hidden by the key was written for another question than the one at hand.
    await room.press('h')
    await expect(fromTheRight).toHaveCount(0)
    await room.press('Shift+H')
    await expect(fromTheRight).toBeVisible()
  })
  await test.step('an order of three, and the same people before and after', async () => {
    const { stage, phones } = room
    await walkTo(room, 2, 3)
    await answerEach(phones, 'weird', ['3', '5', '7'])
    await walkTo(room, 45, 1)
    for (const phone of phones.slice(0, 2)) {
      await asked(phone, 'first-try')
      for (const name of ['Advocate', 'Treat'])
        await phone.getByRole('button', { name }).click()
      await expect(phone.locator('main')).toHaveAttribute('data-state', 'saved')
    }
    await forward(room, 45, 2, 2)
    await expect(poll(stage, 'first-try').getByRole('row', { name: 'Advocate' })).toHaveText(/Advocate for autonomy\s*2\s*0\s*0\s*1\.00/)
    await walkTo(room, 46, 1)
    await answerEach(phones, 'weird-after', ['8', '5', '9'])
    await forward(room, 46, 2, 3)
    const before = (value: number) => poll(stage, 'weird-after').getByRole('row').filter({ has: stage.getByRole('rowheader', { name: String(value), exact: true }) })
    await expect(before(3)).toHaveText(/^\s*3(?:\s*0){8}\s*1(?:\s*0){2}\s*$/)
    await expect(before(5)).toHaveText(/^\s*5(?:\s*0){5}\s*1(?:\s*0){5}\s*$/)
  })
  await test.step('a sorting with sure, unsure, and one who does not say', async () => {
    const { stage, phones } = room
    await walkTo(room, 48, 0)
    for (const [i, sure] of ['Sure', 'Unsure'].entries()) {
      await asked(phones[i]!, 'sort-1')
      await phones[i]!.getByRole('button', { name: 'Strategy', exact: true }).click()
      await phones[i]!.getByRole('button', { name: sure, exact: true }).click()
      await expect(phones[i]!.locator('main')).toHaveAttribute('data-state', /saved|changed/)
    }
    await asked(phones[2]!, 'sort-1')
    await phones[2]!.getByRole('button', { name: 'Strategy', exact: true }).click()
    await expect(phones[2]!.locator('main')).toHaveAttribute('data-state', 'saved')
    await forward(room, 48, 1, 1)
    const strategy = poll(stage, 'sort-1').locator('[data-row="strategy"]')
    await expect(strategy).toHaveAttribute('data-count', '3')
    await expect(strategy).toContainText('1 sure, 1 not sure (hollow), 1 did not say (thin)')
    await expect(poll(stage, 'sort-1').locator('path.hollow')).toHaveCount(1)
  })
})

test('questions, a count by hand and words that are one go where the presenter has them', async ({ room }) => {
  await test.step('a question goes on stage when it is chosen, and only then', async () => {
    const { presenter, stage, phones } = room
    await walkTo(room, 9, 0)
    const phone = phones[0]!
    await phone.getByRole('button', { name: 'Ask the speaker' }).click()
    await phone.getByRole('textbox', { name: 'Your question' }).fill('Why not simply talk?')
    await phone.getByRole('button', { name: 'Ask', exact: true }).click()
    const list = presenter.getByTestId('questions')
    await list.getByText('Questions to you: 1').click()
    await expect(stage.getByText('Why not simply talk?')).toHaveCount(0)
    await list.getByRole('button', { name: 'On stage' }).click()
    await expect(stage.getByTestId('chosen-question')).toContainText('Why not simply talk?')
    await list.getByRole('button', { name: 'Take off' }).click()
    await expect(stage.getByTestId('chosen-question')).toHaveCount(0)
    // What was clicked must not hold the keys.
    await room.press('ArrowRight')
    await room.at(9, 1)
  })
  await test.step('a count by hand takes the place of the phones’, says so, and is taken back', async () => {
    const { presenter, stage, phones } = room
    await walkTo(room, 47, 0)
    await answerEach(phones, 'aligned', ['Yes', undefined, undefined])
    await forward(room, 47, 1, 1)
    const no = poll(stage, 'aligned').locator('[data-row="no"]')
    await expect(no).toHaveAttribute('data-count', '0')
    const form = presenter.getByTestId('hand-count')
    await form.getByText('Count by hand').click()
    await form.getByLabel('Yes').fill('4')
    await form.getByLabel('No', { exact: true }).fill('11')
    await form.getByRole('button', { name: 'Use this count' }).click()
    await expect(no).toHaveAttribute('data-count', '11')
    await expect(poll(stage, 'aligned')).toContainText('counted by hand')
    await form.getByRole('button', { name: 'Back to the phones’' }).click()
    await expect(no).toHaveAttribute('data-count', '0')
    await expect(poll(stage, 'aligned')).not.toContainText('counted by hand')
  })
  await test.step('two words are counted together, and apart again', async () => {
    const { presenter, stage, phones } = room
    await walkTo(room, 13, 2)
    await writeEach(phones, 'felt-word', ['hurt', 'pain', 'pain'])
    await forward(room, 13, 3, 3)
    const pain = poll(stage, 'felt-word').locator('[data-row="pain"]')
    await expect(pain).toHaveAttribute('data-count', '2')
    const word = (text: string) => presenter.getByTestId('texts').getByRole('listitem').filter({ hasText: text }).first()
    await word('hurt').getByRole('button', { name: 'Count with …' }).click()
    await word('pain').getByRole('button', { name: '… this one' }).click()
    await expect(pain).toHaveAttribute('data-count', '3')
    await expect(presenter.getByTestId('texts')).toContainText('hurt counted with “pain”')
    await presenter.getByRole('button', { name: 'By itself' }).click()
    await expect(pain).toHaveAttribute('data-count', '2')
  })
})
