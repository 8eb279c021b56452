/** The built pages as plain files: the phone's at `/`, the deck's at `/deck/`, the speaker's phone's at `/remote/`. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Range } from 'range-parser'
import type { Page } from '../build/pages.ts'
import type { Handler } from './answers.ts'
import type { Encoding, KeptFile } from './kept-files.ts'
import type { Moment } from './moment.ts'
import { join } from 'node:path'
import fresh from 'fresh'
import { lookup } from 'mrmime'
import { parse } from 'range-parser'
import { say, sayNotThere } from './answers.ts'
import { setSecurityHeaders } from './headers.ts'
import { keptFiles } from './kept-files.ts'
import { pagesOfNow } from './moment.ts'
import { sayBuilding, sayMissing } from './unbuilt.ts'

/**
 * Serves DIST/phone at `/`, DIST/remote at `/remote/` and DIST/deck at `/deck/`, where any path without an extension is
 * the deck's own page, to requests that only read. Files are looked up at each request, so that a build beside a running workshop breaks
 * nothing. While `isBuilding` says that a page is being made, its address asks for a moment, and never shows the one
 * that was there before. `farPictures` says whether the deck shows pictures of other addresses, `moment` what the phones'
 * page brings with it.
 */
export function serveFiles(dist: string, { isBuilding = () => false, farPictures = () => false, moment = () => undefined }: { isBuilding?: (page: Page) => boolean, farPictures?: () => boolean, moment?: Moment } = {}): Handler {
  const files = keptFiles()
  const pageOfNow = pagesOfNow(files, join(dist, 'phone'), moment)
  return async (request, response) => {
    const [path, query] = splitAddress(request.url ?? '/')
    if (path === '/deck' || path === '/remote')
      return void response.writeHead(308, { Location: `${path}/${query}` }).end()
    const page = pageAt(path)
    if (isBuilding(page))
      return sayBuilding(request, response)
    const index = files.read(join(dist, page, 'index.html'))
    if (!index)
      return sayMissing(request, response)
    const name = nameOf(page === 'phone' ? path : path.slice(`/${page}`.length), page === 'deck')
    const ofNow = page === 'phone' && name === '/index.html' ? await pageOfNow(index, encodings(request)) : undefined
    const file = ofNow ?? (name && files.read(join(dist, page, name), encodings(request)))
    if (!name || !file)
      return sayNotThere(response)
    send(request, response, file, { type: typeOf(name), caching: ofNow ? 'no-store' : cachingOf(name), farPictures: page === 'deck' && farPictures() })
  }
}

function pageAt(path: string): Page {
  return (['deck', 'remote'] as const).find(page => path.startsWith(`/${page}/`)) ?? 'phone'
}

function splitAddress(url: string): [path: string, query: string] {
  const end = url.search(/[?#]/)
  return end < 0 ? [url, ''] : [url.slice(0, end), url.slice(end)]
}

/**
 * The file that a path of a page asks for, from the page's folder on; undefined where there can be none. With `single`
 * all that names no file is the page itself, which knows its own paths.
 */
function nameOf(path: string, single: boolean): string | undefined {
  let name: string
  try {
    name = decodeURIComponent(path)
  }
  catch {
    return undefined
  }
  // A part that begins with a dot leads out of the folder, or is nobody's business.
  if (name.includes('\0') || name.split(/[/\\]/).some(part => part.startsWith('.')))
    return undefined
  if (/\.\w+$/.test(name))
    return name
  return single || name === '/' ? '/index.html' : undefined
}

/** In what the browser takes a file, the smallest first. */
function encodings({ headers: { 'accept-encoding': accepted = '' } }: IncomingMessage): Encoding[] {
  const taken = String(accepted).split(',').filter(each => !/;\s*q=0(?:\.0*)?\s*$/.test(each)).map(each => each.split(';')[0]!.trim())
  return (['br', 'gzip'] as const).filter(encoding => taken.includes(encoding))
}

/** Names under assets/ carry a hash of their content. */
function cachingOf(name: string): string {
  return name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function send(request: IncomingMessage, response: ServerResponse, file: KeptFile, { type, caching, farPictures }: { type: string, caching: string, farPictures: boolean }): void {
  const { body, etag, encoding, scripts } = file
  const headers = {
    'ETag': etag,
    'Cache-Control': caching,
    'Vary': 'Accept-Encoding',
  }
  if (fresh(request.headers, { etag }))
    return void response.writeHead(304, headers).end()
  const range = rangeOf(request, file)
  if (range === 'none')
    return say(response, 416, 'The file has no such bytes.', { 'Content-Range': `bytes */${body.length}` })
  const part = range ? body.subarray(range.start, range.end + 1) : body
  setSecurityHeaders(request, response, { scripts, farPictures })
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'Content-Type': type,
    'Content-Length': part.length,
    'Accept-Ranges': 'bytes',
    ...(encoding && { 'Content-Encoding': encoding }),
    ...(range && { 'Content-Range': `bytes ${range.start}-${range.end}/${body.length}` }),
  })
  response.end(part)
}

/**
 * The bytes that are asked for; undefined for the whole file, `none` where it has no such bytes. What is not understood,
 * several ranges, or a range of what the file was before, get the whole: see RFC 9110, 13.1.5 and 14.2.
 */
function rangeOf({ method, headers }: IncomingMessage, { body, etag }: KeptFile): Range | 'none' | undefined {
  const { range, 'if-range': ifRange = etag } = headers
  if (method !== 'GET' || range === undefined || ifRange !== etag)
    return undefined
  const { code, type, ranges } = parse(body.length, range)
  const invalid = 1
  if (type !== 'bytes' || code & invalid || ranges.length > 1)
    return undefined
  return ranges[0] ?? 'none'
}

function typeOf(name: string): string {
  const type = name.endsWith('.jsonl') ? 'application/jsonl' : lookup(name) ?? 'application/octet-stream'
  return /^text\/|jsonl$/.test(type) ? `${type}; charset=utf-8` : type
}
