/** The console beside the notes: what it knows, what it takes, and that nothing moves under the hand. */
import { findings } from '../axe.ts'
import { lost } from '../reflow.ts'
import { resize } from '../resize.ts'
import { writeEach } from './ballots.ts'
import { expect, jump, test } from './room.ts'

test('the check before the talk hears the phones’ pages, goes with the first step, and comes back by its button', async ({ room }) => {
  const { presenter, phones, press } = room
  const check = presenter.getByTestId('before')
  /** Where the keys stand on a laptop and on a phone. */
  const places = async () => {
    const found = []
    for (const size of [{ width: 1280, height: 720 }, { width: 390, height: 844 }]) {
      await resize(presenter, size)
      found.push(await presenter.getByRole('group', { name: 'Keys' }).boundingBox())
    }
    return found
  }
  await expect(check.locator('[data-about=Phones]')).toContainText(/3 pages on the workshop’s own machine answered in \d+ ms; nothing else has joined yet\./)
  await expect(check.locator('[data-about=Screens]')).toHaveAttribute('data-standing', 'well')
  await expect(check.locator('[data-about=Clock]')).toHaveAttribute('data-standing', 'well')
  await expect(check.locator('[data-about=Deck]')).toContainText('56 slides ask 49 questions; each stands on its slide.')
  const promise = phones[0]!.getByText('Your team will see counts')
  await check.getByRole('button', { name: 'A team: tell all counts' }).click()
  await expect(promise).toBeVisible()
  await press('u')
  await expect(promise).toHaveCount(0)
  // At each phone that comes the count goes on, and no reader speaks it.
  await expect(presenter.getByTestId('sign').getByRole('status')).toHaveText('Live')
  expect(await findings(presenter)).toEqual([])
  const before = await places()
  expect(before.map((place, i) => place!.y + place!.height < [720, 844][i]!)).toEqual([true, true])
  await press('ArrowRight')
  await room.at(2, 0)
  await expect(check).toHaveCount(0)
  expect(await places()).toEqual(before)
  const button = presenter.getByRole('button', { name: 'Check' })
  await button.focus()
  await press('Enter')
  await expect(check).toBeVisible()
  await press('ArrowRight')
  await room.at(2, 1)
  await expect(check).toHaveCount(0)
  await expect(button).toBeFocused()
  await expect(presenter.getByTestId('next')).toContainText('asks: Raise your hand if this is something you worked towards')
  expect(await places()).toEqual(before)
  await resize(presenter, { width: 1920, height: 1080 })
})

test('what has the focus takes its own keys, all others are the talk’s, and letters can be switched off', async ({ room }) => {
  const { presenter, press } = room
  await press('ArrowRight')
  await press('ArrowRight')
  await press('ArrowRight')
  await room.at(2, 2)
  const state = expect(presenter.getByTestId('focus-state'))
  await state.toHaveText('open, live')
  // A summary is opened by the space bar, which turns no slide then.
  await presenter.getByText('Count by hand').focus()
  await press('Space')
  const field = presenter.getByLabel('Raised', { exact: true })
  await field.fill('12')
  await press('ArrowRight')
  await press('Enter')
  await expect(presenter.getByText('Count by hand: in use')).toBeVisible()
  await room.at(2, 2)
  // A list takes arrows and letters.
  const letters = presenter.getByLabel('Letter keys')
  await letters.focus()
  await press('ArrowDown')
  await expect(letters).toHaveValue('held')
  await press('o')
  await press('Escape')
  const close = (keys: string) => expect(presenter.getByRole('button', { name: `${keys}Close`, exact: true })).toBeVisible()
  await close('Alt O ')
  // Alone it does nothing now: or it would be open again after the next press.
  await press('o')
  await presenter.keyboard.press('Alt+o', { delay: 200 })
  await state.toHaveText('closed, live')
  await letters.selectOption('off')
  await expect(presenter.getByRole('button', { name: 'Open again', exact: true })).toBeVisible()
  await press('o')
  await presenter.keyboard.press('Alt+o')
  await press('ArrowRight')
  await room.at(2, 3)
  await expect(presenter.getByTestId('focus')).toHaveAttribute('data-poll', 'weird')
})

test('rows keep their places under the hand, what comes meanwhile waits, and U takes back what was done last', async ({ room }) => {
  const { presenter, phones, press } = room
  await jump(presenter, 13)
  await room.at(13, 0)
  await press('ArrowRight')
  await press('ArrowRight')
  await room.at(13, 2)
  await writeEach(phones, 'felt-word', ['pain', 'rude', undefined])
  const list = presenter.getByTestId('texts')
  const row = (text: string) => list.getByRole('listitem').filter({ hasText: text })
  const hide = row('pain').getByRole('button', { name: 'Hide' })
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await hide.hover()
  const place = await hide.boundingBox()
  await writeEach(phones, 'felt-word', [undefined, undefined, 'calm'])
  const others = list.getByRole('button', { name: '1 new' })
  await expect(others).toBeVisible()
  await expect(row('calm')).toHaveCount(0)
  await hide.click()
  await expect(hide).toHaveAttribute('aria-pressed', 'true')
  await press('u')
  await expect(hide).toHaveAttribute('aria-pressed', 'false')
  expect(await hide.boundingBox()).toEqual(place)
  await press('u')
  await expect(hide, 'and that as well').toHaveAttribute('aria-pressed', 'true')
  await others.click()
  await expect(row('calm')).toBeVisible()
  // With lists, on a laptop and on a phone, and once it is over.
  expect(await findings(presenter)).toEqual([])
  await resize(presenter, { width: 320, height: 1600 })
  expect([...await findings(presenter), ...await lost(presenter, '.slidev-presenter')]).toEqual([])
  await resize(presenter, { width: 320, height: 256 })
  expect(await lost(presenter, '.slidev-presenter')).toEqual([])
  await press('e')
  await expect(presenter.getByTestId('verdict')).toBeVisible()
  expect(await findings(presenter)).toEqual([])
  await resize(presenter, { width: 1920, height: 1080 })
})

test('the words that are counted can be edited', async ({ room }) => {
  const { presenter, phones, press } = room
  await jump(presenter, 5)
  await room.at(5, 0)
  await press('ArrowRight')
  await press('ArrowRight')
  await room.at(5, 2)
  await writeEach(phones, 'define', ['a shared plan', 'a plan', 'autonomy'])
  for (let i = 0; i < 3; i++)
    await press('ArrowRight')
  await room.at(6, 2)
  const found = presenter.locator('form').getByText(/\d of 3/)
  await expect(found).toHaveText('1 of 3')
  await presenter.getByLabel('Words counted').fill('plan')
  await presenter.getByRole('button', { name: 'Count these' }).click()
  await expect(found).toHaveText('2 of 3')
})

/** Seconds on a clock such as 2:05. */
function secondsOf(time: string | null): number {
  const [minutes, seconds] = (time ?? '').split(':').map(Number)
  return minutes! * 60 + seconds!
}

test('the time of talk, slide and question stands in the console, and next shows the result that comes', async ({ room }) => {
  const { presenter, stage, phones, press } = room
  const pace = presenter.getByTestId('pace')
  const countdown = presenter.getByTestId('countdown')
  await expect(pace.getByTestId('elapsed')).toHaveText('0:00')
  await expect(pace.getByTestId('lead')).toHaveCount(0)
  await jump(presenter, 13)
  await room.at(13, 0)
  // Slides jumped over are time won, and the plan is for the length that was set.
  await expect(pace.getByTestId('lead')).toHaveText(/min ahead/)
  await expect(pace.getByTestId('slide-time')).toHaveText(/^this slide 0:\d\d of 4:00$/)
  await pace.getByLabel('Minutes').focus()
  await expect(pace.locator('.line').getByRole('button')).toHaveText(['35', '60', '90'])
  await pace.getByRole('button', { name: '90' }).click()
  await expect(pace.getByTestId('slide-time')).toHaveText(/ of 3:15$/)
  // By keys, as a person does it: in Firefox `fill` writes into a field of numbers beside what stands there.
  const setMinutes = async (minutes: string) => {
    await pace.getByLabel('Minutes').press('ControlOrMeta+a')
    await presenter.keyboard.type(minutes)
    await presenter.keyboard.press('Enter')
  }
  await setMinutes('60')
  await expect(pace.getByTestId('slide-time')).toHaveText(/ of 2:10$/)
  await presenter.reload()
  await expect(presenter.getByTestId('role')).toHaveText('leads')
  await expect(pace.getByLabel('Minutes')).toHaveValue('60')
  await expect.poll(async () => secondsOf(await pace.getByTestId('elapsed').textContent())).toBeGreaterThan(0)
  // The field was used, and the arrows are the talk's.
  await setMinutes('45')
  await press('ArrowRight')
  await press('ArrowRight')
  await room.at(13, 2)
  await expect(countdown).toHaveText(/^0:(?:20|1\d) left$/)
  await press('t')
  await expect(countdown).toHaveText(/^0:(?:35|3[0-4]|2\d) left, 15 s added$/)
  await press('Shift+T')
  await expect(countdown).not.toContainText('added')
  await expect(presenter.getByRole('button', { name: '⇧T Undo +15 s' })).toBeDisabled()
  await writeEach(phones, 'felt-word', ['pain', 'rude', undefined])
  const next = presenter.locator('.grid-section.next .word').filter({ hasText: 'rude' })
  await expect(next).toBeVisible()
  await expect(stage.locator('.word').filter({ hasText: 'rude' })).toHaveCount(0)
  await press('ArrowRight')
  await room.at(13, 3)
  await expect(countdown).toBeEmpty()
})
