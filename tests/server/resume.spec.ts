/** One process, one workshop: which one a start goes on with, and that everything in it is there again. */
import { readdirSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { logOf } from '../../server/archive.ts'
import { machineClock } from '../../server/clock.ts'
import { chooseRecording, continuesWithin } from '../../server/recordings.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { startProcess, startWorkshop, temporaryFolder } from '../harness.ts'
import { phone, screen, walk } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

test.describe('a start', () => {
  let data: string
  const now = Date.now()
  test.beforeEach(async () => {
    data = await temporaryFolder()
  })
  test.afterEach(() => rm(data, { recursive: true, force: true }))

  /** A recording whose last event was so long ago, in milliseconds. */
  async function recorded(id: string, ago: number, { ended = false, reopened = false, simulated = false } = {}): Promise<void> {
    const journal = openSqliteJournal(join(data, `${id}.sqlite`))
    const started = { type: 'workshopStarted' as const, at: now - ago - 1, id, seed: 1, title: 'A test', ...(simulated ? { simulated } : {}) }
    await journal.append([started, ended ? { type: 'workshopEnded', at: now - ago } : { type: 'joinHidden', at: now - ago }])
    if (reopened)
      await journal.append([{ type: 'workshopReopened', at: now - ago }])
    await journal.close()
  }

  test('begins a workshop in an empty folder, with an id that reads as a date', () => {
    const choice = chooseRecording(data, 'any', now)
    expect(choice.id).toMatch(/^\d{4}-\d\d-\d\d-\d{4}-[0-9a-f]{4}$/)
    expect(choice.continued).toBeNull()
    expect(() => chooseRecording(data, 'resume', now)).toThrow('no workshop to resume')
  })

  test('goes on within six hours of the last event, later begins another', async () => {
    expect(continuesWithin).toBe(6 * 60 * 60 * 1000)
    await recorded('lately', continuesWithin - 1)
    expect(chooseRecording(data, 'any', now)).toMatchObject({ id: 'lately', continued: now - continuesWithin + 1 })
    expect(chooseRecording(data, 'any', now + 1).id).not.toBe('lately')
    expect(chooseRecording(data, 'resume', now + 1).id).toBe('lately')
    expect(chooseRecording(data, 'new', now).id).not.toBe('lately')
  })

  test('takes the one that moved last, whatever its name', async () => {
    await recorded('b', 3000)
    await recorded('c', 2000)
    await recorded('a', 1000)
    expect(chooseRecording(data, 'any', now).id).toBe('a')
  })

  test('goes on with one that lies ahead of a clock that was set back, as far as six hours', async () => {
    await recorded('wrong-year', -365 * 24 * continuesWithin)
    expect(chooseRecording(data, 'any', now)).toMatchObject({ continued: null, notBefore: 0 })
    expect(chooseRecording(data, 'resume', now).id).toBe('wrong-year')
    await recorded('ahead', 1 - continuesWithin)
    await recorded('before', 1000)
    for (const wish of ['any', 'resume'] as const)
      expect(chooseRecording(data, wish, now)).toMatchObject({ id: 'ahead', notBefore: now + continuesWithin - 1 })
  })

  test('says that the clock is behind what it goes on with', async () => {
    const behind = 90 * 60_000
    await recorded('ahead', -behind - (Date.now() - now))
    const { output, close } = await startProcess({ data, deck: smallDeck })
    await close()
    expect(output()).toMatch(/Workshop ahead goes on, its time as well: the clock of this machine is (?:89|90) minutes behind it\./)
  })

  test('begins no earlier than what a folder holds, so that the next start knows which moved last', async () => {
    await recorded('over', -1000, { ended: true })
    for (const wish of ['any', 'new'] as const)
      expect(chooseRecording(data, wish, now)).toMatchObject({ continued: null, notBefore: now + 1000 })
  })

  test('leaves one that has ended, unless it is asked for', async () => {
    await recorded('over', 1000, { ended: true })
    expect(chooseRecording(data, 'any', now).id).not.toBe('over')
    expect(chooseRecording(data, 'resume', now).id).toBe('over')
  })

  test('goes on with one whose end was undone', async () => {
    await recorded('undone', 1000, { ended: true, reopened: true })
    expect(chooseRecording(data, 'any', now).id).toBe('undone')
  })

  test('never goes on with a rehearsal, nor does a rehearsal with anything', async () => {
    await recorded('rehearsed', 1000, { simulated: true })
    expect(chooseRecording(data, 'any', now).id).not.toBe('rehearsed')
    expect(() => chooseRecording(data, 'resume', now)).toThrow('no workshop to resume')
    expect(chooseRecording(data, 'any', now, true)).toMatchObject({ continued: null })
  })

  test('refuses to rehearse among workshops that real people answered', async () => {
    await recorded('real', continuesWithin * 100, { ended: true })
    expect(() => chooseRecording(data, 'new', now, true)).toThrow('a rehearsal needs a folder of its own')
    await recorded('rehearsed', 1000, { simulated: true })
    expect(() => chooseRecording(data, 'new', now, true)).toThrow('a rehearsal needs a folder of its own')
  })
})

test('a workshop goes on with its answers, its place, its phones and its key', async () => {
  const data = await temporaryFolder()
  const first = await startWorkshop({ deck: smallDeck, data })
  const driver = await screen(first.url, first.key, true)
  const voter = await phone(first.url)
  await walk(driver, 'asking', 0, 2)
  await voter.cast({ poll: 'pick', value: 'tea' })
  const told = new Promise(resolve => voter.socket.once('closing', () => resolve('closing')))
  await first.close()
  expect(await told).toBe('closing')
  const second = await startWorkshop({ deck: smallDeck, data, port: first.port })
  expect(second.key).toBe(first.key)
  expect(statSync(join(data, 'presenter.key')).mode & 0o777).toBe(0o600)
  const again = await screen(second.url, second.key, true)
  expect(again.room().stage).toEqual({ slide: 'asking', click: 2 })
  expect(again.room().joined).toBe(1)
  expect(again.boards().pick).toMatchObject({ accepting: true, answered: 1 })
  const back = await phone(second.url, voter.token())
  expect(back.token()).toBe(voter.token())
  expect(back.own().ballots.pick?.['0']?.value).toBe('tea')
  expect(readdirSync(data).filter(name => name.endsWith('.sqlite'))).toHaveLength(1)
  for (const { socket } of [driver, voter, again, back])
    socket.close()
  await second.close()
  await rm(data, { recursive: true })
})

test('time in the log goes on where it was, also under a clock that was set back between two runs', async () => {
  const data = await temporaryFolder()
  const first = await startWorkshop({ deck: smallDeck, data })
  const voter = await phone(first.url)
  await voter.cast({ poll: 'lobby', value: ['tea'] })
  voter.socket.close()
  await first.close()
  const behind = { ...machineClock, now: () => machineClock.now() - 3_600_000 }
  const second = await startWorkshop({ deck: smallDeck, data, clock: behind })
  const back = await phone(second.url, voter.token())
  expect(await back.cast({ poll: 'lobby', value: ['coffee'], edit: 2 })).toEqual({ ok: true, edit: 2, seq: expect.any(Number), seal: expect.any(String) })
  back.socket.close()
  await second.close()
  const log = logOf(data, readdirSync(data).find(name => name.endsWith('.sqlite'))!.replace('.sqlite', ''))
  const times = log.map(({ at }) => at)
  expect(times).toEqual(times.toSorted((a, b) => a - b))
  // It does not stand still until the clock has caught up.
  expect(times.at(-1)).toBeGreaterThan(log.find(({ type }) => type === 'ballotCast')!.at)
  await rm(data, { recursive: true })
})

test('an end that is undone brings the phones back to where the room is, with their answers', async ({ workshop, presenter, join }) => {
  const voter = await join()
  await walk(presenter, 'asking', 0, 2)
  await voter.asked('pick')
  await voter.cast({ poll: 'pick', value: 'tea' })
  await presenter.command({ type: 'endWorkshop' })
  await voter.when(view => view.ended)
  expect(await voter.cast({ poll: 'pick', value: 'water' })).toMatchObject({ ok: false, reason: 'closed' })
  expect(await presenter.command({ type: 'reopenWorkshop' })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await voter.when(view => !view.ended && view.question?.accepting === true)
  await presenter.when(room => !room.ended)
  const late = await join(voter.token())
  expect(late.own().ballots.pick?.['0']?.value).toBe('tea')
  expect(await voter.cast({ poll: 'pick', value: 'water' })).toMatchObject({ ok: true })
  const { url, key } = workshop
  const list = await fetch(`${url}/recordings/`, { headers: { authorization: `Bearer ${key}` } })
  expect(await list.json()).toMatchObject([{ running: true, ended: false }])
})

test('an ended workshop says goodbye, and the next start is another', async () => {
  const data = await temporaryFolder()
  const first = await startWorkshop({ deck: smallDeck, data })
  const driver = await screen(first.url, first.key)
  const voter = await phone(first.url)
  expect(await driver.command({ type: 'endWorkshop' })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await voter.when(view => view.ended)
  await first.close()
  const second = await startWorkshop({ deck: smallDeck, data })
  const stranger = await phone(second.url, voter.token())
  expect(stranger.token()).not.toBe(voter.token())
  expect(stranger.view().ended).toBe(false)
  for (const { socket } of [driver, voter, stranger])
    socket.close()
  await second.close()
  await rm(data, { recursive: true })
})
