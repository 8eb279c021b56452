/**
 * Two Harbours, played to the end on the pages of six phones: one changes their mind, one is gone for a while, one comes
 * late. Time is wound by hand, so that nobody has to wait for it; and the log tells the same game again, at any moment of it.
 */
import type { Page } from '@playwright/test'
import type { HarboursTally } from '../../talk/kinds/harbours/shapes.ts'
import type { BoardView } from '../../workshop/views.ts'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { woundClock } from '../../rehearsal/clock.ts'
import { logOf } from '../../server/archive.ts'
import { evolve } from '../../workshop/evolve.ts'
import { initialState } from '../../workshop/state.ts'
import { boardView } from '../../workshop/view.ts'
import { findings } from '../axe.ts'
import { startWorkshop } from '../harness.ts'
import { screen } from '../server/client.ts'
import { budget, weigh } from './weight.ts'

const second = 1000

const north = (phone: Page) => phone.getByRole('button', { name: 'North' })
const south = (phone: Page) => phone.getByRole('button', { name: 'South' })
const says = (phone: Page, word: string) => expect(phone.getByRole('status')).toHaveText(word)

test('six phones play to the end, with a change of mind, a drop and a late one, and the log tells it again', async ({ browser }) => {
  const clock = woundClock(Date.UTC(2026, 0, 1, 9))
  const data = await mkdtemp(join(tmpdir(), 'workshop-harbours-'))
  const running = await startWorkshop({ which: 'new', clock, data })
  const presenter = await screen(running.url, running.key)
  /** What each page weighs so far, in bytes. */
  const weights = new Map<Page, () => number>()
  const open = async () => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 640 }, reducedMotion: 'reduce' })).newPage()
    weights.set(page, weigh(page))
    await page.goto(running.url)
    await expect(page.locator('main')).not.toHaveAttribute('data-state', 'connecting')
    return page
  }
  const phones = await Promise.all(Array.from({ length: 5 }, open))
  const [first, gone] = phones as [Page, Page]
  const fifth = phones[4]!
  /** Where the stage was told of a game, ten times on the way. */
  const seen: { seq: number, id: string, board: BoardView }[] = []
  const tally = (id: string) => presenter.boards()[id]?.result as HarboursTally | undefined
  const note = (id: string) => seen.push({ seq: presenter.seq(), id, board: structuredClone(presenter.boards()[id]!) })
  /** A second at a time, since each is a tick in the log. */
  const pass = async (seconds: number) => {
    for (let i = 0; i < seconds; i++)
      await clock.pass(second)
  }
  const asked = (id: string) => Promise.all(phones.map(phone => expect(phone.locator('main')).toHaveAttribute('data-poll', id)))

  await test.step('the room\'s one boat waits for everybody, and sails once the last has changed their mind', async () => {
    // A page that was slow to come may have joined twice; who never answered is not counted ten seconds later.
    await pass(11)
    await presenter.move('align', 6)
    await asked('harbours-room')
    for (const phone of phones.slice(0, 4))
      await north(phone).click()
    await expect.poll(() => tally('harbours-room')?.room).toMatchObject({ here: 5, waiting: 1 })
    note('harbours-room')
    await south(fifth).click()
    await Promise.all(phones.map(phone => says(phone, 'Different sides')))
    expect(await findings(first)).toEqual([])
    // Nobody taps for another: what one chose stays, and can be changed.
    await expect(south(fifth)).toHaveAttribute('aria-pressed', 'true')
    note('harbours-room')
    await north(fifth).click()
    await Promise.all(phones.map(phone => says(phone, 'Sailed north ✓')))
    await pass(15)
    await Promise.all(phones.map(phone => says(phone, 'That was it')))
    await expect(north(first)).toHaveCount(0)
    note('harbours-room')
  })

  await test.step('practice counts nothing, then the squad must agree', async () => {
    await presenter.move('align', 7)
    await asked('harbours')
    await expect(first.getByText('Practice.')).toBeVisible()
    // The fifth still reads, and is not scolded for it.
    for (const phone of phones.slice(0, 4)) {
      await north(phone).click()
      await says(phone, 'Sailed north ✓')
    }
    await pass(5)
    await says(fifth, 'Your turn')
    await expect(fifth.getByText('The others have begun. Tap a side, and you are in.')).toBeVisible()
    await expect(first.getByText('One boat for 5 people.')).toBeVisible()
    await expect(first.getByText('Red boats north, blue boats south.')).toBeVisible()
    expect(tally('harbours')).toMatchObject({ players: 5, ways: { squad: { people: 0 } } })
    await north(fifth).click()
    await says(fifth, 'Waiting for others')
    for (const phone of phones.slice(0, 3))
      await north(phone).click()
    await says(first, 'Waiting for one')
    await says(phones[3]!, 'They wait for you')
    expect(await findings(phones[3]!)).toEqual([])
    note('harbours')
    await north(phones[3]!).click()
    await Promise.all(phones.map(phone => says(phone, 'Sailed north ✓')))
    await expect.poll(() => tally('harbours')?.squads[0]).toMatchObject({ sailed: 5, people: [null, null, null, null, null] })
    note('harbours')
  })

  await test.step('who is gone is passed over, a tap without a network is never sent, and a tap brings one back', async () => {
    await gone.context().setOffline(true)
    await says(gone, 'No connection')
    await expect(gone.getByText('What you tap now does not count.')).toBeVisible()
    await south(gone).click()
    await pass(3)
    for (const phone of phones.filter(phone => phone !== gone))
      await south(phone).click()
    await says(first, 'Waiting for one')
    await pass(4)
    await says(first, 'Sailed south ✓')
    await gone.context().setOffline(false)
    await says(gone, 'The others sailed on')
    await expect(south(gone)).toHaveAttribute('aria-pressed', 'false')
    await expect.poll(() => tally('harbours')).toMatchObject({ passed: 1 })
    note('harbours')
    await north(gone).click()
    await says(gone, 'Waiting for others')
  })

  await test.step('who comes late plays after one tap', async () => {
    const late = await open()
    phones.push(late)
    await expect(north(late)).toBeVisible()
    expect(weights.get(late)!(), 'where a game is asked first').toBeLessThanOrEqual(budget)
    await north(late).click()
    await expect(late.getByText('One boat for 6 people.')).toBeVisible()
    await expect.poll(() => tally('harbours')?.players).toBe(6)
    note('harbours')
  })

  await test.step('the harbours change places: every phone reads it, and is shaken awake', async () => {
    await first.evaluate(() => document.body.classList.remove('attention'))
    await pass(3)
    await expect(first.getByText('Now red boats south, blue boats north.')).toBeVisible()
    await expect(first.locator('body')).toHaveClass(/attention/)
    note('harbours')
    await pass(10)
    await says(first, 'That was it')
    expect(await findings(first)).toEqual([])
    await first.getByRole('button', { name: '4', exact: true }).click()
    await says(first, 'Saved ✓')
    await expect.poll(() => tally('harbours')?.feeling.squad).toEqual([0, 0, 0, 1, 0])
    note('harbours')
  })

  await test.step('alone a tap sails at once, and a page that is loaded again plays on', async () => {
    await presenter.move('align', 8)
    await asked('harbours-2')
    await expect(first.getByText('Your own boats.')).toBeVisible()
    await north(first).click()
    await says(first, 'Sailed north ✓')
    await first.reload()
    await south(first).click()
    await says(first, 'Sailed south ✓')
    await pass(20)
    await presenter.move('align', 9)
    await asked('harbours-3')
    await expect(first.getByText('North has a doctor, south has a crane.')).toBeVisible()
    await north(first).click()
    await says(first, 'Sailed north ✓')
    await pass(20)
    await presenter.move('align', 10)
    await Promise.all(phones.map(phone => expect(phone.locator('main')).toHaveAttribute('data-state', 'result')))
    await expect.poll(() => tally('harbours-3')?.game?.length).toBe(1)
    note('harbours-3')
  })

  for (const phone of phones)
    await phone.context().close()
  presenter.socket.close()
  // A log is read whole once nobody writes it any more.
  await running.close()

  await test.step('the log tells the same game, at ten moments of it', async () => {
    expect(seen).toHaveLength(10)
    const name = (await readdir(data)).find(name => name.endsWith('.sqlite'))!.replace('.sqlite', '')
    const log = logOf(data, name)
    for (const { seq, id, board } of seen) {
      let state = initialState()
      for (const event of log.slice(0, seq))
        state = evolve(state, event)
      expect(JSON.parse(JSON.stringify(boardView(state, id))), `${id} at ${seq}`).toEqual(board)
    }
  })
  await rm(data, { recursive: true, force: true })
})
