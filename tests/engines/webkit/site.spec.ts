/** A published talk in WebKit, in a hand and at a desk: its front door stands, and a visitor answers and finds the answer told. */
import { expect, test } from '@playwright/test'
import { publish } from '../../deck/published.ts'
import { withWebKit } from './driver.ts'

for (const [width, height] of [[390, 844], [1280, 800]] as const) {
  test(`the door leads on, and a question is answered in a window of ${width}×${height}`, async () => {
    const site = await publish()
    await withWebKit(width, height, async (page) => {
      // Less motion is wanted there, so it waits for a hand.
      await page.goto(site.url)
      await expect.poll(() => page.evaluate('document.querySelector(".moments").dataset.playing')).toBe('false')
      const way = await page.evaluate('[...document.querySelectorAll(".ways a")].find(({ href }) => href.includes("answer=")).href')
      await page.goto(`${way}#/2?clicks=2`)
      const tree = 'document.querySelector("[data-ballot=hands] [role=group]")?.shadowRoot'
      await expect.poll(() => page.evaluate(`${tree}?.querySelectorAll("button").length`)).toBe(2)
      await page.evaluate(`${tree}.querySelector("button").click()`)
      await expect.poll(() => page.evaluate('document.querySelector("[data-testid=own]")?.textContent')).toBe('You: My hand is up')
      expect(await page.complaints()).toEqual([])
    })
    await site.close()
  })
}
