/** An answer is never lost on its way, and never called saved before it is. */
import process from 'node:process'
import { letWrite, startProcess } from '../harness.ts'
import { startProxy } from './proxy.ts'
import { expect, state, test, watchStates } from './room.ts'

test('an answer given offline is kept and sent when the network is back', async ({ page, context, room }) => {
  await room.to('goal', 3)
  await page.goto(room.url)
  await state(page, 'question')
  await context.setOffline(true)
  await page.getByRole('button', { name: '6', exact: true }).click()
  await page.getByRole('button', { name: '8', exact: true }).click()
  await state(page, 'offline')
  await expect(page.getByText('Your answer is kept here and sent later.')).toBeVisible()
  await expect(page.getByRole('button', { name: '8', exact: true })).toHaveAttribute('aria-pressed', 'true')
  expect(room.board('weird')!.answered).toBe(0)
  await context.setOffline(false)
  await state(page, 'changed')
  await expect.poll(() => room.board('weird')?.result).toMatchObject({
    n: 1,
    counts: [0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0],
  })
})

test('an answer given offline is sent after a reload', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('define', 1)
  await page.goto(proxy.url)
  await state(page, 'question')
  proxy.setManner('away')
  proxy.drop()
  await page.getByRole('textbox').fill('what we all meant')
  await page.getByRole('button', { name: 'Send' }).click()
  await state(page, 'offline')
  await page.reload()
  await state(page, 'connecting')
  expect(room.board('define')!.answered).toBe(0)
  proxy.setManner('pass')
  await state(page, 'saved')
  await expect(page.getByRole('textbox')).toHaveValue('what we all meant')
  await expect.poll(() => room.board('define')?.result).toMatchObject({
    arms: [{ texts: [{ text: 'what we all meant' }] }],
  })
  await page.reload()
  await state(page, 'saved')
  expect(room.board('define')!.answered).toBe(1)
  await proxy.close()
})

test('while nothing can be saved the phone says so, keeps the answer, and has it saved in the end', async ({ page }) => {
  test.skip(process.platform !== 'linux', 'only Linux can take the right to write from a process that runs')
  const running = await startProcess()
  await page.goto(running.url)
  await state(page, 'question')
  letWrite(running, false)
  await page.getByRole('textbox').first().fill('Slack')
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('The workshop cannot save just now. Your answer is kept here and sent again.')).toBeVisible()
  await expect(page.getByRole('status')).toHaveText('Sending …')
  letWrite(running, true)
  await state(page, 'saved', 15_000)
  await running.close()
})

test('where storage is blocked an answer is kept in memory, and the page says what a reload forgets', async ({ page, context, room }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('blocked', 'SecurityError')
    },
  }))
  await room.to('goal', 1)
  await page.goto(room.url)
  await state(page, 'question')
  await expect(page.getByText('This browser keeps nothing: after a reload this page cannot change what you answered.')).toHaveCount(1)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await state(page, 'offline')
  await context.setOffline(false)
  await state(page, 'saved')
  await expect(page.getByText('You can change it until this page is reloaded.')).toBeVisible()
  await expect.poll(() => room.board('hands')?.result).toMatchObject({ raised: 1 })
})

test('what never arrived is taken back without a word of alarm', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await state(page, 'question')
  const states = await watchStates(page)
  proxy.setManner('away')
  proxy.drop()
  await page.getByRole('button', { name: 'Not me' }).click()
  await state(page, 'offline')
  await page.getByRole('button', { name: 'Take back' }).click()
  proxy.setManner('pass')
  await state(page, 'taken-back')
  await expect(page.getByRole('status')).toHaveText('Taken back')
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await state(page, 'saved')
  expect(states).not.toContain('too-late')
  await expect.poll(() => room.board('hands')?.result).toMatchObject({ raised: 1, notMe: 0, n: 1 })
  await proxy.close()
})

test('presses that were kept all arrive in the end, none of them at once with another', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await state(page, 'question')
  let [waiting, most] = [0, 0]
  page.on('websocket', socket => socket
    .on('framesent', ({ payload }) => most = Math.max(most, waiting += Number(String(payload).includes('"cast"'))))
    .on('framereceived', ({ payload }) => waiting -= Number(/^43\d/.test(String(payload)))))
  proxy.setManner('away')
  proxy.drop()
  await state(page, 'offline')
  const wince = page.getByRole('button', { name: 'that word again' })
  for (let second = 0; second < 4; second++) {
    await page.clock.setFixedTime(`2030-01-01T10:00:0${second}.000`)
    await wince.click()
  }
  await expect(wince).toContainText('× 4')
  proxy.setManner('pass')
  await expect.poll(() => room.board('wince')?.result).toMatchObject({ presses: 4, n: 1 })
  // On a slow machine some go by requests, before there is a socket: these are not seen here.
  expect(most).toBeLessThanOrEqual(1)
  await state(page, 'question')
  await proxy.close()
})
