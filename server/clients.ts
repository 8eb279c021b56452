/**
 * What one connection may cost the server, whoever it is: one introduction, so many packets, and only a short queue of
 * what it does not take. One that keeps to none of it is let go; a page of ours comes back by itself.
 */
import type { Io, WorkshopSocket } from './io.ts'
import { bucket, rates, silentAtMost, waitingAtMost } from './limits.ts'

type Wire = WorkshopSocket['conn']

export interface Connection {
  /** Packets that wait because the client has not taken the ones before. */
  readonly waiting: number
  /** It says who it is: true the first time, and never again, so that one connection is one voter or one screen. */
  introduce: () => boolean
  /** Called whenever all that waited was taken. */
  onDrain: () => void
}

/** Watches every connection from its first byte; the function finds the one that a socket speaks through. */
export function watchConnections(io: Io): (socket: WorkshopSocket) => Connection {
  const known = new WeakMap<Wire, Connection>()
  const silent = new Set<Wire>()

  io.engine.on('connection', (wire: Wire) => {
    const packets = bucket(rates.packets)
    let introduced = false
    let waiting = 0
    const connection: Connection = {
      get waiting() {
        return waiting
      },
      introduce() {
        silent.delete(wire)
        const isFirst = !introduced
        introduced = true
        return isFirst
      },
      onDrain: () => {},
    }
    known.set(wire, connection)
    silent.add(wire)
    if (silent.size > silentAtMost)
      silent.values().next().value!.close(true)
    wire.on('close', () => silent.delete(wire))
    wire.on('packet', () => {
      if (!packets.take())
        wire.close(true)
    })
    wire.on('packetCreate', () => {
      if (++waiting > waitingAtMost)
        wire.close(true)
    })
    wire.on('drain', () => {
      waiting = 0
      connection.onDrain()
    })
  })

  return socket => known.get(socket.conn)!
}
