/** Each connection takes a descriptor, and a process has only so many: it does not run out of them, whoever comes. */
import type { AddressInfo, Socket } from 'node:net'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import * as http from 'node:http'
import { connect } from 'node:net'
import { expect, test } from '@playwright/test'
import { limitConnections } from '../../server/descriptors.ts'
import { descriptors } from '../torture/http.ts'

test('idle connections up to the limit of descriptors keep nobody from pages and ballots', async () => {
  await descriptors({ seconds: 1 })
})

/** A server that answers `/` at once, holds `/held` until told, upgrades what asks for it, and sends `/large` forever. */
async function listen(limits: { most?: number, patience?: number }) {
  const held: http.ServerResponse[] = []
  const server = http.createServer((request, response) => {
    if (request.url === '/held')
      held.push(response)
    else
      response.end(request.url === '/large' ? Buffer.alloc(64 * 1024 * 1024) : 'here')
    server.emit('served', request.url, response)
  })
  server.on('upgrade', (_, socket) => socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
  limitConnections(server, limits)
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const sockets: Socket[] = []
  return {
    server,
    held,
    /** Opens a connection, and says something where there is something to say. */
    async open(says = ''): Promise<Socket> {
      const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
      sockets.push(socket)
      await once(socket, 'connect')
      socket.write(says)
      return socket
    },
    close() {
      for (const socket of sockets)
        socket.destroy()
      server.close()
    },
  }
}

const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`

test('when it is full, who has had nothing in hand for longest gives way; who has never does', async () => {
  const { server, held, open, close } = await listen({ most: 3 })
  const waiting = await open(get('/held'))
  await once(server, 'served')
  const upgraded = await open(get('/', 'Connection: upgrade\r\nUpgrade: websocket\r\n'))
  expect(String(await once(upgraded, 'data'))).toContain('101')
  const silent = await open()
  const next = await open()
  await once(silent.resume(), 'close')

  held[0]!.end('at last')
  expect(String(await once(waiting, 'data'))).toContain('at last')
  const another = await open()
  await once(next.resume(), 'close')
  waiting.write(get('/'))
  expect(String(await once(waiting, 'data'))).toContain('here')
  await open()
  await once(another.resume(), 'close')
  await open()
  await once(waiting.resume(), 'close')
  expect(upgraded.destroyed).toBe(false)
  close()
})

test('when all have something in hand, the newcomer is turned away', async () => {
  const { server, held, open, close } = await listen({ most: 1 })
  const waiting = await open(get('/held'))
  await once(server, 'served')
  await once((await open()).resume(), 'close')
  held[0]!.end('at last')
  expect(String(await once(waiting, 'data'))).toContain('at last')
  close()
})

test('who asks for much and takes none of it is given up', async () => {
  const { server, open, close } = await listen({ patience: 200 })
  const stalled = await open(get('/large'))
  const [, response] = await once(server, 'served') as [string, http.ServerResponse]
  await once(response, 'close')
  expect(response.writableFinished).toBe(false)
  stalled.destroy()
  close()
})
