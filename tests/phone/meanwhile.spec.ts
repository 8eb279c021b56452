/** The question, or the server, becomes another while an answer is on its way: nothing is called saved that is not. */
import type { Page } from '@playwright/test'
import type { Proxy } from './proxy.ts'
import type { Room } from './room.ts'
import { rm } from 'node:fs/promises'
import { typeInRow } from '../../server/rows.ts'
import { loseEntries, startWorkshop, temporaryFolder } from '../harness.ts'
import { startProxy } from './proxy.ts'
import { deckFile, expect, state, test, watchStates } from './room.ts'

/** A phone answers 7 while it is cut off, and is back once the result was shown. */
async function answerTooLate(page: Page, room: Room): Promise<{ proxy: Proxy, states: string[] }> {
  const proxy = await startProxy(room.url)
  await room.to('goal', 3)
  await page.goto(proxy.url)
  await state(page, 'question')
  const states = await watchStates(page)
  proxy.setManner('away')
  proxy.drop()
  await page.getByRole('button', { name: '7', exact: true }).click()
  await state(page, 'offline')
  await room.to('goal', 4)
  proxy.setManner('pass')
  await state(page, 'too-late')
  return { proxy, states }
}

test('an answer that comes after the result was shown is not counted and not called saved', async ({ page, room }) => {
  const { proxy, states } = await answerTooLate(page, room)
  await expect(page.getByRole('status')).toHaveText('Came too late, not counted')
  await expect(page.getByText('7, between 0 (not at all) and 10 (very)')).toBeVisible()
  await expect(page.getByText('No answers.')).toBeVisible()
  expect(room.board('weird')!.answered).toBe(0)
  expect(states).not.toContain('saved')
  await proxy.close()
})

test('a late answer counts after all when its poll is opened again', async ({ page, room }) => {
  const { proxy } = await answerTooLate(page, room)
  await room.command({ type: 'openPoll', poll: 'weird' })
  await state(page, 'saved')
  await expect.poll(() => room.board('weird')?.answered).toBe(1)
  await proxy.close()
})

test('another round asks again from nothing, undone it has the old answer', async ({ page, room }) => {
  await room.to('goal', 1)
  await page.goto(room.url)
  await page.getByRole('button', { name: 'Not me' }).click()
  await state(page, 'saved')
  await room.command({ type: 'startRound', poll: 'hands' })
  await state(page, 'question')
  await expect(page.getByRole('button', { name: 'Not me' })).toHaveAttribute('aria-pressed', 'false')
  await room.command({ type: 'undoRound', poll: 'hands' })
  await state(page, 'saved')
  await expect(page.getByRole('button', { name: 'Not me' })).toHaveAttribute('aria-pressed', 'true')
})

test('after a goodbye that was taken back the answers are there, and those given meanwhile count', async ({ page, context, room }) => {
  await room.to('goal', 3)
  await page.goto(room.url)
  await page.getByRole('button', { name: '6', exact: true }).click()
  await state(page, 'saved')
  await page.getByRole('button', { name: 'Ask the speaker' }).click()
  await page.getByRole('textbox', { name: 'Your question' }).fill('Who decides?')
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Ask', exact: true }).click()
  await page.getByRole('button', { name: '8', exact: true }).click()
  await state(page, 'offline')
  await room.command({ type: 'endWorkshop' })
  await context.setOffline(false)
  await state(page, 'goodbye')
  // Both were sent and refused before the workshop goes on.
  await expect.poll(() => page.evaluate(() => localStorage.getItem('workshop outbox')?.match(/"late":"new"/g)?.length)).toBe(2)
  await room.command({ type: 'reopenWorkshop' })
  await state(page, 'changed')
  await expect(page.getByRole('button', { name: '8', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await expect.poll(() => room.board('weird')?.result).toMatchObject({ n: 1, counts: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0] })
  await expect.poll(() => room.board('questions')?.result).toMatchObject({ asked: 1 })
})

test('the server goes and comes back: the phone is the same voter, another workshop is a new beginning', async ({ page }) => {
  const data = await temporaryFolder()
  const first = await startWorkshop({ deck: deckFile, data })
  const { port } = first
  await page.goto(first.url)
  await page.getByRole('textbox').first().fill('meetings')
  await page.keyboard.press('Enter')
  await state(page, 'saved')
  await first.close()
  await state(page, 'offline')
  const second = await startWorkshop({ deck: deckFile, data, port, which: 'resume' })
  await state(page, 'saved')
  await expect(page.getByRole('textbox').first()).toHaveValue('meetings')
  await second.close()
  await state(page, 'offline')
  const third = await startWorkshop({ deck: deckFile, data, port, which: 'new' })
  await state(page, 'question')
  await expect(page.getByRole('textbox').first()).toHaveValue('')
  await third.close()
  await rm(data, { recursive: true })
})

test('what the server has lost is not called saved, and sent again', async ({ page }) => {
  const data = await temporaryFolder()
  const first = await startWorkshop({ deck: deckFile, data })
  await page.goto(first.url)
  await page.getByRole('textbox').first().fill('meetings')
  await page.keyboard.press('Enter')
  await state(page, 'saved')
  const states = await watchStates(page)
  await first.close()
  await state(page, 'offline')
  loseEntries(data, `seq >= (SELECT min(seq) FROM log WHERE ${typeInRow} = 'ballotCast')`)
  const second = await startWorkshop({ deck: deckFile, data, port: first.port, which: 'resume' })
  await state(page, 'saved')
  await expect(page.getByRole('textbox').first()).toHaveValue('meetings')
  expect(states).toContain('sending')
  await page.reload()
  await state(page, 'saved')
  await expect(page.getByRole('textbox').first()).toHaveValue('meetings')
  await second.close()
  await rm(data, { recursive: true })
})
