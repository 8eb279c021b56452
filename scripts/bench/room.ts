/**
 * `npm run bench -- room`: how long a tap takes to the stage, and an opening to the phones, with a room of phones on this
 * machine. Phones and server share its cores here, so the numbers are an upper bound of the server's part.
 */
import type { Socket } from 'socket.io-client'
import type { ClientToServer, ServerToClient } from '../../workshop/protocol.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { io } from 'socket.io-client'
import { createWorkshop, root } from '../../server/app.ts'
import { PROTOCOL } from '../../workshop/protocol.ts'
import { report } from './report.ts'

type Client = Socket<ServerToClient, ClientToServer>

function connect(url: string, auth: Record<string, unknown>): Promise<Client> {
  const socket: Client = io(url, { auth: { protocol: PROTOCOL, ...auth }, transports: ['websocket'], forceNew: true })
  return new Promise(resolve => socket.once('connect', () => resolve(socket)))
}

/** Runs a room of so many phones, which take so many seconds to answer, and prints what was measured. */
export async function benchRoom(phones: number, seconds: number): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'workshop-bench-'))
  const app = await createWorkshop({ port: 0, host: '127.0.0.1', data, deck: join(root, 'scripts/bench/room.md') })
  try {
    const stage = await connect(app.url, { as: 'screen', key: app.key })
    const room = await Promise.all(Array.from({ length: phones }, () => connect(app.url, { as: 'phone' })))
    await pause(2000)

    const followed: number[] = []
    const opened = performance.now()
    const all = Promise.all(room.map(phone => new Promise<void>((resolve) => {
      phone.on('phone', (view) => {
        if (view.question?.poll.id === 'hands') {
          followed.push(performance.now() - opened)
          phone.off('phone')
          resolve()
        }
      })
    })))
    await stage.emitWithAck('command', { type: 'openPoll', poll: 'hands' })
    await all

    // The stage shows how many have answered; the tap numbered k is on it when that number has reached k.
    const tapped: number[] = []
    const onStage: number[] = []
    const acknowledged: number[] = []
    stage.on('screen', ({ boards }) => {
      const answered = boards?.hands?.answered ?? 0
      while (onStage.length < answered)
        onStage.push(performance.now() - tapped[onStage.length]!)
    })
    await Promise.all(room.map(async (phone, i) => {
      await pause(i / phones * seconds * 1000)
      const began = performance.now()
      tapped.push(began)
      await phone.emitWithAck('cast', { poll: 'hands', round: 0, slot: '0', edit: 1, value: 'raised' })
      acknowledged.push(performance.now() - began)
    }))
    await pause(500)

    console.log(`\n  ${phones} phones, ${(phones / seconds).toFixed(0)} answers a second\n`)
    report('from the opening to a phone', followed)
    report('from a tap to its acknowledgement, on disk', acknowledged)
    report('from a tap to the stage', onStage)
    console.log('')
    for (const socket of [stage, ...room])
      socket.close()
  }
  finally {
    await app.close()
    await rm(data, { recursive: true, force: true })
  }
}
