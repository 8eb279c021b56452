/** Asks for a page again and again over connections that stay: what a server can give of it. */
import type { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { connect } from 'node:net'

/** So many browsers, each of which asks again when it has the page. */
const browsers = 64

/** Pages a second of a server, asked for so many seconds. */
export async function pagesPerSecond(url: string, seconds: number): Promise<number> {
  const { hostname, port } = new URL(url)
  const request = `GET / HTTP/1.1\r\nHost: ${hostname}:${port}\r\nAccept-Encoding: br\r\n\r\n`
  const began = performance.now()
  let pages = 0
  await Promise.all(Array.from({ length: browsers }, async () => {
    const socket = connect(Number(port), hostname)
    await once(socket, 'connect')
    while (performance.now() - began < seconds * 1000) {
      socket.write(request)
      await whole(socket)
      pages++
    }
    socket.destroy()
  }))
  return pages / (performance.now() - began) * 1000
}

/** Waits until an answer is there with as many bytes as its head says. */
async function whole(socket: ReturnType<typeof connect>): Promise<void> {
  let length = 0
  let wanted = Number.POSITIVE_INFINITY
  while (length < wanted) {
    const [part] = await once(socket, 'data') as [Buffer]
    if (length === 0) {
      const head = part.indexOf('\r\n\r\n') + 4
      wanted = head + Number(/content-length: (\d+)/i.exec(part.toString('latin1', 0, head))![1])
    }
    length += part.length
  }
}
