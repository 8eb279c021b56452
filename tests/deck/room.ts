/** A room for the deck to be tested in: the real server, a presenter, a stage and three phones, each a machine of its own. */
import type { Browser, Page } from '@playwright/test'
import type { Running } from '../harness.ts'
import { test as base, expect } from '@playwright/test'
import { startWorkshop } from '../harness.ts'

const large = { width: 1920, height: 1080 }
const small = { width: 360, height: 740 }

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

export const test = base.extend<{ room: Room }>({
  room: async ({ browser }, use) => {
    const running = await startWorkshop({ which: 'new' })
    const opened: Page[] = []
    const open = async (url: string, viewport = large) => {
      const page = await newMachine(browser, viewport)
      opened.push(page)
      await page.goto(url)
      return page
    }
    const stage = await open(running.stage)
    await expect(stage.getByTestId('join')).toBeVisible()
    const phones: Page[] = []
    for (let i = 0; i < 3; i++)
      phones.push(await open(running.url, small))
    const presenter = await open(running.presenter)
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
    await running.close()
  },
})

/** Waits until a page of the deck is on this slide and click. */
export async function expectAt(page: Page, slide: number, click: number): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/deck/(?:presenter/)?${slide}${click > 0 ? `\\?clicks=${click}` : ''}$`))
}

/** Presses a key as a person does, who lets go of a letter before pressing it again: sooner it would be a bounce. */
export async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key, { delay: /^(?:Shift\+)?[a-z]$/i.test(key) ? 200 : 0 })
}

/** The part of a slide that shows a poll; the slide that is on, not one that is kept for later. */
export function poll(page: Page, id: string) {
  return page.locator(`#slideshow .slidev-page:visible [data-poll="${id}"]`)
}

/** Waits until a phone has the poll. */
export async function asked(phone: Page, id: string): Promise<void> {
  await expect(phone.locator('main')).toHaveAttribute('data-poll', id)
}

async function newMachine(browser: Browser, viewport: typeof large): Promise<Page> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' })
  return context.newPage()
}

export { expect } from '@playwright/test'
