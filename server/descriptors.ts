/**
 * How many connections there may be. Each takes a descriptor, and a process has only so many: where all are used up, no
 * page can be read and nothing be written. So some always stay free, and when it is full, whoever asks for nothing
 * gives way to whoever comes.
 */
import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import process from 'node:process'

/** Descriptors that stay free for files, the journal and what the machine needs; half of them where there are few. */
const reserve = 128

/** A connection on which no byte moves for so long is given up, in milliseconds. Long polls move one every 25 s. */
const twoMinutes = 120_000

/**
 * Holds a server to so many connections. When one more comes, the one that has had no request in hand for the longest
 * time is closed; one that has, or became a WebSocket, never is. To be called after everything that answers requests is
 * attached, so that it hears of all of them.
 */
export function limitConnections(server: Server, { most = connectionsAllowed(), patience = twoMinutes } = {}): void {
  const inHand = new Map<Socket, number>()
  const idle = new Set<Socket>()

  function begin(socket: Socket): void {
    inHand.set(socket, (inHand.get(socket) ?? 0) + 1)
    idle.delete(socket)
  }

  function finish(socket: Socket): void {
    const left = inHand.get(socket)! - 1
    inHand.set(socket, left)
    if (left === 0)
      idle.add(socket)
  }

  function forget(socket: Socket): void {
    inHand.delete(socket)
    idle.delete(socket)
  }

  server.timeout = patience
  server.on('connection', (socket: Socket) => {
    inHand.set(socket, 0)
    idle.add(socket)
    socket.once('close', () => forget(socket))
    if (inHand.size <= most)
      return
    const oldest = idle.values().next().value!
    forget(oldest)
    oldest.destroy()
  })
  server.prependListener('request', ({ socket }, response) => {
    begin(socket)
    response.once('close', () => {
      if (inHand.has(socket))
        finish(socket)
    })
  })
  server.on('upgrade', ({ socket }) => begin(socket))
}

/** As many as this process may have files open, less the reserve. Windows tells of no limit, and has none that matters. */
function connectionsAllowed(): number {
  const { userLimits } = process.report.getReport() as { userLimits?: { open_files: { soft: number | 'unlimited' } } }
  const files = Number(userLimits?.open_files.soft)
  return Number.isNaN(files) ? Number.POSITIVE_INFINITY : files - Math.min(reserve, files / 2)
}
