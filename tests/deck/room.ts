/** A room for the deck to be tested in: the real server, a presenter, a stage and three phones, each a machine of its own. */
import type { Page } from '@playwright/test'
import type { Running } from '../harness.ts'
import type { Machines } from './machines.ts'
import { test as base, expect } from '@playwright/test'
import { startWorkshop } from '../harness.ts'
import { large, openMachines, small } from './machines.ts'

export interface Room {
  running: Running
  presenter: Page
  stage: Page
  phones: Page[]
  /** Opens a page on another machine. */
  open: (url: string) => Promise<Page>
  /** Presses a key in the presenter's page. */
  press: (key: string) => Promise<void>
  /** Waits until presenter and stage are on this slide and click. */
  at: (slide: number, click: number) => Promise<void>
}

export const test = base.extend<{ room: Room }, { machines: Machines }>({
  machines: [async ({ browser }, use) => {
    const machines = openMachines(browser)
    await use(machines)
    await machines.close()
  }, { scope: 'worker' }],
  room: async ({ browser, machines }, use) => {
    // Where a stranger took the port meanwhile another does as well: it only costs time.
    const running = await startWorkshop({ which: 'new', port: machines.port() }).catch(() => startWorkshop({ which: 'new' }))
    const opened: Page[] = []
    const open = async (url: string) => {
      const page = await (await browser.newContext(large)).newPage()
      opened.push(page)
      await page.goto(url)
      return page
    }
    const [stage, ...phones] = await Promise.all([
      machines.take('stage', large, running.stage),
      ...[1, 2, 3].map(i => machines.take(`phone ${i}`, small, running.url)),
    ])
    await expect(stage.getByTestId('join')).toBeVisible()
    const presenter = await machines.take('presenter', large, running.presenter)
    await expect(presenter.getByTestId('role')).toHaveText('leads')
    await expect(presenter.getByTestId('sign')).toContainText('3 here')
    await use({
      running,
      presenter,
      stage,
      phones,
      open,
      press: key => press(presenter, key),
      async at(slide, click) {
        await expectAt(presenter, slide, click)
        await expectAt(stage, slide, click)
      },
    })
    for (const page of opened)
      await page.context().close()
    await machines.wipe(running)
    await running.close()
  },
})

/** Waits until a page of the deck is on this slide and click. */
export async function expectAt(page: Page, slide: number, click: number): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/deck/(?:presenter/)?${slide}${click > 0 ? `\\?clicks=${click}` : ''}$`))
}

/** Waits until a page has all of so many slides at hand, so that it turns to any of them without a server. */
export async function expectFetched(page: Page, slides: number): Promise<void> {
  const fetched = () => page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => /\/md-[^/]*\.js$/.test(name)).length)
  await expect.poll(fetched).toBe(slides)
}

/** Presses a key as a person does, who lets go of a letter before pressing it again: sooner it would be a bounce. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key, { delay: /^(?:Shift\+)?[a-z]$/i.test(key) ? 200 : 0 })
}

/** Turns to a slide by its number, as a speaker does. */
export async function jump(page: Page, slide: number): Promise<void> {
  await page.keyboard.press('g')
  await page.locator('#slidev-goto-input').fill(String(slide))
  await page.keyboard.press('Enter')
}

/** The part of a slide that shows a poll; the slide that is on, not one that is kept for later. */
export function poll(page: Page, id: string) {
  return page.locator(`#slideshow .slidev-page:visible [data-poll="${id}"]`)
}

/** What a browser does that translates a page: every text gets elements of its own. Here into the same words. */
export async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walk.nextNode())
      texts.push(walk.currentNode as Text)
    for (const text of texts.filter(text => text.data.trim() && !text.parentElement!.closest('style, script, svg, textarea'))) {
      const font = document.createElement('font')
      font.append(document.createElement('font'))
      font.firstElementChild!.textContent = text.data
      text.replaceWith(font)
    }
  })
}

/** Waits until a phone has the poll. */
export async function asked(phone: Page, id: string): Promise<void> {
  await expect(phone.locator('main')).toHaveAttribute('data-poll', id)
}

export { expect } from '@playwright/test'
