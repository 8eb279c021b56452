/** What may be said on the command line. */
import type { ParseArgsConfig } from 'node:util'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { Problem } from './problem.ts'

export const usage = `npm start -- [options]

  --port N          the port that phones and screens use (3000)
  --host ADDRESS    the address to listen on (::, all of this machine; 0.0.0.0: only IPv4)
  --data DIR        where recordings and the presenter's key are kept (data)
  --deck FILE       the deck, a Markdown file in this folder (slides.md)
  --public-url URL  the address others use, where this machine sits behind another
  --resume          go on with the latest workshop, however old
  --new             begin another workshop
  --no-build        serve the pages as they were built before
  --help            these lines

Without --resume or --new a workshop that moved within the last 6 hours goes on; otherwise another begins.`

export interface Options {
  port: number
  host: string
  data: string
  deck: string
  publicUrl?: string
  which: 'any' | 'resume' | 'new'
  build: boolean
  help: boolean
}

/**
 * Reads the arguments after the script's name.
 * @throws Problem that names what is wrong in one line.
 */
export function readOptions(args: string[]): Options {
  const values = parseOptions(args, {
    'port': { type: 'string', default: '3000' },
    'host': { type: 'string', default: '::' },
    'data': { type: 'string', default: 'data' },
    'deck': { type: 'string', default: 'slides.md' },
    'public-url': { type: 'string' },
    'resume': { type: 'boolean', default: false },
    'new': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
    'help': { type: 'boolean', default: false },
  })
  if (values.resume && values.new)
    throw new Problem('Choose one of --resume and --new')
  return {
    port: wholeNumber('port', values.port, 0, 65535),
    host: readHost(values.host),
    data: resolve(values.data),
    deck: resolve(values.deck),
    ...(values['public-url'] === undefined ? {} : { publicUrl: readUrl(values['public-url']) }),
    which: values.resume ? 'resume' : values.new ? 'new' : 'any',
    build: !values['no-build'],
    help: values.help,
  }
}

/**
 * Reads a command line by the options it may have.
 * @throws Problem in one line where it has another, or a word that is none.
 */
export function parseOptions<const Known extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: Known) {
  try {
    return parseArgs({ args, options }).values
  }
  catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0]! : String(error)
    throw new Problem(`${reason}. --help lists the options.`)
  }
}

/** The number that an option was given. @throws Problem where it is none, or not between the two. */
export function wholeNumber(option: string, given: string, least: number, most: number): number {
  const value = Number(given)
  if (!/^\d+$/.test(given) || value < least || value > most)
    throw new Problem(`--${option} is a whole number from ${least} to ${most}, not "${given}"`)
  return value
}

/** The name or number of one of this machine's addresses. @throws Problem where it cannot be one. */
export function readHost(host: string): string {
  if (!/^[\w.:%-]+$/.test(host))
    throw new Problem(`--host is an address of this machine, such as 0.0.0.0, not "${host}"`)
  return host
}

/** An address without anything behind the host. */
function readUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.pathname !== '/' || parsed.search || parsed.hash)
    throw new Problem(`--public-url is an address such as https://talk.example, not "${url}"`)
  return parsed.origin
}
