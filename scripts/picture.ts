/**
 * `npm run picture`: makes the pictures of docs/write-a-deck.md from the running product: for every kind of question a
 * phone while it is open, beside the stage once its result is shown. The people of a rehearsal answer, the same each time.
 */
import type { Browser, Page } from '@playwright/test'
import type { Buffer } from 'node:buffer'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { bringChromium, browserFlags } from '../build/browser.ts'
import { reportFailure } from '../build/failure.ts'
import { buildPages } from '../build/pages.ts'
import { distOf, root, shortPath } from '../build/place.ts'
import { step } from '../build/progress.ts'
import { openAudience } from '../rehearsal/audience.ts'
import { drawsOf } from '../rehearsal/chance.ts'
import { walkDeck } from '../rehearsal/driving.ts'
import { slidesOf } from '../rehearsal/phone.ts'
import { caughtUp, listenTo } from '../rehearsal/told.ts'
import { createWorkshop } from '../server/app.ts'

const folder = join(root, 'docs/kinds')
const deck = join(folder, 'slides.md')
const people = 24
const seed = 7
const stage = { width: 960, height: 540 }
const hand = { width: 360, height: 740 }

/** Puts a phone and a stage beside each other, as high as each other, into a file. */
async function beside(browser: Browser, phone: Buffer, screen: Buffer, file: string): Promise<void> {
  const width = Math.round(hand.width * stage.height / hand.height)
  const page = await browser.newPage({ viewport: { width: width + 12 + stage.width, height: stage.height } })
  const picture = (png: Buffer) => `<img src="data:image/png;base64,${png.toString('base64')}" height="${stage.height}">`
  await page.setContent(`<body style="margin: 0; display: flex; gap: 12px; background: #8a8a8a">${picture(phone)}${picture(screen)}</body>`)
  await page.screenshot({ path: file, type: 'jpeg', quality: 82 })
  await page.close()
}

async function draw(): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'workshop-picture-'))
  const app = await createWorkshop({ port: 0, host: '127.0.0.1', deck, dist: distOf(deck), data, which: 'new', draw: drawsOf(seed) })
  const { slides } = app.workshop.state.deck
  const browser = await chromium.launch({ executablePath: bringChromium(), args: browserFlags })
  const audience = openAudience({ url: app.url, slides: slidesOf(app.workshop), people, seed, steady: true })
  try {
    const phone: Page = await browser.newPage({ viewport: hand, reducedMotion: 'reduce' })
    await phone.goto(app.url)
    const page = await browser.newPage({ viewport: stage, reducedMotion: 'reduce' })
    const until = await listenTo(page)
    await page.goto(`${app.url}/deck/#key=${app.key}`)
    await page.getByTestId('role').filter({ hasText: 'leads' }).waitFor({ state: 'attached' })
    /** At the foot of a phone stands what is open all the talk. */
    const lobby = await phone.screenshot()
    let asked = lobby
    await walkDeck(page, slides.length, async ({ slide, click }) => {
      const { id, polls, reveals } = slides[slide - 1]!
      await caughtUp(until, audience, { slide: id, click })
      const [poll] = polls
      if (poll && click === (poll.opens ?? 0)) {
        if (poll.opens)
          await phone.locator(`main[data-poll="${poll.id}"]`).waitFor()
        asked = await phone.screenshot()
      }
      const isShown = polls.some(({ shows }) => shows === click) || reveals.some(({ at }) => at === click)
      if (isShown || (slide === 1 && click === 0))
        await beside(browser, poll?.opens ? asked : lobby, await page.screenshot(), join(folder, `${slide === 1 ? 'questions' : id}.jpg`))
    })
  }
  finally {
    audience.leave()
    await browser.close()
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
}

try {
  await buildPages(deck)
  await step('Picturing every kind', draw)
  console.log(`  ${shortPath(folder)}`)
}
catch (error) {
  reportFailure(error)
}
