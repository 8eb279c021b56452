/** Builds a deck with Slidev, wherever it stands, and tells what it is made from. */
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { BuildFailure } from './failure.ts'
import { hashOf, holdsMoreThan } from './inputs.ts'
import { ownDeck, placeOf, root, shortPath } from './place.ts'
import { runSlidev } from './slidev.ts'

/** What all pages are made from. */
export const foundations = ['package-lock.json', 'build', 'browser', 'workshop', 'statistics', 'drawing']

/** What the engine brings to every deck, beside them; by the rules of reports a replay judges a talk's claims. */
const engine = ['components', 'setup', 'explorables', 'report']

/** What only the deck of this project has. */
const own = ['pages', 'talk', 'public']

/** Beside a deck these are no part of it. */
const besides = ['node_modules', 'dist', 'data']

/** A folder with more files than this holds more than a deck, such as somebody's home: it is not read through. */
const most = 3000

/** What a deck is made from, as one line; another at each call where its folder holds too much to tell. */
export function deckHash(deck: string): string {
  const file = placeOf(deck)
  if (isOwn(file))
    return `${hashOf(root, [...foundations, ...engine, ...topOf(/\.(?:ts|vue|html|md)$/), ...own])} ${basename(file)}`
  return `${hashOf(root, [...foundations, ...engine, ...topOf(/\.(?:ts|vue|html)$/)])} ${hashBeside(file)}`
}

/** Decks in this project's folder are made from what is in it. */
function isOwn(file: string): boolean {
  return dirname(file) === dirname(ownDeck)
}

/** What stands at the top of this project and goes into a deck, by the ends of its names. */
function topOf(endings: RegExp): string[] {
  return readdirSync(root).filter(name => endings.test(name) && !/^(?:README|ACCESSIBILITY|CONTRIBUTING|playwright|eslint)/.test(name))
}

/** All that stands beside a deck: its text may name any of it. */
function hashBeside(file: string): string {
  const folder = dirname(file)
  const names = readdirSync(folder).filter(name => !name.startsWith('.') && !besides.includes(name))
  return holdsMoreThan(most, folder, names) ? randomUUID() : `${hashOf(folder, names)} ${basename(file)}`
}

/** Runs `slidev build` with options and settings of its environment. @throws BuildFailure with what it said. */
export function buildDeck(deck: string, out: string, options: string[], env: Record<string, string> = {}): Promise<void> {
  const child = runSlidev(deck, {
    command: 'build',
    args: [...options, '--out', out],
    // Slidev's compiler takes its mode from here, and what it makes must not depend on who has set it before.
    env: { NODE_ENV: 'production', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  let output = ''
  for (const stream of [child.stdout!, child.stderr!])
    stream.setEncoding('utf8').on('data', (text: string) => output += text)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      process.off('exit', stop)
      if (code === 0 && existsSync(join(out, 'index.html')))
        done()
      else
        fail(new BuildFailure(`The deck ${shortPath(deck)} cannot be built`, output))
    })
  })
}
