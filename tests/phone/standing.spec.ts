/** Nothing looks saved that is not: the bar says what is not sent, what is left, and when a question was asked anew. */
import type { Page } from '@playwright/test'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { io } from 'socket.io-client'
import { PROTOCOL } from '../../workshop/protocol.ts'
import { startWorkshop, temporaryFolder } from '../harness.ts'
import { deckFile, expect, test } from './room.ts'

test.use({ viewport: { width: 360, height: 740 } })

/** Pixels of the bar in which an answer stands, whatever is said in it. */
const barHeight = 86

const state = (page: Page, name: string) => expect(page.locator('main')).toHaveAttribute('data-state', name)

/** What the bar says, aloud and to the eye, within its height. */
async function says(page: Page, word: string, hint: string): Promise<void> {
  await expect(page.locator('.standing').getByRole('status')).toHaveText(word)
  const said = page.locator('.standing .hint')
  await expect(said).toHaveText(hint)
  await expect(said).toHaveAttribute('aria-live', 'polite')
  expect(await page.locator('.standing').evaluate(bar => bar.getBoundingClientRect().height), `${word} ${hint}`).toBeLessThanOrEqual(barHeight)
}

test('rank: how many have a place, which are not saved, and what counts meanwhile', async ({ page, room }) => {
  await room.to('do', 1)
  await page.goto(room.url)
  await says(page, 'Your turn', '')
  const autonomy = page.getByRole('button', { name: 'Advocate' })
  const saved = () => autonomy.evaluate((target) => {
    const { borderTopStyle, borderTopWidth } = getComputedStyle(target)
    return borderTopStyle === 'solid' && borderTopWidth === '4px'
  })
  await autonomy.click()
  await says(page, 'Not saved yet: 1 of 3 placed', '')
  expect(await saved()).toBe(false)
  await page.getByRole('button', { name: 'Just stop' }).click()
  await says(page, 'Saved ✓', 'You can still change it.')
  expect(await saved()).toBe(true)
  await page.getByRole('button', { name: 'Just stop' }).click()
  await says(page, 'Earlier one counts', 'Not saved yet: 1 of 3 placed')
  expect(await saved()).toBe(false)
  expect(room.board('first-try')!.answered).toBe(1)
})

test('sort: how many are sorted', async ({ page, room }) => {
  await room.to('examples', 1)
  await page.goto(room.url)
  const agree = page.getByRole('button', { name: 'agree', exact: true })
  for (let sorted = 1; sorted < 5; sorted++) {
    await agree.click()
    await says(page, 'Saved so far ✓', `${sorted} of 5 sorted`)
  }
  await agree.click()
  await says(page, 'Saved ✓', 'You can still change it.')
})

test('judge and vote: how many are compared, and how many votes are given', async ({ page, room }) => {
  await room.to('define', 1)
  await page.goto(room.url)
  const others = await room.others(6)
  await Promise.all(others.map((other, i) => other.cast('define', `meaning ${i}`)))
  await room.to('define', 2)
  for (let compared = 1; compared < 4; compared++) {
    await page.getByRole('button', { name: 'Same thing' }).click()
    await says(page, 'Saved so far ✓', `${compared} of 4 compared`)
  }
  await page.getByRole('button', { name: 'Same thing' }).click()
  await says(page, 'Saved ✓', 'You can still change it.')
  await room.to('define', 4)
  const texts = page.getByRole('listitem').locator('.target')
  await texts.nth(0).click()
  await says(page, 'Saved so far ✓', '1 of 3 votes given')
  await texts.nth(1).click()
  await texts.nth(2).click()
  await says(page, 'Saved ✓', 'You can still change it.')
  await texts.nth(1).click()
  await says(page, 'Changed so far ✓', '2 of 3 votes given')
})

test('words and text: what is typed is not saved until it is sent, and a button says saved only when it is', async ({ page, context, room }) => {
  await page.goto(room.url)
  const word = page.getByRole('textbox').first()
  await word.fill('Slack')
  await says(page, 'Not saved yet: tap “Send”', '')
  await word.press('Enter')
  await says(page, 'Saved ✓', 'You can still change it.')
  await word.fill('mail')
  await says(page, 'Earlier one counts', 'Not saved yet: tap “Save the change”')
  await word.fill('Slack')
  await says(page, 'Saved ✓', 'You can still change it.')
  await room.to('define', 1)
  const box = page.getByRole('textbox', { name: 'Finish:' })
  await box.fill('we nod')
  await says(page, 'Not saved yet: tap “Send”', '')
  await context.setOffline(true)
  await box.press('Enter')
  await expect(page.locator('.primary')).toHaveText('Sending …')
  await context.setOffline(false)
  await expect(page.locator('.primary')).toHaveText('Saved')
  await box.fill('')
  await says(page, 'Earlier one counts', 'Not saved yet: write, or take it back')
  await box.fill('we nod a lot')
  await page.getByRole('button', { name: 'Take back' }).click()
  await says(page, 'Taken back', 'Not saved yet: tap “Send”')
})

test('a question to the speaker is not called saved while it is typed', async ({ page, room }) => {
  await page.goto(room.url)
  await page.getByRole('button', { name: 'Ask the speaker' }).click()
  const drawer = page.locator('.drawer')
  await page.getByRole('textbox', { name: 'Your question' }).fill('Why?')
  await expect(drawer.getByRole('status')).toHaveText('Not saved yet: tap “Ask”')
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(drawer.getByRole('status')).toHaveText('Saved ✓')
  await page.getByRole('textbox', { name: 'Your question' }).fill('And why not?')
  await expect(drawer.getByRole('status')).toHaveText('Not saved yet: tap “Ask”')
})

test('compass: a needle that still turns is not saved, and does not look so', async ({ page, room }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await room.to('flow', 1)
  await page.goto(room.url)
  const needle = page.getByRole('slider')
  const { x, y, width, height } = (await needle.boundingBox())!
  await page.mouse.move(x + width * 0.9, y + height / 2)
  // A needle rests when time goes by; here it does not.
  await page.clock.install()
  await page.clock.pauseAt(Date.now() + 2000)
  await page.mouse.down()
  await says(page, 'Not saved yet: let the needle rest', '')
  await expect(needle).not.toHaveClass(/rests/)
  expect(room.board('compass')!.answered).toBe(0)
  await page.mouse.up()
  await page.clock.resume()
  await says(page, 'Saved ✓', 'You can still change it.')
  await expect(needle).toHaveClass(/rests/)
})

test('a question that was asked anew says so, also after the page was loaded again', async ({ page, room }) => {
  await room.to('goal', 1)
  await page.goto(room.url)
  await page.getByRole('button', { name: 'Not me' }).click()
  await state(page, 'saved')
  await room.command({ type: 'startRound', poll: 'hands' })
  await says(page, 'Asked anew', 'Your earlier answer does not count here.')
  await page.reload()
  await says(page, 'Asked anew', 'Your earlier answer does not count here.')
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await says(page, 'Saved ✓', 'You can still change it.')
  await page.getByRole('button', { name: 'Take back' }).click()
  await room.command({ type: 'startRound', poll: 'hands' })
  await says(page, 'Your turn', '')
})

test('an option that was added is named, and what became of the answer is said', async ({ page }) => {
  const folder = await temporaryFolder()
  const deck = join(folder, 'deck.md')
  const written = await readFile(deckFile, 'utf8')
  await writeFile(deck, written)
  const first = await startWorkshop({ deck, data: folder })
  const drive = async ({ url, key }: { url: string, key: string }, ...commands: object[]) => {
    const presenter = io(url, { auth: { protocol: PROTOCOL, as: 'screen', key }, transports: ['websocket'], forceNew: true, extraHeaders: { origin: url } })
    for (const command of commands)
      expect(await presenter.emitWithAck('command', command)).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
    presenter.disconnect()
  }
  await drive(first, { type: 'moveTo', slide: 'common', click: 3 })
  await page.goto(first.url)
  await page.getByRole('button', { name: 'Yes' }).click()
  await state(page, 'saved')
  await first.close()
  await writeFile(deck, written.replace('{ yes: Yes, no: No }', '{ yes: Yes, no: No, maybe: Maybe }'))
  const second = await startWorkshop({ deck, data: folder, port: first.port, which: 'resume' })
  await drive(second, { type: 'openPoll', poll: 'can-define' })
  await expect(page.getByRole('button', { name: 'Maybe' })).toBeVisible()
  await says(page, 'Asked anew', '“Maybe” was added. Your earlier answer does not count here.')
  await page.getByRole('button', { name: 'Maybe' }).click()
  await says(page, 'Saved ✓', 'You can still change it.')
  await second.close()
  await rm(folder, { recursive: true })
})
