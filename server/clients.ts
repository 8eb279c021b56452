/**
 * What one client may cost the server, whoever it is: one introduction a connection, so many packets, and only a short
 * queue of what it does not take. One that keeps to none of it is let go; a page of ours comes back by itself.
 */
import type { Client, Io, WorkshopSocket } from './io.ts'
import { Bucket, rates, silentAtMost, waitingAtMost } from './limits.ts'

/** A connection as Engine.IO has it, over whichever transport. */
type Wire = WorkshopSocket['conn']

/** Watches every client from its first packet; the function finds the one that a socket belongs to. */
export function watchClients(io: Io): (socket: WorkshopSocket) => Client {
  const known = new WeakMap<Wire, Client>()
  const silent = new Set<Wire>()

  io.engine.on('connection', (wire: Wire) => {
    const packets = new Bucket(rates.packets)
    let introduced = false
    let waiting = 0
    const client: Client = {
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
    known.set(wire, client)
    silent.add(wire)
    if (silent.size > silentAtMost)
      letGo(silent.values().next().value!)
    wire.on('close', () => silent.delete(wire))
    wire.on('packet', () => {
      if (!packets.take())
        letGo(wire)
    })
    wire.on('packetCreate', () => {
      if (++waiting > waitingAtMost)
        letGo(wire)
    })
    wire.on('drain', () => {
      waiting = 0
      client.onDrain()
    })
  })

  return socket => known.get(socket.conn)!
}

/** At once: what waits is dropped, and what still comes is not heard. */
function letGo(wire: Wire): void {
  wire.close(true)
  wire.close()
}
