/** What the server knows of the room: who is here, how phones find it, and how often it tells the screens. */
import type { NetworkInterfaceInfo } from 'node:os'
import type { Journal } from '../../server/journal.ts'
import type { PresenterCommand } from '../../workshop/commands.ts'
import type { Event } from '../../workshop/events.ts'
import { ownAddress, watchAddresses } from '../../server/addresses.ts'
import { openAudience, passesBy, staysHere } from '../../server/audience.ts'
import { drawn } from '../../server/broadcast.ts'
import { machineClock } from '../../server/clock.ts'
import { openWorkshop } from '../../server/workshop.ts'
import { answered } from '../../workshop/standing.ts'
import { walk } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

test('who answered and closed the phone is here for three minutes more', () => {
  let now = 0
  const audience = openAudience({ ...machineClock, now: () => now })
  audience.answer('a')
  audience.answer('b')
  audience.arrive('a')
  audience.arrive('a')
  audience.arrive('b')
  audience.leave('a')
  expect([audience.here(), audience.connected()]).toEqual([2, 2])
  audience.leave('a')
  now += 1000
  audience.leave('b')
  expect([audience.here(), audience.connected()]).toEqual([2, 0])
  now = staysHere
  expect(audience.here()).toBe(1)
  audience.arrive('b')
  now += staysHere
  expect(audience.here()).toBe(1)
})

test('who never answered and is gone is no audience ten seconds later, unless an answer still comes', () => {
  let now = 0
  const audience = openAudience({ ...machineClock, now: () => now })
  for (const voter of ['a', 'b', 'c']) {
    audience.arrive(voter)
    audience.leave(voter)
  }
  now = passesBy - 1
  expect([audience.here(), audience.passed()]).toEqual([3, 3])
  audience.answer('b')
  now = passesBy
  expect([audience.here(), audience.passed()]).toEqual([1, 0])
  audience.arrive('a')
  expect(audience.here()).toBe(2)
})

/** The networks of a machine, as Node tells them. */
function networks(addresses: Record<string, string>): NodeJS.Dict<NetworkInterfaceInfo[]> {
  return Object.fromEntries(Object.entries(addresses).map(([name, address]) =>
    [name, [{ address, family: 'IPv4', internal: name === 'lo', netmask: '255.255.255.0', mac: '00:00:00:00:00:00', cidr: `${address}/24` }]]))
}

test('addresses follow the machine into another network; what was chosen stays while it is there', async () => {
  let now = networks({ lo: '127.0.0.1', docker0: '172.17.0.1', en0: '10.0.0.7', wlan0: '192.168.1.5' })
  const addresses = watchAddresses('0.0.0.0', 3000, undefined, () => now)
  expect(addresses.view()).toEqual({ url: 'http://192.168.1.5:3000', addresses: ['http://192.168.1.5:3000', 'http://10.0.0.7:3000', 'http://172.17.0.1:3000'] })
  expect(addresses.networks()).toEqual({ 'http://192.168.1.5:3000': 'wlan0', 'http://10.0.0.7:3000': 'en0', 'http://172.17.0.1:3000': 'docker0' })
  expect(['::ffff:192.168.1.5', '127.0.0.1', '192.168.1.6'].map(addresses.isOwn)).toEqual([true, true, false])
  expect(addresses.choose('http://192.168.9.9:3000')).toMatchObject({ ok: false })
  expect(addresses.choose('http://10.0.0.7:3000')).toEqual({ ok: true })
  expect(addresses.view().url).toBe('http://10.0.0.7:3000')
  now = networks({ lo: '127.0.0.1', wlan0: '192.168.77.2' })
  const changed = await new Promise(resolve => addresses.onChange(resolve))
  expect(changed).toEqual({ url: 'http://192.168.77.2:3000', addresses: ['http://192.168.77.2:3000'] })
  addresses.close()
})

test('without a network there is this machine; a public address comes first', () => {
  const alone = watchAddresses('0.0.0.0', 80, undefined, () => networks({ lo: '127.0.0.1' }))
  expect(alone.view().url).toBe('http://localhost')
  alone.close()
  const behind = watchAddresses('0.0.0.0', 3000, 'https://talk.example', () => networks({ en0: '10.0.0.7' }))
  expect(behind.view()).toEqual({ url: 'https://talk.example', addresses: ['https://talk.example', 'http://10.0.0.7:3000'] })
  behind.close()
})

test('this machine reaches its own server, whatever it listens on', () => {
  expect(['0.0.0.0', '::', '::1', '10.0.0.7'].map(host => ownAddress(host, 3000)))
    .toEqual(['http://127.0.0.1:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000', 'http://10.0.0.7:3000'])
})

test('a phone has its own wording before it is asked', async ({ presenter, join }) => {
  const voters = await Promise.all(Array.from({ length: 24 }, () => join()))
  await presenter.when(room => room.here === 24)
  const asked = voters.map(({ socket, own }) => new Promise<string | undefined>((resolve) => {
    socket.on('phone', ({ question }) => question?.poll.id === 'say' && resolve(own().personal.say?.ask))
  }))
  await walk(presenter, 'asking', 0, 4)
  const wordings = await Promise.all(asked)
  const meant = await Promise.all(voters.map(async voter => (await join(voter.token())).own().personal.say?.ask))
  expect(wordings).toEqual(meant)
  expect(new Set(wordings)).toEqual(new Set([undefined, 'What is a deadline?']))
})

test('the presenter\'s choice of address reaches every screen', async ({ presenter, stage }) => {
  const told = new Promise(resolve => stage.socket.once('join', resolve))
  const { url } = stage.join()
  expect(await presenter.socket.emitWithAck('chooseAddress', url)).toEqual({ ok: true, seq: expect.any(Number) })
  expect(await told).toMatchObject({ url })
})

test('a stage gets a change at once when it was quiet, and few frames while a room answers', async ({ presenter, stage, join }) => {
  await walk(presenter, 'asking', 0, 1)
  const voters = await Promise.all(Array.from({ length: 10 }, () => join()))
  await stage.when(room => room.joined === 10)
  const before = stage.frames.length
  const began = performance.now()
  const casts: Promise<unknown>[] = []
  for (let edit = 1; edit <= 15; edit++) {
    for (const voter of voters) {
      casts.push(voter.cast({ poll: 'raise', value: edit % 2 ? 'raised' : 'not-me', edit }))
      await new Promise(resolve => setTimeout(resolve, 4))
    }
  }
  await Promise.all(casts)
  await stage.when((_, { raise }) => raise!.result?.kind === 'hands' && raise!.result.raised === 10)
  const seconds = (performance.now() - began) / 1000
  const sent = stage.frames.length - before
  expect(sent).toBeGreaterThan(3)
  expect(sent).toBeLessThanOrEqual(drawn * seconds + 3)
})

test('every answer has the number of its entry, and a view that is as new always comes', async ({ presenter, stage, join }) => {
  const voter = await join()
  await walk(presenter, 'asking', 0, 1)
  // There and back, sooner than a stage is told: what it shows is as before, but as of a later entry.
  const moves = await Promise.all([20, 21, 20, 21, 20].map(click => presenter.move('asking', click)))
  const numbers = moves.map(({ seq }) => seq)
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
  for (const screen of [presenter, stage])
    await screen.when(() => screen.seq() >= numbers.at(-1)!)
  expect(stage.room().stage).toEqual({ slide: 'asking', click: 20 })
  expect((await presenter.move('asking', 20)).seq).toBeGreaterThanOrEqual(numbers.at(-1)!)
  expect((await presenter.move('nowhere', 1)).seq).toBeGreaterThanOrEqual(numbers.at(-1)!)
  const { seq } = await voter.cast({ poll: 'raise', value: 'raised' })
  expect(seq).toBeGreaterThan(numbers.at(-1)!)
  await voter.when(() => voter.own().seq >= seq)
  expect(voter.view().seq).toBeGreaterThan(0)
})

test('what cannot be written is answered "unsaved" and counts nowhere', async () => {
  const log: Event[] = []
  let full = false
  let tell: (event: Event) => void = () => {}
  const journal: Journal = {
    isCut: false,
    async append(events) {
      if (full)
        throw new Error('the disk is full')
      for (const event of events) {
        log.push(event)
        tell(event)
      }
      return log.length
    },
    async follow(_, listener) {
      tell = event => listener({ seq: log.length, event })
      return () => {}
    },
    caughtUp: async () => {},
    isThere: async () => false,
    lag: () => 0,
    probe: async () => {},
    close: async () => {},
  }
  const { readDeck } = await import('../../server/deck.ts')
  const workshop = await openWorkshop(journal, { now: () => 1, here: () => 1, count: async () => {} })
  await workshop.submit({ type: 'startWorkshop', id: 'full-disk', title: 'Full disk' })
  await workshop.submit({ type: 'loadDeck', deck: await readDeck(smallDeck) })
  await workshop.submit({ type: 'join', voter: 'v' })
  full = true
  const ballot = { poll: 'lobby', round: 0, slot: '0', edit: 1, value: ['tea'] }
  expect(await workshop.cast('v', ballot)).toMatchObject({ ok: false, reason: 'unsaved' })
  expect(answered(workshop.state.polls.get('lobby')!)).toBe(0)
  full = false
  expect(await workshop.cast('v', ballot)).toEqual({ ok: true, edit: 1, seq: expect.any(Number) })
  expect(answered(workshop.state.polls.get('lobby')!)).toBe(1)
})

test('a presenter is told with every answer how what was asked is taken back, and that does it', async ({ presenter, join }) => {
  await walk(presenter, 'asking', 0, 4)
  const voter = await join()
  await voter.cast({ poll: 'say', value: 'a plan' })
  await presenter.whenPresenter(({ say }) => say!.texts.length === 1)
  const text = () => presenter.presenter().say!.texts[0]!
  const take = async (command: PresenterCommand) => {
    const answer = await presenter.command(command)
    return answer.ok ? answer.undo! : []
  }
  const undo = await take({ type: 'approveTexts', poll: 'say', texts: [text().id] })
  expect(undo).toEqual([{ type: 'withdrawApprovals', poll: 'say', texts: [text().id] }])
  await presenter.whenPresenter(() => text().approved)
  const redo = await take(undo[0]!)
  await presenter.whenPresenter(() => !text().approved)
  expect(redo).toEqual([{ type: 'approveTexts', poll: 'say', texts: [text().id] }])
  expect(await take({ type: 'hideText', poll: 'say', text: text().id })).toHaveLength(1)
  expect(await presenter.command({ type: 'closePoll', poll: 'pick' }), 'closed already').toMatchObject({ ok: true, undo: [] })
})

test('the presenter alone is told how the talk stands in time, and a screen how long a question is given', async ({ presenter, stage }) => {
  expect(presenter.pace()).toMatchObject({ begunAt: null, length: null })
  await presenter.move('asking', 0)
  await presenter.whenPresenter(() => presenter.pace()?.begunAt !== null)
  await presenter.command({ type: 'setLength', minutes: 35 })
  await presenter.whenPresenter(() => presenter.pace()?.length === 35 * 60)
  expect(await stage.command({ type: 'setLength', minutes: 60 })).toMatchObject({ ok: false })
  expect(await presenter.command({ type: 'setLength', minutes: 0 })).toMatchObject({ ok: false, reason: 'invalid' })
  await walk(presenter, 'asking', 1, 2)
  await presenter.command({ type: 'addTime', poll: 'pick', seconds: 15 })
  await stage.when((_, boards) => boards.pick?.timer?.added === 15)
  await presenter.whenPresenter(boards => boards.pick?.timer?.added === 15)
  expect(presenter.presenter().pick!.timer).toEqual(stage.boards().pick!.timer)
  await presenter.command({ type: 'takeTimeBack', poll: 'pick' })
  await stage.when((_, boards) => boards.pick?.timer === null)
  expect(stage.pace()).toBeUndefined()
  expect(stage.frames.filter(frame => frame.includes('begunAt'))).toEqual([])
})
