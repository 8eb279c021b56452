/** The title while people come in: it is calm, moves when somebody joins, and helps who is stuck. */
import { expect, test } from './room.ts'

test('arrows rest and go on with each phone that joins, and after 20 seconds it says what to do where the page does not load', async ({ room }) => {
  const page = await room.open('about:blank')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await page.clock.install()
  await page.goto(room.running.stage)
  const join = page.getByTestId('join')
  const arrows = page.locator('#slideshow .loose-arrows')
  await expect(join).toContainText('Scan to answer. No app, no name.')
  await page.clock.runFor(20_000)
  await expect(join).toContainText('Page does not load?')
  await expect(arrows).toHaveAttribute('data-drifting', 'false')
  // They may be at rest again before anybody looks.
  const drifted = arrows.evaluate(canvas => new Promise((resolve) => {
    new MutationObserver(() => resolve(canvas.dataset.drifting)).observe(canvas, { attributeFilter: ['data-drifting'] })
  }))
  await room.open(room.running.url)
  expect(await drifted).toBe('true')
})
