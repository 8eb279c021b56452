/** A model to play with, from a link and after a talk: by keyboard alone, in a worker, and without moving the deck. */
import { findings } from '../axe.ts'
import { lost } from '../reflow.ts'
import { resize } from '../resize.ts'
import { expect, expectAt, jump, test } from './room.ts'

test('a link opens an experiment, and the deck beneath rests', async ({ room }) => {
  const page = await room.open(`${room.running.stage}?explore=felt&seed=79&discovery=cut&growth=1.26`)
  const explorer = page.getByRole('dialog', { name: 'Felt' })
  // Whoever comes with settings of their own is not asked to guess.
  await expect(explorer.getByText('Guess first')).toBeHidden()
  // What cannot be set stays as it is at first, so that this is a preset.
  await expect(explorer.getByRole('button', { name: 'no discovery' })).toHaveAttribute('aria-pressed', 'true')
  await expect(explorer.getByRole('slider')).toHaveCount(1 + 3)
  await explorer.getByText('More settings').press('Enter')
  await expect(explorer.getByRole('radio', { name: 'cut' }).first()).toBeChecked()
  await expect(explorer.getByRole('row', { name: /^Felt, a week 0\.0/ })).toBeVisible()
  await expect(explorer.getByText(/cannot be set.*: A harm left alone grows/)).toBeVisible()
  await expect(explorer.getByText('median of 200')).toBeHidden()

  await explorer.getByRole('button', { name: '200 seeds' }).press('Enter')
  await expect(explorer.getByRole('columnheader', { name: /^median of 200/ })).toBeVisible()
  const surfaced = explorer.getByRole('row', { name: /^Felt on launch day/ }).getByRole('cell')
  await expect(surfaced.nth(2)).toHaveText(/^2[4-8] /)

  await explorer.getByRole('slider', { name: /left alone grows/ }).press('ArrowRight')
  await expect(explorer.getByLabel('Link to these settings')).toHaveValue(/growth=1\.3/)
  await expect(explorer.getByText('median of 200')).toBeHidden()

  await explorer.getByRole('button', { name: 'Another seed' }).press('Enter')
  await expect(explorer.getByRole('columnheader', { name: 'seed 80' })).toBeVisible()
  await explorer.getByRole('slider', { name: 'Time', exact: true }).press('Home')
  await expect(explorer.getByText('0.0 weeks')).toBeVisible()

  // Brackets are for what is felt, also where other harm is drawn.
  await explorer.getByRole('slider', { name: 'Time', exact: true }).press('End')
  await expect(explorer.locator('[data-state="foreseen"] .bar')).not.toHaveCount(0)
  await expect(explorer.locator('.decision:not([data-state="felt"]) .jaw')).toHaveCount(0)

  // Where the thesis loses, what wins stands beside it, with many seeds at once.
  await explorer.getByRole('button', { name: 'Set it so' }).press('Enter')
  await expect(explorer.getByText(/^Harm: .* against .* \(discovered\), seed 80; medians of 200 seeds: .* against/)).toBeVisible()
  await expect(explorer.getByRole('columnheader', { name: 'discovered', exact: true })).toBeVisible()
  const [undiscovered, discovered] = await explorer.getByRole('row', { name: /^Harm, a week/ }).getByRole('cell').allTextContents()
  expect(Number(undiscovered)).toBeLessThan(Number(discovered))

  expect(await findings(page)).toEqual([])
  await resize(page, { width: 320, height: 640 })
  expect([...await findings(page), ...await lost(page, '[role=dialog]')]).toEqual([])
  await resize(page, { width: 1920, height: 1080 })

  await page.keyboard.press('Escape')
  await expect(explorer).toBeHidden()
  await expect(page).not.toHaveURL(/explore/)
  // Where the room is, the page is; nothing that was pressed here moved either.
  await expectAt(page, 1, 0)
  await room.at(1, 0)
})

test('nobody is offered it during a talk, everybody after', async ({ room }) => {
  const { presenter, stage } = room
  await jump(presenter, 23)
  await room.at(23, 0)
  await expect(stage.getByText('its settings are assumptions').locator('visible=true')).toBeVisible()
  await expect(stage.getByRole('button', { name: 'try it' })).toHaveCount(0)

  await room.press('e')
  await stage.getByRole('button', { name: 'try it' }).locator('visible=true').click()
  const explorer = stage.getByRole('dialog', { name: 'Felt' })
  // It asks first, and shows nothing before.
  await expect(explorer.getByText('Guess first')).toBeVisible()
  await expect(explorer.getByRole('table')).toHaveCount(0)
  expect(await findings(stage)).toEqual([])
  // Firefox presses nothing by a key in a window that is behind another.
  await stage.bringToFront()
  await explorer.getByRole('button', { name: 'up to twice' }).press('Enter')
  await expect(explorer.getByRole('status').filter({ hasText: 'You guessed' })).toHaveText(/You guessed: up to twice\. It came out 4\.\d times\. More than you guessed\. .*, seed 3019\./)
  await expect(explorer.getByRole('status').filter({ hasText: 'You guessed' })).toBeFocused()
  await expect(explorer.getByRole('columnheader', { name: 'seed 3019' })).toBeVisible()
  await expect(explorer.getByRole('button', { name: 'no discovery' })).toHaveAttribute('aria-pressed', 'true')
  await explorer.getByRole('button', { name: 'no harm' }).press('Enter')
  await expect(explorer.getByRole('row', { name: /^Harm, a week 0\.0/ })).toBeVisible()
})
