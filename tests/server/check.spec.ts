/** The check before the talk: the way to a phone and back, and what else the server finds, for the presenter alone. */
import type { CheckView } from '../../workshop/protocol.ts'
import type { Screen } from './client.ts'
import { expect, test } from './room.ts'

async function found({ socket }: Screen): Promise<CheckView> {
  const answer = await socket.emitWithAck('check')
  expect(answer).toMatchObject({ ok: true, seq: expect.any(Number) })
  return (answer as { found: CheckView }).found
}

test('a phone that is asked answers, and its way there and back is timed', async ({ presenter, join, workshop }) => {
  expect((await found(presenter)).trips).toEqual([])
  const voter = await join()
  voter.socket.on('alive', done => done())
  const { trips } = await found(presenter)
  expect(trips).toEqual([{ ms: expect.any(Number), at: workshop.url, own: true }])
  expect(trips[0]!.ms).toBeGreaterThan(0)
  // The first phone that does not answer holds nobody up for long.
  await join()
  expect((await found(presenter)).trips.map(({ ms }) => ms !== null)).toEqual([true, false])
})

test('the pages of the stage are counted, the disk is looked at, and the time is told', async ({ presenter, stage, workshop }) => {
  expect(stage.drives()).toBe(false)
  const asked = Date.now()
  const { stages, disk, now } = await found(presenter)
  // A page that heard the time late, while it was being built, hears it again.
  expect(now).toBeGreaterThan(asked - 1000)
  expect(now).toBeLessThan(Date.now() + 1000)
  expect(stages).toBe(1)
  expect(disk.file.startsWith(workshop.data)).toBe(true)
  expect(disk.free).toBeGreaterThan(0)
})

test('who has no key is told nothing of it', async ({ stage, join }) => {
  const voter = await join()
  for (const { socket } of [stage, voter])
    expect(await socket.emitWithAck('check')).toEqual({ ok: false, say: 'this needs the presenter\'s link', seq: expect.any(Number) })
})
