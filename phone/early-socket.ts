/** Takes over the socket that the head of the page has opened: see early.ts. */
import type { PhoneHello } from '../workshop/protocol.ts'
import { WebSocket as Transport } from 'socket.io-client'

/** What the head has begun. */
export interface Early {
  socket: WebSocket
  /** What the server has said, in order. */
  said: string[]
  /** What it has said of who this phone is. */
  spoke?: PhoneHello
}

declare global {
  interface Window {
    /** Gone once the page's own script has taken it. */
    early?: Early
  }
}

let spoke: PhoneHello | undefined

/** What the first socket has said of who this phone is; undefined where that is still to be said. */
export const saidEarly = () => window.early?.spoke ?? spoke

/** Engine.IO's WebSocket, of which the first has been on its way for a while, unless that came to nothing. */
export class EarlySocket extends Transport {
  override createSocket(...address: Parameters<Transport['createSocket']>): WebSocket {
    const { early } = window
    delete window.early
    spoke = undefined
    if (!early || early.socket.readyState > WebSocket.OPEN)
      return super.createSocket(...address) as WebSocket
    spoke = early.spoke
    // Once it is listened to.
    queueMicrotask(() => {
      if (early.socket.readyState === WebSocket.OPEN)
        this.onOpen()
      early.said.forEach(frame => this.onData(frame))
    })
    return early.socket
  }

  override doWrite(packet: Parameters<Transport['doWrite']>[0], frame: string): void {
    // It has asked to be let in already.
    if (spoke && frame.startsWith('40'))
      spoke = undefined
    else
      super.doWrite(packet, frame)
  }
}
