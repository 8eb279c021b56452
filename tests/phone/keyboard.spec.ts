/**
 * All twelve kinds by keyboard alone, to the last ballot of each: Tab, arrows, Space and Enter, and letters in a field.
 * On the way axe looks at every state of each: asked, not saved, saved, closed, its result.
 */
import type { Page } from '@playwright/test'
import { findings } from '../axe.ts'
import { expect, state, test } from './room.ts'

test.use({ viewport: { width: 360, height: 740 } })

/** More stops than any page has. */
const round = 60

/** What the page has to stop at, in its order, as each is called, and which of them has the focus: -1 where none has. */
function stops(page: Page): Promise<{ names: string[], at: number }> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('h1, button, input, textarea, [role=slider]')]
    const names = all.map(stop => stop.getAttribute('aria-label') ?? stop.textContent.trim().replace(/\s+/g, ' '))
    return { names, at: all.indexOf(document.activeElement!) }
  })
}

/**
 * Presses Tab, or Shift and Tab where it is behind, until the focus is on what is called so: past the last stop Firefox
 * has its own bars, where keys that are driven do not come back from. @throws Error where it never is.
 */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const { names, at } = await stops(page)
  const key = names.slice(at + 1).some(stop => name.test(stop)) ? 'Tab' : 'Shift+Tab'
  const way: string[] = []
  for (let press = 0; press < round; press++) {
    await page.keyboard.press(key)
    const { names, at } = await stops(page)
    if (name.test(names[at] ?? ''))
      return
    way.push(names[at] ?? '')
  }
  throw new Error(`${name} is not on the way of ${key}: ${way.join(' | ')}`)
}

test('every kind is answered to its last ballot by keyboard alone, and the server has each', async ({ page, room }) => {
  const press = async (...keys: string[]) => {
    for (const key of keys)
      await page.keyboard.press(key)
  }
  const type = async (name: RegExp, text: string) => {
    await tabTo(page, name)
    await page.keyboard.type(text)
  }
  const on = async (name: RegExp, key: 'Space' | 'Enter') => {
    await tabTo(page, name)
    await press(key)
  }
  const has = (poll: string, what: Record<string, unknown>) => expect.poll(() => room.board(poll)?.result, poll).toMatchObject(what)
  /** Nothing of the page as it stands shuts anybody out. */
  const holds = async (what: string) => expect.soft(await findings(page), what).toEqual([])
  /** The question comes by itself, and the focus with it. */
  const asks = async (slide: string, click: number) => {
    await room.to(slide, click)
    await expect(page.locator('main[data-state=question] .answer').locator('button, input, textarea, [role=slider]').first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await holds(`${slide} ${click}, asked`)
  }
  /** The room goes on: the question is closed, and its result is shown. */
  const ends = async (poll: string) => {
    await holds(`${poll}, saved`)
    await room.command({ type: 'closePoll', poll })
    await state(page, 'closed')
    await holds(`${poll}, closed`)
    await room.command({ type: 'showResult', poll })
    await expect(page.locator('main[data-state=result] .result')).toBeVisible()
    await holds(`${poll}, its result`)
  }
  // What moves is half drawn, and its colours are neither.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.goto(room.url)
  await state(page, 'question')

  await test.step('words', async () => {
    await holds('breakers, asked')
    await type(/^Word 1/, 'Slack')
    await type(/^Word 2/, 'phone')
    await holds('breakers, not saved')
    await on(/^Send$/, 'Enter')
    await has('breakers', { mentions: 2, n: 1 })
    await holds('breakers, saved')
    await room.to('goal', 0)
    await state(page, 'waiting')
    await holds('nothing asked')
  })
  await test.step('hands', async () => {
    await asks('goal', 1)
    await on(/^My hand is up$/, 'Space')
    await has('hands', { raised: 1, n: 1 })
    await ends('hands')
  })
  await test.step('scale', async () => {
    await asks('goal', 3)
    await on(/^7$/, 'Enter')
    await has('weird', { n: 1, counts: [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0] })
    await ends('weird')
  })
  await test.step('choice of many', async () => {
    await asks('common', 1)
    await on(/launch readiness/, 'Space')
    await on(/^Here’s the spec/, 'Enter')
    await has('heard', { n: 1, counts: [{ n: 0 }, { n: 1 }, { n: 0 }, { n: 0 }, { n: 0 }, { n: 1 }, { n: 0 }] })
    await ends('heard')
  })
  await test.step('text', async () => {
    await asks('define', 1)
    const others = await room.others(6)
    await Promise.all(others.map((other, i) => other.cast('define', `meaning ${i}`)))
    await type(/^Finish:/, 'we nod')
    await holds('define, not saved')
    await on(/^Send$/, 'Enter')
    await has('define', { arms: [{ n: 7 }] })
    await holds('define, saved')
  })
  await test.step('judge', async () => {
    await asks('define', 2)
    await on(/^Same thing$/, 'Enter')
    await holds('define-judge, saved so far')
    // The next one stands in its place, under the same two buttons.
    await press('Enter', 'Space', 'Enter')
    await expect(page.getByText('That was the last one.')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
    await has('define-judge', { arms: [{ judgements: 4, same: 4 }] })
    await ends('define-judge')
  })
  await test.step('vote', async () => {
    await asks('define', 4)
    for (let vote = 0; vote < 3; vote++)
      await on(/^meaning/, 'Space')
    await expect(page.getByText('All your votes are given.')).toBeVisible()
    await expect.poll(() => {
      const tally = room.board('define-vote')?.result
      return tally?.kind === 'vote' && tally.texts.reduce((sum, { votes }) => sum + votes, 0)
    }).toBe(3)
    await ends('define-vote')
  })
  await test.step('sort', async () => {
    await asks('examples', 1)
    await on(/^agree$/, 'Space')
    await holds('real-verb, saved so far')
    await press('Enter', 'Space', 'Enter', 'Space')
    await expect(page.getByText('All sorted.')).toBeVisible()
    await expect.poll(() => {
      const tally = room.board('real-verb')?.result
      return tally?.kind === 'sort' && tally.items.map(({ n }) => n)
    }).toEqual([1, 1, 1, 1, 1])
    await ends('real-verb')
  })
  await test.step('one word', async () => {
    await asks('examples', 3)
    await type(/^Your word$/, 'calm')
    await press('Enter')
    await has('felt-word', { mentions: 1, n: 1 })
    await ends('felt-word')
  })
  await test.step('compass', async () => {
    await asks('flow', 1)
    await tabTo(page, /^Align with me/)
    await press('ArrowRight', 'ArrowUp')
    await has('compass', { n: 1 })
    await ends('compass')
  })
  await test.step('text that is shown', async () => {
    await asks('flow', 5)
    await type(/^How do you/, 'tea')
    await press('Enter')
    await has('flow-how', { arms: [{ n: 1 }] })
    await ends('flow-how')
  })
  await test.step('rank', async () => {
    await asks('do', 1)
    await on(/^Treat alignment/, 'Enter')
    await holds('first-try, not saved')
    await on(/^Just stop/, 'Space')
    await has('first-try', { n: 1, items: [{ key: 'stop', places: [0, 1, 0] }, { key: 'variable', places: [1, 0, 0] }, { key: 'autonomy', places: [0, 0, 1] }] })
    await ends('first-try')
  })
  await test.step('choice, and how sure', async () => {
    await asks('do', 3)
    await on(/^Strategy$/, 'Space')
    await holds('sort-1, not said how sure')
    await on(/^Sure$/, 'Enter')
    await has('sort-1', { n: 1, counts: [{ n: 1, said: 1, sure: 1 }, { n: 0 }] })
    await ends('sort-1')
  })
  await test.step('pulse', async () => {
    await on(/^that word again/, 'Space')
    await has('wince', { presses: 1, n: 1 })
    await holds('wince, pressed')
  })
  await test.step('questions', async () => {
    await tabTo(page, /^Ask the speaker$/)
    await press('Enter')
    await type(/^Your question$/, 'Who decides?')
    await holds('questions, not saved')
    await on(/^Ask$/, 'Enter')
    await has('questions', { asked: 1, n: 1 })
    await holds('questions, saved')
  })
})
