/** The report as a page: from the key on its slide to a phone, on paper, and kept as a file when the laptop is gone. */
import type { Page } from '@playwright/test'
import { Buffer } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inflateSync } from 'node:zlib'
import { stateOf } from '../../report/source.ts'
import { root } from '../../server/app.ts'
import { reportFile } from '../../server/report.ts'
import { loadTalk } from '../../server/talk.ts'
import { people as who } from '../../talk/people/index.ts'
import { evolve } from '../../workshop/evolve.ts'
import { pollsOf } from '../../workshop/poll.ts'
import { readRecording } from '../../workshop/recording/format.ts'
import { findings } from '../axe.ts'
import { roomOf } from '../heart/rooms.ts'
import { lost } from '../reflow.ts'
import { resize } from '../resize.ts'
import { answerEach, writeEach } from './ballots.ts'
import { wrongWay } from './directions.ts'
import { small } from './machines.ts'
import { expect, jump, test } from './room.ts'

/** What a page asks for while it is used, and what it says of it. */
async function watched(page: Page, use: () => Promise<void>): Promise<string[]> {
  const heard: string[] = []
  page.on('request', request => void (request.isNavigationRequest() || heard.push(request.url())))
  page.on('console', message => void heard.push(message.text()))
  page.on('pageerror', error => void heard.push(error.message))
  await use()
  return heard
}

/** Elements that reach beyond the page's edges. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('main *')]
    .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !element.closest('.unseen'))
    .map(element => element.outerHTML.slice(0, 120)))
}

/** How wide a picture is, and how many colours cover more than one in ten thousand of its pixels. */
async function inksOf(page: Page, file: string): Promise<{ wide: number, inks: number }> {
  return page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.naturalWidth, image.naturalHeight)
    const pen = canvas.getContext('2d')!
    pen.drawImage(image, 0, 0)
    const counts = new Map<number, number>()
    for (const colour of new Uint32Array(pen.getImageData(0, 0, canvas.width, canvas.height).data.buffer))
      counts.set(colour, (counts.get(colour) ?? 0) + 1)
    return { wide: canvas.width, inks: [...counts.values()].filter(n => n > canvas.width * canvas.height / 10_000).length }
  }, (await readFile(file)).toString('base64'))
}

test('the room reads its report from the key on, keeps it, and prints it', async ({ room }, info) => {
  const { presenter, stage, phones, press } = room
  await press('ArrowRight')
  await room.at(2, 0)
  for (let click = 1; click <= 3; click++) {
    await press('ArrowRight')
    await room.at(2, click)
  }
  await answerEach(phones, 'weird', ['3', '5', '7'])
  await jump(presenter, 18)
  await room.at(18, 0)
  await press('ArrowRight')
  await room.at(18, 1)
  await writeEach(phones, 'flow-how', ['headphones-without-any-space-'.repeat(4), '<img src=x onerror=alert(1)>', 'quiet'])
  await jump(presenter, 56)
  await room.at(56, 0)

  const phone = phones[0]!
  await expect(stage.getByText('If this room wants to keep it')).toBeVisible()
  await expect(phone.getByRole('link', { name: 'This room’s report' })).toHaveCount(0)
  await press('r')
  const link = stage.locator('#slideshow .slidev-page:visible').getByTestId('report-link')
  await expect(link.locator('p')).toContainText('/report/')
  await expect(phone.getByRole('link', { name: 'Save it on this phone' })).toBeVisible()

  const [kept, board] = [info.outputPath('kept.html'), info.outputPath('board.png')]
  const heard = await watched(phone, async () => {
    await phone.getByRole('link', { name: 'This room’s report' }).click()
    await expect(phone.getByRole('heading', { level: 1 })).toHaveText('What this room said')
    expect(await tooWide(phone)).toEqual([])
    // All but the first page is folded until a part is wanted.
    await expect(phone.getByText('quiet', { exact: true })).toBeHidden()
    await phone.getByRole('link', { name: 'In the room’s own words' }).click()
    await expect(phone.getByText('quiet', { exact: true })).toBeVisible()
    await resize(phone, { width: 320, height: 256 })
    expect([...await lost(phone, 'main'), ...await findings(phone)]).toEqual([])
    await resize(phone, small.viewport)
    await phone.getByRole('link', { name: 'Every question' }).click()
    await phone.getByText('How weird does it feel').first().click()
    const question = phone.getByRole('article').filter({ hasText: 'How weird does it feel' })
    const [picture] = await Promise.all([phone.waitForEvent('download'), question.getByRole('button', { name: 'Save as a picture' }).click()])
    expect(picture.suggestedFilename()).toMatch(/^report-.+-weird\.png$/)
    await picture.saveAs(board)
    // The laptop goes; the page stays and can be kept.
    await phone.context().setOffline(true)
    const [download] = await Promise.all([phone.waitForEvent('download'), phone.getByRole('button', { name: 'Save this page' }).click()])
    await download.saveAs(kept)
  })
  expect(heard).toEqual([])
  const { wide, inks } = await inksOf(stage, board)
  expect([wide, inks > 3]).toEqual([1680, true])

  const page = await phone.context().newPage()
  const alone = await watched(page, async () => {
    await page.goto(pathToFileURL(kept).href)
    await expect(page.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save this page' })).toBeHidden()
    await page.getByRole('link', { name: 'The figures, and how to read them' }).click()
    const [table] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: /CSV/ }).click()])
    const file = info.outputPath('figures.csv')
    await table.saveAs(file)
    expect(await readFile(file, 'utf8')).toContain('"quiet"')
    await page.emulateMedia({ media: 'print' })
    await resize(page, { width: 718, height: 1000 })
    expect(await tooWide(page)).toEqual([])
    await expect(page.getByRole('link', { name: /CSV/ })).toBeHidden()
  })
  expect(alone).toEqual([])
})

/** What is shared of rooms of so many people who answer every question of the deck, and of the long one that is shipped. */
async function shared(people: number): Promise<string> {
  const talk = await loadTalk(join(root, 'slides.md'))
  const shipped = readRecording(await readFile(join(root, 'public/recordings/simulated.jsonl'), 'utf8'))
  const polls = pollsOf(stateOf(shipped).deck).map(({ poll }) => poll).filter(({ open }) => open !== 'never')
  if (people === shipped.header.people)
    return (await reportFile(shipped, { sharing: true }, talk)).html
  const state = roomOf(polls, { asked: polls.map(({ id }) => id) }, who, people, 7)
  // Every text is there to be read, as many as there are.
  for (const [poll, { rounds }] of state.polls)
    evolve(state, { type: 'textsApproved', at: 0, poll, texts: [...rounds[0]!.texts.keys()] })
  return (await reportFile(state, { sharing: true }, talk)).html
}

/** Firefox packs what says which object is a page. */
function pagesOf(pdf: Buffer): number {
  const text = pdf.toString('latin1')
  const packed = [...text.matchAll(/\/ObjStm[\s\S]*?stream\n([\s\S]*?)\nendstream/g)].map(([, stream]) => inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1'))
  const pages = [text, ...packed].join('\n').match(/\/Type \/Page\b/g)!
  return pages.length
}

test('of 4, 12, 60 and 2,000 people it is under ten phone screens until it is opened, and at most 12 pages of paper', async ({ browser }) => {
  for (const people of [4, 12, 60, 2000]) {
    // One page each: the script of a file is run once a page, and without it nothing unfolds for paper.
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } })
    const html = await shared(people)
    expect(html.length, `${people}`).toBeLessThan(2_000_000)
    await page.setContent(html)
    expect(await tooWide(page), `${people}`).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollHeight / innerHeight), `${people}`).toBeLessThan(10)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pagesOf(pdf), `${people}`).toBeLessThanOrEqual(12)
    // Folded again once it is printed.
    await expect(page.locator('.part > details[open]')).toHaveCount(0)
    if (people === 60) {
      await page.evaluate(() => document.querySelectorAll('details').forEach(details => details.open = true))
      expect([...await wrongWay(page), ...await findings(page)]).toEqual([])
    }
    await page.close()
  }
})
