/** What an address of a replay cannot have: it says which recording that is, whether unknown, secret or damaged, and what to do. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { expect, test } from './room.ts'

test('a recording that cannot be had is unknown, needs the key, or is damaged', async ({ room }) => {
  const { running, presenter, stage } = room
  writeFileSync(join(running.data, 'damaged.sqlite'), 'not a database, for many more than sixteen bytes')
  const odd = openSqliteJournal(join(running.data, 'odd.sqlite'))
  await odd.append([{ type: 'joinShown', at: 1 }])
  await odd.close()
  const said = async (page: typeof stage, query: string, words: string) => {
    await page.goto(`${running.stage}?${query}`)
    await expect(page.getByTestId('replay').getByRole('alert')).toContainText(words)
  }
  // Those beside it are judged each alone: the good ones are there, and the others are named.
  await presenter.goto(`${running.stage}2?clicks=2&replay=simulated&with=nothing,simulated,damaged`)
  await expect(presenter.getByTestId('replay')).toContainText('compared with another')
  await expect(presenter.getByTestId('compared').locator('span')).toHaveText([/^\d+ \w+, \d+ people, simulated$/, '“nothing” is not beside it: unknown here', '“damaged” is not beside it: damaged'])
  await expect(presenter.getByTestId('recording')).not.toContainText('damaged')
  await expect(presenter.getByTestId('damage')).toHaveText([/^There is no recording “nothing” here/, /^The recording “damaged” is damaged/])
  const whole = await presenter.locator('.board-foot .n').first().textContent()
  await expect(presenter.getByTestId('compared').locator('span').first()).toContainText(whole!)
  // The presenter's note of the moment, for whoever has the key; what is spoken at this click is marked.
  await presenter.keyboard.press('t')
  const spoken = (page: typeof stage) => page.getByTestId('notes').locator('.spoken')
  await expect(spoken(presenter)).toContainText('Ask for physical hands too')
  const [beside] = await Promise.all([presenter.waitForEvent('popup'), presenter.getByRole('button', { name: 'In a window of its own' }).click()])
  await presenter.keyboard.press('ArrowRight')
  await expect(spoken(beside).first()).toContainText('how weird does it feel to say the word now')
  await expect(spoken(presenter)).toHaveCount(0)
  await presenter.keyboard.press('t')
  await expect.poll(() => beside.isClosed()).toBe(true)
  await stage.goto(`${running.stage}2?clicks=2&replay=simulated&with=secret`)
  await expect(stage.getByTestId('compared')).toHaveText('“secret” is not beside it: unknown, or it needs the key')
  await stage.keyboard.press('t')
  await expect(stage.getByTestId('copy-link')).toBeVisible()
  await expect(stage.getByTestId('notes').or(stage.getByTestId('show-notes'))).toHaveCount(0)
  await said(stage, 'replay=nothing', '“nothing” is not published here. If it is a workshop of this server, it needs the presenter’s key')
  // Published ones are offered to everybody, with the key the workshops of this server as well.
  await expect(stage.getByTestId('shelf').getByRole('link', { name: /^Play .*simulated$/ })).toHaveAttribute('href', '?replay=simulated')
  await said(presenter, 'replay=nothing', 'There is no recording “nothing” here. Check the name')
  await said(presenter, 'replay=damaged', 'The recording “damaged” is damaged')
  await said(presenter, 'replay=odd', 'The recording “odd” is damaged')
  await said(presenter, 'replay=a.b', '“a.b” is not the name of a recording')
  await presenter.evaluate(key => localStorage.setItem('presenter-key', key), 'x'.repeat(22))
  await said(presenter, 'replay=nothing', 'the presenter’s key of this browser is of another workshop')
})
