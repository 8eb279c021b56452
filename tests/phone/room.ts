/** A room for phones to be tested in: the real server, its presenter, and other people's phones as bare sockets. */
import type { Page } from '@playwright/test'
import type { Socket } from 'socket.io-client'
import type { PresenterCommand } from '../../workshop/commands.ts'
import type { ClientToServer, ServerToClient } from '../../workshop/protocol.ts'
import type { OwnView, PresenterBoardView } from '../../workshop/views.ts'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { io } from 'socket.io-client'
import { PROTOCOL } from '../../workshop/protocol.ts'
import { startWorkshop } from '../harness.ts'

type Client = Socket<ServerToClient, ClientToServer>

export interface Other {
  own: () => OwnView | undefined
  cast: (poll: string, value: unknown, slot?: string) => Promise<void>
}

export interface Room {
  url: string
  command: (command: PresenterCommand) => Promise<void>
  to: (slide: string, click: number) => Promise<void>
  /** What the presenter sees of a poll by now. */
  board: (poll: string) => PresenterBoardView | undefined
  /** How many voters ever came, as the presenter sees it by now. */
  joined: () => number | undefined
  /** So many more people. */
  others: (n: number) => Promise<Other[]>
}

export const deckFile = join(import.meta.dirname, 'deck.md')

export const test = base.extend<{ room: Room }>({
  room: async ({ viewport: _ }, use) => {
    const running = await startWorkshop({ deck: deckFile, which: 'new' })
    const sockets: Client[] = []
    const open = (auth: object): Client => {
      const socket: Client = io(running.url, {
        auth: { protocol: PROTOCOL, ...auth },
        transports: ['websocket'],
        forceNew: true,
        extraHeaders: { origin: running.url },
      })
      sockets.push(socket)
      return socket
    }
    const boards: Record<string, PresenterBoardView> = {}
    const presenter = open({ as: 'screen', key: running.key, presenter: true })
    let joined: number | undefined
    presenter.on('screen', ({ room }) => joined = room?.joined ?? joined)
    presenter.on('presenter', update => Object.assign(boards, update.boards))
    const command = async (asked: PresenterCommand) => {
      expect(await presenter.emitWithAck('command', asked)).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
    }
    await use({
      url: running.url,
      command,
      to: (slide, click) => command({ type: 'moveTo', slide, click }),
      board: poll => boards[poll],
      joined: () => joined,
      others: n => Promise.all(Array.from({ length: n }, () => new Promise<Other>((resolve) => {
        const socket = open({ as: 'phone' })
        let own: OwnView | undefined
        let edit = 0
        socket.on('own', view => own = view)
        socket.on('welcome', () => resolve({
          own: () => own,
          async cast(poll, value, slot = '0') {
            const ballot = { poll, round: 0, slot, edit: ++edit, value }
            expect(await socket.emitWithAck('cast', ballot)).toEqual({ ok: true, edit, seq: expect.any(Number), seal: expect.any(String) })
          },
        }))
      }))),
    })
    for (const socket of sockets)
      socket.disconnect()
    await running.close()
  },
})

/**
 * Waits for a state of the page. A question is there once its kind's part of the page has come too, which a phone without
 * a network would wait for.
 */
export async function state(page: Page, name: string, timeout?: number): Promise<void> {
  const main = page.locator('main')
  await expect(main).toHaveAttribute('data-state', name, { timeout })
  if (name === 'question')
    await expect(main.getByRole('button').or(main.getByRole('textbox')).first()).toBeVisible()
}

/** Waits until the page has been let in: a question comes with the page itself, before that. */
export async function isIn(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.getItem('workshop told') !== null)
}

/** Notes every state that the page goes through from now on. */
export async function watchStates(page: Page): Promise<string[]> {
  const seen: string[] = []
  await page.exposeFunction('noteState', (name: string) => seen.push(name))
  await page.evaluate(() => {
    const main = document.querySelector('main')!
    const { noteState } = window as unknown as { noteState: (name: string) => void }
    new MutationObserver(() => noteState(main.dataset.state!)).observe(main, {
      attributeFilter: ['data-state'],
    })
  })
  return seen
}

export { expect } from '@playwright/test'
