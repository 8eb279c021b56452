/**
 * What one client may cost the server, whoever it is: one introduction a connection, so many packets, and only a short
 * queue of what it does not take. One that keeps to none of it is let go; a page of ours comes back by itself.
 */
import type { Client, Io, WorkshopSocket } from './io.ts'
import { Bucket, rates, silentAtMost, waitingAtMost } from './limits.ts'

/** A connection as Engine.IO has it, over whichever transport. */
type Wire = WorkshopSocket['conn']

export interface Clients {
  /** The one that a socket belongs to. */
  of: (socket: WorkshopSocket) => Client
  /** Those that have not taken all that was sent to them: hardly ever many, so nobody needs to look at all for them. */
  busy: ReadonlySet<Client>
}

/** Watches every client from its first packet. */
export function watchClients(io: Io): Clients {
  const known = new WeakMap<Wire, Client>()
  const busy = new Set<Client>()
  const silent = new Set<Wire>()

  io.engine.on('connection', (wire: Wire) => {
    const packets = new Bucket(rates.packets)
    let introduced = false
    let waiting = 0
    const client: Client = {
      introduce() {
        silent.delete(wire)
        const isFirst = !introduced
        introduced = true
        return isFirst
      },
      fallBehind: () => {},
      onDrain: () => {},
    }
    known.set(wire, client)
    silent.add(wire)
    if (silent.size > silentAtMost)
      letGo(silent.values().next().value!)
    wire.on('close', () => {
      silent.delete(wire)
      busy.delete(client)
    })
    wire.on('packet', () => {
      if (!packets.take())
        letGo(wire)
    })
    wire.on('packetCreate', () => {
      busy.add(client)
      if (++waiting > waitingAtMost)
        letGo(wire)
    })
    wire.on('drain', () => {
      waiting = 0
      busy.delete(client)
      client.onDrain()
    })
  })

  return { of: socket => known.get(socket.conn)!, busy }
}

/** At once: what waits is dropped, and what still comes is not heard. */
function letGo(wire: Wire): void {
  wire.close(true)
  wire.close()
}
