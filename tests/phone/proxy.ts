/** What stands between phones and servers in real buildings: a proxy that can be told to misbehave. */
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import * as http from 'node:http'
import * as net from 'node:net'

/**
 * `refuse`: answers an upgrade to WebSocket with 403. `swallow`: accepts it and stays silent.
 * `away`: the page loads, but nothing reaches the workshop.
 */
export type Manner = 'pass' | 'refuse' | 'swallow' | 'away'

export interface Proxy {
  url: string
  setManner: (manner: Manner) => void
  /** Requests of long polling that were passed on so far. */
  polls: () => number
  /** Milliseconds from the first WebSocket that was tried to the first request of long polling. */
  waited: () => number
  /** What is connected now is silent from now on, without being closed; new connections are not. */
  freeze: () => void
  /** Ends every connection at once, as an access point does that restarts. */
  drop: () => void
  close: () => Promise<void>
}

/** See RFC 6455, section 1.3. */
const webSocketId = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11'

export async function startProxy(target: string, first: Manner = 'pass', host = '127.0.0.1'): Promise<Proxy> {
  let manner = first
  let polls = 0
  let [triedAt, polledAt]: (number | undefined)[] = []
  const { hostname, port } = new URL(target)
  const pairs = new Set<[Duplex, Duplex]>()
  const open = new Set<Duplex>()
  const server = http.createServer((request, response) => {
    if (request.url!.startsWith('/socket.io/')) {
      if (manner === 'away')
        return void response.writeHead(502).end()
      polls++
      polledAt ??= performance.now()
    }
    const onward = http.request({
      hostname,
      port,
      path: request.url,
      method: request.method,
      headers: request.headers,
    }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(response)
    })
    onward.on('error', () => response.destroy())
    response.on('close', () => onward.destroy())
    request.pipe(onward)
  })
  server.on('upgrade', (request: http.IncomingMessage, client: Duplex, head: Buffer) => {
    triedAt ??= performance.now()
    open.add(client)
    client.on('error', () => client.destroy())
    if (manner === 'refuse' || manner === 'away')
      return void client.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n')
    if (manner === 'swallow') {
      const accept = createHash('sha1').update(`${request.headers['sec-websocket-key']}${webSocketId}`).digest('base64')
      client.write(`HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`)
      return void client.resume()
    }
    const upstream = net.connect(Number(port), hostname, () => {
      const { rawHeaders } = request
      const lines = rawHeaders.flatMap((name, i) => i % 2 ? [] : [`${name}: ${rawHeaders[i + 1]}`])
      upstream.write(Buffer.concat([
        Buffer.from(`GET ${request.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`),
        head,
      ]))
      client.pipe(upstream).pipe(client)
      pairs.add([client, upstream])
    })
    open.add(upstream)
    upstream.on('error', () => client.destroy())
  })
  function drop(): void {
    for (const socket of open)
      socket.destroy()
    open.clear()
  }
  server.listen(0, host)
  await once(server, 'listening')
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
    setManner(next) {
      manner = next
    },
    polls: () => polls,
    waited: () => polledAt! - triedAt!,
    freeze() {
      for (const [client, upstream] of pairs) {
        client.unpipe(upstream).resume()
        upstream.unpipe(client).resume()
      }
      pairs.clear()
    },
    drop,
    async close() {
      drop()
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
