/**
 * What hostile guests do, each kind for so many seconds, in a process of their own, so that their work is not taken for
 * the server's. Errors of their own sockets are their business.
 */
import type { Target } from './bare.ts'
import assert from 'node:assert/strict'
import { Buffer } from 'node:buffer'
import process from 'node:process'
import { setTimeout as pause } from 'node:timers/promises'
import { WebSocket } from 'ws'
import { ask, done, end, introduced, many, open, phoneHello, screenHello, session, wire } from './bare.ts'

/** The first texts are the room's own; the crowd sends away only its own, since a crowd may. */
export const roomsTexts = 24

/** Packets that are no messages, or messages of nothing, or of what every object has. */
const garbage = [
  '2',
  '41',
  '4',
  '42["cast"]',
  '42[',
  '40/nowhere,{}',
  '431["x"]',
  '451-["cast",{"_placeholder":true,"num":0}]',
  '45999999-["x"]',
  'x'.repeat(15_000),
  `421["cast",{"poll":"__proto__","round":0,"slot":"__proto__","edit":1,"value":null}]`,
  `421["cast",{"poll":"constructor","round":0,"slot":"constructor","edit":1,"value":{"__proto__":{"raised":true}}}]`,
  `421["__proto__",{}]`,
  `421["disconnect"]`,
  Buffer.alloc(15_000),
]

/** A frame that promises 2^63 bytes, one of invalid UTF-8, one of no known kind, and one longer than is read. */
const brokenFrames = [
  Buffer.from([0x82, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0]),
  Buffer.from([0x81, 0x82, 0, 0, 0, 0, 0xC3, 0x28]),
  Buffer.from([0x8F, 0x80, 0, 0, 0, 0]),
  Buffer.concat([Buffer.from([0x81, 0xFE, 0x40, 0x01, 0, 0, 0, 0]), Buffer.alloc(0x4001, 0x34)]),
]

/** By what it is called. */
export const hostilities: Record<string, (target: Target) => Promise<void>> = {
  'introductions in one write': target => again(target, async () => {
    const socket = await open(target.url)
    for (let i = 0; i < 3000; i++)
      socket.send(i % 2 ? phoneHello : screenHello)
    await end(socket)
    return 3000
  }, 'introductions'),

  'phones that come and go': async (target) => {
    await again(target, async () => {
      const sockets = await many(50, () => introduced(target.url))
      await Promise.all(sockets.map(end))
      return sockets.length
    }, 'phones')
    // Whoever was here before is let in all the same.
    const back = await introduced(target.url, target.token)
    assert.equal(back.readyState, WebSocket.OPEN)
    await end(back)
  },

  'answers, as many as are let through': target => crowd(target, 60, 1, (socket, i) => {
    ask(socket, 'cast', { poll: 'raise', round: 0, slot: '0', edit: i + 1, value: i % 2 ? 'not-me' : null })
    ask(socket, 'cast', { poll: 'questions', round: 0, slot: `s${i}`, edit: 1, value: null })
    ask(socket, 'cast', { poll: 'wince', round: 0, slot: String(i), edit: 1, value: true })
  }),

  'answers, faster than any thumb': target => crowd(target, 60, 20, (socket, i) => {
    ask(socket, 'cast', { poll: 'raise', round: 0, slot: '0', edit: i + 1, value: i % 2 ? 'not-me' : null })
  }),

  'two phones that send all away': target => crowd(target, 2, 1, (socket, i) => {
    for (const text of [3 * i, 3 * i + 1, 3 * i + 2])
      ask(socket, 'flag', { poll: 'questions', text: String(text + 1) })
  }),

  'questions asked, flagged and taken back': target => crowd(target, 30, 1, (socket, i) => {
    ask(socket, 'cast', { poll: 'questions', round: 0, slot: `q${i % 3 + 1}`, edit: i + 1, value: i % 6 < 3 ? 'x'.repeat(140) : null })
    ask(socket, 'flag', { poll: 'questions', text: String(roomsTexts + 1 + i) })
  }),

  'screens that never read': async (target) => {
    const sockets = await many(150, () => open(target.url))
    for (const socket of sockets) {
      socket.send(screenHello)
      socket.pause()
    }
    await crowd(target, 0, 5, socket => ask(socket, 'alive'), sockets)
  },

  'a thousand screens': async (target) => {
    const sockets = await many(1000, () => open(target.url))
    for (const socket of sockets)
      socket.send(screenHello)
    await pause(target.seconds * 1000)
    await Promise.all(sockets.map(end))
    done.what = `${sockets.length} screens`
  },

  'garbage': target => again(target, async () => {
    for (const packet of garbage) {
      const socket = await open(target.url)
      socket.send(phoneHello)
      for (let i = 0; i < 50; i++)
        socket.send(packet)
      socket.terminate()
    }
    for (const frame of brokenFrames) {
      const socket = await open(target.url)
      Reflect.get(socket, '_socket').write(frame)
      socket.terminate()
    }
    return garbage.length * 50 + brokenFrames.length
  }, 'packets'),

  'sessions that say nothing': target => again(target, async () => {
    const sessions = await many(100, () => session(target.url))
    return sessions.length
  }, 'sessions'),

  'polls of 16 kB': target => again(target, async () => {
    const address = `${target.url}/socket.io/?EIO=4&transport=polling&sid=${await session(target.url)}`
    for (const body of [phoneHello, Array.from({ length: 8000 }).fill('3').join('\u001E'), '4'.repeat(17_000), Buffer.from([0xFF, 0xFE, 0x1E, 0xFF])])
      await fetch(address, { method: 'POST', headers: { origin: target.url }, body }).then(answer => answer.text(), () => '')
    return 4
  }, 'requests'),

  'upgrades that are never finished': target => again(target, async () => {
    const { url, port } = target
    const sid = await session(url)
    const sockets = await many(20, () => wire(port, `GET /socket.io/?EIO=4&transport=websocket&sid=${sid} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${url}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`))
    await pause(50)
    for (const socket of sockets)
      socket.destroy()
    return sockets.length
  }, 'upgrades'),

  'requests that come slowly': async ({ port, seconds }) => {
    const sockets = await many(300, () => wire(port, 'POST /socket.io/?EIO=4&transport=polling HTTP/1.1\r\nHost: x\r\nContent-Length: 16000\r\n'))
    for (let second = 0; second < seconds; second++) {
      for (const socket of sockets)
        socket.write(`X-Slow-${second}: 1\r\n`)
      await pause(1000)
    }
    for (const socket of sockets)
      socket.destroy()
    done.what = `${sockets.length} requests`
  },
}

/** Does it again and again, and counts. */
async function again({ seconds }: Target, act: () => Promise<number>, what: string): Promise<void> {
  const until = performance.now() + seconds * 1000
  let n = 0
  do
    n += await act()
  while (performance.now() < until)
  done.what = `${n.toLocaleString('en')} ${what}`
}

/** So many phones, or these sockets, do it every so often; one that is let go comes no more. */
async function crowd(target: Target, size: number, atOnce: number, act: (socket: WebSocket, round: number) => void, sockets: WebSocket[] = []): Promise<void> {
  sockets.push(...await many(size, () => introduced(target.url)))
  for (const socket of sockets)
    socket.on('message', data => done.accepted += /^43\d+\[\{"ok":true/.test(String(data)) ? 1 : 0)
  let round = 0
  await again(target, async () => {
    const before = done.asked
    for (const socket of sockets.filter(({ readyState }) => readyState === WebSocket.OPEN)) {
      for (let i = 0; i < atOnce; i++)
        act(socket, round * atOnce + i)
    }
    round++
    await pause(150)
    return done.asked - before
  }, `messages of ${sockets.length} sockets`)
  await Promise.all(sockets.map(end))
}

/** `node tests/torture/hostile.ts KIND TARGET`, run by `guests.ts`, which is told what was done. */
const [, script, kind, target] = process.argv
if (script === import.meta.filename)
  void hostilities[kind!]!(JSON.parse(target!) as Target).then(() => process.send!(done, () => process.exit()))
