/** Walks a deck in a browser as a presenter does, by the arrow key, and stops at every click of every slide. */
import type { Page } from '@playwright/test'

export interface Stop { slide: number, click: number }

/** How long a press of the key may take, in milliseconds. */
const patience = 10_000

/** Where a page of the deck is, by its address. */
export function whereIs(page: Page): Stop {
  const url = new URL(page.url())
  return { slide: Number(url.pathname.split('/').at(-1)), click: Number(url.searchParams.get('clicks') ?? 0) }
}

/** Whether Slidev's own button leads on; it counts the clicks of a slide that is drawn. */
async function hasNext(page: Page): Promise<boolean> {
  return await page.locator('button[title="Go to next slide"]:not(.disabled)').count() > 0
}

/**
 * Calls `visit` at every stop from where the page is to the last click of slide `last`, in order, and leaves that slide
 * where another follows. A visit ends no sooner than its slide is drawn.
 * @throws Error where a press of the arrow leads nowhere before then, or skips a slide.
 */
export async function walkDeck(page: Page, last: number, visit: (stop: Stop) => Promise<void>): Promise<void> {
  for (let stop = whereIs(page); stop.slide <= last; stop = whereIs(page)) {
    await visit(stop)
    if (stop.slide === last && !await hasNext(page))
      return
    const before = page.url()
    await page.keyboard.press('ArrowRight')
    const moved = await page.waitForURL(url => url.href !== before, { timeout: patience, waitUntil: 'commit' })
      .then(() => true, () => false)
    if (!moved || whereIs(page).slide > stop.slide + 1)
      throw new Error(`The arrow on slide ${stop.slide}, click ${stop.click}, led to slide ${whereIs(page).slide}`)
  }
}
