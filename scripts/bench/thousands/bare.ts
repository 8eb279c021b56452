/**
 * What the same messages cost where nothing is behind them: a Socket.IO server that keeps no log, decides nothing and
 * answers at once, with views of the same size, and sirv for the pages. No server on Socket.IO can do more.
 */
import type { AddressInfo } from 'node:net'
import type { BallotMessage, PresenterCommand } from '../../../workshop/commands.ts'
import type { ToServer } from './serving.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'
import { Server } from 'socket.io'
import { root } from '../../../server/app.ts'
import { answering } from './asked.ts'
import { memory } from './serving.ts'

/** Frames of the stage a second, as ours. */
const frames = 20

const secret = 'bare-server-of-a-bench'
const poll = { id: 'hands', kind: 'hands', ask: 'Raise your hand.', options: [], opens: 1, shows: 2, live: true }

function serve(io: Server): void {
  let seq = 0
  let changed = false
  let accepting = false
  const question = () => accepting ? { poll, slide: 'a-slide', round: 0, openedAt: Date.now(), closesAt: null, accepting } : null
  const phone = () => ({ workshop: { id: secret, title: 'The room answers', simulated: false }, question: question(), talk: [], ended: false, waiting: { more: true }, seq })

  io.on('connection', (socket) => {
    if (socket.handshake.auth.as === 'phone') {
      socket.join('phones')
      socket.emit('welcome', { token: secret, workshop: secret })
      socket.emit('own', { ballots: {}, personal: {}, sentAway: [], seq, seal: secret })
      socket.emit('phone', phone())
    }
    else {
      socket.join('screens')
    }
    socket.on('cast', ({ edit }: BallotMessage, done) => {
      changed = true
      done({ ok: true, edit, seq: ++seq })
    })
    socket.on('command', ({ type }: PresenterCommand, done) => {
      accepting = type === 'openPoll'
      seq++
      io.to('phones').emit('phone', phone())
      done({ ok: true, seq })
    })
  })
  setInterval(() => {
    if (!changed)
      return
    changed = false
    io.to('screens').emit('screen', { now: Date.now(), seq, boards: { hands: { poll, wasAsked: true, accepting, shown: false, round: 0, answered: seq } } })
  }, 1000 / frames)
}

answering<ToServer>({
  async serve({ port }) {
    const server = createServer(sirv(join(root, 'dist/phone'), { brotli: true, etag: true }))
    serve(new Server(server, { serveClient: false, perMessageDeflate: false, httpCompression: false }))
    server.listen(port, '127.0.0.1')
    await once(server, 'listening')
    return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, key: secret }
  },
  memory,
})
