/**
 * `npm run build`: the pages of the server, and dist/site, a folder that any static host can serve under any address:
 * the deck with the recordings of public/recordings/, and no server behind it.
 */
import type { Published } from '../workshop/recording/shelf.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readRecording, RecordingProblem } from '../workshop/recording/format.ts'
import { buildDeck, BuildFailure, buildPages, deckHash, fresh, reportFailure } from './build.ts'

const root = resolve(import.meta.dirname, '..')
const deck = join(root, 'slides.md')

/** Brings dist/site up to date. @throws BuildFailure where the deck cannot be built or a recording cannot be read. */
export async function buildSite(): Promise<void> {
  await fresh('site', 'Building the folder to publish', deckHash(deck, ['scripts/publish.ts']), async (out) => {
    const shelf = readShelf()
    // Addresses behind a hash need nothing of a host; notes are for the speaker.
    await buildDeck(deck, out, ['--base', './', '--router-mode', 'hash', '--without-notes'], { VITE_PUBLISHED: '1' })
    for (const name of ['404.html', '_redirects'])
      await rm(join(out, name), { force: true })
    await mkdir(join(out, 'recordings'), { recursive: true })
    await writeFile(join(out, 'recordings/index.json'), JSON.stringify(shelf))
  })
}

/** The recordings that are published, the newest first. */
function readShelf(): Published[] {
  const folder = join(root, 'public/recordings')
  const names = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : []
  return names.map((file) => {
    const { title, startedAt, people, simulated } = read(join(folder, file)).header
    return { name: file.slice(0, -'.jsonl'.length), title, startedAt, people, simulated }
  }).sort((a, b) => b.startedAt - a.startedAt)
}

function read(file: string) {
  try {
    return readRecording(readFileSync(file, 'utf8'))
  }
  catch (error) {
    throw error instanceof RecordingProblem ? new BuildFailure(`${file} cannot be published`, error.message) : error
  }
}

if (import.meta.main) {
  try {
    await buildPages()
    await buildSite()
    console.log('  dist/ is up to date; dist/site is ready to be published')
  }
  catch (error) {
    reportFailure(error)
  }
}
