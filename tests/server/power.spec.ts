/** After a power cut: what was acknowledged had been synced; without syncing it would be lost. */
import { readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readLog } from '../../server/closed.ts'
import { startProcess, temporaryFolder } from '../harness.ts'
import { watchFolder, whyNoCut } from '../torture/disk-model.ts'
import { cutUnderLoad, cutWithoutSyncing } from '../torture/power.ts'
import { phone, screen } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

const cuts = 4

test.skip(whyNoCut() !== undefined, whyNoCut() ?? '')

test(`after ${cuts} power cuts under load every acknowledged ballot is there once`, async () => {
  const { times, ballots } = await cutUnderLoad(times => times < cuts)
  expect(times).toBe(cuts)
  expect(ballots).toBeGreaterThan(cuts * 75)
})

test('a disk that only says it synced loses acknowledged ballots', async () => {
  await cutWithoutSyncing()
})

test('what a disk fails to sync is refused, stands nowhere, and counts once it was sent again', async () => {
  const data = await temporaryFolder()
  const watched = watchFolder(data)
  const running = await startProcess({ data, deck: smallDeck, env: watched.env })
  const presenter = await screen(running.url, running.key, true)
  const voter = await phone(running.url)
  await presenter.move('asking', 1)
  const ballot = { poll: 'raise', value: 'raised' } as const
  watched.failToSync(true)
  for (let i = 0; i < 3; i++)
    expect(await voter.cast(ballot)).toMatchObject({ ok: false, reason: 'unsaved' })
  await presenter.whenWarned(all => all.some(({ id }) => id === 'cannot-save'))
  expect(presenter.boards().raise?.answered).toBe(0)
  watched.failToSync(false)
  await presenter.whenWarned(all => all.every(({ id }) => id !== 'cannot-save'))
  expect(await voter.cast(ballot)).toMatchObject({ ok: true })
  await presenter.whenPresenter(boards => boards.raise?.answered === 1)
  for (const { socket } of [presenter, voter])
    socket.close()
  await running.close()
  const file = readdirSync(data).find(name => name.endsWith('.sqlite'))!
  expect(readLog(join(data, file), 0).filter(({ type }) => type === 'ballotCast')).toHaveLength(1)
  watched.close()
  await rm(data, { recursive: true })
})
