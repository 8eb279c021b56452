/** The phone's page in WebKit: every kind of poll once, to the server; nothing hidden, and no complaint of the browser. */
import type { WebKitPage } from './driver.ts'
import { faults } from '../../phone/reach.ts'
import { expect, test } from '../../phone/room.ts'
import { withWebKit } from './driver.ts'

/** Finds a button by the beginning of its name. */
const button = (name: string) => `[...document.querySelectorAll('button')].find(button => (button.getAttribute('aria-label') ?? button.textContent).trim().startsWith(${JSON.stringify(name)}))`
const field = 'document.querySelector("input, textarea")'
function tap(...names: string[]) {
  return async (page: WebKitPage) => {
    for (const name of names)
      await page.click(button(name))
  }
}

/** Each kind once: when it is asked, its poll, and how it is answered. */
const kinds: [slide: string, click: number, poll: string, answer: (page: WebKitPage) => Promise<void>][] = [
  ['title', 0, 'breakers', async (page) => {
    await page.type(field, 'Slack')
    await page.click(button('Send'))
  }],
  ['goal', 1, 'hands', tap('My hand is up')],
  ['goal', 3, 'weird', tap('7')],
  ['common', 1, 'heard', tap('Sharing', 'Here’s the spec')],
  ['define', 1, 'define', async (page) => {
    await page.type(field, 'we nod')
    await page.click(button('Send'))
  }],
  ['define', 2, 'define-judge', tap('Same thing', 'Different')],
  ['define', 4, 'define-vote', tap('meaning')],
  ['examples', 1, 'real-verb', tap('agree', 'agree', 'agree', 'agree', 'agree')],
  ['flow', 1, 'compass', async (page) => {
    await page.click('document.querySelector("[role=slider]")')
    await page.press('ArrowRight')
  }],
  ['do', 1, 'first-try', tap('Just stop', 'Treat alignment')],
  ['do', 3, 'sort-1', tap('Strategy', 'Sure')],
  ['end', 0, 'wince', tap('that word again')],
  ['end', 0, 'questions', async (page) => {
    await page.click(button('Ask the speaker'))
    await page.type('document.querySelector(".drawer textarea")', 'Who decides?')
    await page.click('document.querySelector(".drawer .primary")')
  }],
]

/** So many frames after the focus WebKit scrolls to what has it. */
const scrollsAfter = 6

test('every kind is answered, and the server has each', async ({ room }) => {
  await withWebKit(412, 915, async (page) => {
    const others = await room.others(6)
    await page.goto(room.url)
    // What has the focus is there at once, as where motion is reduced.
    await page.evaluate('document.documentElement.style.scrollBehavior = "auto"')
    for (const [slide, click, poll, answer] of kinds) {
      await test.step(poll, async () => {
        await room.to(slide, click)
        if (poll === 'define') {
          await Promise.all(others.map((other, i) => other.cast('define', `meaning ${i}`)))
          await expect.poll(() => room.board('define')?.answered).toBe(others.length)
        }
        if (slide !== 'end')
          await expect.poll(() => page.evaluate('document.querySelector("main").dataset.poll')).toBe(poll)
        const before = room.board(poll)?.answered ?? 0
        await answer(page)
        await expect.poll(() => room.board(poll)?.answered).toBe(before + 1)
        expect(await faults(page, scrollsAfter)).toEqual([])
      })
    }
    expect(await page.complaints()).toEqual([])
  })
})
