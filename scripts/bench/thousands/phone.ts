/**
 * A phone that is nothing but frames on a wire, so that ten thousand of them cost less than the server they ask:
 * Engine.IO 4 and Socket.IO 5 by hand, over `ws`. See https://socket.io/docs/v4/engine-io-protocol/ and
 * https://socket.io/docs/v4/socket-io-protocol/.
 */
import type { Buffer } from 'node:buffer'
import { WebSocket } from 'ws'
import { PROTOCOL } from '../../../workshop/protocol.ts'

/** What a server answers to a message. */
export interface Answer { ok: boolean, seq: number, say?: string }

export interface Wire {
  /** Sends an event and resolves with what it is answered. */
  ask: (name: string, message: object) => Promise<Answer>
  /** Closes in good order. */
  close: () => void
}

/** What comes besides answers: an event as it stands on the wire, `["name",…]`; or the end of the connection. */
export interface Hears { event: (frame: Buffer, wire: Wire) => void, closed?: () => void }

const [zero, two, three, four] = [...'0234'].map(digit => digit.charCodeAt(0))

/** Connects from an address of this machine and says who it is; resolves when it is let in. Rejects where it is not. */
export function connect(url: string, from: string, auth: object, { event, closed = () => {} }: Hears): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { localAddress: from, perMessageDeflate: false, skipUTF8Validation: true })
    const waiting = new Map<number, (answer: Answer) => void>()
    let asked = 0
    const wire: Wire = {
      ask: (name, message) => new Promise((done) => {
        waiting.set(++asked, done)
        socket.send(`42${asked}${JSON.stringify([name, message])}`)
      }),
      close: () => socket.close(),
    }
    socket.on('message', (frame: Buffer) => {
      if (frame[0] === two)
        return socket.send('3')
      if (frame[0] === zero)
        return socket.send(`40${JSON.stringify({ protocol: PROTOCOL, ...auth })}`)
      if (frame[0] !== four)
        return
      if (frame[1] === two)
        return event(frame, wire)
      if (frame[1] === zero)
        return resolve(wire)
      if (frame[1] !== three)
        return reject(new Error(String(frame)))
      const said = String(frame)
      const from = said.indexOf('[')
      const number = Number(said.slice(2, from))
      const done = waiting.get(number)!
      waiting.delete(number)
      done((JSON.parse(said.slice(from)) as [Answer])[0])
    })
    socket.on('error', reject)
    socket.on('close', () => {
      reject(new Error('closed'))
      closed()
    })
  })
}

/** Whether a frame is the event of that name. */
export function isEvent(frame: Buffer, name: string): boolean {
  return frame.indexOf(`42["${name}"`) === 0
}

/** Whether a server said no, rather than that there was none to hear. */
export function isRefusal(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('44')
}

/** What an event says. */
export function said(frame: Buffer): unknown {
  return (JSON.parse(String(frame).slice(2)) as [string, unknown])[1]
}

/** So many addresses of the loopback range: a server lets only so many newcomers in from one. */
const addresses = 200

/** The address from which a phone comes. */
export function addressOf(number: number): string {
  return `127.0.1.${number % addresses + 1}`
}
