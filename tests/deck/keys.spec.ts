/** The keys besides the arrows: each acts on the poll at hand, and each can be undone. */
import type { Room } from './room.ts'
import { writeEach } from './ballots.ts'
import { asked, expect, poll, test } from './room.ts'

/** Slide 13 with two words of the room shown. */
async function showFeltWords({ presenter, phones, press, at }: Room): Promise<void> {
  await press('g')
  await presenter.locator('#slidev-goto-input').fill('13')
  await presenter.keyboard.press('Enter')
  await at(13, 0)
  await press('ArrowRight')
  await press('ArrowRight')
  await at(13, 2)
  await writeEach(phones, 'felt-word', ['pain', 'rude', undefined])
  await press('ArrowRight')
  await at(13, 3)
}

test('open and close, show and hide, a new round and back', async ({ room }) => {
  const { presenter, stage, phones, press } = room
  const state = (text: string) => expect(presenter.getByTestId('focus-state')).toHaveText(text)
  await press('ArrowRight')
  await room.at(2, 0)
  await state('not asked yet')
  await press('o')
  await state('open, live')
  await asked(phones[0]!, 'hands')
  await phones[0]!.getByRole('button', { name: 'My hand is up' }).click()
  await expect(presenter.getByTestId('focus-count')).toHaveText('1 of 3')
  await press('o')
  await state('closed, live')
  await press('s')
  await state('closed, shown')
  await expect(poll(stage, 'hands').locator('[data-row="raised"]')).toHaveAttribute('data-count', '1')
  await press('s')
  await state('closed, live')
  await press('n')
  await expect(presenter.getByTestId('focus')).toContainText('round 2')
  await expect(presenter.getByTestId('focus-count')).toHaveText('0 of 3')
  await press('Shift+N')
  await expect(presenter.getByTestId('focus-count')).toHaveText('1 of 3')
})

test('asked again after its result, the slide goes back to the question, and the arrow shows it once more', async ({ room }) => {
  const { stage, phones, press } = room
  await showFeltWords(room)
  await press('n')
  await room.at(13, 2)
  await writeEach(phones, 'felt-word', ['calm', undefined, undefined])
  await press('ArrowRight')
  await room.at(13, 3)
  await expect(stage.locator('.word:visible').filter({ hasText: 'calm' })).toBeVisible()
  await expect(stage.locator('.word:visible').filter({ hasText: 'rude' })).toHaveCount(0)
  await press('Shift+N')
  await expect(stage.locator('.word:visible').filter({ hasText: 'rude' })).toBeVisible()
  await room.at(13, 3)
})

test('a key means the slide that was just turned to, and one that bounces acts once', async ({ room }) => {
  const { presenter, press } = room
  for (const key of ['ArrowRight', 'o'])
    await presenter.keyboard.press(key)
  await expect(presenter.getByTestId('focus-state')).toHaveText('open, live')
  await presenter.clock.install()
  await presenter.clock.pauseAt(Date.now() + 2000)
  for (const key of ['n', 'n', 'j', 'j'])
    await presenter.keyboard.press(key)
  await expect(room.stage.getByTestId('join-screen')).toBeVisible()
  await expect(presenter.getByTestId('focus')).toContainText('round 2')
  await presenter.clock.runFor(200)
  await presenter.clock.resume()
  await press('Shift+N')
  await expect(presenter.getByTestId('focus')).not.toContainText('round')
  // A clock of the test's own stays with a machine.
  await presenter.context().close()
})

test('a text is hidden everywhere and brought back, by key and by button', async ({ room }) => {
  const { presenter, stage, press } = room
  await showFeltWords(room)
  const word = (text: string) => stage.locator('.word:visible').filter({ hasText: text })
  await expect(word('rude')).toBeVisible()
  const back = presenter.getByRole('button', { name: '⇧H Bring back' })
  await expect(back).toBeDisabled()
  await press('Shift+H')
  await expect(presenter.getByTestId('notice')).toHaveText('nothing is hidden')
  await press('h')
  await expect(word('rude')).toHaveCount(0)
  await expect(back).toBeEnabled()
  await press('Shift+H')
  await expect(word('rude')).toBeVisible()
  await press('h')
  await expect(word('rude')).toHaveCount(0)
  // The room knows what was hidden last, not the page.
  await presenter.reload()
  await expect(presenter.getByTestId('role')).toHaveText('leads')
  await room.at(13, 3)
  await press('Shift+H')
  await expect(word('rude')).toBeVisible()
  await presenter.getByTestId('texts').getByRole('listitem').filter({ hasText: 'pain' }).getByRole('button', { name: 'Hide' }).click()
  await expect(word('pain')).toHaveCount(0)
  // A button that was clicked must not hold the keys.
  await press('ArrowRight')
  await room.at(13, 4)
})

test('the check before the talk hears the phones’ pages, goes with the first step, and comes back by its button', async ({ room }) => {
  const { presenter, press } = room
  const check = presenter.getByTestId('before')
  /** Where the keys stand on a laptop and on a phone. */
  const places = async () => {
    const found = []
    for (const size of [{ width: 1280, height: 720 }, { width: 390, height: 844 }]) {
      await presenter.setViewportSize(size)
      found.push(await presenter.getByRole('group', { name: 'Keys' }).boundingBox())
    }
    return found
  }
  await expect(check.locator('[data-about=Phones]')).toContainText(/A page on the workshop’s machine answered in \d+ ms; no phone has joined yet\./)
  await expect(check.locator('[data-about=Screens]')).toHaveAttribute('data-standing', 'well')
  await expect(check.locator('[data-about=Clock]')).toHaveAttribute('data-standing', 'well')
  await expect(check.locator('[data-about=Deck]')).toContainText('56 slides ask 43 questions; each stands on its slide.')
  const before = await places()
  expect(before.every(place => place!.y + place!.height < 720)).toBe(true)
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
  await presenter.setViewportSize({ width: 1920, height: 1080 })
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

test('the address large on any slide and away again', async ({ room }) => {
  await room.press('ArrowRight')
  await room.at(2, 0)
  await expect(room.stage.getByTestId('chip')).toBeVisible()
  await room.press('j')
  await expect(room.stage.getByTestId('join-screen')).toContainText('3 here')
  await expect(room.stage.getByTestId('chip')).toHaveCount(0)
  await expect(room.presenter.getByTestId('join-screen')).toBeVisible()
  await room.press('j')
  await expect(room.stage.getByTestId('join-screen')).toHaveCount(0)
})

test('the words that are counted can be edited', async ({ room }) => {
  const { presenter, phones, press } = room
  await press('g')
  await presenter.locator('#slidev-goto-input').fill('5')
  await presenter.keyboard.press('Enter')
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

test('without the key a letter does nothing', async ({ room }) => {
  await room.press('ArrowRight')
  await room.at(2, 0)
  await room.stage.keyboard.press('o')
  await room.stage.keyboard.press('j')
  await room.press('ArrowRight')
  await room.at(2, 1)
  await expect(room.presenter.getByTestId('focus-state')).toHaveText('not asked yet')
  await expect(room.stage.getByTestId('join-screen')).toHaveCount(0)
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
  await press('g')
  await presenter.locator('#slidev-goto-input').fill('13')
  await presenter.keyboard.press('Enter')
  await room.at(13, 0)
  // Slides jumped over are time won, and the plan is for the length that was set.
  await expect(pace.getByTestId('lead')).toHaveText(/min ahead/)
  await expect(pace.getByTestId('slide-time')).toHaveText(/^this slide 0:\d\d of 4:00$/)
  await pace.getByLabel('Minutes').fill('60')
  await presenter.keyboard.press('Enter')
  await expect(pace.getByTestId('slide-time')).toHaveText(/ of 2:14$/)
  await presenter.reload()
  await expect(presenter.getByTestId('role')).toHaveText('leads')
  await expect(pace.getByLabel('Minutes')).toHaveValue('60')
  await expect.poll(async () => secondsOf(await pace.getByTestId('elapsed').textContent())).toBeGreaterThan(0)
  // The field was used, and the arrows are the talk's.
  await pace.getByLabel('Minutes').fill('45')
  await presenter.keyboard.press('Enter')
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

test('the end takes one press, says how it is taken back, and is', async ({ room }) => {
  await room.press('e')
  const verdict = room.presenter.getByTestId('verdict')
  await expect(verdict).toContainText('It came to slide 1 of 56.')
  await expect(verdict).toContainText('Never asked')
  await expect(verdict.getByRole('link', { name: 'Replay it' })).toHaveAttribute('href', /^\/deck\/\?replay=[\w-]+$/)
  await expect(room.presenter.getByTestId('sign')).toHaveText('The workshop has ended.')
  await expect(room.presenter.getByTestId('notice')).toContainText('Shift+E takes that back')
  await expect(room.phones[0]!.locator('main')).toHaveAttribute('data-state', 'goodbye')
  await room.press('Shift+E')
  await expect(room.presenter.getByTestId('sign')).toContainText('Live')
  await expect(verdict).toHaveCount(0)
  await expect(room.phones[0]!.locator('main')).toHaveAttribute('data-poll', 'breakers')
})
