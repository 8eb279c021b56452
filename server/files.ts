/** The built pages: phone page and deck as plain files, with headers that let a browser load nothing from elsewhere. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sirv from 'sirv'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

/**
 * Serves DIST/phone at `/` and DIST/deck at `/deck/`, where any path that is no file is the deck's own page.
 * Files are looked up at each request, so that a build beside a running workshop breaks nothing.
 */
export function serveFiles(dist: string): Handler {
  const deck = serveFolder(join(dist, 'deck'), true)
  const phone = serveFolder(join(dist, 'phone'), false)
  return (request, response) => {
    const url = request.url ?? '/'
    if (/^\/deck(?:\?|$)/.test(url))
      return void response.writeHead(308, { Location: url.replace('/deck', '/deck/') }).end()
    if (!url.startsWith('/deck/'))
      return phone(request, response)
    request.url = url.slice('/deck'.length)
    deck(request, response)
  }
}

function serveFolder(folder: string, single: boolean): Handler {
  const serve = sirv(folder, {
    dev: true,
    etag: true,
    brotli: true,
    gzip: true,
    single,
    // Names under assets/ carry a hash of their content.
    setHeaders: (response, path) => response.setHeader(
      'Cache-Control',
      path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    ),
  })
  const index = join(folder, 'index.html')
  return (request, response) => {
    const page = existsSync(index) ? readFileSync(index, 'utf8') : undefined
    if (page === undefined) {
      response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8' })
      return void response.end('This page is not built yet: run "npm run build".\n')
    }
    setSecurityHeaders(request, response, inlineScripts(page))
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('There is no such page.\n')
    })
  }
}

/** The hashes by which a policy lets the scripts run that stand in a page itself. */
export function inlineScripts(page: string): string[] {
  return [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, script]) => `'sha256-${createHash('sha256').update(script!).digest('base64')}'`)
}

/** Styles may stand in the page, because Vue binds them; scripts may not, and none is ever made from text. */
export function setSecurityHeaders({ headers: { host = '' } }: IncomingMessage, response: ServerResponse, scripts: string[] = []): void {
  const sockets = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : ''
  response.setHeader('Content-Security-Policy', [
    `default-src 'self'`,
    `script-src ${[`'self'`, ...scripts].join(' ')}`,
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
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
