/** The types of the one Socket.IO server, so that each file speaks of the same sockets. */
import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../workshop/protocol.ts'
import type { VoterId } from '../workshop/state.ts'
import type { Bucket } from './limits.ts'

/** Who a socket is; settled at the handshake and never changed. */
export type Role
  = | { as: 'phone', voter: VoterId, token: string, lost: boolean }
    | { as: 'screen', driving: boolean, presenter: boolean }
    | { as: 'remote', driving: boolean }

/** Who is behind a connection, as far as it may cost something (clients.ts). */
export interface Client {
  /** It says who it is: true the first time, and never again, so that one connection is one voter or one screen. */
  introduce: () => boolean
  /** Called where one of this room is spoken to, and this one has not taken what was sent before. */
  fallBehind: (room: string) => void
  /** Called whenever all that waited was taken. */
  onDrain: () => void
}

export interface SocketData {
  role: Role
  /** What bounds its messages. */
  buckets: Bucket[]
}

export type Io = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type WorkshopSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

/** Rooms of sockets that may see the same. `behind` are those that have not taken their last view yet. */
export const rooms = {
  phones: 'phones',
  screens: 'screens',
  presenters: 'presenters',
  remotes: 'remotes',
  behind: 'behind',
  voter: (voter: VoterId) => `voter:${voter}`,
} as const
