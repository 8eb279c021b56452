/** Networks as they are in offices: proxies that forbid WebSocket or swallow it, short gaps, and sockets that died unseen. */
import { networkInterfaces } from 'node:os'
import { startProxy } from './proxy.ts'
import { expect, isIn, test, watchStates } from './room.ts'

for (const manner of ['refuse', 'swallow'] as const) {
  test(`behind a proxy that would ${manner} WebSocket, polling serves within 5 s`, async ({ page, room }) => {
    const proxy = await startProxy(room.url, manner)
    await room.to('goal', 1)
    await page.goto(proxy.url)
    await page.getByRole('button', { name: 'My hand is up' }).click()
    await expect(page.locator('main')).toHaveAttribute('data-state', 'saved')
    expect(proxy.polls()).toBeGreaterThan(0)
    // As the proxy saw it: how long a busy machine takes to load a page is not in it.
    expect(proxy.waited()).toBeLessThan(5000)
    await expect.poll(() => room.board('hands')?.answered).toBe(1)
    await room.to('goal', 3)
    await expect(page.locator('main')).toHaveAttribute('data-poll', 'weird')
    await proxy.close()
  })
}

test('websocket is first: where it works nothing is polled', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await isIn(page)
  expect(proxy.polls()).toBe(0)
  await proxy.close()
})

test('a short gap raises no alarm', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await isIn(page)
  const states = await watchStates(page)
  proxy.drop()
  await room.to('goal', 3)
  await expect(page.locator('main')).toHaveAttribute('data-poll', 'weird')
  await page.getByRole('button', { name: '5', exact: true }).click()
  await expect.poll(() => states).toContain('saved')
  expect(states).not.toContain('offline')
  await proxy.close()
})

/** How long the page waits for a sign of life before it takes the socket for dead, in milliseconds. */
const signOfLife = 600

test('seen again with a dead socket it is right after one sign of life missed and one connection made', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 1)
  const opened = performance.now()
  await page.goto(proxy.url)
  await isIn(page)
  const firstLoad = performance.now() - opened
  proxy.freeze()
  await room.to('goal', 3)
  // A headless browser is never hidden, so the page is told what a phone tells it when it is unlocked.
  const right = await page.evaluate(() => new Promise<number>((resolve) => {
    const main = document.querySelector('main')!
    const seen = performance.now()
    new MutationObserver(() => {
      if (main.dataset.poll === 'weird')
        resolve(performance.now() - seen)
    }).observe(main, { attributeFilter: ['data-poll'] })
    document.dispatchEvent(new Event('visibilitychange'))
  }))
  // On a busy machine both take longer; a quiet one is right within a second.
  expect(right).toBeLessThan(signOfLife + firstLoad)
  await page.getByRole('button', { name: '5', exact: true }).click()
  await expect(page.locator('main')).toHaveAttribute('data-state', 'saved')
  await proxy.close()
})

test('a socket that died unseen is found out by the first answer', async ({ page, room }) => {
  const proxy = await startProxy(room.url)
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await isIn(page)
  proxy.freeze()
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await expect(page.locator('main')).toHaveAttribute('data-state', 'sending')
  await expect(page.locator('main')).toHaveAttribute('data-state', 'saved')
  await expect.poll(() => room.board('hands')?.answered).toBe(1)
  await proxy.close()
})

test('a page that was opened by an address of IPv6 comes back by it', async ({ page, room }) => {
  const here = '::1'
  test.skip(!Object.values(networkInterfaces()).flat().some(own => own?.address === here), 'this machine has no IPv6')
  const proxy = await startProxy(room.url, 'pass', here)
  await room.to('goal', 1)
  await page.goto(proxy.url)
  await isIn(page)
  proxy.drop()
  await room.to('goal', 3)
  await expect(page.locator('main')).toHaveAttribute('data-poll', 'weird')
  proxy.setManner('refuse')
  proxy.drop()
  await page.getByRole('button', { name: '5', exact: true }).click()
  await expect(page.locator('main')).toHaveAttribute('data-state', 'saved')
  expect(proxy.polls()).toBeGreaterThan(0)
  await expect.poll(() => room.board('weird')?.answered).toBe(1)
  await proxy.close()
})
