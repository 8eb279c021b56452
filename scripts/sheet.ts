/**
 * `npm run sheet`: all slides of a deck at their last click on one page, in both themes, to be looked at together. The people of
 * a rehearsal answer, the same at each run; `npm run sheet -- --room 0` asks nobody, `--deck FILE` takes another deck.
 */
import type { Page } from '@playwright/test'
import type { Slide } from '../workshop/poll.ts'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { bringChromium, browserFlags } from '../build/browser.ts'
import { reportFailure } from '../build/failure.ts'
import { buildPages } from '../build/pages.ts'
import { distOf, ownDeck, shortPath } from '../build/place.ts'
import { step } from '../build/progress.ts'
import { openAudience } from '../rehearsal/audience.ts'
import { drawsOf } from '../rehearsal/chance.ts'
import { woundClock } from '../rehearsal/clock.ts'
import { walkDeck } from '../rehearsal/driving.ts'
import { openQuestion, slidesOf } from '../rehearsal/phone.ts'
import { caughtUp, listenTo } from '../rehearsal/told.ts'
import { createWorkshop } from '../server/app.ts'
import { readDeck } from '../server/deck.ts'
import { readPath, wholeNumber } from '../server/options.ts'
import { phoneView } from '../workshop/view.ts'

const themes = ['light', 'dark'] as const
const second = 1000
const size = { width: 960, height: 540 }
/** When the workshop on the sheet begins, in milliseconds since 1970: its times are the same at each run. */
const start = Date.UTC(2026, 0, 1, 9)

const fileOf = (slide: number, theme: string) => `${String(slide).padStart(2, '0')}-${theme}.jpg`

/** Pictures of the slide that is on; a later click of the same slide takes the place of an earlier one. */
async function picture(page: Page, slide: number, folder: string): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme })
    // The theme is taken up, and the slide drawn in it, within two frames.
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.screenshot({ path: join(folder, fileOf(slide, colorScheme)), type: 'jpeg', quality: 85 })
  }
}

function pageOf(titles: string[], people: number, seed: number): string {
  const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
  const figures = titles.map((title, index) => `<figure>${themes.map(theme =>
    `<a href="${fileOf(index + 1, theme)}"><img src="${fileOf(index + 1, theme)}" alt="" width="${size.width}" height="${size.height}"></a>`).join('')}
<figcaption>${index + 1} ${escaped(title)}</figcaption></figure>`)
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>All slides</title>
<style>
body { margin: 24px; display: grid; grid-template-columns: repeat(auto-fill, minmax(640px, 1fr)); gap: 24px; background: #808080; color: #000; font: 16px system-ui, sans-serif }
figure { margin: 0; display: grid; grid-template-columns: 1fr 1fr; gap: 4px }
p, figcaption { grid-column: 1 / -1; margin: 0 }
img { display: block; width: 100%; height: auto }
</style>
${people > 0 ? `<p>Simulated: the ${people} people who answer here are a script’s (seed ${seed}).</p>\n` : ''}${figures.join('\n')}
</html>
`
}

/** Walks the whole deck with the room of a seed and keeps what stands at each slide's last click. */
async function draw(deck: string, slides: Slide[], { folder, people, seed }: { folder: string, people: number, seed: number }): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  const data = await mkdtemp(join(tmpdir(), 'workshop-sheet-'))
  const clock = woundClock(start)
  const app = await createWorkshop({ port: 0, host: '127.0.0.1', deck, dist: distOf(deck), data, which: 'new', simulated: people > 0, clock, draw: drawsOf(seed) })
  const browser = await chromium.launch({ executablePath: bringChromium(), args: browserFlags })
  const audience = openAudience({ url: app.url, slides: slidesOf(app.workshop), people, who: app.talk.people, seed, clock, steady: true })
  /** Time stands still until everybody has heard what is asked, so that nobody is ever faster than at another run. */
  async function answered(poll: string): Promise<number> {
    await audience.heard(openQuestion(phoneView(app.workshop.state).question))
    return clock.passUntil(audience.answered(poll))
  }
  try {
    const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce' })
    const until = await listenTo(page)
    await page.goto(people > 0 ? `${app.url}/deck/#key=${app.key}` : `${app.url}/deck/`)
    await page.getByTestId('role').filter({ hasText: /leads|follows/ }).waitFor({ state: 'attached' })
    await clock.pass(second)
    await walkDeck(page, slides.length, async ({ slide, click }) => {
      if (people > 0)
        await caughtUp(until, { answered }, { slide: slides[slide - 1]!.id, click })
      await picture(page, slide, folder)
    })
    await writeFile(join(folder, 'index.html'), pageOf(slides.map(({ title }) => title), people, seed))
  }
  finally {
    audience.leave()
    await browser.close()
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
}

try {
  const { values } = parseArgs({ options: { deck: { type: 'string', default: ownDeck }, room: { type: 'string', default: '40' }, seed: { type: 'string', default: '7' } } })
  // Above 50 people texts wait for somebody who approves them, and there is nobody.
  const people = wholeNumber('room', values.room, 0, 50)
  const seed = wholeNumber('seed', values.seed, 0, 2 ** 32 - 1)
  const deck = readPath('deck', values.deck)
  const folder = join(distOf(deck), 'sheet')
  const { slides } = await readDeck(deck)
  await buildPages(deck)
  await step(`Drawing ${slides.length} slides in both themes (three minutes)`, () => draw(deck, slides, { folder, people, seed }))
  console.log(`  ${shortPath(join(folder, 'index.html'))}`)
}
catch (error) {
  reportFailure(error)
}
