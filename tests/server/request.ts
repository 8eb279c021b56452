/** One plain request, without the headers that fetch adds or forbids. */
import { Buffer } from 'node:buffer'
import * as http from 'node:http'

export interface Reply { status: number, headers: http.IncomingHttpHeaders, bytes: Buffer, body: string }

/** Over a connection of its own unless an agent is given. Rejects where the answer breaks off. */
export function request(url: string, options: http.RequestOptions = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    http.request(url, { agent: false, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        resolve({ status: response.statusCode!, headers: response.headers, bytes, body: bytes.toString() })
      })
    }).on('error', reject).end()
  })
}
