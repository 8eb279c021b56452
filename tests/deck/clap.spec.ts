/** Two phones clap on their own pages, one by a key and one by touch, and the stage's ring shows them; then in lockstep. */
import type { Page } from '@playwright/test'
import type { ClapBallot, ClapTally } from '../../talk/kinds/clap/shapes.ts'
import { rm } from 'node:fs/promises'
import { test } from '@playwright/test'
import { logOf } from '../../server/archive.ts'
import { mostSpread } from '../../talk/kinds/clap/offset.ts'
import { findings } from '../axe.ts'
import { startWorkshop, temporaryFolder } from '../harness.ts'
import { screen } from '../server/client.ts'
import { asked, expect, poll } from './room.ts'

const says = (phone: Page, word: string) => expect(phone.getByRole('status')).toHaveText(word)

test('who claps by key and who claps by touch run on the ring, and in lockstep wait for each other', async ({ browser }) => {
  const data = await temporaryFolder()
  const running = await startWorkshop({ which: 'new', data })
  const presenter = await screen(running.url, running.key)
  await presenter.move('flow-state', 6)
  const stage = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage()
  await stage.goto(running.stage)
  const phones: Page[] = []
  for (const hasTouch of [false, true]) {
    const phone = await (await browser.newContext({ viewport: { width: 360, height: 640 }, hasTouch })).newPage()
    await phone.goto(running.url)
    phones.push(phone)
  }
  const [keyed, touched] = phones as [Page, Page]
  const circle = (phone: Page) => phone.locator('.clap')
  const byKey = () => keyed.keyboard.press(' ')
  const byTouch = () => circle(touched).tap()
  await Promise.all(phones.map(phone => asked(phone, 'clap')))
  await Promise.all(phones.map(phone => says(phone, 'Your turn')))
  await expect(circle(keyed)).toHaveAccessibleName('slap: Clap together. Nobody leads.')
  for (const phone of phones)
    expect(await phone.evaluate(() => [document.documentElement.scrollWidth, document.querySelector('.clap')!.getBoundingClientRect().bottom])).toEqual([360, expect.any(Number)])
  expect(await findings(keyed)).toEqual([])

  // Until both are placed, or one is left out: a clap is a moment, so there is nothing to wait for between two of one hand.
  const told = () => presenter.boards().clap!.result as ClapTally
  const placed = () => told().turns.filter(turn => turn !== null).length
  await expect(async () => {
    await Promise.all([byKey(), byTouch()])
    expect(told().n === 2 && told().tempo !== null && (told().uneven > 0 || placed() === 2)).toBe(true)
  }).toPass({ intervals: [200] })
  await says(keyed, 'Clapping')
  const ring = poll(stage, 'clap').getByTestId('ring').locator('.person:not(.unknown)')
  await expect.poll(async () => await ring.count() - placed()).toBe(0)
  if (told().uneven > 0)
    await expect(poll(stage, 'clap').locator('.board-foot')).toContainText('left out: uneven messages')
  else
    await expect(ring).toHaveCount(2)
  await expect(poll(stage, 'clap').getByTestId('tempo')).toHaveText(/^\d+$/)
  await stage.screenshot({ path: test.info().outputPath('stage.png') })
  await keyed.screenshot({ path: test.info().outputPath('phone.png') })

  await presenter.move('flow-state', 7)
  await Promise.all(phones.map(phone => asked(phone, 'clap-lockstep')))
  await Promise.all(phones.map(phone => says(phone, 'Clap now')))
  // Who claps is in: from the third beat on each waits for the other.
  await byKey()
  await expect(keyed.locator('.clap[aria-disabled=false]')).toBeVisible()
  await byTouch()
  await byKey()
  await Promise.all(phones.map(phone => says(phone, 'Clap now')))
  await byTouch()
  await says(touched, 'Waiting for the others')
  await expect(touched.getByText('Waiting for 1', { exact: true })).toBeVisible()
  await touched.screenshot({ path: test.info().outputPath('waiting.png') })
  await byKey()
  await says(touched, 'Clap now')
  await expect(poll(stage, 'clap-lockstep').locator('.board-foot')).toContainText('beats')

  // On a busy machine messages take longer at one time than at another: nobody else is left out of the step.
  const { uneven } = told()
  const { id } = presenter.room().workshop
  presenter.socket.close()
  await running.close()
  const ballots = logOf(data, id).flatMap(event => event.type === 'ballotCast' && event.poll === 'clap' ? [[event.voter, event.value as ClapBallot] as const] : [])
  expect([...new Map(ballots).values()].filter(({ spread }) => spread > mostSpread)).toHaveLength(uneven)
  await rm(data, { recursive: true })
})
