/** The stage in WebKit: every slide at its last click with what sixty people said, and every question while it is open. */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { root } from '../../../server/app.ts'
import { readDeck } from '../../../server/deck.ts'
import { faultsOf } from '../../deck/every-slide-faults.ts'
import { startWorkshop } from '../../harness.ts'
import { screen } from '../../server/client.ts'
import { withWebKit } from './driver.ts'

/** What is on: the slide, its words, and how far it has come; '' while it is not drawn. */
const standing = `(() => {
  const [slide, ...more] = [...document.querySelectorAll('#slideshow .slidev-page')].filter(page => page.checkVisibility())
  return slide?.querySelector('.slidev-layout') && more.length === 0 ? location.href + slide.textContent : ''
})()`

const deck = await readDeck(join(root, 'slides.md'))

/** The numbers of all slides, none after the one beside it: who steps to a slide sees its first click, who jumps sees it whole. */
const numbers = Array.from(deck.slides, (_, index) => index + 1)
const jumps = [...numbers.filter(no => no % 2 === 1), ...numbers.filter(no => no % 2 === 0)]

test('every slide holds at its last click, with everything that was said', async () => {
  const running = await startWorkshop({ which: 'new' })
  await withWebKit(1920, 1080, async (stage) => {
    const faults: string[] = []
    await stage.goto(`${running.stage}1?replay=simulated`)
    await expect.poll(() => stage.evaluate('document.querySelector("[data-testid=recording]") !== null')).toBe(true)
    for (const no of jumps) {
      if (no > 1) {
        await stage.press('g')
        await stage.type('document.querySelector("#slidev-goto-input:enabled")', String(no))
        await stage.press('Enter')
      }
      await expect.poll(() => stage.evaluate('location.pathname')).toBe(`/deck/${no}`)
      let last = ''
      await expect.poll(async () => {
        const before = last
        last = await stage.evaluate(standing)
        return last !== '' && last === before
      }).toBe(true)
      faults.push(...(await faultsOf(stage)).map(fault => `slide ${no + 1}: ${fault}`))
    }
    expect([...faults, ...await stage.complaints()]).toEqual([])
  })
  await running.close()
})

test('the words of every question are on stage while it is open', async () => {
  const running = await startWorkshop({ which: 'new' })
  const driver = await screen(running.url, running.key)
  await withWebKit(1920, 1080, async (stage) => {
    await stage.goto(running.stage)
    const faults: string[] = []
    for (const [index, { id, polls }] of deck.slides.entries()) {
      for (const { opens, ask } of polls.filter(({ opens }) => opens !== undefined)) {
        await driver.move(id, opens!)
        await expect.poll(() => stage.evaluate('document.querySelector("[data-testid=open-question]")?.textContent'), ask).toContain('A question is open:')
        await expect.poll(() => stage.evaluate('location.pathname + location.search')).toBe(`/deck/${index + 1}${opens! > 0 ? `?clicks=${opens}` : ''}`)
        faults.push(...(await faultsOf(stage)).map(fault => `slide ${index + 1}, click ${opens}: ${fault}`))
      }
    }
    expect([...faults, ...await stage.complaints()]).toEqual([])
  })
  driver.socket.close()
  await running.close()
})
