/** When nothing can be saved everybody who must know is told so, once, and hears when it is over. */
import type { RunningProcess } from '../harness.ts'
import process from 'node:process'
import { spaceWarning } from '../../server/space.ts'
import { letWrite, startProcess } from '../harness.ts'
import { phone, screen } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

const megabyte = 1e6

async function health({ url }: RunningProcess): Promise<{ status: string, warnings: string[] }> {
  return (await fetch(`${url}/healthz`)).json() as Promise<{ status: string, warnings: string[] }>
}

function lines({ output }: RunningProcess, holds: string): number {
  return output().split('\n').filter(line => line.includes(holds)).length
}

test('what cannot be saved is said at once, in one line, until it is over by itself', async () => {
  test.skip(process.platform !== 'linux', 'only Linux can take the right to write from a process that runs')
  const running = await startProcess({ deck: smallDeck })
  const presenter = await screen(running.url, running.key, true)
  const voter = await phone(running.url)
  await presenter.move('asking', 1)
  letWrite(running, false)
  const refused = { ok: false, reason: 'unsaved' }
  for (let i = 0; i < 20; i++)
    expect(await voter.cast({ poll: 'raise', value: 'raised' })).toMatchObject(refused)
  await presenter.whenWarned(all => all.some(({ id, say }) => id === 'cannot-save' && say.startsWith('Cannot save: ')))
  expect(await health(running)).toMatchObject({ status: 'trouble', warnings: expect.arrayContaining([expect.stringContaining('Cannot save: ')]) })
  expect(await presenter.move('asking', 2)).toMatchObject(refused)
  const late = await screen(running.url, running.key, true)
  expect(late.warnings().map(({ id }) => id)).toContain('cannot-save')
  expect(lines(running, 'not saved')).toBe(0)
  expect(lines(running, 'Cannot save')).toBe(1)

  letWrite(running, true)
  await presenter.whenWarned(all => all.every(({ id }) => id !== 'cannot-save'))
  expect((await health(running)).warnings.join()).not.toContain('Cannot save')
  await expect.poll(() => lines(running, 'Saving works again')).toBe(1)
  expect(lines(running, 'Cannot save')).toBe(1)
  expect(await voter.cast({ poll: 'raise', value: 'raised' })).toMatchObject({ ok: true })
  await presenter.whenPresenter(boards => boards.raise?.answered === 1)
  for (const { socket } of [presenter, late, voter])
    socket.close()
  await running.close()
})

test('little room on the disk is said long before it is full', () => {
  const calm = { free: 50_000 * megabyte, size: megabyte, perMinute: 0 }
  expect(spaceWarning(calm)).toBeUndefined()
  expect(spaceWarning({ ...calm, free: 501 * megabyte })).toBeUndefined()
  expect(spaceWarning({ ...calm, free: 312 * megabyte })).toMatch(/^Only 312 MB are free on the disk of the recording\. Free some space/)
  expect(spaceWarning({ ...calm, size: 100 * megabyte, free: 1900 * megabyte })).toContain('Only 1900 MB are free')
})

test('a recording that grows beyond reason is said, with the time that is left', () => {
  const room = { free: 80_000 * megabyte, size: 10 * megabyte, perMinute: 3 * megabyte }
  expect(spaceWarning(room)).toBeUndefined()
  expect(spaceWarning({ ...room, perMinute: 144 * megabyte })).toMatch(/grows by 144 MB a minute; at this rate the disk is full in 9 hours/)
  expect(spaceWarning({ ...room, free: 300 * megabyte })).toMatch(/grows by 3 MB a minute; at this rate the disk is full in 100 min/)
  expect(spaceWarning({ ...room, free: 600 * megabyte, perMinute: 0 })).toBeUndefined()
})
