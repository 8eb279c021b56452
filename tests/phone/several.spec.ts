/** Two servers of one room behind nginx, as the example has them: whoever goes there, and whichever server goes away. */
import type { Several } from '../../scripts/several.ts'
import { rm } from 'node:fs/promises'
import { ownDeck } from '../../build/place.ts'
import { findNginx, findRedis } from '../../build/services.ts'
import { startSeveral } from '../../scripts/several.ts'
import { temporaryFolder } from '../harness.ts'
import { freePort } from '../redis.ts'
import { screen } from '../server/client.ts'
import { startProxy } from './proxy.ts'
import { test as base, expect, state } from './room.ts'

const test = base.extend<{ several: Several & { room: string } }>({
  several: async ({ viewport: _ }, use) => {
    const data = await temporaryFolder()
    const ports = await Promise.all([freePort(), freePort(), freePort(), freePort()]) as [number, number, number, number]
    const several = await startSeveral({ ports, data, deck: ownDeck, args: ['--no-build'] })
    await use({ ...several, room: `http://127.0.0.1:${ports[0]}` })
    await several.close()
    await rm(data, { recursive: true, force: true })
  },
})

test.skip(!findRedis() || !findNginx(), 'this machine has no Redis or no nginx')

test('phones that poll and phones that do not are one room, and stay in it when either server is killed', async ({ browser, several }) => {
  const stage = await screen(several.room, several.key, true)
  await stage.move('goal', 2)
  const proxy = await startProxy(several.room, 'refuse')
  const pages = await Promise.all([several.room, several.room, proxy.url, proxy.url].map(async (url) => {
    const page = await (await browser.newContext()).newPage()
    await page.goto(url)
    await page.getByRole('button', { name: 'My hand is up' }).click()
    await state(page, 'saved')
    return page
  }))
  expect(proxy.polls()).toBeGreaterThan(0)
  await stage.when((_, { hands }) => hands?.answered === 4)
  for (const [server, name, raised] of [[0, 'Not me', 0], [1, 'My hand is up', 4]] as const) {
    await several.kill(server)
    for (const page of pages) {
      await page.getByRole('button', { name }).click()
      await state(page, 'changed')
    }
    await stage.when((_, { hands }) => (hands?.result as { raised?: number } | undefined)?.raised === raised)
    expect(stage.boards().hands!.answered).toBe(4)
  }
  stage.socket.close()
  await Promise.all(pages.map(page => page.context().close()))
  await proxy.close()
})
