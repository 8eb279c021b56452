/**
 * The machines of a room, kept by a worker from test to test: in a page that has run the deck before, opening it again
 * takes less than half the work. Each is wiped in between, as if it had just been bought; its page is loaded anew.
 */
import type { Browser, BrowserContextOptions, Page } from '@playwright/test'
import type { Running } from '../harness.ts'
import { expect } from '@playwright/test'

export const large = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } satisfies BrowserContextOptions
export const small = { viewport: { width: 360, height: 740 }, reducedMotion: 'reduce' } satisfies BrowserContextOptions

export interface Machines {
  /** Where every server of this worker listens, so that all pages have one origin; 0 before the first. */
  port: () => number
  /** Opens an address on the machine of this name; it is a new one where there is none, or its browser was closed. */
  take: (name: string, look: BrowserContextOptions, url: string) => Promise<Page>
  /** Leaves nothing of a workshop on any machine. Call while its server still runs. */
  wipe: (running: Running) => Promise<void>
  close: () => Promise<void>
}

/** None yet; a test that changes one for good (its clock, what it runs first) closes it in the end. */
export function openMachines(browser: Browser): Machines {
  const pages = new Map<string, Page>()
  let port = 0
  return {
    port: () => port,
    async take(name, look, url) {
      const known = pages.get(name)
      const page = known && !known.isClosed() ? known : await (await browser.newContext(look)).newPage()
      pages.set(name, page)
      await page.goto(url)
      return page
    },
    async wipe(running) {
      port = running.port
      await Promise.all([...pages.values()].filter(page => !page.isClosed()).map(page => wipe(page, running)))
    },
    async close() {
      for (const page of pages.values())
        await page.context().close()
    },
  }
}

async function wipe(page: Page, { url }: Running): Promise<void> {
  const context = page.context()
  for (const other of context.pages()) {
    if (other !== page)
      await other.close()
  }
  await page.unrouteAll()
  await context.unrouteAll()
  await context.setOffline(false)
  // A page of the same origin that runs nothing, so that nobody writes while it is wiped.
  await page.goto(`${url}/deck/favicon.svg`)
  await context.clearCookies()
  // Nothing else of ours is kept in a browser.
  const left = await page.evaluate(async () => {
    sessionStorage.clear()
    localStorage.clear()
    return [...await indexedDB.databases(), ...await caches.keys(), ...await navigator.serviceWorker.getRegistrations()].length
  })
  expect(left).toBe(0)
}
