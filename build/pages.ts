/** Builds the pages for a hand and the deck into dist/, each only when something it is made from has changed. */
import type { InlineConfig } from 'vite'
import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { bringing } from './bringing.ts'
import { precompress } from './compress.ts'
import { fresh, isFresh } from './fresh.ts'
import { handConfig } from './hand.ts'
import { hashOf } from './inputs.ts'
import { kindsFolder } from './talk.ts'

const root = resolve(import.meta.dirname, '..')

/** What all pages are made from. */
const foundations = ['package-lock.json', 'build', 'browser', 'workshop', 'statistics', 'drawing']

/** What is built, each in a folder of its name. */
export type Page = 'phone' | 'remote' | 'deck'

/** A build that failed, with what the builder said. */
export class BuildFailure extends Error {
  readonly output: string

  constructor(message: string, output: string) {
    super(message)
    this.output = output
  }
}

/** Ends a script that failed: says why, in the builder's words where one failed, and sets the exit code. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof BuildFailure
    ? `${error.message}:\n${error.output}`
    : error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** What has to be made of the pages, known before any of it is. */
export interface Build {
  /** Whether a page is out of date, or missing, and not made yet. */
  isPending: (page: Page) => boolean
  /** Makes what is pending and says so. @throws BuildFailure where one cannot be built; the pages built before then stay. */
  run: () => Promise<void>
}

/** Looks at what is in dist/, and makes nothing yet. */
export function planBuild({ deck = 'slides.md' }: { deck?: string } = {}): Build {
  const kinds = kindsFolder(resolve(deck))
  const pages = [
    {
      name: 'phone',
      label: 'Building the phone page',
      hash: hashOf(root, [...foundations, 'phone', ...(kinds === undefined ? [] : [relative(root, kinds)])]),
      make: (out: string) => buildPhone(out, kinds),
    },
    {
      name: 'remote',
      label: 'Building the speaker’s phone page',
      hash: hashOf(root, [...foundations, 'remote']),
      make: buildRemote,
    },
    {
      name: 'deck',
      label: 'Building the deck (half a minute the first time)',
      hash: deckHash(deck),
      async make(out: string) {
        await buildDeck(deck, out, ['--base', '/deck/'])
        await precompress(out)
      },
    },
  ]
  const pending = new Set(pages.filter(({ name, hash }) => !isFresh(name, hash)).map(({ name }) => name))
  return {
    isPending: page => pending.has(page),
    async run() {
      for (const { name, label, hash, make } of pages) {
        await fresh(name, label, hash, make)
        pending.delete(name)
      }
    },
  }
}

/** Brings dist/phone, dist/remote and dist/deck up to date. @throws BuildFailure as `Build.run` does. */
export async function buildPages(wish: { deck?: string } = {}): Promise<void> {
  await planBuild(wish).run()
}

/** What a deck is made from, as one line. */
export function deckHash(deck: string): string {
  const rooms = [
    'pages',
    'talk',
    'components',
    'layouts',
    'styles',
    'setup',
    'public',
    'explorables',
    // By its rules a replay judges the talk's claims.
    'report',
    'snippets',
  ]
  const atTheTop = readdirSync(root).filter(name => /\.(?:ts|vue|md|html)$/.test(name) && !/^(?:README|ACCESSIBILITY|CONTRIBUTING|playwright|eslint)/.test(name))
  const entry = relative(root, resolve(deck))
  return `${hashOf(root, [...new Set([...foundations, ...rooms, ...atTheTop, entry])])} ${entry}`
}

/** Builds the phone page, with the ballots of the kinds in a talk's folder. @throws BuildFailure */
export function buildPhone(outDir: string, kinds: string | undefined): Promise<void> {
  return buildHand('The phone page', handConfig('phone', outDir, [bringing(kinds)]), outDir)
}

/** Builds the page of the speaker's phone. @throws BuildFailure */
export function buildRemote(outDir: string): Promise<void> {
  return buildHand('The speaker’s phone page', handConfig('remote', outDir), outDir)
}

/** Vite is loaded only where something is to be built: a server has no use for it. */
async function buildHand(name: string, config: InlineConfig, outDir: string): Promise<void> {
  const { build } = await import('vite')
  try {
    await build({ ...config, logLevel: 'silent' })
    await precompress(outDir)
  }
  catch (error) {
    throw new BuildFailure(`${name} cannot be built`, error instanceof Error ? error.message : String(error))
  }
}

/** Runs `slidev build` with options and settings of its environment. @throws BuildFailure with what it said. */
export function buildDeck(deck: string, out: string, options: string[], env: Record<string, string> = {}): Promise<void> {
  const slidev = join(root, 'node_modules/@slidev/cli/bin/slidev.mjs')
  const child = spawn(process.execPath, [slidev, 'build', resolve(deck), ...options, '--out', out], {
    cwd: root,
    // Slidev's compiler takes its mode from here, and what it makes must not depend on who has set it before.
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => child.kill()
  process.once('exit', stop)
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => output += text)
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      process.off('exit', stop)
      if (code === 0 && existsSync(join(out, 'index.html')))
        done()
      else
        fail(new BuildFailure('The deck cannot be built', output))
    })
  })
}
