/** What may be said on the command line of a rehearsal. */
import { join } from 'node:path'
import { ownDeck, root } from '../build/place.ts'
import { parseOptions, readHost, readPath, wholeNumber } from '../server/options.ts'
import { Problem } from '../server/problem.ts'

export const usage = `npm run rehearse -- [options]

  --people N      how many phones (120, at most 500)
  --seed N        which people they are (7)
  --speed N       they do everything N times as fast (1)
  --port N        as for npm start (3000)
  --host ADDRESS  (127.0.0.1: this machine only)
  --data DIR      where rehearsals are kept (data/rehearsals); never a folder with real workshops
  --deck FILE     the deck (slides.md)
  --no-build      serve the pages as they were built before
  --walk          nobody speaks: the whole deck at a speaker's pace, an hour in a few minutes
  --out FILE      with --walk: where its recording is written
  --help          these lines

The people are simulated, and everything made of them says so.`

export interface Options {
  people: number
  /** An unsigned 32-bit number. */
  seed: number
  speed: number
  port: number
  host: string
  data: string
  deck: string
  build: boolean
  walk: boolean
  out?: string
  help: boolean
}

/**
 * Reads the arguments after the script's name.
 * @throws Problem that names what is wrong in one line.
 */
export function readOptions(args: string[]): Options {
  const values = parseOptions(args, {
    'people': { type: 'string', default: '120' },
    'seed': { type: 'string', default: '7' },
    'speed': { type: 'string', default: '1' },
    'port': { type: 'string', default: '3000' },
    'host': { type: 'string', default: '127.0.0.1' },
    'data': { type: 'string', default: join(root, 'data/rehearsals') },
    'deck': { type: 'string', default: ownDeck },
    'no-build': { type: 'boolean', default: false },
    'walk': { type: 'boolean', default: false },
    'out': { type: 'string' },
    'help': { type: 'boolean', default: false },
  })
  if (values.out !== undefined && !values.walk)
    throw new Problem('--out needs --walk: what a speaker rehearses is kept in the data folder')
  return {
    people: wholeNumber('people', values.people, 1, 500),
    seed: wholeNumber('seed', values.seed, 0, 2 ** 32 - 1),
    speed: wholeNumber('speed', values.speed, 1, 100),
    port: wholeNumber('port', values.port, 0, 65535),
    host: readHost(values.host),
    data: readPath('data', values.data),
    deck: readPath('deck', values.deck),
    build: !values['no-build'],
    walk: values.walk,
    ...(values.out === undefined ? {} : { out: readPath('out', values.out) }),
    help: values.help,
  }
}
