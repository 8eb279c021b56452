/**
 * The phone page with the moment in it: what all phones are told by now, so that a question stands there before a socket
 * is open, and the names of the parts of the page that it needs, so that they come with the page's own script. It is made
 * and compressed once for each moment, not for each request.
 */
import type { Parts } from '../build/parts.ts'
import type { PhoneView } from '../workshop/views.ts'
import type { Encoding, KeptFile, KeptFiles } from './kept-files.ts'
import { Buffer } from 'node:buffer'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import { partsFile } from '../build/parts.ts'
import { etagOf } from './kept-files.ts'

/** The moment as JSON; undefined where there is none that all phones might be told alike. */
export type Moment = () => string | undefined

const [brotli, gzip] = [promisify(zlib.brotliCompress), promisify(zlib.gzip)]

/** Dense enough for a few thousand bytes, and done in a millisecond. */
const pack: Record<Encoding, (body: Buffer) => Promise<Buffer>> = {
  br: body => brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: body.length } }),
  gzip: body => gzip(body),
}

/** Puts the moment into the page of a folder; the function answers undefined where there is none. */
export function pagesOfNow(files: KeptFiles, folder: string, moment: Moment): (page: KeptFile, encodings: Encoding[]) => Promise<KeptFile | undefined> {
  let newest: { told: string, of: string, plain: KeptFile, packed: Partial<Record<Encoding, Promise<KeptFile>>> } | undefined

  function withMoment(page: KeptFile, told: string): KeptFile {
    const parts = files.read(join(folder, partsFile))
    const needed = parts ? partsOf(JSON.parse(told) as PhoneView, JSON.parse(String(parts.body)) as Parts) : []
    const links = needed.map(file => `<link rel="modulepreload" href="/${file}">`).join('')
    const body = Buffer.from(String(page.body).replace('</body>', () => `${links}<script type="application/json" id="moment">${told.replaceAll('<', '\\u003C')}</script></body>`))
    return { ...page, body, etag: etagOf(body) }
  }

  return async (page, [encoding]) => {
    const told = moment()
    if (told === undefined)
      return undefined
    if (newest?.told !== told || newest.of !== page.etag)
      newest = { told, of: page.etag, plain: withMoment(page, told), packed: {} }
    const { plain, packed } = newest
    return encoding
      ? packed[encoding] ??= pack[encoding](plain.body).then(body => ({ ...plain, body, encoding, etag: etagOf(body) }))
      : plain
  }
}

/** The files in which the question's ballot and its result stand. */
function partsOf({ question }: PhoneView, { ballots, results }: Parts): string[] {
  return question ? [...new Set([...ballots[question.poll.kind] ?? [], ...(question.result ? results : [])])] : []
}
