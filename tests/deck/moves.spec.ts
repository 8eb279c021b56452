/** Where pages are: a clicker pressed twice, jumps, steps back, links opened again, and a server that goes away. */
import type { Page } from '@playwright/test'
import process from 'node:process'
import { listenTo } from '../../rehearsal/told.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { letWrite, startProcess, startWorkshop } from '../harness.ts'
import { asked, expect, expectAt, expectFetched, jump, poll, test } from './room.ts'

async function times(page: Page, key: string, n: number): Promise<void> {
  for (let i = 0; i < n; i++)
    await page.keyboard.press(key)
}

test('who leads steps with any arrow, from the stage as well, and who has no key follows', async ({ room }) => {
  await test.step('↓ and ↑ step as → and ← do', async () => {
    await room.press('ArrowDown')
    await room.at(2, 0)
    await room.press('ArrowDown')
    await room.at(2, 1)
    await room.press('ArrowUp')
    await room.at(2, 0)
    await room.press('ArrowUp')
    await room.at(1, 0)
  })
  await test.step('the speaker with one laptop leads from the stage itself', async () => {
    const laptop = await room.open(room.running.driving)
    await expectAt(laptop, 1, 0)
    await expect(laptop.getByTestId('role')).toHaveText('leads')
    await laptop.keyboard.press('ArrowRight')
    await room.at(2, 0)
    expect(laptop.url()).not.toContain('key=')
  })
  await test.step('a page without the key follows, also after it was moved by hand', async () => {
    await room.press('ArrowRight')
    await room.at(2, 1)
    await times(room.stage, 'ArrowRight', 3)
    await expectAt(room.stage, 3, 0)
    await expectAt(room.presenter, 2, 1)
    await room.press('ArrowRight')
    await room.at(2, 2)
    const stranger = await room.open(`${room.running.url}/deck/presenter/`)
    await expect(stranger.getByTestId('no-key')).toBeVisible()
    await expect(stranger.getByTestId('focus')).toHaveCount(0)
  })
})

test('a burst of presses is counted one by one, over slides that are not drawn yet', async ({ room }) => {
  const clicks = { goal: 3, liars: 3, common: 7, define: 2, autonomy: 2, examples: 8 }
  const presses = Object.values(clicks).reduce((sum, n) => sum + 1 + n, 0)
  await times(room.presenter, 'ArrowRight', presses)
  await room.at(7, 8)
  await times(room.presenter, 'ArrowLeft', 9)
  await times(room.presenter, 'ArrowRight', 3)
  await room.at(7, 2)
})

test('a clicker pressed twice costs nothing', async ({ room }) => {
  await times(room.presenter, 'ArrowRight', 3)
  await room.at(2, 2)
  await asked(room.phones[0]!, 'hands')
  await times(room.presenter, 'ArrowRight', 1)
  await room.at(2, 3)
  await asked(room.phones[0]!, 'weird')
  await times(room.presenter, 'ArrowLeft', 1)
  await room.at(2, 2)
  await asked(room.phones[0]!, 'hands')
  await expect(room.presenter.getByTestId('focus-state')).toHaveText('open, live')
  await room.phones[0]!.getByRole('button', { name: 'My hand is up' }).click()
  await expect(poll(room.stage, 'hands').getByTestId('raised')).toHaveText('1 of 3 raised')
})

test('a jump leaves steps idle, and the slide is complete without them', async ({ room }) => {
  await jump(room.presenter, 8)
  await room.at(8, 0)
  const jumped = room.presenter.getByTestId('jumped')
  await expect(jumped).toContainText('8 questions were not asked')
  expect(await jumped.locator('li').evaluateAll(all => all.map(({ dataset }) => dataset.poll))).toEqual(['hands', 'weird', 'heard', 'can-define', 'define', 'real-verb', 'rewrite', 'rewrite-vote'])
  await room.press('ArrowLeft')
  await room.at(7, 8)
  await expect(poll(room.stage, 'rewrite')).toHaveCount(0)
  await expect(room.stage.getByRole('heading', { name: 'Examples - not about autonomy' })).toBeVisible()
})

test('the presenter’s link opened again takes up where the room is', async ({ room }) => {
  await times(room.presenter, 'ArrowRight', 1)
  await room.at(2, 0)
  await jump(room.presenter, 9)
  await room.at(9, 0)
  await room.press('ArrowRight')
  await room.at(9, 1)
  await room.presenter.context().close()
  const again = await room.open(room.running.presenter)
  await expectAt(again, 9, 1)
  await expectAt(room.stage, 9, 1)
  await expect(again.getByTestId('role')).toHaveText('leads')
  expect(again.url()).not.toContain('key=')
  await again.keyboard.press('ArrowRight')
  await expectAt(room.stage, 9, 2)
  await again.reload()
  await expectAt(again, 9, 2)
  await expect(again.getByTestId('role')).toHaveText('leads')
  await again.keyboard.press('ArrowLeft')
  await expectAt(room.stage, 9, 1)
})

test('a page that is led on and back, before the slide came, stays and leads nobody', async ({ browser }) => {
  const running = await startWorkshop({ which: 'new' })
  const [leader, other] = await Promise.all([1, 2].map(async () => (await browser.newContext()).newPage()))
  const { promise: sent, resolve: send } = Promise.withResolvers<void>()
  let first = true
  await other!.route('**/md-*.js', async (route) => {
    const waits = !first
    first = false
    if (waits)
      await sent
    return route.continue()
  })
  const until = await listenTo(other!)
  for (const page of [leader!, other!]) {
    await page.goto(running.driving)
    await expect(page.getByTestId('role')).toHaveText('leads')
  }
  const { stage: begin } = (await until('the room', ({ room }) => !!room)).room!
  await jump(leader!, 30)
  await expect(other!.getByText('Slide 30 is still to come')).toBeVisible()
  await jump(leader!, 1)
  await until('the first slide', ({ room }) => room?.stage.slide === begin.slide)
  const been = new Set<string>()
  leader!.on('framenavigated', () => been.add(leader!.url()))
  send()
  await expect(other!.getByText('Slide 30 is still to come')).toBeHidden()
  await leader!.keyboard.press('ArrowRight')
  await expectAt(other!, 2, 0)
  await expectAt(leader!, 2, 0)
  expect([...been].filter(url => url.includes('/30'))).toEqual([])
  for (const page of [leader!, other!])
    await page.context().close()
  await running.close()
})

test('a stage of another version fetches the server’s own, once', async ({ browser }) => {
  const running = await startProcess()
  const page = await (await browser.newContext()).newPage()
  let refused = 0
  await page.routeWebSocket(/socket\.io/, (stage) => {
    const server = stage.connectToServer()
    stage.onMessage(message => server.send(String(message).replace('"protocol":', '"protocol":9')))
    server.onMessage((message) => {
      refused += String(message).includes('another protocol version') ? 1 : 0
      stage.send(message)
    })
  })
  let loads = 0
  page.on('load', () => loads++)
  await page.goto(running.stage)
  await expect.poll(() => refused).toBe(2)
  expect(loads).toBe(2)
  await expect(page.getByRole('heading', { name: 'Anti-Misalignment' })).toBeVisible()
  await page.context().close()
  await running.close()
})

test.describe('the server goes away', () => {
  test('the stage goes on, and leads when it is back', async ({ browser }) => {
    const first = await startProcess()
    const open = async (url: string) => {
      const page = await (await browser.newContext()).newPage()
      await page.goto(url)
      return page
    }
    const presenter = await open(first.presenter)
    await expect(presenter.getByTestId('role')).toHaveText('leads')
    // The same browser's second window, as on a laptop with a projector, and a screen elsewhere.
    const projector = await presenter.context().newPage()
    await projector.goto(first.stage)
    const elsewhere = await open(first.stage)
    await times(presenter, 'ArrowRight', 3)
    for (const page of [projector, elsewhere])
      await expectAt(page, 2, 2)
    await expect(poll(elsewhere, 'hands').getByTestId('raised')).toBeVisible()
    // A page that missed a slide meanwhile is loaded again when the server is back, and a press in that moment is lost.
    const { slides } = await readDeck(`${root}/slides.md`)
    for (const page of [presenter, projector, elsewhere])
      await expectFetched(page, slides.length)

    await first.kill()
    await expect(presenter.getByTestId('sign')).toContainText('The server is away')
    // Only the presenter is told.
    await expect(elsewhere.getByText(/server|away/i).locator('visible=true')).toHaveCount(0)
    await expect(poll(elsewhere, 'hands').getByTestId('raised')).toBeVisible()
    await times(presenter, 'ArrowRight', 2)
    await expectAt(presenter, 3, 0)
    await expectAt(projector, 3, 0)

    // It goes on from where it is, and is not taken back to where the room was.
    const been = new Set<string>()
    presenter.on('framenavigated', () => been.add(presenter.url()))
    const second = await startProcess({ data: first.data, port: first.port })
    await expect(presenter.getByTestId('sign')).toContainText('Live')
    await expectAt(presenter, 3, 0)
    await expectAt(projector, 3, 0)
    await expectAt(elsewhere, 3, 0)
    expect([...been].filter(url => !url.endsWith('/3'))).toEqual([])
    await presenter.keyboard.press('ArrowRight')
    await expectAt(elsewhere, 3, 1)
    for (const page of [presenter, elsewhere])
      await page.context().close()
    await second.close()
    await first.close()
  })
})

test('while nothing can be saved the arrows turn the slides, and the room catches up', async ({ browser }) => {
  test.skip(process.platform !== 'linux', 'only Linux can take the right to write from a process that runs')
  const running = await startProcess()
  const presenter = await (await browser.newContext()).newPage()
  let told = 0
  presenter.on('websocket', socket => socket.on('framesent', ({ payload }) => told += String(payload).includes('moveTo') ? 1 : 0))
  await presenter.goto(running.presenter)
  await expect(presenter.getByTestId('role')).toHaveText('leads')
  const projector = await presenter.context().newPage()
  await projector.goto(running.stage)
  const elsewhere = await (await browser.newContext()).newPage()
  await elsewhere.goto(running.stage)
  await times(presenter, 'ArrowRight', 3)
  for (const page of [projector, elsewhere])
    await expectAt(page, 2, 2)

  letWrite(running, false)
  await times(presenter, 'ArrowRight', 2)
  await expectAt(presenter, 3, 0)
  await expectAt(projector, 3, 0)
  await expect(presenter.getByTestId('warnings')).toContainText('Cannot save')
  await expect(elsewhere.getByTestId('chip')).toContainText('Answers wait on the phones')
  await expect(presenter.getByTestId('sign')).toContainText('Live')
  await times(presenter, 'ArrowRight', 1)
  await expectAt(projector, 3, 1)
  // Nobody pulls it back, however often the room is told in vain.
  const before = told
  await expect.poll(() => told - before).toBeGreaterThan(3)
  await expectAt(presenter, 3, 1)
  await expectAt(projector, 3, 1)
  await expectAt(elsewhere, 2, 2)

  letWrite(running, true)
  await expectAt(elsewhere, 3, 1)
  await expect(presenter.getByText('Cannot save')).toHaveCount(0)
  await expect(elsewhere.getByTestId('chip')).not.toContainText('wait')
  await times(presenter, 'ArrowRight', 1)
  for (const page of [presenter, projector, elsewhere])
    await expectAt(page, 3, 2)
  for (const page of [presenter, elsewhere])
    await page.context().close()
  await running.close()
})
