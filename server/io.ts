/** The types of the one Socket.IO server, so that each file speaks of the same sockets. */
import type { DefaultEventsMap, Server, Socket } from 'socket.io'
import type { ClientToServer, ServerToClient } from '../workshop/protocol.ts'
import type { VoterId } from '../workshop/state.ts'
import type { Client } from './clients.ts'

/** Who a socket is; settled at the handshake and never changed. */
export type Role
  = | { as: 'phone', voter: VoterId, token: string, lost: boolean }
    | { as: 'screen', driving: boolean, presenter: boolean }

export interface SocketData {
  role: Role
  client: Client
}

export type Io = Server<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>
export type WorkshopSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, SocketData>

/** Rooms of sockets that may see the same. `behind` are those that have not taken their last view yet. */
export const rooms = {
  phones: 'phones',
  screens: 'screens',
  presenters: 'presenters',
  behind: 'behind',
  voter: (voter: VoterId) => `voter:${voter}`,
} as const
