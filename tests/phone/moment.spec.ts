/** The question that comes with the page, and the socket that opens before the page's script has run. */
import { startProxy } from './proxy.ts'
import { expect, state, test } from './room.ts'

test('who was never here is asked before there is a connection, and the answer is sent once there is one', async ({ page, room }) => {
  const proxy = await startProxy(room.url, 'away')
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await expect(page.getByRole('button', { name: 'My hand is up' })).toHaveAttribute('aria-pressed', 'true')
  expect(room.board('hands')?.answered).toBe(0)
  proxy.setManner('pass')
  await state(page, 'saved')
  await expect.poll(() => room.board('hands')?.answered).toBe(1)
  await proxy.close()
})

test('options stand in an order of their own once it is known whose phone this is, not before', async ({ page, room }) => {
  const proxy = await startProxy(room.url, 'away')
  await room.to('common', 3)
  await page.goto(proxy.url)
  await expect(page.getByRole('heading')).toHaveText(/^Could you define/)
  await expect(page.locator('main')).toHaveAttribute('data-state', 'connecting')
  await expect(page.locator('.answer')).toHaveText('One moment …')
  proxy.setManner('pass')
  await expect(page.getByRole('button', { name: 'Yes' })).toBeVisible()
  await proxy.close()
})

test('who comes back reads the question, and may answer once the page knows what stands', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await state(page, 'saved')
  proxy.setManner('away')
  proxy.drop()
  await page.reload()
  await expect(page.getByRole('heading')).toHaveText(/^Raise your hand/)
  await expect(page.locator('.answer')).toHaveText('One moment …')
  proxy.setManner('pass')
  await expect(page.getByRole('button', { name: 'My hand is up' })).toHaveAttribute('aria-pressed', 'true')
  await state(page, 'saved')
  await proxy.close()
})

test('a page opens one socket, before its own script is there, and is in by it', async ({ page, room }) => {
  const opened: string[] = []
  page.on('websocket', socket => opened.push(socket.url()))
  await page.route('**/assets/index-*.js', async (route) => {
    await expect.poll(() => opened.length).toBe(1)
    await expect.poll(() => page.evaluate(() => window.early!.said.some(frame => frame.startsWith('42["phone"')))).toBe(true)
    await route.continue()
  })
  await room.to('goal', 1)
  await page.goto(room.url)
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await state(page, 'saved')
  expect(opened).toHaveLength(1)
  expect(room.joined()).toBe(1)
})

test('who loads the page again before its own script has come is one voter', async ({ page, room }) => {
  await room.to('goal', 1)
  let held = true
  await page.route('**/assets/index-*.js', route => held ? undefined : route.continue())
  await page.goto(room.url, { waitUntil: 'commit' })
  const given = () => page.evaluate(() => /"token":"([^"]+)/.exec(window.early?.said.join() ?? '')?.[1])
  await expect.poll(given).toBeDefined()
  const token = await given()
  held = false
  await page.reload()
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await state(page, 'saved')
  expect(await page.evaluate(() => localStorage.getItem('workshop token'))).toBe(token)
})

test('what is damaged in the storage keeps nobody out', async ({ page, room }) => {
  await room.to('goal', 1)
  await page.goto(room.url)
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await state(page, 'saved')
  await page.evaluate(() => localStorage.setItem('workshop told', '{"seq":1'))
  await page.reload()
  await state(page, 'saved')
  expect(room.joined()).toBe(1)
})

test('a token that turns up once the early socket has spoken is taken up all the same', async ({ page, room, browser }) => {
  await room.to('goal', 1)
  const other = await browser.newContext()
  const before = await other.newPage()
  await before.goto(room.url)
  await before.getByRole('button', { name: 'Not me' }).click()
  await state(before, 'saved')
  const token = await before.evaluate(() => localStorage.getItem('workshop token')!)
  await page.route('**/assets/index-*.js', async (route) => {
    await expect.poll(() => page.evaluate(() => window.early!.said.some(frame => frame.startsWith('42["phone"')))).toBe(true)
    await page.evaluate(token => localStorage.setItem('workshop token', token), token)
    await route.continue()
  })
  await page.goto(room.url)
  await state(page, 'saved')
  expect(room.board('hands')!.answered).toBe(1)
  await other.close()
})
