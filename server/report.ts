/**
 * The report over HTTP: the complete one to the presenter, the shared one to whoever has its path, and while nothing
 * is shared nothing to anybody else.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Report, ReportRules, ReportWish } from '../report/index.ts'
import type { PoolWish } from '../report/pool/index.ts'
import type { Recording } from '../workshop/recording/format.ts'
import type { State } from '../workshop/state.ts'
import type { Handler } from './answers.ts'
import type { Workshop } from './workshop.ts'
import { Buffer } from 'node:buffer'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { titleTypeface } from '../build/typeface.ts'
import packageJson from '../package.json' with { type: 'json' }
import { effects } from '../workshop/effects.ts'
import { sayNotThere } from './answers.ts'
import { inlineScripts, setSecurityHeaders } from './headers.ts'
import { bringsKey, sameKey } from './secrets.ts'

/** A page that a whole room opens at once is made once, and made again at most so often, in milliseconds. */
const madeEvery = 3000

const compressed = promisify(gzip)

export interface ReportFile { report: Report, html: string, csv: string, json: string }

/** A report of a workshop or a recording as files, by the rules of its talk. What makes it is loaded only now: a talk may never need it. */
export async function reportFile(source: State | Recording, wish: Pick<ReportWish, 'sharing' | 'texts' | 'replay'>, rules: ReportRules): Promise<ReportFile> {
  const { renderReport, reportCsv, reportJson, reportOf } = await import('../report/index.ts')
  const report = reportOf(source, { ...wish, version: packageJson.version }, rules)
  return { report, html: await renderReport(report, { typeface: titleTypeface() }), csv: reportCsv(report), json: reportJson(report) }
}

/** Several rooms as files, by the rules of their talk. */
export async function poolFile(recordings: Recording[], wish: Omit<PoolWish, 'version'>, rules: ReportRules): Promise<{ html: string, json: string }> {
  const [{ poolOf }, { renderPool }] = await Promise.all([import('../report/pool/index.ts'), import('../report/pool/page.ts')])
  const pool = poolOf(recordings, { ...wish, version: packageJson.version }, rules)
  return { html: await renderPool(pool, { typeface: titleTypeface() }), json: `${JSON.stringify(pool, null, 1)}\n` }
}

interface Page { html: string, zipped: Buffer }

/**
 * Serves `/report/PATH` while the report is shared under that path, and `/report` to requests with
 * `Authorization: Bearer KEY`. Everything else is not there.
 */
export function serveReport({ state, onFold }: Workshop, key: string, rules: ReportRules): Handler {
  let isStale = true
  let madeAt = 0
  let shared: Promise<Page> | undefined
  onFold(({ type }) => {
    isStale = true
    // What is hidden is gone at once, also from a page that is shared anew.
    if (effects[type].report === 'at once')
      shared = undefined
  })

  async function make(sharing: boolean): Promise<Page> {
    const { html } = await reportFile(state, { sharing }, rules)
    return { html, zipped: await compressed(html) }
  }

  function sharedPage(): Promise<Page> {
    if (!shared || (isStale && performance.now() - madeAt > madeEvery)) {
      isStale = false
      madeAt = performance.now()
      const page = make(true)
      shared = page
      // One that failed is not kept: the next who asks gets another.
      page.catch(() => shared = shared === page ? undefined : shared)
    }
    return shared
  }

  function pageFor(request: IncomingMessage): Promise<Page> | undefined {
    const [url] = (request.url ?? '').split('?') as [string]
    if (url === '/report')
      return bringsKey(request, key) ? make(false) : undefined
    return state.report !== null && sameKey(url.slice('/report/'.length), state.report) ? sharedPage() : undefined
  }

  return async (request, response) => {
    const page = await pageFor(request)
    if (page)
      send(request, response, page)
    else
      sayNotThere(response)
  }
}

function send(request: IncomingMessage, response: ServerResponse, { html, zipped }: Page): void {
  const zips = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  const body = zips ? zipped : Buffer.from(html)
  setSecurityHeaders(request, response, { scripts: inlineScripts(html) })
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Length': body.length,
    'Cache-Control': 'no-store',
    'Vary': 'Accept-Encoding',
    ...(zips ? { 'Content-Encoding': 'gzip' } : {}),
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
