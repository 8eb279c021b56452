/**
 * The whole deck holds and is read from the last row: every slide at every click, in Chromium. `npm test` walks it once
 * alone and once with a small room that answers; SLIDES=all, as `npm run check:slides` sets it, does both in both themes
 * and at two sizes.
 */
import type { Page } from '@playwright/test'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { openAudience } from '../../rehearsal/audience.ts'
import { walkDeck, whereIs } from '../../rehearsal/driving.ts'
import { caughtUp, listenTo } from '../../rehearsal/told.ts'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import talk from '../../talk/index.ts'
import { pollIn } from '../../workshop/poll.ts'
import { findings } from '../axe.ts'
import { startWorkshop } from '../harness.ts'
import { faultsOf } from './every-slide-faults.ts'
import { smallHeroes, smallWords } from './last-row-exceptions.ts'
import { sizesOf } from './last-row.ts'

const sizes = [{ width: 1920, height: 1080 }, { width: 1280, height: 720 }]
const looks = sizes.flatMap(viewport => (['light', 'dark'] as const).map(colorScheme => ({ viewport, colorScheme })))
const isThorough = process.env.SLIDES === 'all'

/** Among what a room writes: words without spaces, emoji, and a word that no line holds. */
const odd = ['同じ方向を向いている'.repeat(12), '🧑‍🤝‍🧑'.repeat(40), 'averylongword'.repeat(10)]
const oddWords = Object.fromEntries(odd.map(text => [[...new Intl.Segmenter().segment(text)].slice(0, 30).map(({ segment }) => segment).join(''), 20]))
const { texts, words, ...others } = talk.people
const everybody = {
  ...others,
  texts: Object.fromEntries(Object.entries(texts).map(([poll, bank]) => [poll, { odd, ...Object.fromEntries(Object.entries(bank).slice(0, 2).map(([group, [first]]) => [group, [first!]])) }])),
  words: Object.fromEntries(Object.entries(words).map(([poll, each]) => [poll, { ...each, ...oddWords }])),
}

/** Notes what the browser complains of and what it asks of strangers, each with the place it was seen at. */
function listen(page: Page, origin: string): string[] {
  const heard: string[] = []
  const note = (what: string) => {
    const { slide, click } = whereIs(page)
    heard.push(`slide ${slide}, click ${click}: ${what}`)
  }
  page.on('console', message => ['error', 'warning'].includes(message.type()) && note(`the console says ${message.text()}`))
  page.on('pageerror', error => note(`an error: ${error.message}`))
  page.on('response', response => response.status() >= 400 && note(`${response.status()} for ${response.url()}`))
  page.on('request', (request) => {
    const { protocol, host } = new URL(request.url())
    if (!['data:', 'blob:'].includes(protocol) && host !== new URL(origin).host)
      note(`asks ${request.url()}`)
  })
  return heard
}

/** One line a fault, with all the clicks at which it is seen. */
function gathered(faults: Map<string, number[]>): string[] {
  return [...faults].map(([fault, clicks]) => fault.replace(':', ` at click ${clicks.join(', ')}:`))
}

test.describe.configure({ mode: 'parallel' })

for (const [index, { viewport, colorScheme }] of looks.entries()) {
  for (const people of [0, 12]) {
    // In the short run the room is seen in the other theme, so that neither goes unseen.
    if (!isThorough && index !== (people === 0 ? 0 : 1))
      continue
    const who = people === 0 ? 'nobody asked' : `${people} people answering`
    test(`every slide at every click, ${colorScheme}, ${viewport.width}×${viewport.height}, ${who}`, async ({ browser }) => {
      test.setTimeout(isThorough ? 1_800_000 : 600_000)
      const running = await startWorkshop({ which: 'new' })
      const deck = await readDeck(`${root}/slides.md`)
      const { slides } = deck
      const audience = openAudience({ url: running.url, slides: id => pollIn(deck, id), people, who: everybody, seed: 7 })
      const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' })
      const page = await context.newPage()
      const heard = listen(page, running.url)
      const until = await listenTo(page)
      const faults = new Map<string, number[]>()
      /** The largest share of the stage that something of a slide has at one of its clicks, by the slide's id. */
      const heroes = new Map<string, number>()
      // Without the key a page asks nobody anything: its slides have to be complete without answers.
      await page.goto(people === 0 ? running.stage : running.driving)
      await expect(page.getByTestId('join')).toBeVisible()
      await walkDeck(page, slides.length, async ({ slide, click }) => {
        if (people > 0)
          await caughtUp(until, audience, { slide: slides[slide - 1]!.id, click })
        // Without the key it is not where the room is: what is open there is not asked here.
        const found = (await faultsOf(page)).filter(fault => people > 0 || !fault.includes('open question'))
        if (isThorough)
          found.push(...await findings(page, 'html', [colorScheme]))
        const { id } = slides[slide - 1]!
        const { small, hero } = await sizesOf(page)
        heroes.set(id, Math.max(hero.share, heroes.get(id) ?? 0))
        for (const { mark, px, text } of small.filter(({ mark }) => !smallWords.some(({ marks }) => marks.includes(mark))))
          found.push(`“${text}” in ${mark} is read by nobody in the last row: ${px} px`)
        for (const fault of found) {
          const line = `slide ${slide}: ${fault}`
          faults.set(line, [...faults.get(line) ?? [], click])
        }
      })
      if (people > 0)
        await until('an answer to every question', ({ boards }) => Object.values(boards).every(({ answered }) => answered > 0))
      // A phone never sends what has not its kind's shape, so whoever stands in for one must not either.
      const shapeless = audience.receipts().refused.filter(say => say.startsWith('Invalid'))
      audience.leave()
      await context.close()
      await running.close()
      // Alone a slide shows no results, which are what many slides are for.
      const lost = people === 0 ? [] : [...heroes].filter(([id, share]) => share < 0.5 && !smallHeroes.some(({ slides }) => slides.includes(id)))
      const heroless = lost.map(([id, share]) => `slide ${id}: its hero has ${Math.round(share * 100)} % of the stage at best, not half`)
      expect([...gathered(faults), ...heroless, ...shapeless, ...heard].join('\n')).toBe('')
    })
  }
}
