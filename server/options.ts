/** What may be said on the command line. */
import type { ParseArgsConfig } from 'node:util'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ownDeck, pathFrom, root } from '../build/place.ts'
import { Problem } from './problem.ts'

export const usage = `npm start -- [options]

  --port N          the port that phones and screens use (3000)
  --host ADDRESS    the address to listen on (::, all of this machine; 0.0.0.0: only IPv4)
  --data DIR        where recordings and the presenter's key are kept (data)
  --deck FILE       the deck, a Markdown file in any folder (slides.md of this one)
  --journal URL     the log that several servers share, redis://HOST/…
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
  journal?: string
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
    'data': { type: 'string', default: join(root, 'data') },
    'deck': { type: 'string', default: ownDeck },
    'journal': { type: 'string' },
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
    data: readPath('data', values.data),
    deck: readPath('deck', values.deck),
    ...(values.journal === undefined ? {} : { journal: readJournal(values.journal) }),
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
  return parseLine({ args, options }).values
}

/** What begins with one dash is the value of the option before it, such as --port -1: no option here is one letter. */
function attached(args: string[]): string[] {
  return args.reduce<string[]>((read, arg) => {
    const before = read.at(-1)
    return /^-[^-]/.test(arg) && before && /^--[^=]+$/.test(before)
      ? [...read.slice(0, -1), `${before}=${arg}`]
      : [...read, arg]
  }, [])
}

/** The same where words stand beside the options. @throws Problem as `parseOptions` does. */
export function parseLine<const Config extends ParseArgsConfig & { args: string[] }>(config: Config) {
  try {
    return parseArgs({ ...config, args: attached(config.args) })
  }
  catch (error) {
    throw new Problem(`${misuseIn(error as NodeJS.ErrnoException)}. --help lists the options.`)
  }
}

/** What is wrong with a command line. Node's own words are a programmer's where an option has a value too many or none. */
function misuseIn({ code, message }: NodeJS.ErrnoException): string {
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return message.split('. ')[0]!
  const option = /--[\w-]+/.exec(message)?.[0]
  return message.includes('does not take') ? `${option} takes no value` : `${option} needs a value`
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
  if (!/^[\w:][\w.:%-]*$/.test(host))
    throw new Problem(`--host is an address of this machine, such as 0.0.0.0, not "${host}"`)
  return host
}

/**
 * The path of a folder or a file, from where the person is who names it.
 * @throws Problem where there is none in it.
 */
export function readPath(option: string, given: string): string {
  if (given.trim() === '')
    throw new Problem(`--${option} is a path, not "${given}"`)
  return pathFrom(given)
}

/** The address of a Redis. @throws Problem where it is none. */
function readJournal(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  if (!parsed || !/^rediss?:$/.test(parsed.protocol) || !parsed.hostname)
    throw new Problem(`--journal is the address of a Redis, such as redis://10.0.0.5, not "${url}"`)
  return url
}

/** An address without anything behind the host. */
function readUrl(url: string): string {
  const parsed = addressIn(url)
  if (parsed?.pathname !== '/')
    throw new Problem(`--public-url is an address such as https://talk.example, not "${url}"`)
  return parsed.origin
}

/** The address of a folder that is published, with a slash at its end. @throws Problem where it is none. */
export function readFolder(url: string): string {
  const parsed = addressIn(url)
  if (!parsed)
    throw new Problem(`--public-url is the address of a folder such as https://talk.example/2026/, not "${url}"`)
  return parsed.href.replace(/\/?$/, '/')
}

/** An address of the web that leads to a place, and nothing behind that. */
function addressIn(url: string): URL | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined
  return parsed && /^https?:$/.test(parsed.protocol) && !parsed.username && !parsed.search && !parsed.hash ? parsed : undefined
}
