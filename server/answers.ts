/** What answers a request, and the short answers that all of them give alike. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** Answers one request. What it throws, or rejects with, becomes that request's own failure. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** Answers with one line for whoever reads it; nothing of it is kept. */
export function say(response: ServerResponse, status: number, line: string, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', ...headers })
  response.end(`${line}\n`)
}

export function sayNotThere(response: ServerResponse): void {
  say(response, 404, 'There is no such page.')
}

/** `allowed` are the methods that do something at this address. */
export function sayNotAllowed({ method }: IncomingMessage, response: ServerResponse, allowed: string[]): void {
  say(response, 405, `${method} does nothing at this address.`, { Allow: allowed.join(', ') })
}

export function isRead({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD'
}
