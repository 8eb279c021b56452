/** A window of another size: a browser may draw its new width before its new height, and what is measured then is neither. */
import type { Page, ViewportSize } from '@playwright/test'

/** Gives a page another size, and waits until it is laid out in it. */
export async function resize(page: Page, size: ViewportSize): Promise<void> {
  await page.setViewportSize(size)
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size)
}
