/** Who comes in as what, and what each may know and do. */
import { PROTOCOL } from '../../workshop/protocol.ts'
import { open, screen } from './client.ts'
import { expect, test } from './room.ts'

test('a phone is known again by its token, and a token from elsewhere is replaced', async ({ join, stage }) => {
  const first = await join()
  expect(first.token()).toMatch(/^[\w-]{22}$/)
  await stage.when(room => room.joined === 1)
  const again = await join(first.token())
  expect(again.token()).toBe(first.token())
  expect(again.own().seed).toBe(first.own().seed)
  const stranger = await join('A'.repeat(22))
  expect(stranger.token()).not.toBe('A'.repeat(22))
  await stage.when(room => room.joined === 2)
})

test('the log holds no token', async ({ join, workshop }) => {
  const { token } = await join()
  const { readFileSync, readdirSync } = await import('node:fs')
  const kept = readdirSync(workshop.data).map(name => readFileSync(`${workshop.data}/${name}`, 'latin1')).join()
  expect(kept).toContain('voterJoined')
  expect(kept).not.toContain(token())
})

test('a screen follows, a screen with the key drives', async ({ workshop, presenter, stage }) => {
  expect(presenter.drives()).toBe(true)
  expect(stage.drives()).toBe(false)
  expect(await stage.move('asking', 0)).toMatchObject({ ok: false })
  const wrong = await screen(workshop.url, `${workshop.key.slice(0, -1)}_`)
  expect(wrong.drives()).toBe(workshop.key.endsWith('_'))
  wrong.socket.close()
  expect(await presenter.move('asking', 1)).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await stage.when(room => room.stage.slide === 'asking' && room.stage.click === 1)
})

test('a phone cannot command, a screen cannot answer', async ({ join, presenter, stage }) => {
  const voter = await join()
  expect(await voter.socket.emitWithAck('command', { type: 'endWorkshop' })).toMatchObject({ ok: false })
  expect(await voter.socket.emitWithAck('chooseAddress', stage.join().url)).toMatchObject({ ok: false })
  const ballot = { poll: 'lobby', round: 0, slot: '0', edit: 1, value: ['tea'] }
  expect(await presenter.socket.emitWithAck('cast', ballot)).toMatchObject({ ok: false, reason: 'refused' })
  expect(stage.room().ended).toBe(false)
  expect(stage.boards().lobby!.answered).toBe(0)
})

test('only a presenter\'s page with the key gets the figures before they are shown', async ({ workshop, join, presenter }) => {
  const unkeyed = await screen(workshop.url, undefined, true)
  const voter = await join()
  await voter.cast({ poll: 'lobby', value: ['tea'] })
  await presenter.whenPresenter(boards => boards.lobby?.answered === 1)
  await unkeyed.when((_, boards) => boards.lobby?.answered === 1)
  expect(unkeyed.presenter()).toEqual({})
  unkeyed.socket.close()
})

test('a client of another version is told so, one that says nothing is turned away', async ({ workshop }) => {
  const cases: [Record<string, unknown>, string][] = [
    [{ as: 'phone', protocol: PROTOCOL + 1 }, 'another protocol version'],
    [{ as: 'admin', protocol: PROTOCOL }, 'no such role'],
    [{}, 'no such role'],
    [{ as: 'screen', protocol: PROTOCOL, key: 7 }, 'no such role'],
    [{ as: 'remote', protocol: PROTOCOL }, 'no such role'],
  ]
  for (const [auth, message] of cases) {
    const socket = open(workshop.url, auth)
    const error = await new Promise<Error>(resolve => socket.on('connect_error', resolve))
    expect(error.message).toBe(message)
    socket.close()
  }
})

test('a phone goes by polling where there is no WebSocket', async ({ workshop }) => {
  const { phone } = await import('./client.ts')
  const voter = await phone(workshop.url, undefined, ['polling'])
  expect(await voter.cast({ poll: 'lobby', value: ['tea'] })).toEqual({ ok: true, edit: 1, seq: expect.any(Number), seal: expect.any(String) })
  voter.socket.close()
})
