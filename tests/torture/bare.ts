/** Connections without good manners, for those who have none: what is sent is not weighed, and answers are not waited for. */
import type { Socket } from 'node:net'
import { once } from 'node:events'
import { connect } from 'node:net'
import { WebSocket } from 'ws'
import { PROTOCOL } from '../../workshop/protocol.ts'

export interface Target {
  url: string
  port: number
  /** How long to go on. */
  seconds: number
  /** The token of somebody who is in. */
  token: string
}

export interface Done {
  /** In words. */
  what: string
  /** How many connections it took. */
  connections: number
  /** How many messages wanted an answer, and how many were taken as good. */
  asked: number
  accepted: number
}

/** What this process did so far. */
export const done: Done = { what: '', connections: 0, accepted: 0, asked: 0 }

export const phoneHello = `40${JSON.stringify({ as: 'phone', protocol: PROTOCOL })}`
export const screenHello = `40${JSON.stringify({ as: 'screen', protocol: PROTOCOL })}`

/** At once, and what comes of them. */
export function many<T>(n: number, make: () => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: n }, make))
}

/** A bare connection. */
export async function open(url: string): Promise<WebSocket> {
  done.connections++
  const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`)
  socket.on('error', () => {})
  await Promise.race([once(socket, 'open'), once(socket, 'close')])
  return socket
}

/** A session by polling; its id. */
export async function session(url: string): Promise<string> {
  done.connections++
  const answer = await fetch(`${url}/socket.io/?EIO=4&transport=polling`, { headers: { origin: url } })
  return (JSON.parse((await answer.text()).slice(1)) as { sid: string }).sid
}

/** A phone that was let in; one that was turned away is closed. */
export async function introduced(url: string, token?: string): Promise<WebSocket> {
  const socket = await open(url)
  socket.send(`40${JSON.stringify({ as: 'phone', protocol: PROTOCOL, token })}`)
  const answer = await new Promise<string>((resolve) => {
    socket.on('message', data => /^4[04]/.test(String(data)) && resolve(String(data)))
    socket.on('close', () => resolve(''))
  })
  if (!answer.startsWith('40'))
    await end(socket)
  return socket
}

export async function end(socket: WebSocket): Promise<void> {
  if (socket.readyState === WebSocket.CLOSED)
    return
  socket.terminate()
  await once(socket, 'close')
}

/** Asks something that wants an answer, and does not wait for it. */
export function ask(socket: WebSocket, ...message: unknown[]): void {
  socket.send(`42${done.asked++ % 1000}${JSON.stringify(message)}`)
}

/** A connection below HTTP that has said something. */
export async function wire(port: number, says: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').resume()
  socket.on('error', () => {})
  await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  socket.write(says)
  return socket
}
