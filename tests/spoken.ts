/** What somebody hears who listens to a page instead of looking at it: each line that a screen reader is given to say. */
import type { Page } from '@playwright/test'

/**
 * Notes what is said from now on, or from the first line of the page where `fromStart` is true and it is not opened yet:
 * what changes in a live region, and the heading where the focus goes to one. Returns all that was said so far.
 */
export async function spokenOn(page: Page, { fromStart = false } = {}): Promise<() => Promise<string[]>> {
  if (fromStart)
    await page.addInitScript(listen)
  else
    await page.evaluate(listen)
  return () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
}

/** Runs in the page, so everything it needs stands in it. */
function listen(): void {
  const spoken: string[] = []
  const live = '[role="status"], [role="alert"], [aria-live]'
  new MutationObserver((changes) => {
    const regions = changes.map(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live))
    for (const region of new Set(regions)) {
      if (region?.textContent?.trim())
        spoken.push(region.textContent.trim())
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLHeadingElement)
      spoken.push(`heading: ${target.textContent.trim()}`)
  })
  Object.assign(window, { spoken })
}
