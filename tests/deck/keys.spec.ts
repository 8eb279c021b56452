/** The keys besides the arrows: each acts on the poll at hand, and each can be undone. */
import type { Room } from './room.ts'
import { phone } from '../server/client.ts'
import { writeEach } from './ballots.ts'
import { asked, expect, jump, poll, test } from './room.ts'

/** Slide 13 with two words of the room shown. */
async function showFeltWords({ presenter, phones, press, at }: Room, words: (string | undefined)[] = ['pain', 'rude', undefined]): Promise<void> {
  await jump(presenter, 13)
  await at(13, 0)
  await press('ArrowRight')
  await press('ArrowRight')
  await at(13, 2)
  await writeEach(phones, 'felt-word', words)
  await press('ArrowRight')
  await at(13, 3)
}

test('open and close, show and hide, a new round, the address large, and nothing without the key', async ({ room }) => {
  await test.step('the address large on any slide and away again', async () => {
    await room.press('ArrowRight')
    await room.at(2, 0)
    await expect(room.stage.getByTestId('chip')).toBeVisible()
    await room.press('j')
    const large = room.stage.getByTestId('join-screen')
    await expect(large).toContainText('3 here')
    await expect(large, 'and what to do where it does not load').toContainText('Page does not load?')
    // Cameras find a code by the four modules that are free around it, whatever is beside them.
    const free = await large.locator('svg.qr').evaluate((code: SVGSVGElement) => {
      const { x, y, width, height } = code.querySelector('path')!.getBBox()
      return [x, y, code.viewBox.baseVal.width - x - width, code.viewBox.baseVal.height - y - height]
    })
    expect(free).toEqual([4, 4, 4, 4])
    await expect(room.stage.getByTestId('chip')).toHaveCount(0)
    await expect(room.presenter.getByTestId('join-screen')).toBeVisible()
    await room.press('j')
    await expect(room.stage.getByTestId('join-screen')).toHaveCount(0)
  })
  await test.step('without the key a letter does nothing', async () => {
    await room.stage.keyboard.press('o')
    await room.stage.keyboard.press('j')
    await room.press('ArrowRight')
    await room.at(2, 1)
    await expect(room.presenter.getByTestId('focus-state')).toHaveText('not asked yet')
    await expect(room.stage.getByTestId('join-screen')).toHaveCount(0)
  })
  await test.step('open and close, show and hide, a new round and back', async () => {
    const { presenter, stage, phones, press } = room
    const state = (text: string) => expect(presenter.getByTestId('focus-state')).toHaveText(text)
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
})

test('a result is asked again, a text is hidden, and both are taken back', async ({ room }) => {
  await test.step('asked again after its result, the slide goes back to the question, and the arrow shows it once more', async () => {
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
  await test.step('a text is hidden everywhere and brought back, by key and by button', async () => {
    const { presenter, stage, press } = room
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

test('above fifty people the stage says how many words are being read, until they are approved; what looks private by itself', async ({ room }) => {
  const { running, presenter, stage, press } = room
  const others = await Promise.all(Array.from({ length: 48 }, () => phone(running.url)))
  await expect(presenter.getByTestId('sign')).toContainText('51 here')
  await showFeltWords(room, ['pain', 'rude', 'me@here.org'])
  const word = (text: string) => stage.locator('.word:visible').filter({ hasText: text })
  const texts = presenter.getByTestId('texts')
  await expect(poll(stage, 'felt-word')).toContainText('3 answers are being read')
  await expect(texts.locator('.all')).toHaveText('Approve all 2')
  await press('a')
  await expect(word('pain')).toBeVisible()
  await expect(word('rude')).toBeVisible()
  await expect(texts.locator('.all')).toHaveText('1 private')
  await expect(poll(stage, 'felt-word')).toContainText('1 more is being read')
  await press('u')
  await expect(poll(stage, 'felt-word')).toContainText('3 answers are being read')
  await texts.getByRole('listitem').filter({ hasText: 'me@here.org' }).getByRole('button', { name: 'Approve' }).click()
  await expect(word('me@here.org')).toBeVisible()
  for (const { socket } of others)
    socket.close()
})
