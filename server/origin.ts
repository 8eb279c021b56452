/**
 * Who may talk to this server from a browser. Another site's page must not be able to vote with a visitor's phone,
 * so a request that names its origin must come from this server's own pages.
 */
import type { IncomingMessage } from 'node:http'

/** A test for requests: a present Origin is the request's own host or the public address; an absent one only reads. */
export function originRule(publicUrl: string | undefined): (request: IncomingMessage) => boolean {
  const publicHost = publicUrl && new URL(publicUrl).host
  return ({ headers: { origin, host }, method }) => {
    if (origin === undefined)
      return method === 'GET' || method === 'HEAD'
    const from = URL.canParse(origin) ? new URL(origin).host : undefined
    return from !== undefined && (from === normal(host) || from === publicHost)
  }
}

/** A host as URLs spell it: lower case, without the port that goes without saying. */
function normal(host: string | undefined): string | undefined {
  return host !== undefined && URL.canParse(`http://${host}`) ? new URL(`http://${host}`).host : undefined
}
