/** A phone's connection: who it says it is, what it hears, and what it can be asked to send. */
import type { Connection as Line } from '../browser/connection.ts'
import type { BallotMessage, FlagMessage } from '../workshop/commands.ts'
import type { Answer, PhoneHello, Receipt, Sealed, ServerToClient } from '../workshop/protocol.ts'
import { connect as open } from '../browser/connection.ts'
import { protocol } from '../browser/protocol.ts'
import { EarlySocket } from './early-socket.ts'

export interface Listener extends Pick<ServerToClient, 'welcome' | 'phone' | 'own'> {
  /** Asked at each attempt. */
  hello: () => Promise<PhoneHello>
  /** What this phone was told now reaches to this number. */
  sealed: (told: Sealed) => void
  /** False only once a gap has lasted so long that a person should know. */
  reachable: (reachable: boolean) => void
  /** An attempt came to nothing; `say`: the server's words, where it answers and lets nobody in. */
  refused: (say: string | undefined) => void
}

export interface Connection extends Line {
  /** Undefined: no answer, so nothing is known of it. */
  cast: (ballot: BallotMessage) => Promise<Receipt | undefined>
  flag: (flag: FlagMessage) => Promise<Answer | undefined>
  /** The server's time, in milliseconds since 1970. */
  time: () => Promise<number | undefined>
}

/** Connects, and goes on trying as long as the page is open. */
export function connect({ hello, sealed, welcome, phone, own, reachable, refused }: Listener): Connection {
  const line = open({
    hello: async () => ({ as: 'phone', protocol, ...await hello() }),
    hear(socket, ready) {
      socket.on('welcome', (hello) => {
        ready()
        welcome(hello)
      })
      socket.on('alive', done => done())
      socket.on('phone', phone)
      socket.on('own', (view) => {
        sealed(view)
        own(view)
      })
    },
    reachable,
    refused,
    websocket: EarlySocket,
  })
  return {
    ...line,
    async cast(ballot) {
      const receipt = await line.ask(socket => socket.emitWithAck('cast', ballot))
      if (receipt?.seal)
        sealed(receipt as Sealed)
      return receipt
    },
    flag: flag => line.ask(socket => socket.emitWithAck('flag', flag)),
    time: async () => (await line.ask(socket => socket.emitWithAck('time')))?.now,
  }
}
