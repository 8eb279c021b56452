/** After a crash: every ballot that was acknowledged is in the log, once. */
import { killUnderLoad } from '../torture/crash.ts'
import { expect, test } from './room.ts'

const kills = 12

test(`after ${kills} kills under load every acknowledged ballot is there once`, async () => {
  test.setTimeout(600_000)
  const { times, ballots } = await killUnderLoad(times => times < kills)
  expect(times).toBe(kills)
  expect(ballots).toBeGreaterThan(kills * 50)
  console.log(`${times} kills, ${ballots} acknowledged ballots, all found once`)
})
