/**
 * One living connection of a page in a hand to the workshop, whatever the network does to it.
 *
 * Every attempt has a socket of its own, so that a dead one can be left behind at once: Socket.IO's own reconnection
 * would wait for its heartbeat (up to 45 s) after a phone was locked.
 */
import type { Socket } from 'socket.io-client'
import type { ClientToServer, Hello, ServerToClient } from '../workshop/protocol.ts'
import { io, WebSocket, XHR } from 'socket.io-client'
import { protocol } from './protocol.ts'
import { reloadOnce } from './reload.ts'

type PageSocket = Socket<ServerToClient, ClientToServer>
type Timer = ReturnType<typeof setTimeout>

/** Where the one connection stands, with what belongs to it then. */
type Phase
  /** Nothing is tried until the next attempt. */
  = | { is: 'resting', retry?: Timer }
  /** Nobody has answered yet. `since`: milliseconds since 1970. */
    | { is: 'connecting', socket: PageSocket, since: number, patience: Timer }
  /** The server answers. `ready`: it has said that it knows us. `checking`: it is asked whether it hears us. */
    | { is: 'connected', socket: PageSocket, ready: boolean, checking: boolean }

/** Milliseconds. */
const answerWithin = 2500
const aliveWithin = 600
const shortGap = 1500
const firstPatience = 3000
const mostPatience = 10_000

export interface Listener {
  /** How this page introduces itself; asked twice at each attempt. */
  hello: () => Promise<Hello>
  /** Hears a socket that is just being opened; calls `ready` once the server has said that it knows us. */
  hear: (socket: PageSocket, ready: () => void) => void
  /** False only once a gap has lasted so long that a person should know. */
  reachable: (reachable: boolean) => void
  /** An attempt came to nothing; `say`: the server's words, where it answers and lets nobody in. */
  refused?: (say: string | undefined) => void
  /** Engine.IO's transport of that name, where the page has one of its own. */
  websocket?: typeof WebSocket
}

export interface Connection {
  /** Asks the server something. Undefined: no answer, so nothing is known of it. */
  ask: <T>(send: (socket: ReturnType<PageSocket['timeout']>) => Promise<T>) => Promise<T | undefined>
  /** Asks whether the server still hears us, and starts anew if it does not. */
  check: () => void
  /** Whether the server knows who we are and can be asked. */
  isReady: () => boolean
  /** Leaves this connection and comes in anew, with another hello. */
  restart: () => void
}

/** Connects, and goes on trying as long as the page is open. */
export function connect(listener: Listener): Connection {
  const { websocket = WebSocket } = listener
  let phase: Phase = { is: 'resting' }
  // What outlives an attempt.
  let pollingFirst = false
  let failures = 0
  let alarm: Timer | undefined

  function open(): void {
    leave()
    const timeout = Math.min(mostPatience, firstPatience * 1.5 ** failures)
    const agreed = listener.hello()
    const fresh: PageSocket = io({
      forceNew: true,
      reconnection: false,
      transports: pollingFirst ? [XHR, websocket] : [websocket, XHR],
      tryAllTransports: true,
      // Before several servers a balancer knows by it which requests belong together.
      query: { at: Math.random() },
      // A proxy may know its guests by a cookie.
      withCredentials: true,
      auth: async (introduce: (hello: Hello) => void) => {
        await agreed
        // Asked again, now that it is connected: another tab may have been faster.
        introduce(await listener.hello())
      },
    })
    // A proxy may accept a WebSocket and then stay silent: the next attempt begins the other way round.
    const patience = setTimeout(() => {
      pollingFirst = !pollingFirst
      failures++
      open()
    }, timeout)
    phase = { is: 'connecting', socket: fresh, since: Date.now(), patience }
    fresh.on('connect', () => {
      clearTimeout(patience)
      failures = 0
      phase = { is: 'connected', socket: fresh, ready: false, checking: false }
    })
    listener.hear(fresh, () => {
      phase = { is: 'connected', socket: fresh, ready: true, checking: false }
      clearTimeout(alarm)
      alarm = undefined
      listener.reachable(true)
    })
    fresh.on('connect_error', (error) => {
      // A server of another version has another page.
      if (/version/i.test(error.message))
        void reloadOnce(`page=${protocol}`)
      // The network has no data with its errors.
      listener.refused?.('data' in error ? error.message : undefined)
      lost()
    })
    fresh.on('disconnect', lost)
  }

  /** Lets go of what belongs to this phase; the next one takes its place at once. */
  function leave(): void {
    if (phase.is === 'resting')
      return clearTimeout(phase.retry)
    if (phase.is === 'connecting')
      clearTimeout(phase.patience)
    phase.socket.off()
    phase.socket.disconnect()
  }

  function lost(): void {
    leave()
    worry()
    const spread = Math.min(2700, 300 * 2 ** failures++)
    phase = { is: 'resting', retry: setTimeout(open, 300 + Math.random() * spread) }
  }

  function worry(): void {
    alarm ??= setTimeout(listener.reachable, shortGap, false)
  }

  function check(): void {
    const current = phase
    if (current.is !== 'connected' || current.checking)
      return
    current.checking = true
    current.socket.timeout(aliveWithin).emit('alive', (silent: Error | null) => {
      current.checking = false
      if (silent && current === phase) {
        worry()
        open()
      }
    })
  }

  /** The page is seen again, or the network is back: what a timer decided meanwhile is out of date. */
  function wake(): void {
    if (document.visibilityState === 'hidden')
      return
    if (phase.is === 'connected')
      return check()
    clearTimeout(alarm)
    alarm = undefined
    worry()
    if (phase.is === 'resting' || Date.now() - phase.since > aliveWithin) {
      failures = 0
      open()
    }
  }

  const ask: Connection['ask'] = async (send) => {
    if (!isReady(phase))
      return undefined
    try {
      return await send(phase.socket.timeout(answerWithin))
    }
    catch {
      check()
      return undefined
    }
  }

  document.addEventListener('visibilitychange', wake)
  document.addEventListener('resume', wake)
  addEventListener('pageshow', event => event.persisted && wake())
  addEventListener('online', wake)
  worry()
  open()

  return {
    ask,
    check,
    isReady: () => isReady(phase),
    restart: open,
  }
}

/** Whether the server can be asked. */
function isReady(phase: Phase): phase is Extract<Phase, { is: 'connected' }> {
  return phase.is === 'connected' && phase.ready
}
