/**
 * One living connection to the workshop, whatever the network does to it.
 *
 * Every attempt has a socket of its own, so that a dead one can be left behind at once: Socket.IO's own reconnection
 * would wait for its heartbeat (up to 45 s) after a phone was locked.
 */
import type { Socket } from 'socket.io-client'
import type { BallotMessage, FlagMessage } from '../workshop/commands.ts'
import type { Answer, ClientToServer, Hello, PROTOCOL, Receipt, ServerToClient } from '../workshop/protocol.ts'
import type { PhoneView } from '../workshop/views.ts'
import { io } from 'socket.io-client'
import { reloadOnce } from './reload.ts'

type PhoneSocket = Socket<ServerToClient, ClientToServer>
type Timer = ReturnType<typeof setTimeout>

/** Where the one connection stands, with what belongs to it then. */
type Phase
  /** Nothing is tried until the next attempt. */
  = | { is: 'resting', retry?: Timer }
  /** Nobody has answered yet. `since`: milliseconds since 1970. */
    | { is: 'connecting', socket: PhoneSocket, since: number, patience: Timer }
  /** The server answers. `ready`: it has said that it knows us. `checking`: it is asked whether it hears us. */
    | { is: 'connected', socket: PhoneSocket, ready: boolean, checking: boolean }

/** The version this page speaks; the type check fails when the workshop's moves on. */
const protocol: typeof PROTOCOL = 1

/** Milliseconds. */
const answerWithin = 2500
const aliveWithin = 600
const shortGap = 1500
const firstPatience = 3000
const mostPatience = 10_000

export interface Listener {
  /** Who this phone is, and what it was told last; asked at each attempt. Without a token: somebody new. */
  hello: () => Promise<Pick<Hello & { as: 'phone' }, 'token' | 'workshop' | 'seq' | 'seal'>>
  welcome: (hello: { token: string, workshop: string }) => void
  phone: (view: PhoneView) => void
  own: ServerToClient['own']
  /** False only once a gap has lasted so long that a person should know. */
  reachable: (reachable: boolean) => void
}

export interface Connection {
  /** Undefined: no answer, so nothing is known of it. */
  cast: (ballot: BallotMessage) => Promise<Receipt | undefined>
  flag: (flag: FlagMessage) => Promise<Answer | undefined>
  /** Asks whether the server still hears us, and starts anew if it does not. */
  check: () => void
  /** Whether the server knows who we are and ballots can go out. */
  isReady: () => boolean
  /** Leaves this connection and comes in anew, with another token. */
  restart: () => void
}

/** Connects, and goes on trying as long as the page is open. */
export function connect(listener: Listener): Connection {
  let phase: Phase = { is: 'resting' }
  // What outlives an attempt.
  let pollingFirst = false
  let failures = 0
  let alarm: Timer | undefined

  function open(): void {
    leave()
    const timeout = Math.min(mostPatience, firstPatience * 1.5 ** failures)
    const agreed = listener.hello()
    const fresh: PhoneSocket = io({
      forceNew: true,
      reconnection: false,
      transports: pollingFirst ? ['polling', 'websocket'] : ['websocket', 'polling'],
      tryAllTransports: true,
      // A proxy may know its guests by a cookie.
      withCredentials: true,
      auth: async (introduce: (hello: Hello) => void) => {
        await agreed
        // Asked again, now that it is connected: another tab may have been faster.
        introduce({ as: 'phone', protocol, ...await listener.hello() })
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
    fresh.on('welcome', (hello) => {
      phase = { is: 'connected', socket: fresh, ready: true, checking: false }
      clearTimeout(alarm)
      alarm = undefined
      listener.reachable(true)
      listener.welcome(hello)
    })
    fresh.on('alive', done => done())
    fresh.on('phone', listener.phone)
    fresh.on('own', listener.own)
    fresh.on('connect_error', (error) => {
      // A server of another version has another page.
      if (/version/i.test(error.message))
        reloadOnce(`page=${protocol}`)
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

  async function ask<T>(send: (on: PhoneSocket) => Promise<T>): Promise<T | undefined> {
    if (!isReady(phase))
      return undefined
    try {
      return await send(phase.socket)
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
    cast: ballot => ask(on => on.timeout(answerWithin).emitWithAck('cast', ballot)),
    flag: flag => ask(on => on.timeout(answerWithin).emitWithAck('flag', flag)),
    check,
    isReady: () => isReady(phase),
    restart: open,
  }
}

/** Whether ballots can go out. */
function isReady(phase: Phase): phase is Extract<Phase, { is: 'connected' }> {
  return phase.is === 'connected' && phase.ready
}
