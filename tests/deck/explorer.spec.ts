/** A model to play with, from a link and after a talk: by keyboard alone, in a worker, and without moving the deck. */
import { expect, expectAt, test } from './room.ts'

test('a link opens an experiment, and the deck beneath rests', async ({ room }) => {
  const page = await room.open(`${room.running.stage}?explore=felt&seed=79&discovery=cut&growth=1.26`)
  const explorer = page.getByRole('dialog', { name: 'Felt' })
  await expect(explorer.getByRole('radio', { name: 'cut' }).first()).toBeChecked()
  await expect(explorer.getByRole('row', { name: /^Felt, a week 0\.0/ })).toBeVisible()
  await expect(explorer.getByText(/cannot be set.*: A harm left alone grows/)).toBeVisible()
  await expect(explorer.getByText('median of 200')).toBeHidden()

  await explorer.getByRole('button', { name: '200 seeds' }).press('Enter')
  await expect(explorer.getByRole('columnheader', { name: /^median of 200/ })).toBeVisible()
  const surfaced = explorer.getByRole('row', { name: /^Felt on launch day/ }).getByRole('cell')
  await expect(surfaced.nth(1)).toHaveText(/^2[4-8] /)

  await explorer.getByRole('slider', { name: /left alone grows/ }).press('ArrowRight')
  await expect(explorer.getByLabel('Link to these settings')).toHaveValue(/growth=1\.3/)
  await expect(explorer.getByText('median of 200')).toBeHidden()

  await explorer.getByRole('button', { name: 'Another seed' }).press('Enter')
  await expect(explorer.getByRole('columnheader', { name: 'seed 80' })).toBeVisible()
  await explorer.getByRole('slider', { name: 'Time', exact: true }).press('Home')
  await expect(explorer.getByText('0.0 weeks')).toBeVisible()

  // Where the thesis loses, what wins stands beside it.
  await explorer.getByRole('button', { name: 'Set it so' }).press('Enter')
  await expect(explorer.getByRole('columnheader', { name: 'discovered', exact: true })).toBeVisible()
  const [undiscovered, discovered] = await explorer.getByRole('row', { name: /^Harm, a week/ }).getByRole('cell').allTextContents()
  expect(Number(undiscovered)).toBeLessThan(Number(discovered))

  await page.keyboard.press('Escape')
  await expect(explorer).toBeHidden()
  await expect(page).not.toHaveURL(/explore/)
  // Where the room is, the page is; nothing that was pressed here moved either.
  await expectAt(page, 1, 0)
  await room.at(1, 0)
})

test('nobody is offered it during a talk, everybody after', async ({ room }) => {
  const { presenter, stage } = room
  await room.press('g')
  await presenter.locator('#slidev-goto-input').fill('23')
  await presenter.keyboard.press('Enter')
  await room.at(23, 0)
  await expect(stage.getByText('its settings are assumptions').locator('visible=true')).toBeVisible()
  await expect(stage.getByRole('button', { name: 'try it' })).toHaveCount(0)

  await room.press('e')
  await stage.getByRole('button', { name: 'try it' }).locator('visible=true').click()
  await expect(stage.getByRole('dialog', { name: 'Felt' }).getByRole('columnheader', { name: 'seed 79' })).toBeVisible()
})
