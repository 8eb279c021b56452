/** A rehearsal is called simulated wherever anyone looks: the stage, its boards, the console and the phones. */
import type { Page } from '@playwright/test'
import { test } from '@playwright/test'
import { openAudience } from '../../rehearsal/audience.ts'
import { roomClock } from '../../rehearsal/clock.ts'
import { startWorkshop } from '../harness.ts'
import { expect, expectAt, poll, press } from './room.ts'

test('stage, boards, console and phones say that the room is simulated', async ({ browser }) => {
  const running = await startWorkshop({ which: 'new', simulated: true })
  const audience = openAudience({ url: running.url, slides: () => undefined, people: 6, seed: 7, clock: roomClock(100) })
  const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' })
  const [presenter, stage, phone] = await Promise.all([running.presenter, running.stage, running.url].map(async (url) => {
    const page = await context.newPage()
    await page.goto(url)
    return page
  })) as [Page, Page, Page]
  const label = (within: ReturnType<Page['locator']>) => expect(within.getByTestId('simulated')).toHaveText('simulated')

  await label(stage.getByTestId('join'))
  await label(presenter.getByTestId('sign'))
  await expect(phone.locator('header')).toContainText('simulated')

  await expect(presenter.getByTestId('role')).toHaveText('leads')
  await presenter.keyboard.press('ArrowRight')
  await expectAt(stage, 2, 0)
  for (let click = 1; click <= 3; click++) {
    await label(stage.getByTestId('chip'))
    await presenter.keyboard.press('ArrowRight')
    await expectAt(stage, 2, click)
    if (click > 1)
      await label(poll(stage, click === 2 ? 'hands' : 'weird'))
  }
  // Its foot once it is shown, and the stage still after the end, when the way to join is gone.
  await expect(presenter.getByTestId('focus')).toHaveAttribute('data-poll', 'weird')
  await press(presenter, 's')
  await expect(poll(stage, 'weird')).toHaveAttribute('data-phase', 'result')
  await label(poll(stage, 'weird').locator('.board-foot'))
  // A picture that draws the room's figures itself has no board to say so.
  for (let click = 0; click <= 2; click++) {
    await presenter.keyboard.press('ArrowRight')
    await expectAt(stage, 3, click)
  }
  await label(poll(stage, 'hands'))
  await press(presenter, 'j')
  await label(stage.getByTestId('join-screen'))
  await expect(presenter.getByRole('button', { name: 'Put QR away' })).toBeVisible()
  await press(presenter, 'j')
  await expect(stage.getByTestId('join-screen')).toHaveCount(0)
  await press(presenter, 'e')
  await expect(stage.getByTestId('chip')).toHaveCount(0)
  await label(stage.locator('aside.chip'))

  audience.leave()
  await context.close()
  await running.close()
})
