/**
 * What is to be tapped can be reached: above a keyboard, on the smallest phone, with letters twice as large, and by
 * somebody who only presses Tab. WCAG 2.2: 1.4.4, 1.4.10, 1.4.12, 2.4.3, 2.4.7, 2.4.11, 2.5.8.
 */
import type { Page } from '@playwright/test'
import type { Other, Room } from './room.ts'
import { resize } from '../resize.ts'
import { faults } from './reach.ts'
import { expect, state, test } from './room.ts'

/** Moments of the deck with one question of each kind. */
const moments: [slide: string, click: number, poll: string][] = [
  ['title', 0, 'breakers'],
  ['goal', 1, 'hands'],
  ['goal', 3, 'weird'],
  ['common', 1, 'heard'],
  ['define', 1, 'define'],
  ['define', 2, 'define-judge'],
  ['define', 4, 'define-vote'],
  ['examples', 1, 'real-verb'],
  ['flow', 1, 'compass'],
  ['do', 1, 'first-try'],
  ['do', 3, 'sort-1'],
]

/** As a reader may want it: WCAG 2.2, 1.4.12. */
const spaced = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }'

/** What people write: from the right, without spaces, in emoji, in a word that no line holds. */
const written = `الاتفاق هو أن نعرف (abc) ${'同じ方向を向いている'.repeat(4)} ${'🧑‍🤝‍🧑'.repeat(12)} ${'averylongword'.repeat(4)}`
const words = ['averylongword'.repeat(2), '同じ方向を向いている'.repeat(3), '🧑‍🤝‍🧑'.repeat(30)]

/** Upright, smallest, four times as large, and with the keyboard open. */
const windows = [[360, 740], [360, 640], [320, 568], [320, 256], [360, 300], [360, 330], [412, 400]]

/** Goes to a moment, where the others have written what is judged and voted on, and waits for its controls. */
async function toMoment(page: Page, room: Room, others: Other[], [slide, click, poll]: typeof moments[number], written: string): Promise<void> {
  await room.to(slide, click)
  if (poll === 'define')
    await Promise.all(others.map((other, i) => other.cast('define', `${written} ${i}`)))
  await expect(page.locator(`main[data-poll=${poll}] .answer :is(button, textarea, [role=slider])`).first()).toBeVisible()
}

test('no control lies under the line at the foot, in any window, and nothing spills', async ({ page, room }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  const others = await room.others(6)
  await page.goto(room.url)
  await state(page, 'question')
  const holds = async (what: string) => {
    for (const [width, height] of windows) {
      await resize(page, { width: width!, height: height! })
      expect(await faults(page), `${what} at ${width} × ${height}`).toEqual([])
    }
  }
  for (const moment of moments) {
    await toMoment(page, room, others, moment, written)
    await holds(moment[2])
    await resize(page, { width: 360, height: 740 })
    const style = await page.addStyleTag({ content: spaced })
    expect(await faults(page), `${moment[2]}, with more space between lines, words and letters`).toEqual([])
    await style.evaluate(style => (style as Element).remove())
  }
  await room.to('define', 4)
  // Going back opens it by itself only for ten seconds after it was left.
  await room.command({ type: 'openPoll', poll: 'define-vote' })
  const voted = (other: Other) => other.own()?.personal['define-vote']?.texts?.[0]?.id
  await expect.poll(() => others.every(voted)).toBe(true)
  await Promise.all(others.map(other => other.cast('define-vote', true, voted(other))))
  await room.to('define', 5)
  await expect(page.locator('.lines')).toContainText('averylongword')
  await holds('a result of texts')
  await room.to('examples', 3)
  await Promise.all(words.map((word, i) => others[i]!.cast('felt-word', [word])))
  await room.to('examples', 4)
  await expect(page.locator('.cloud li')).toHaveCount(words.length)
  await holds('a result of words')
})

test('with letters twice as large nothing spills, no word of the state breaks, and the foot leaves the page its window', async ({ page, room }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await resize(page, { width: 320, height: 568 })
  const reader = await page.context().newCDPSession(page)
  await reader.send('Page.enable')
  await reader.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
  const others = await room.others(6)
  await page.goto(room.url)
  await state(page, 'question')
  for (const moment of moments) {
    await toMoment(page, room, others, moment, 'we nod and go on')
    expect(await faults(page), moment[2]).toEqual([])
    if (moment[2] !== 'weird')
      continue
    await Promise.all(others.map((other, i) => other.cast('weird', i + 4)))
    await page.getByRole('button', { name: '7', exact: true }).click()
    const word = page.getByRole('status').first()
    await expect(word).toHaveText('Saved ✓')
    const lines = await word.evaluate(word => word.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(word).lineHeight))
    expect(lines).toBeLessThan(1.5)
    await room.to('goal', 4)
    await expect(page.getByText('2 people at 7', { exact: false })).toHaveText(/; yours is 7\.$/)
    expect(await faults(page), 'its result').toEqual([])
  }
})

test('what is chosen is told by its shape, whatever its colour', async ({ page, room }) => {
  const shapes = (isPressed: boolean) => page.locator(`.answer [aria-pressed=${isPressed}]`).evaluateAll(buttons => buttons.map((button) => {
    const { borderTopWidth, backgroundColor } = getComputedStyle(button)
    return `an edge of ${borderTopWidth}, ${backgroundColor === 'rgba(0, 0, 0, 0)' ? 'empty' : 'filled'}`
  }))
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(room.url)
  await state(page, 'question')
  for (const [slide, click, poll, name] of [['goal', 1, 'hands', 'Not me'], ['goal', 3, 'weird', '7'], ['common', 1, 'heard', 'None of these'], ['examples', 1, 'real-verb', 'agree'], ['do', 3, 'sort-1', 'Strategy']] as const) {
    await room.to(slide, click)
    const main = page.locator(`main[data-poll=${poll}]`)
    await main.getByRole('button', { name, exact: true }).click()
    if (poll === 'real-verb')
      await main.getByRole('button', { name: '← Back' }).click()
    const [chosen, others] = [await shapes(true), await shapes(false)]
    expect(chosen, poll).toHaveLength(1)
    expect(others, poll).not.toContain(chosen[0])
  }
})

test('with forced colours every button has an edge, and what is chosen another shape', async ({ page, room }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  const shapes = () => page.getByRole('button').evaluateAll(buttons => buttons.filter(button => button.checkVisibility()).map((button) => {
    const { borderWidth, borderStyle, forcedColorAdjust, backgroundColor } = getComputedStyle(button)
    return { isPressed: button.ariaPressed === 'true', edge: `${borderWidth} ${borderStyle}`, fill: forcedColorAdjust === 'none' ? backgroundColor : '' }
  }))
  const choose = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).click()
    await state(page, 'saved')
    const all = await shapes()
    expect(all.filter(({ edge, fill }) => /^0px|none/.test(edge) && !fill)).toEqual([])
    const chosen = all.filter(({ isPressed }) => isPressed)
    expect(chosen).toHaveLength(1)
    return { chosen: chosen[0]!, others: all.filter(({ isPressed }) => !isPressed) }
  }
  await room.to('goal', 3)
  await page.goto(room.url)
  const key = await choose('7')
  expect(key.others.map(({ fill }) => fill)).not.toContain(key.chosen.fill)
  await room.to('common', 1)
  await state(page, 'question')
  const option = await choose('None of these')
  expect(option.others.map(({ edge }) => edge)).not.toContain(option.chosen.edge)
})

test('more below is said, and no more at the end', async ({ page, room }) => {
  await resize(page, { width: 360, height: 740 })
  await room.to('common', 1)
  await page.goto(room.url)
  await state(page, 'question')
  await expect(page.locator('.standing.more')).toBeVisible()
  await page.getByRole('button', { name: 'None of these' }).scrollIntoViewIfNeeded()
  await page.getByRole('button', { name: 'None of these' }).focus()
  await expect(page.locator('.standing:not(.more)')).toBeVisible()
})

test('the focus stays where it was, or goes to what is next to it', async ({ page, room }) => {
  const focused = page.locator(':focus')
  await room.to('define', 1)
  await page.goto(room.url)
  const send = page.locator('main .primary')
  await send.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Write something first.')).toBeVisible()
  await expect(page.getByRole('status').first()).toHaveText('Not saved')
  await expect(focused).toHaveText('Send')
  await page.getByRole('textbox').fill('we nod')
  await send.focus()
  await page.keyboard.press('Enter')
  await state(page, 'saved')
  await expect(focused).toHaveText('Saved')
  await page.getByRole('button', { name: 'Take back' }).focus()
  await page.keyboard.press('Enter')
  await state(page, 'taken-back')
  await expect(focused).toHaveText('Finish: Alignment is …')
  await page.getByRole('button', { name: 'Ask the speaker' }).click()
  await page.getByRole('textbox', { name: 'Your question' }).fill('Who decides?')
  await page.getByRole('button', { name: 'Ask', exact: true }).focus()
  await page.keyboard.press('Enter')
  const back = page.getByRole('button', { name: 'Take back: Who decides?' })
  await expect(focused).toHaveText('Ask')
  await back.focus()
  await page.keyboard.press('Enter')
  await expect(back).toHaveCount(0)
  await expect(focused).toHaveAttribute('aria-label', 'Your question')
  await room.to('examples', 1)
  await page.getByRole('button', { name: 'agree', exact: true }).click()
  const earlier = page.getByRole('button', { name: '← Back' })
  await earlier.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('1 of 5', { exact: true })).toBeVisible()
  await expect(focused).toHaveText('← Back')
})

test('an Enter that ends the composing of a word does not send it', async ({ page, room }) => {
  await room.to('define', 1)
  await page.goto(room.url)
  const box = page.getByRole('textbox')
  await box.fill('にほん')
  // Safari says so by the code alone, after the composing has ended.
  await box.evaluate(box => box.dispatchEvent(Object.defineProperty(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }), 'keyCode', { value: 229 })))
  await expect(page.getByRole('status').first()).toHaveText('Not saved yet: tap “Send”')
  await box.press('Enter')
  await state(page, 'saved')
})

test('the page says what it is, and what to do, before and without its script', async ({ browser, room, page }) => {
  await page.route('**/*.js', route => route.abort())
  await page.goto(room.url)
  await expect(page.getByRole('heading')).toHaveText('One moment …')
  const remedy = page.getByText('Load this page again')
  await expect(remedy).toHaveCSS('opacity', '0')
  await remedy.evaluate(remedy => remedy.getAnimations().forEach(animation => animation.finish()))
  await expect(remedy).toHaveCSS('opacity', '1')
  const context = await browser.newContext({ javaScriptEnabled: false })
  const without = await context.newPage()
  await without.goto(room.url)
  await expect(without.getByText('allow JavaScript')).toHaveCSS('opacity', '1')
  await context.close()
})

test('a page that the browser translates goes on', async ({ page, room }) => {
  await room.to('goal', 1)
  await page.goto(room.url)
  await state(page, 'question')
  // What a translation does: every text gets elements of its own.
  await page.evaluate(() => {
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const texts: Text[] = []
    while (walk.nextNode())
      texts.push(walk.currentNode as Text)
    for (const text of texts.filter(text => text.data.trim() && !text.parentElement!.closest('style'))) {
      const font = document.createElement('font')
      font.textContent = `übersetzt: ${text.data}`
      text.replaceWith(font)
    }
  })
  await page.getByRole('button', { name: 'My hand is up' }).click()
  await expect(page.getByRole('status').first()).toHaveText('Saved ✓')
  await room.to('goal', 3)
  await expect(page.getByRole('heading')).toHaveText('How weird does it feel to say “alignment”?')
})
