/** Several servers on one log: whoever comes to whichever of them is in the same room. */
import type { RunningHere } from '../harness.ts'
import type { OwnRedis } from '../redis.ts'
import { findRedis } from '../../build/services.ts'
import { rates } from '../../server/limits.ts'
import { rowOf } from '../../server/rows.ts'
import { voterOf } from '../../server/secrets.ts'
import { beginning, connectRedis, openStream } from '../../server/stream.ts'
import { PROTOCOL } from '../../workshop/protocol.ts'
import { startProcess, startWorkshop } from '../harness.ts'
import { startRedis } from '../redis.ts'
import { open, phone, screen } from './client.ts'
import { expect, notedDeck, smallDeck, test } from './room.ts'

test.skip(!findRedis(), 'this machine has no Redis')

let redis: OwnRedis
test.beforeEach(async () => {
  redis = await startRedis()
})
test.afterEach(() => redis.close())

const server = (deck = smallDeck): Promise<RunningHere> => startWorkshop({ deck, journal: redis.url })

test('people at two servers are one room, driven from either by one key', async () => {
  const [one, two] = [await server(), await server()]
  expect(two.key).toBe(one.key)
  const [left, right] = [await screen(one.url, one.key, true), await screen(two.url, two.key, true)]
  expect(left.room().workshop).toEqual(right.room().workshop)
  const [ada, bob] = [await phone(one.url), await phone(two.url)]
  await Promise.all([left, right].map(stage => stage.when(({ here }) => here === 2)))
  await left.move('asking', 1)
  await bob.asked('raise')
  expect(await ada.cast({ poll: 'raise', value: 'raised' })).toMatchObject({ ok: true })
  expect(await bob.cast({ poll: 'raise', value: 'not-me' })).toMatchObject({ ok: true })
  for (const stage of [left, right])
    await stage.when((_, { raise }) => raise?.answered === 2 && raise.here === 2)
  expect(left.boards().raise!.result).toEqual(right.boards().raise!.result)
  await right.move('asking', 2)
  await ada.asked('pick')
  for (const { socket } of [left, right, ada, bob])
    socket.close()
  await Promise.all([one, two].map(each => each.close()))
})

test('a phone whose server goes is known at the other, and is nowhere twice', async () => {
  const [one, two] = [await server(), await server()]
  const stage = await screen(two.url, two.key, true)
  const [ada, bob] = [await phone(one.url), await phone(two.url)]
  await stage.move('asking', 1)
  await ada.asked('raise')
  expect(await ada.cast({ poll: 'raise', value: 'raised' })).toMatchObject({ ok: true })
  ada.socket.close()
  await one.close()
  await stage.when(({ here }) => here === 1)
  const again = await phone(two.url, ada.token())
  expect(again.token()).toBe(ada.token())
  expect(again.own().ballots.raise!['0']!.value).toBe('raised')
  expect(await again.cast({ poll: 'raise', value: 'not-me', edit: 2 })).toMatchObject({ ok: true })
  await stage.when(({ here }, { raise }) => here === 2 && raise?.answered === 1)
  expect(stage.warnings()).toEqual([])
  for (const { socket } of [stage, again, bob])
    socket.close()
  await two.close()
})

test('who was at a server that is killed is not here any more', async () => {
  const one = await startProcess({ deck: smallDeck, args: ['--journal', redis.url] })
  const two = await server()
  const stage = await screen(two.url, two.key, true)
  const [ada, bob] = [await phone(one.url), await phone(two.url)]
  await stage.when(({ here }) => here === 2)
  await one.kill()
  ada.socket.close()
  await stage.when(({ here }) => here === 1)
  for (const { socket } of [stage, bob])
    socket.close()
  await two.close()
  await one.close()
})

test('what both decide at once is folded once', async () => {
  const [one, two] = [await server(), await server()]
  const [left, right] = [await screen(one.url, one.key, true), await screen(two.url, two.key, true)]
  await left.move('asking', 1)
  await right.when((_, { raise }) => raise?.accepting === true)
  await Promise.all([left, right].map(stage => stage.command({ type: 'startRound', poll: 'raise' })))
  for (const stage of [left, right])
    await stage.when((_, { raise }) => raise?.round === 1 && raise.accepting)
  const { seq } = await left.move('asking', 2)
  await right.when(() => right.seq() >= seq)
  expect(right.boards().raise).toMatchObject({ round: 1, accepting: false })
  for (const { socket } of [left, right])
    socket.close()
  await Promise.all([one, two].map(each => each.close()))
})

test('while Redis is gone everybody is told, nothing acknowledged is lost, and all goes on by itself', async () => {
  const [one, two] = [await server(), await server()]
  const [left, right] = [await screen(one.url, one.key, true), await screen(two.url)]
  const [ada, bob] = [await phone(one.url), await phone(two.url)]
  await left.move('asking', 1)
  await bob.asked('raise')
  expect(await ada.cast({ poll: 'raise', value: 'raised' })).toMatchObject({ ok: true })
  await redis.kill()
  await expect.poll(async () => (await bob.cast({ poll: 'raise', value: 'raised', edit: 1 })).ok).toBe(false)
  expect(await bob.cast({ poll: 'raise', value: 'raised', edit: 1 })).toMatchObject({ reason: 'unsaved' })
  expect(await ada.cast({ poll: 'raise', value: 'not-me', edit: 2 })).toMatchObject({ ok: false, reason: 'unsaved' })
  await left.whenWarned(all => all.some(({ say }) => /^Cannot save: the log at redis:.* does not answer/.test(say)))
  await redis.start()
  await left.whenWarned(all => all.length === 0)
  await expect.poll(async () => (await bob.cast({ poll: 'raise', value: 'raised', edit: 1 })).ok).toBe(true)
  for (const stage of [left, right])
    await stage.when((_, { raise }) => raise?.answered === 2)
  expect(right.boards().raise!.result).toMatchObject({ raised: 2 })
  for (const { socket } of [left, right, ada, bob])
    socket.close()
  await Promise.all([one, two].map(each => each.close()))
})

test('whoever was let in at another server counts where newcomers are too many', async () => {
  const one = await server()
  const stage = await screen(one.url)
  const stream = await openStream(await connectRedis(redis.url), redis.url, `workshop:log:${stage.room().workshop.id}`)
  const crowd = Array.from({ length: 2 * rates.joins.burst }, (_, i) => rowOf({ type: 'voterJoined', at: Date.now(), voter: voterOf(`${i}`) }))
  await stream.add({ by: 'another:1', rows: crowd })
  await expect.poll(async () => (await stage.socket.emitWithAck('time')).seq).toBeGreaterThan(crowd.length)
  const socket = open(one.url, { as: 'phone', protocol: PROTOCOL })
  expect(await new Promise(resolve => socket.on('connect_error', ({ message }) => resolve(message)))).toBe('Too many come at once.')
  for (const each of [socket, stage.socket])
    each.close()
  stream.close()
  await one.close()
})

test('what was given up while Redis was held up is not put into the log later', async () => {
  const stream = await openStream(await connectRedis(redis.url), redis.url, 'held-up')
  const put = (body: string) => stream.add({ by: body, rows: [{ at: 1, body }] })
  await put('"before"')
  redis.hold()
  await expect(put('"given up"')).rejects.toThrow('does not answer')
  redis.letGo()
  await expect.poll(() => put('"after"').then(() => true, () => false)).toBe(true)
  expect((await stream.after(beginning, false)).map(({ by }) => by)).toEqual(['"before"', '"after"'])
  stream.close()
})

test('a phone that asks again and again while Redis is held up is one voter, and hears why it waits', async () => {
  const one = await server()
  const stage = await screen(one.url, one.key, true)
  const ada = await phone(one.url)
  await stage.move('asking', 1)
  await ada.asked('raise')
  redis.hold()
  const sockets: ReturnType<typeof open>[] = []
  const comes = () => new Promise<string>((resolve) => {
    const socket = open(one.url, { as: 'phone', protocol: PROTOCOL, token: 'number-of-somebody-new' })
    socket.on('connect_error', ({ message }) => resolve(message)).on('welcome', ({ token }) => resolve(token))
    sockets.push(socket)
  })
  const refused = [comes(), stage.move('asking', 2)]
  await stage.whenWarned(all => all.some(({ say }) => /^Cannot save: the log at redis:[^ ]* does not answer\./.test(say)))
  expect(await Promise.all(refused)).toEqual(['Nobody can be let in just now.', expect.objectContaining({ ok: false, reason: 'unsaved' })])
  expect(await comes()).toBe('Nobody can be let in just now.')
  redis.letGo()
  await stage.whenWarned(all => all.length === 0)
  const tokens = await Promise.all([comes(), comes()])
  expect(tokens[0]).toMatch(/^[\w-]{22}$/)
  expect(tokens[1]).toBe(tokens[0])
  await stage.when(({ joined }) => joined === 2)
  expect(stage.boards().raise).toMatchObject({ accepting: true })
  expect(stage.room().stage.click).toBe(1)
  for (const socket of [stage.socket, ada.socket, ...sockets])
    socket.close()
  await one.close()
})

test('on another machine the workshop goes on with all that was said, and once ended another begins', async () => {
  const one = await server()
  const stage = await screen(one.url, one.key, true)
  const ada = await phone(one.url)
  await stage.move('asking', 1)
  await ada.asked('raise')
  await ada.cast({ poll: 'raise', value: 'raised' })
  const { id } = stage.room().workshop
  ada.socket.close()
  stage.socket.close()
  await one.close()
  const two = await server()
  const later = await screen(two.url, two.key, true)
  expect(later.room().workshop.id).toBe(id)
  expect(later.boards().raise).toMatchObject({ answered: 1, accepting: true })
  await later.command({ type: 'endWorkshop' })
  later.socket.close()
  await two.close()
  const three = await server()
  const last = await screen(three.url)
  expect(last.room().workshop.id).not.toBe(id)
  last.socket.close()
  await three.close()
})

test('a Redis that may lose something, another deck, or no Redis is refused in words', async () => {
  await (await server()).close()
  await expect(server(notedDeck)).rejects.toThrow(/is of “Small deck”, and this deck is “.*”\. Give this server the same deck/)
  const careless = await startRedis(['--appendonly', 'yes', '--appendfsync', 'everysec'])
  await expect(startWorkshop({ deck: smallDeck, journal: careless.url })).rejects.toThrow('could lose answers that people were told are saved')
  await careless.close()
  await expect(startWorkshop({ deck: smallDeck, journal: careless.url })).rejects.toThrow(/Nothing can be saved: the log at redis:.* does not answer/)
})
