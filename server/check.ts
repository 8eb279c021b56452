/**
 * Looks at what a talk stands on when the presenter asks: phones are asked in turn and answer, so that the way there and
 * back is known and not guessed. Nothing of it is kept.
 */
import type { CheckView, Trip } from '../workshop/protocol.ts'
import type { Addresses } from './addresses.ts'
import type { Io, WorkshopSocket } from './io.ts'
import { rooms } from './io.ts'
import { isLow, spaceOf } from './space.ts'

/** How long a phone has to answer, in milliseconds. */
const patience = 2000

/** So many phones tell enough. */
const askedAtMost = 20

export type Check = () => Promise<CheckView>

interface Ground {
  addresses: Addresses
  /** The time of the log, in milliseconds since 1970. */
  now: () => number
  /** The file of the recording. */
  file: string
  /** Then every client comes from the proxy's address, and whose machine it is cannot be told. */
  isBehindProxy: boolean
}

/** Asked again while it looks, it answers all with what it finds. */
export function openCheck(io: Io, { addresses, now, file, isBehindProxy }: Ground): Check {
  let looking: Promise<CheckView> | undefined

  function socketsIn(room: string): WorkshopSocket[] {
    return [...io.sockets.adapter.rooms.get(room) ?? []].flatMap(id => io.sockets.sockets.get(id) ?? [])
  }

  async function tripTo(phone: WorkshopSocket): Promise<Trip> {
    const sent = performance.now()
    const ms = await phone.timeout(patience).emitWithAck('alive').then(() => performance.now() - sent, () => null)
    const { address, headers } = phone.handshake
    return { ms, at: headers.origin ?? null, own: !isBehindProxy && addresses.isOwn(address) }
  }

  async function look(): Promise<CheckView> {
    const [trips, space] = await Promise.all([
      Promise.all(socketsIn(rooms.phones).slice(-askedAtMost).map(tripTo)),
      spaceOf(file).catch(() => undefined),
    ])
    return {
      trips,
      stages: socketsIn(rooms.screens).filter(({ data: { role } }) => role.as === 'screen' && !role.presenter).length,
      networks: addresses.networks(),
      now: now(),
      disk: { file, free: space?.free ?? null, low: !!space && isLow(space) },
    }
  }

  return () => looking ??= look().finally(() => looking = undefined)
}
