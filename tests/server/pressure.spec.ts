/** What one client does to itself stays with it: floods, silence and slowness do not reach the others. */
import type { Phone } from './client.ts'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { rates } from '../../server/limits.ts'
import { PROTOCOL } from '../../workshop/protocol.ts'
import { walk } from './client.ts'
import { expect, test } from './room.ts'

/** A bare connection, without Socket.IO's good manners. */
async function raw(url: string): Promise<WebSocket> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  socket.on('error', () => {})
  await once(socket, 'open')
  return socket
}

/** Another phone is answered. */
async function isServed(voter: Phone, edit: number): Promise<void> {
  expect(await voter.cast({ poll: 'lobby', value: [`word ${edit}`], edit })).toEqual({ ok: true, edit, seq: expect.any(Number), seal: expect.any(String) })
}

test('a flood of pings and garbage leaves the others served', async ({ workshop, join }) => {
  const voter = await join()
  const deaf = await raw(workshop.url)
  deaf.pause()
  for (let i = 0; i < 50_000; i++)
    deaf.ping(Buffer.alloc(125))
  await isServed(voter, 1)
  const chatter = await raw(workshop.url)
  for (const packet of ['2', '3', '40', '41', '4', '42', '42["cast"]', '42[', '451-["cast",{"_placeholder":true,"num":0}]', '45999-["x"]', '9', '\u0000', 'x'.repeat(1000)]) {
    const other = await raw(workshop.url)
    for (let i = 0; i < 50; i++)
      other.send(packet)
    other.send(Buffer.from([1, 2, 3]))
  }
  for (let i = 0; i < 20_000; i++)
    chatter.send('3')
  await isServed(voter, 2)
  deaf.terminate()
  chatter.terminate()
})

test('who sends too much is told to try again, and served a moment later', async ({ join }) => {
  const [hasty, calm] = [await join(), await join()]
  // The newest comes first: what is older changes nothing, so that only their number is too much.
  const ballots = Array.from({ length: rates.socket.burst * 3 }, (_, i) => hasty.cast({ poll: 'lobby', value: ['word'], edit: rates.socket.burst * 3 - i }))
  const receipts = await Promise.all(ballots)
  expect(receipts.some(receipt => !receipt.ok && receipt.reason === 'unsaved')).toBe(true)
  expect(receipts.filter(receipt => receipt.ok || receipt.reason === 'stale').length).toBeGreaterThanOrEqual(rates.socket.burst)
  await isServed(calm, 1)
  await expect.poll(async () => (await hasty.cast({ poll: 'lobby', value: ['later'], edit: 999 })).ok).toBe(true)
})

test('another tab of the same voter shares the limit', async ({ join }) => {
  const one = await join()
  const two = await join(one.token())
  const cast = (voter: Phone) => Promise.all(Array.from({ length: rates.voter.burst }, (_, i) => voter.cast({ poll: 'lobby', value: ['word'], edit: i + 1 })))
  const receipts = (await Promise.all([cast(one), cast(two)])).flat()
  expect(receipts.some(receipt => !receipt.ok && receipt.reason === 'unsaved')).toBe(true)
})

test('a slow screen is skipped, not queued for, and then brought to the newest state', async ({ workshop, presenter, join }) => {
  const address = `${workshop.url}/socket.io/?EIO=4&transport=polling`
  const headers = { origin: workshop.url }
  const { sid } = JSON.parse((await (await fetch(address, { headers })).text()).slice(1)) as { sid: string }
  const hello = `40${JSON.stringify({ as: 'screen', protocol: PROTOCOL })}`
  await fetch(`${address}&sid=${sid}`, { method: 'POST', headers, body: hello })
  const poll = async () => (await (await fetch(`${address}&sid=${sid}`, { headers })).text()).split('\u001E').filter(packet => packet.startsWith('42["screen"'))
  let greeting: string[] = []
  while (greeting.length === 0)
    greeting = await poll()
  await walk(presenter, 'asking', 0, 1)
  const voters = await Promise.all(Array.from({ length: 8 }, () => join()))
  for (let edit = 1; edit <= 20; edit++) {
    await Promise.all(voters.map(voter => voter.cast({ poll: 'raise', value: edit % 2 ? 'raised' : 'not-me', edit })))
    await new Promise(resolve => setTimeout(resolve, 60))
  }
  const missed = await poll()
  expect(missed.length).toBeLessThanOrEqual(3)
  const newest = [...missed, ...await poll()].at(-1)!
  expect(newest).toContain('"result":{"kind":"hands","raised":0,"notMe":8,"n":8}')
})
