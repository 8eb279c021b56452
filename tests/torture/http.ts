/**
 * What strangers, a room and a build do at once to a server that only has to go on answering. Each run lasts as long as
 * it is told, throws where something broke, and otherwise returns what it did, in lines.
 */
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { root } from '../../server/app.ts'
import { startProcess } from '../harness.ts'
import { phone, screen } from '../server/client.ts'
import { request } from '../server/request.ts'

const deck = join(root, 'tests/server/decks/small.md')

function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds)
    throw new Error(otherwise)
}

/** How many files the server of the first run may have open. */
const openFiles = 256

/** What a connection says that then asks for nothing: not a word, half a request, and a whole one that is answered. */
const silences = ['', 'GET / HTTP/1.1\r\nHost: 127', 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n']

/** A connection that stays until the server closes it. */
async function idle(port: number, says: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').resume()
  // Closed at any time is what it is there for.
  socket.on('error', () => {})
  await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  socket.write(says)
  return socket
}

/** The descriptors that a process has open; 0 where the system does not tell. */
function openBy(pid: number): number {
  const folder = `/proc/${pid}/fd`
  return existsSync(folder) ? readdirSync(folder).length : 0
}

/**
 * Connections without a request, more than the process may have descriptors, come again and again; meanwhile phones
 * join, pages are loaded, and somebody answers.
 */
export async function descriptors({ seconds }: { seconds: number }): Promise<string[]> {
  const server = await startProcess({ deck, openFiles })
  const presenter = await screen(server.url, server.key, true)
  const person = await phone(server.url)
  const sockets: Socket[] = []
  const counts = { connections: 0, pages: 0, ballots: 0, open: 0 }
  try {
    await presenter.move('asking', 2)
    await person.asked('pick')
    const end = performance.now() + seconds * 1000
    do {
      for (let i = 0; i < openFiles + 50; i++)
        sockets.push(await idle(server.port, silences[counts.connections++ % silences.length]!))
      counts.open = Math.max(counts.open, openBy(server.child.pid!))
      const pages = ['/', '/deck/', '/deck/presenter/', '/deck/recordings/simulated.jsonl', '/healthz']
      const replies = await Promise.all([...pages, ...pages, ...pages].map(path => request(server.url + path)))
      counts.pages += replies.length
      for (const { status } of replies)
        must(status === 200, `a page was answered ${status}`)
      const receipt = await person.cast({ poll: 'pick', value: 'tea' })
      must(receipt.ok, `a ballot was not counted: ${JSON.stringify(receipt)}`)
      counts.ballots++
      const newcomer = await phone(server.url)
      newcomer.socket.close()
      for (const socket of sockets.splice(0))
        socket.destroy()
    } while (performance.now() < end)
    must(!/wrong|could not/.test(server.output()), `the server stumbled:\n${server.output()}`)
  }
  finally {
    for (const socket of sockets)
      socket.destroy()
    for (const { socket } of [presenter, person])
      socket.close()
    await server.close()
  }
  const { connections, pages, ballots, open } = counts
  return [`${openFiles} descriptors, at most ${open} taken: ${connections} connections without a request, ${pages} pages and ${ballots} ballots served`]
}
