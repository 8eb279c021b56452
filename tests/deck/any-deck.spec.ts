/**
 * Decks of anybody, in folders far from this project: an example is built there, walked by the arrow with a room that
 * answers, reported and played again, and what is of another deck is not played on it. It has a theme, a canvas and files
 * of its own. SLIDES=all, as `npm run check:slides` sets it, does so with the other example, of another shape, as well;
 * `npm test` walks that one without a browser, in tests/server/example.spec.ts.
 */
import type { Page } from '@playwright/test'
import type { App } from '../../server/app.ts'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { buildDeck } from '../../build/deck.ts'
import { root } from '../../build/place.ts'
import { openAudience } from '../../rehearsal/audience.ts'
import { drawsOf } from '../../rehearsal/chance.ts'
import { walkDeck } from '../../rehearsal/driving.ts'
import { slidesOf } from '../../rehearsal/phone.ts'
import { caughtUp, listenTo } from '../../rehearsal/told.ts'
import { createWorkshop } from '../../server/app.ts'
import { votersIn } from '../../workshop/ballot-box.ts'

/** What somebody has beside a deck, and what comes of it on the slide that shows it. */
const ownFiles = {
  'components/Own.vue': '<script setup lang="ts">\nimport { ref } from \'vue\'\nconst made = ref(\'a component of the deck\')\n</script>\n\n<template><p class="own">{{ made }}</p></template>\n',
  'layouts/mine.vue': '<template><div class="slidev-layout mine"><slot /></div></template>\n',
  'styles/index.css': '.own { color: rgb(1, 2, 3) }\n',
  'vite.config.ts': 'import { defineConfig } from \'vite\'\n\nexport default defineConfig({})\n',
  'public/dot.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>\n',
}
/** Two results in the room of one. */
const stacked = (ids: string[]) => `\n---\nid: stacked\nreveals: [${ids.map(poll => `{ poll: ${poll}, at: 0 }`).join(', ')}]\n---\n\n# Below each other\n\n${ids.map(id => `<Board of="${id}" />`).join('\n')}\n`
const ownSlide = '\n---\nlayout: mine\n---\n\n# Ours\n\n<Own />\n\n![dot](/dot.svg)\n'

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workshop-decks-'))
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))
test.describe.configure({ mode: 'serial' })

/** An example with files of its own beside it, and the folder of its pages. */
async function placed({ example, canvas, asked }: typeof rooms[number]): Promise<{ deck: string, dist: string, beside: () => Promise<string[]> }> {
  const [place, dist] = [join(folder, example), join(folder, `${example}-dist`)]
  await cp(join(root, 'examples', example), place, { recursive: true })
  for (const [file, text] of Object.entries(ownFiles)) {
    await mkdir(dirname(join(place, file)), { recursive: true })
    await writeFile(join(place, file), text)
  }
  const deck = join(place, 'slides.md')
  const settings = await readFile(deck, 'utf8')
  await writeFile(deck, settings.replace('---\n', `---\ncanvasWidth: ${canvas}\n`) + stacked(asked.slice(0, 2)) + ownSlide)
  const beside = async () => (await readdir(place, { recursive: true })).sort()
  const before = await beside()
  await buildDeck(deck, join(dist, 'deck'), ['--base', '/deck/'])
  expect(await beside(), 'nothing is left beside the deck').toEqual(before)
  await symlink(join(root, 'dist/phone'), join(dist, 'phone'), 'junction')
  return { deck, dist, beside }
}

/** Whether each poll of the slide that is on stands on it, below its title and with room for its picture; what does not is named. */
function crowded(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const slide = document.querySelector('#slide-content')!.getBoundingClientRect()
    const on = [...document.querySelectorAll<HTMLElement>('#slideshow .slidev-page')].find(each => each.offsetParent !== null)!
    const title = on.querySelector('h1')?.getBoundingClientRect()
    return [...on.querySelectorAll('[data-poll]')].flatMap((poll) => {
      const name = poll.getAttribute('data-poll')
      const box = poll.getBoundingClientRect()
      const sheds = [...poll.querySelectorAll('h2, svg, .board-foot, [data-row]')].map(part => part.getBoundingClientRect()).filter(({ width }) => width > 0)
      const smallest = Math.min(...[...poll.querySelectorAll('.arrows path')].map(arrow => arrow.getBoundingClientRect()).map(({ width, height }) => Math.max(width, height)))
      const isOut = sheds.some(part => part.left < slide.left - 1 || part.right > slide.right + 1 || part.top < slide.top - 1 || part.bottom > slide.bottom + 1)
      return [
        ...(smallest < slide.width / 100 ? [`${name} has people of ${Math.round(smallest)} px`] : []),
        ...(isOut ? [`${name} leaves the slide`] : []),
        ...(title && box.height > 0 && box.top < title.bottom - 1 && box.left < title.right - 1 && box.right > title.left + 1 ? [`${name} lies over the title`] : []),
        ...(poll.getAttribute('data-phase') === 'result' && box.height < slide.height * 0.3 ? [`${name} has no room`] : []),
      ]
    })
  })
}

/** Walks the whole deck with a simulated room. @returns what was wrong on its slides, in both schemes. */
async function walked(page: Page, app: App, people: number): Promise<string[]> {
  const { slides } = app.workshop.state.deck
  const audience = openAudience({ url: app.url, slides: slidesOf(app.workshop), people, seed: 7 })
  const until = await listenTo(page)
  const wrong: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', message => message.type() === 'error' && wrong.push(message.text()))
  await page.goto(`${app.url}/deck/#key=${app.key}`)
  await expect(page.getByTestId('role')).toHaveText('leads')
  await walkDeck(page, slides.length, async ({ slide, click }) => {
    const { id } = slides[slide - 1]!
    await caughtUp(until, audience, { slide: id, click })
    const stop = `${id}-${click}`
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await page.screenshot({ path: test.info().outputPath(`${stop}-${colorScheme}.png`) })
    }
    wrong.push(...(await crowded(page)).map(each => `${stop}: ${each}`))
  })
  audience.leave()
  return wrong
}

const data = () => join(folder, 'data')

/** A workshop of another deck in the same folder: its id. */
async function another(deck: string): Promise<string> {
  const { id, close } = await createWorkshop({ port: 0, host: '127.0.0.1', deck, data: data(), which: 'new' })
  await close()
  return id
}

const rooms = [
  { example: 'retrospective', title: 'Retrospective', people: 8, canvas: 980, viewport: { width: 1280, height: 720 }, asked: ['safe', 'energy', 'finished', 'helped', 'obstacle', 'worst', 'owner', 'safe-again'], other: 'Mid-term check', otherDeck: 'mid-term-check' },
  { example: 'mid-term-check', title: 'Mid-term check', people: 40, canvas: 1920, viewport: { width: 1280, height: 960 }, asked: ['tempo', 'p-before', 'p-after', 'topics', 'muddy'], other: 'Retrospective', otherDeck: 'retrospective' },
]

for (const room of process.env.SLIDES === 'all' ? rooms : rooms.slice(0, 1)) {
  const { example, title, people, viewport, asked, other, otherDeck } = room
  test(`${example}: from opening to report, far from this project`, async ({ browser }) => {
    test.setTimeout(600_000)
    const { deck, dist, beside } = await placed(room)
    const before = await beside()
    const otherId = await another(join(root, 'examples', otherDeck, 'slides.md'))
    const app = await createWorkshop({ port: 0, host: '127.0.0.1', deck, dist, data: data(), which: 'any', draw: drawsOf(7) })
    expect(app.continued).toBeNull()
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce', permissions: ['screen-wake-lock'] })
    const page = await context.newPage()

    expect(await walked(page, app, people)).toEqual([])
    const { polls } = app.workshop.state
    expect([...polls].filter(([, poll]) => poll.wasAsked).map(([id]) => id)).toEqual(expect.arrayContaining(asked))
    for (const id of asked)
      expect([...votersIn(polls.get(id)!.rounds.at(-1)!.ballots)].length, id).toBeGreaterThan(people / 3)

    const own = page.locator('.slidev-page:visible .own')
    await expect(own).toHaveText('a component of the deck')
    await expect(own).toHaveCSS('color', 'rgb(1, 2, 3)')
    await expect(page.locator('.slidev-page:visible .mine img')).toHaveJSProperty('naturalWidth', 9)

    const report = await fetch(`${app.url}/report`, { headers: { Authorization: `Bearer ${app.key}` } })
    expect(report.status).toBe(200)
    expect(await report.text()).toContain(title)

    await page.goto(`${app.url}/deck/2?replay=${app.id}`)
    await expect(page.getByTestId('recording')).toBeVisible()
    await expect(page.locator(`.slidev-page:visible [data-poll="${asked[0]}"] .board-foot`)).toBeVisible()
    await page.goto(`${app.url}/deck/?replay=${otherId}`)
    await expect(page.getByText(`This is a recording of “${other}”, and these slides are of another deck, “${title}”.`)).toBeVisible()
    await context.close()
    await app.close()
    expect(await beside()).toEqual(before)
  })
}
