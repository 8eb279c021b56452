/** The ring that empties while a question is open: the same on every screen, whatever the screen's clock says. */
import type { Page } from '@playwright/test'
import { startWorkshop } from '../harness.ts'
import { screen } from '../server/client.ts'
import { expect, test } from './room.ts'

/** What the question on this slide has on its timer. */
const seconds = 90

/** How long a page may take to draw what it is asked for on a busy machine, in seconds: far less than clocks are wrong. */
const patience = 15

/** How many seconds the ring of a stage has counted, of so many. */
function counted(stage: Page, all = seconds): Promise<number> {
  return stage.locator('#slideshow .slidev-page:visible .timer .left').evaluate((ring, all) => {
    const { strokeDashoffset, strokeDasharray } = getComputedStyle(ring)
    return Number.parseFloat(strokeDashoffset) / Number.parseFloat(strokeDasharray) * all
  }, all)
}

test('a timer goes by the server\'s time, on a stage two minutes ahead or behind as well', async ({ browser }) => {
  const running = await startWorkshop()
  const driver = await screen(running.url, running.key)
  /** A stage on a machine whose clock is wrong by so many milliseconds. */
  async function open(wrong: number): Promise<Page> {
    const page = await (await browser.newContext()).newPage()
    await page.addInitScript((wrong) => {
      const { now } = Date
      Date.now = () => now() + wrong
    }, wrong)
    await page.goto(running.stage)
    return page
  }
  const stages = await Promise.all([0, 120_000].map(open))
  await driver.move('microalignments', 4)
  const opened = performance.now()
  const passed = () => (performance.now() - opened) / 1000
  for (const stage of stages)
    await expect(stage.locator('#slideshow .slidev-page:visible .timer')).toHaveAttribute('data-over', 'false')
  await expect.poll(() => counted(stages[0]!)).toBeGreaterThan(patience + 5)
  stages.push(await open(-120_000))
  for (const stage of stages) {
    const asked = passed()
    const told = await counted(stage)
    expect(told).toBeGreaterThan(asked - patience)
    expect(told).toBeLessThan(passed() + patience)
  }
  // Given more, every ring has the same time left.
  const more = 300
  await driver.command({ type: 'addTime', poll: 'micro', seconds: more })
  for (const stage of stages) {
    await expect.poll(async () => await counted(stage, seconds + more) < passed() + patience).toBe(true)
    expect(await counted(stage, seconds + more)).toBeGreaterThan(passed() - patience)
  }
  for (const stage of stages)
    await stage.context().close()
  driver.socket.close()
  await running.close()
})
