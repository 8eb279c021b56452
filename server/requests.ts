/** Who answers which request. Whatever goes wrong with one is that request's alone: the next is served as before. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Handler } from './answers.ts'
import { isRead, say, sayNotAllowed } from './answers.ts'

export interface Parts {
  /** Whether a request may be answered at all. */
  allowed: (request: IncomingMessage) => boolean
  recordings: Handler
  report: Handler
  /** All other addresses. */
  files: Handler
  /** What `/healthz` tells, as JSON. */
  health: () => object
}

/** Puts the parts behind their addresses. */
export function serveRequests({ allowed, recordings, report, files, health }: Parts): RequestListener {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { url = '/' } = request
    const keepsRecordings = url.startsWith('/recordings/')
    // Nothing else here can be changed, whoever asks.
    if (!isRead(request) && !keepsRecordings)
      return sayNotAllowed(request, response, ['GET', 'HEAD'])
    if (!allowed(request))
      return say(response, 403, 'Only this server\'s own pages may ask for this.')
    if (keepsRecordings)
      return recordings(request, response)
    if (/^\/report(?:\/|$)/.test(url))
      return report(request, response)
    if (url !== '/healthz')
      return files(request, response)
    response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
    response.end(JSON.stringify(health()))
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error('A request could not be served:', error)
      if (response.headersSent)
        response.destroy()
      else
        say(response, 500, 'Something went wrong here. Please try again.')
    })
  }
}
