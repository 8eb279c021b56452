/** What a page of the deck was told by the server, so that a walk can wait for what it will show instead of for time. */
import type { Page } from '@playwright/test'
import type { ScreenUpdate } from '../workshop/protocol.ts'
import type { BoardView, RoomView } from '../workshop/views.ts'
import type { Audience } from './audience.ts'

export interface Told { room?: RoomView, boards: Record<string, BoardView> }

/** How Socket.IO begins a message of an event: https://socket.io/docs/v4/socket-io-protocol/. */
const event = '42'

/** How long a page may have to wait for what it is told, in milliseconds. */
const patience = 20_000

/** Waits until what a page was told is so. @throws Error where that does not come, with `what` was waited for. */
export type Until = (what: string, holds: (told: Told) => boolean) => Promise<Told>

/** Waits until a page was told that the room is where it led it, and all that the audience says to what is open there. */
export async function caughtUp(until: Until, audience: Pick<Audience, 'answered'>, stop: { slide: string, click: number }): Promise<void> {
  const { boards } = await until(`slide ${stop.slide}, click ${stop.click}`, ({ room }) =>
    room?.stage.slide === stop.slide && room.stage.click === stop.click)
  for (const { poll: { id } } of Object.values(boards).filter(({ accepting }) => accepting)) {
    const n = await audience.answered(id)
    await until(`${n} answers to ${id}`, ({ boards }) => boards[id]!.answered >= n)
  }
}

/**
 * Calls `hear` with each text that a page's sockets bring it; to be called before it is opened, and once. The page
 * itself passes them on: not every browser tells the one who drives it what goes over a socket.
 */
export async function hearSockets(page: Page, hear: (text: string) => void): Promise<void> {
  await page.exposeFunction('heardBySocket', hear)
  await page.addInitScript(() => {
    const { WebSocket: Socket } = window
    window.WebSocket = class extends Socket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols)
        const { heardBySocket } = window as unknown as { heardBySocket: (text: string) => void }
        this.addEventListener('message', ({ data }) => typeof data === 'string' && heardBySocket(data))
      }
    }
  })
}

/** Listens to a page; to be called before it is opened. */
export async function listenTo(page: Page): Promise<Until> {
  let told: Told = { boards: {} }
  const checks = new Set<() => void>()
  await hearSockets(page, (text) => {
    if (!text.startsWith(event))
      return
    const [name, update] = JSON.parse(text.slice(event.length)) as [string, ScreenUpdate]
    if (name !== 'screen')
      return
    told = { room: update.room ?? told.room, boards: { ...told.boards, ...update.boards } }
    checks.forEach(check => check())
  })
  return (what, holds) => new Promise((resolve, reject) => {
    const over = setTimeout(() => {
      checks.delete(check)
      reject(new Error(`The page waited in vain for ${what}`))
    }, patience)
    function check(): void {
      if (!holds(told))
        return
      clearTimeout(over)
      checks.delete(check)
      resolve(told)
    }
    checks.add(check)
    check()
  })
}
