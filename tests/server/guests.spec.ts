/** Guests who mean ill, over real sockets: what they send stays without effect, and the room is told. */
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { inMessages } from '../../components/room/messages.ts'
import { networkOf, openJoins } from '../../server/joins.ts'
import { frameLimit, rates, waitingAtMost } from '../../server/limits.ts'
import { end, introduced, many, open, phoneHello, session } from '../torture/bare.ts'
import { guests } from '../torture/guests.ts'
import { walk } from './client.ts'
import { expect, test } from './room.ts'

/** A session by polling: what it sends, and what it is sent. */
async function poll(url: string): Promise<{ send: (body: string) => Promise<Response>, receive: () => Promise<Response> }> {
  const address = `${url}/socket.io/?EIO=4&transport=polling&sid=${await session(url)}`
  const headers = { origin: url }
  return {
    send: body => fetch(address, { method: 'POST', headers, body }),
    receive: () => fetch(address, { headers }),
  }
}

test('one connection is one voter, however often it introduces itself', async ({ workshop, presenter, join }) => {
  const socket = await open(workshop.url)
  const closed = once(socket, 'close')
  for (let i = 0; i < 3000; i++)
    socket.send(phoneHello)
  await closed
  const polling = await poll(workshop.url)
  await polling.send(Array.from({ length: 200 }).fill(phoneHello).join('\u001E'))
  await join()
  await presenter.when(room => room.joined > 0 && room.here > 0)
  const log = await (await fetch(`${workshop.url}/recordings/${presenter.room().workshop.id}.jsonl`, { headers: { Authorization: `Bearer ${workshop.key}` } })).text()
  const voters = log.split('\n').filter(line => line.includes('"voterJoined"'))
  expect(voters.length).toBeGreaterThan(0)
  expect(voters.length).toBeLessThanOrEqual(3)
})

test('a connection that leaves and comes back again and again leaves no listeners behind', async ({ workshop }) => {
  const warned: unknown[] = []
  const listener = (warning: Error & { type?: string }) => warned.push(warning.type)
  process.on('warning', listener)
  const socket = await open(workshop.url)
  let heard: () => void
  const answered = (packet: string) => new Promise<void>((resolve) => {
    heard = resolve
    if (socket.readyState !== WebSocket.OPEN)
      return resolve()
    socket.send(packet)
  })
  socket.on('message', data => String(data).startsWith('4') && heard())
  socket.on('close', () => heard())
  for (let i = 0; i < 15 && socket.readyState === WebSocket.OPEN; i++) {
    await answered(phoneHello)
    socket.send('41')
    // An answer after the leaving: it is over then.
    await answered('40/nowhere,')
  }
  // Node tells of too many listeners a turn later.
  await new Promise(resolve => setImmediate(resolve))
  process.off('warning', listener)
  expect(warned).toEqual([])
  socket.close()
})

test('a room behind one address is let in, a flood is not, and every address has its own', () => {
  const joins = openJoins(() => 1)
  const admitted = (address: string, times: number) => Array.from({ length: times }, () => joins.admit(address)).filter(Boolean).length
  expect(admitted('203.0.113.7', 500)).toBe(500)
  expect(admitted('203.0.113.7', 5000)).toBeLessThan(rates.joinsOfAddress.burst)
  expect(admitted('203.0.113.8', 500)).toBe(500)
  expect(admitted('2001:db8:1:2::1', 5000)).toBeLessThan(rates.joinsOfAddress.burst + 500)
  expect(admitted('2001:db8:1:2:ffff::2', 500)).toBeLessThan(500)
  expect(admitted('2001:db8:1:3::1', 500)).toBe(500)
})

test('of one address each of two servers lets in its share', () => {
  const joins = openJoins(() => 2)
  const admitted = Array.from({ length: 2000 }, () => joins.admit('203.0.113.7')).filter(Boolean).length
  expect(admitted).toBeGreaterThanOrEqual(rates.joinsOfAddress.burst / 2)
  expect(admitted).toBeLessThan(rates.joinsOfAddress.burst / 2 + 500)
})

test('a house has 64 bits of IPv6', () => {
  expect(networkOf('::ffff:192.168.1.5')).toBe('192.168.1.5')
  expect(networkOf('10.0.0.7')).toBe('10.0.0.7')
  expect(networkOf('2001:0db8:0:0:1:2:3:4')).toBe('2001:db8:0:0')
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0')
  expect(networkOf('2001:db8:a:b::')).toBe('2001:db8:a:b')
  expect(networkOf('fe80::1%eth0')).toBe('fe80:0:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
})

test('who changes one answer without end is slowed, the newest arrives, the others notice nothing', async ({ presenter, join }) => {
  const [fidget, calm] = [await join(), await join()]
  const receipts = []
  for (let edit = 1; edit <= rates.edits.burst * 2; edit++)
    receipts.push(await fidget.cast({ poll: 'lobby', value: [`word ${edit}`], edit }))
  expect(receipts.slice(0, rates.edits.burst).every(({ ok }) => ok)).toBe(true)
  expect(receipts.filter(({ ok }) => ok).length).toBeLessThan(rates.edits.burst + 10)
  expect(receipts.filter(receipt => !receipt.ok).every(receipt => !receipt.ok && receipt.reason === 'unsaved')).toBe(true)
  expect(await calm.cast({ poll: 'lobby', value: ['calm'] })).toMatchObject({ ok: true })
  await expect.poll(async () => (await fidget.cast({ poll: 'lobby', value: ['newest'], edit: 999 })).ok, { intervals: [1000] }).toBe(true)
  await presenter.whenPresenter(boards => boards.lobby!.texts.some(({ text }) => text === 'newest'))
})

test('an answer sent again because its receipt was lost is no change', async ({ join }) => {
  const phone = await join()
  for (let i = 0; i < rates.edits.burst + 20; i++) {
    expect(await phone.cast({ poll: 'lobby', value: ['word'], edit: 1 })).toEqual({ ok: true, edit: 1, seq: expect.any(Number), seal: expect.any(String) })
  }
})

test('the presenter approves three hundred long words', async ({ presenter, join }) => {
  const longest = (i: number) => String.fromCodePoint(0x4E00 + i).repeat(30)
  const phones = await Promise.all(Array.from({ length: 150 }, () => join()))
  await presenter.whenPresenter(boards => boards.lobby!.gated)
  await Promise.all(phones.map((phone, i) => phone.cast({ poll: 'lobby', value: [longest(i), longest(i + 150)] })))
  await presenter.whenPresenter(boards => boards.lobby!.texts.length === 300)
  const ids = presenter.presenter().lobby!.texts.map(({ id }) => id)
  expect(Buffer.byteLength(JSON.stringify(ids))).toBeGreaterThan(frameLimit)
  for (const texts of inMessages(ids))
    expect(await presenter.command({ type: 'approveTexts', poll: 'lobby', texts })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await presenter.whenPresenter(boards => boards.lobby!.texts.every(({ approved }) => approved))
  expect(inMessages([...ids, 'last']).flat()).toEqual([...ids, 'last'])
})

test('a word of letters that come apart can be hidden as any other', async ({ presenter, join }) => {
  const phone = await join()
  expect(await phone.cast({ poll: 'lobby', value: ['\uFDFA'.repeat(30)] })).toMatchObject({ ok: true })
  await presenter.whenPresenter(boards => boards.lobby!.texts.length === 1)
  const { id } = presenter.presenter().lobby!.texts[0]!
  expect(await presenter.command({ type: 'hideText', poll: 'lobby', text: id })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await presenter.whenPresenter(boards => boards.lobby!.texts[0]!.hidden)
})

test('who asks and takes no answer is let go', async ({ workshop }) => {
  const polling = await poll(workshop.url)
  await polling.send(phoneHello)
  expect((await polling.receive()).status).toBe(200)
  await polling.send(Array.from({ length: waitingAtMost + 100 }, (_, i) => `42${i}["alive"]`).join('\u001E'))
  expect((await polling.receive()).status).toBe(400)
})

for (const [what, packet] of [['pongs', '3'], ['introductions elsewhere', '40/nowhere,'], ['receipts nobody asked for', '431[]'], ['messages', '42["alive"]']] as const) {
  test(`who sends ${what} without end is let go`, async ({ workshop, join }) => {
    const socket = await open(workshop.url)
    socket.send(phoneHello)
    const closed = once(socket, 'close')
    for (let i = 0; i < rates.packets.burst + 500; i++)
      socket.send(packet)
    expect(await Promise.race([closed.then(() => 'closed'), pause(5000, 'open')])).toBe('closed')
    expect(await (await join()).cast({ poll: 'lobby', value: ['tea'] })).toMatchObject({ ok: true })
  })
}

test('the presenter is told of many texts reported at once, until they were looked at', async ({ presenter, join }) => {
  await walk(presenter, 'asking', 0, 4)
  const phones = await Promise.all(Array.from({ length: 12 }, () => join()))
  await Promise.all(phones.map((phone, i) => phone.cast({ poll: 'say', value: `meaning ${i}` })))
  await walk(presenter, 'asking', 5, 5)
  await Promise.all(phones.map(phone => phone.when((_, own) => own.personal.compare?.texts?.length === 4)))
  const flagged = new Set<string>()
  const flaggers = new Set<string>()
  for (const { socket, own, token } of phones) {
    const fresh = own().personal.compare!.texts!.filter(({ id }) => !flagged.has(id))
    for (const { id } of flagged.size < 8 ? fresh : []) {
      flagged.add(id)
      flaggers.add(token())
      expect(await socket.emitWithAck('flag', { poll: 'compare', text: id })).toEqual({ ok: true, seq: expect.any(Number) })
    }
  }
  const warned = (id: string) => presenter.warnings().find(warning => warning.id === id)
  await presenter.whenWarned(() => warned('flags')?.say.startsWith(`${flagged.size} texts were reported in 10 s by ${flaggers.size} phones`) ?? false)
  expect(warned('flags'), 'which question they belong to').toMatchObject({ polls: ['say'] })
  expect(presenter.presenter().say!.texts.some(({ sentAway }) => sentAway)).toBe(false)
  expect(await presenter.command({ type: 'approveTexts', poll: 'say', texts: [...flagged] })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await presenter.whenWarned(() => !warned('flags'))
})

test('five hundred phones behind one address are let in at once; where nobody holds them, they are no audience', async ({ workshop, presenter, join }) => {
  const person = await join()
  const crowd = await many(500, () => introduced(workshop.url))
  expect(crowd.filter(({ readyState }) => readyState === WebSocket.OPEN)).toHaveLength(500)
  await presenter.when(room => room.joined === 501 && room.here === 501)
  expect(presenter.warnings()).toEqual([])
  await Promise.all(crowd.map(end))
  await presenter.whenWarned(warnings => warnings.some(({ id }) => id === 'flood'))
  await presenter.when(room => room.here === 1 && room.joined === 1)
  expect(await person.cast({ poll: 'lobby', value: ['here'] })).toMatchObject({ ok: true })
  expect(await presenter.command({ type: 'openPoll', poll: 'pick' })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await presenter.when((_, boards) => boards.pick!.here === 1)
})

test('an honest room answers as if nothing were, whatever the hostile ones do', async () => {
  const kinds = ['introductions in one write', 'answers, as many as are let through', 'two phones that send all away', 'screens that never read', 'garbage']
  expect(await guests({ seconds: 5, kinds })).toHaveLength(kinds.length)
})
