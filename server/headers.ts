/** What every answer says to the browser: load nothing from elsewhere, run no script that is not this server's own. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHash } from 'node:crypto'

/** The hashes by which a policy lets the scripts run that stand in a page itself. */
export function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`)
}

/** What a page may do beyond that: run the scripts with these hashes, and show pictures of other addresses. */
export interface Allowance { scripts?: string[], farPictures?: boolean }

/** Styles may stand in the page, because Vue binds them; scripts may not, and none is ever made from text. */
export function setSecurityHeaders({ headers: { host = '' } }: IncomingMessage, response: ServerResponse, { scripts = [], farPictures = false }: Allowance = {}): void {
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  response.setHeader('Content-Security-Policy', [
    `default-src 'self'`,
    `script-src ${[`'self'`, ...scripts].join(' ')}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:${farPictures ? ' https:' : ''}`,
    `font-src 'self' data:`,
    `connect-src 'self'${sockets}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'self'`,
  ].join('; '))
  response.setHeader('X-Content-Type-Options', 'nosniff')
  response.setHeader('Referrer-Policy', 'no-referrer')
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=()')
}
