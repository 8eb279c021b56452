/** The speaker's phone as a clicker, beside a laptop that leads, a stage and the room's phones. */
import type { Page } from '@playwright/test'
import type { Room } from './room.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../../server/app.ts'
import { findings } from '../axe.ts'
import { resize } from '../resize.ts'
import { phone } from '../server/client.ts'
import { wrongWay } from './directions.ts'
import { asked, expect, expectAt, jump, test, translate } from './room.ts'

/** Bytes on the wire for the whole page. */
const budget = 30_000

const link = ({ running }: Room) => `${running.url}/remote/#key=${running.key}`
const line = (remote: Page) => remote.locator('.line')
const press = (remote: Page, name: string) => remote.getByRole('button', { name, exact: true }).click()

/** A clicker with the key, and what it loaded. */
async function openRemote(room: Room): Promise<{ remote: Page, paths: Set<string> }> {
  const remote = await room.open('about:blank')
  await resize(remote, { width: 390, height: 844 })
  const paths = new Set<string>()
  remote.on('request', request => paths.add(new URL(request.url()).pathname))
  await remote.goto(link(room))
  await expect(remote.getByText('Live · 3 here')).toBeVisible()
  return { remote, paths }
}

test('it leads beside the laptop, moves nothing when it comes back, and weighs less than 30,000 bytes', async ({ room }) => {
  const { presenter, stage, phones, running } = room
  const { remote, paths } = await openRemote(room)
  expect(remote.url()).not.toContain('key=')
  const next = remote.getByRole('region', { name: 'The next press' })
  const header = remote.locator('header')
  await expect(next).toContainText('slide 2')
  await expect(next).toContainText('“Alignment”')
  await expect(presenter.getByTestId('next')).toContainText('slide 2: “Alignment”')
  await expect(presenter.getByTestId('sign')).toContainText('2 presenters: this laptop, a phone')
  await expect(remote.getByText('2 presenters: this phone, a laptop')).toBeAttached()

  // Pages that their browsers translate go on, with no word of before left in them.
  await Promise.all([remote, presenter, stage].map(translate))
  for (const click of [0, 1, 2]) {
    await press(remote, 'Next')
    await room.at(2, click)
  }
  await asked(phones[0]!, 'hands')
  // The laptop has drawn the slide, so its steps are known.
  await expect(header).toContainText('2 of 56, step · 2 of 3')
  await expect(remote.locator('.pace')).toHaveText(/^\d:\d\d of \d+ min · .* · ends \d\d:\d\d$/)
  await phones[0]!.getByRole('button', { name: 'My hand is up' }).click()
  await expect(remote.getByText('1 of 3', { exact: true })).toBeVisible()
  await expect(remote.locator('.spoken')).toHaveText(/^Ask for physical hands too/)
  await press(remote, 'Back')
  await room.at(2, 1)
  await room.press('ArrowRight')
  await room.press('ArrowRight')
  await room.at(2, 3)
  await expect(next).toContainText('slide 3')
  // A clicker that is paired with the phone sends keys.
  await remote.keyboard.press('PageUp')
  await room.at(2, 2)

  await expect(presenter.getByTestId('next')).toContainText('asks: How weird does it feel')
  await expect(presenter.getByTestId('next')).not.toContainText('slide 2')
  await translate(stage)
  const fourth = await phone(running.url)
  await expect(remote.getByText('Live · 4 here', { exact: true })).toBeVisible()
  await expect(presenter.getByTestId('sign')).toContainText('4 here, 4 joined')
  await expect(stage.getByTestId('chip').getByTestId('here')).toHaveText('4')
  await expect(stage.locator('#slideshow .slidev-page:visible').getByTestId('raised')).toHaveText(/^\s*1 of 4 raised\s*$/)

  await remote.context().setOffline(true)
  await expect(remote.getByText('No connection', { exact: true })).toBeVisible()
  // It says that it does nothing, and is pressed nevertheless.
  await remote.getByRole('button', { name: 'Next', exact: true }).click({ force: true })
  await expect(line(remote)).toHaveText('No connection: nothing was sent.')
  await room.press('ArrowLeft')
  await room.at(2, 1)
  await remote.context().setOffline(false)
  await expect(header).toContainText('2 of 56, step · 1 of 3')
  await remote.reload()
  await expect(header).toContainText('2 of 56, step · 1 of 3')
  await room.at(2, 1)

  // The laptop's browser goes, and the phone leads on through slides that it had drawn before.
  fourth.socket.close()
  await presenter.context().close()
  for (let i = 0; i < 3; i++) {
    const before = await header.textContent()
    await press(remote, 'Next')
    await expect(header).not.toHaveText(before!)
  }
  await expectAt(stage, 3, 0)
  await expect(remote.getByText('No laptop leads beside this phone.')).toBeAttached()

  const served = [...paths].filter(path => !path.startsWith('/socket.io/'))
  expect(served.length).toBeGreaterThan(1)
  const weight = served.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(root, 'dist', path.endsWith('/') ? `${path}index.html` : path))).length, 0)
  expect(weight, served.join(' ')).toBeLessThan(budget)
})

test('its code is shown for a moment in the console alone; texts and questions are seen to with a thumb', async ({ room }) => {
  const { presenter, stage, running } = room
  const code = presenter.getByTestId('remote-code')
  await presenter.getByRole('button', { name: 'Your phone as a clicker' }).click()
  await expect(code).toHaveAttribute('data-link', link(room))
  await expect(stage.getByTestId('remote-code')).toHaveCount(0)
  await room.press('ArrowRight')
  await room.at(2, 0)
  await expect(code).toHaveCount(0)
  const stranger = await room.open(`${running.url}/remote/`)
  await expect(stranger.getByText('has no key yet')).toBeVisible()
  await expect(stranger.getByRole('button')).toHaveCount(0)
  await stranger.goto(`${running.url}/remote/#key=${'x'.repeat(22)}`)
  await expect(stranger.getByText('does not open this workshop')).toBeVisible()
  expect(await findings(stranger)).toEqual([])

  const { remote } = await openRemote(room)
  await resize(remote, { width: 320, height: 568 })
  // Above fifty people, texts wait.
  const others = await Promise.all(Array.from({ length: 48 }, () => phone(running.url)))
  await expect(remote.getByText('Live · 51 here')).toBeVisible()
  await jump(presenter, 5)
  await room.at(5, 0)
  for (const click of [1, 2]) {
    await press(remote, 'Next')
    await room.at(5, click)
  }
  await others[0]!.asked('define')
  await others[0]!.cast({ poll: 'define', value: 'a shared plan' })
  await others[1]!.cast({ poll: 'define', value: 'هدف مشترك' })
  await others[2]!.cast({ poll: 'questions', value: 'Is agreement never the goal?', slot: 'q1' })
  await press(remote, '2 texts wait')
  const texts = remote.getByRole('region', { name: 'Texts that wait' })
  const listed = presenter.getByTestId('texts').getByRole('listitem').filter({ hasText: 'a shared plan' })
  await expect(texts.getByRole('listitem')).toHaveCount(2)
  expect([...await wrongWay(remote), ...await findings(remote)]).toEqual([])
  await texts.getByRole('listitem').filter({ hasText: 'a shared plan' }).getByRole('button', { name: 'Approve' }).click()
  await expect(line(remote)).toContainText('The stage may show it.')
  await expect(texts.getByRole('listitem')).toHaveText([/هدف مشترك/])
  const isPressed = (name: string, pressed: boolean) => expect(listed.getByRole('button', { name })).toHaveAttribute('aria-pressed', String(pressed))
  await isPressed('Approve', true)
  expect(await findings(remote)).toEqual([])
  await press(remote, 'Take back')
  await isPressed('Approve', false)
  // A thumb that is as quick as this page is one that bounces, and means nothing.
  await texts.getByRole('listitem').filter({ hasText: 'a shared plan' }).getByRole('button', { name: 'Hide' }).click({ delay: 500 })
  await isPressed('Hide', true)

  await expect(remote.getByRole('button', { name: '1 question', exact: true })).toBeVisible()
  await press(remote, '1 question')
  expect(await findings(remote)).toEqual([])
  await press(remote, 'On stage')
  await expect(stage.getByTestId('chosen-question')).toContainText('Is agreement never the goal?')
  await line(remote).getByRole('button', { name: 'Take back' }).click()
  await expect(stage.getByTestId('chosen-question')).toHaveCount(0)
  await room.at(5, 2)
  others.forEach(({ socket }) => socket.close())
})
