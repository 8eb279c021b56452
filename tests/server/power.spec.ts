/** After a power cut: what was acknowledged had been synced; without syncing it would be lost. */
import { whyNoCut } from '../torture/disk-model.ts'
import { cutUnderLoad, cutWithoutSyncing } from '../torture/power.ts'
import { expect, test } from './room.ts'

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
