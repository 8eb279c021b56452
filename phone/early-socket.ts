/** Takes over the socket that the head of the page has opened: see early.ts. */
import { WebSocket as Transport } from 'socket.io-client'

/** What the head has begun. */
export interface Early {
  socket: WebSocket
  /** What the server has said, in order. */
  said: string[]
  /** Whether it has said who this phone is. */
  hasSpoken: boolean
  /** By what this tab goes among the tabs of its phone. */
  me: string
}

declare global {
  interface Window {
    /** Gone once the page's own script has taken it. */
    early?: Early
  }
}

/** Engine.IO's WebSocket, of which the first has been on its way for a while, unless that came to nothing. */
export class EarlySocket extends Transport {
  // Declared only: a field with a value costs three hundred bytes of what browsers of the target lack.
  declare private hasSpoken: boolean | undefined

  override createSocket(...address: Parameters<Transport['createSocket']>): WebSocket {
    const { early } = window
    delete window.early
    if (!early || early.socket.readyState > WebSocket.OPEN)
      return super.createSocket(...address) as WebSocket
    this.hasSpoken = early.hasSpoken
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
    if (this.hasSpoken && frame.startsWith('40'))
      this.hasSpoken = false
    else
      super.doWrite(packet, frame)
  }
}
