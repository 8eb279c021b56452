/** A screen that is asked to stay awake and may not: no error on any page, and it is asked again at the next gesture and when it is seen. */
import { expect, test } from '@playwright/test'
import { startWorkshop } from '../harness.ts'

test('where a browser refuses to keep the screen awake the stage says nothing of it, and asks again', async ({ page }) => {
  const errors: string[] = []
  page.on('pageerror', error => errors.push(error.message))
  await page.addInitScript(() => {
    let asked = 0
    Object.defineProperty(navigator, 'wakeLock', {
      value: {
        request() {
          document.documentElement.dataset.asked = String(++asked)
          return Promise.reject(new DOMException('Wake Lock permission request denied', 'NotAllowedError'))
        },
      },
    })
  })
  const running = await startWorkshop()
  const asked = expect(page.locator('html'))
  await page.goto(running.stage)
  await asked.toHaveAttribute('data-asked', '1')
  // Some browsers want a gesture first.
  await page.keyboard.press('Tab')
  await asked.toHaveAttribute('data-asked', '2')
  for (const state of ['hidden', 'visible']) {
    await page.evaluate((state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true })
      document.dispatchEvent(new Event('visibilitychange'))
    }, state)
  }
  await asked.toHaveAttribute('data-asked', '3')
  expect(errors).toEqual([])
  await running.close()
})
