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
  await said(stage, 'replay=nothing', '“nothing” is not published here. If it is a workshop of this server, it needs the presenter’s key')
  await said(presenter, 'replay=nothing', 'There is no recording “nothing” here. Check the name')
  await said(presenter, 'replay=damaged', 'The recording “damaged” is damaged')
  await said(presenter, 'replay=odd', 'The recording “odd” is damaged')
  await said(presenter, 'replay=simulated&with=nothing', 'There is no recording “nothing” here. Check the name')
  await said(stage, 'replay=simulated&with=secret', '“secret” is not published here')
  await said(presenter, 'replay=a.b', '“a.b” is not the name of a recording')
  await presenter.evaluate(key => localStorage.setItem('presenter-key', key), 'x'.repeat(22))
  await said(presenter, 'replay=nothing', 'the presenter’s key of this browser is of another workshop')
})
