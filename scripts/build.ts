/** Builds the phone page and the deck into dist/, each only when something it is made from has changed. */
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import process from 'node:process'
import { precompress } from './compress.ts'
import { hashOf } from './inputs.ts'
import { step } from './progress.ts'

const root = resolve(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** What both pages are made from. */
const foundations = ['package-lock.json', 'scripts/build.ts', 'scripts/compress.ts', 'workshop']

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

/**
 * Brings dist/phone and dist/deck up to date and says what it does.
 * @throws BuildFailure where one cannot be built; the pages built before then stay.
 */
export async function buildPages({ deck = 'slides.md', only }: { deck?: string, only?: 'phone' | 'deck' } = {}): Promise<void> {
  if (only !== 'deck')
    await fresh('phone', 'Building the phone page', hashOf(root, [...foundations, 'phone']), buildPhone)
  if (only !== 'phone') {
    await fresh('deck', 'Building the deck (half a minute the first time)', deckHash(deck), async (out) => {
      await buildDeck(deck, out, ['--base', '/deck/'])
      await precompress(out)
    })
  }
}

/** What a deck is made from, as one line; `more` names what else goes into it. */
export function deckHash(deck: string, more: string[] = []): string {
  const rooms = [
    'pages',
    'components',
    'layouts',
    'styles',
    'setup',
    'public',
    'statistics',
    'explorables',
    'snippets',
  ]
  const atTheTop = readdirSync(root).filter(name => /\.(?:ts|vue|md)$/.test(name) && !/^(?:README|playwright|eslint)/.test(name))
  const entry = relative(root, resolve(deck))
  return `${hashOf(root, [...new Set([...foundations, ...rooms, ...atTheTop, entry, ...more])])} ${entry}`
}

/**
 * Makes the folder dist/NAME unless it was made from the same before. It is made beside the one that is there and then
 * takes its place, so that a running server always has a whole one.
 */
export async function fresh(name: string, label: string, hash: string, make: (out: string) => Promise<void>): Promise<void> {
  const [page, stamp, next, before] = [
    join(dist, name),
    join(dist, `${name}.stamp`),
    join(dist, `${name}.${process.pid}`),
    join(dist, `${name}.${process.pid}.before`),
  ]
  if (existsSync(join(page, 'index.html')) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash)
    return
  await mkdir(dist, { recursive: true })
  await step(label, async () => {
    try {
      await make(next)
      if (existsSync(page))
        await rename(page, before)
      await rename(next, page)
      await writeFile(stamp, hash)
    }
    finally {
      for (const folder of [next, before])
        await rm(folder, { recursive: true, force: true })
    }
  })
}

/** Vite is loaded only where something is to be built: a server has no use for it. */
async function buildPhone(outDir: string): Promise<void> {
  const { build } = await import('vite')
  try {
    await build({ configFile: join(root, 'phone/vite.config.ts'), logLevel: 'silent', build: { outDir } })
    await precompress(outDir)
  }
  catch (error) {
    throw new BuildFailure('The phone page cannot be built', error instanceof Error ? error.message : String(error))
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

if (import.meta.main) {
  try {
    await buildPages()
    console.log('  dist/ is up to date')
  }
  catch (error) {
    reportFailure(error)
  }
}
