/**
 * Builds a folder that any static host can serve under any address: a deck, the recordings of the public/recordings/
 * beside it, a report of each and one of all together, with no server behind them.
 */
import type { ReportRules } from '../report/index.ts'
import type { Recording } from '../workshop/recording/format.ts'
import type { Published } from '../workshop/recording/shelf.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import packageJson from '../package.json' with { type: 'json' }
import { renderReport, reportOf } from '../report/index.ts'
import { poolOf } from '../report/pool/index.ts'
import { renderPool } from '../report/pool/page.ts'
import { readRecording, RecordingProblem } from '../workshop/recording/format.ts'
import { poolFile } from '../workshop/recording/shelf.ts'
import { buildDeck, deckHash } from './deck.ts'
import { BuildFailure } from './failure.ts'
import { fresh } from './fresh.ts'
import { distOf, ownDeck, placeOf } from './place.ts'
import { titleTypeface } from './typeface.ts'

/**
 * Brings a deck's folder to publish up to date and tells where it is; `rules` are those of the deck's talk.
 * @throws BuildFailure where the deck cannot be built or a recording cannot be read.
 */
export async function buildSite(rules: ReportRules, deck = ownDeck): Promise<string> {
  const site = join(distOf(deck), 'site')
  await fresh(site, 'Building the folder to publish', deckHash(deck), async (out) => {
    const recordings = recordingsBeside(deck)
    // Addresses behind a hash need nothing of a host; notes are for the speaker.
    await buildDeck(deck, out, ['--base', './', '--router-mode', 'hash', '--without-notes'], { VITE_PUBLISHED: '1' })
    for (const name of ['404.html', '_redirects'])
      await rm(join(out, name), { force: true })
    await shelve(out, recordings, rules)
  })
  return site
}

/** Writes the reports of recordings, by the rules of their talk, into a published folder, and the list by which its pages find both. */
export async function shelve(site: string, recordings: [name: string, Recording][], rules: ReportRules): Promise<void> {
  for (const folder of ['recordings', 'reports'])
    await mkdir(join(site, folder), { recursive: true })
  for (const [name, recording] of recordings) {
    const report = reportOf(recording, { sharing: true, version: packageJson.version, replay: `../?replay=${name}` }, rules)
    await writeFile(join(site, reportFile(name)), await renderReport(report, { typeface: titleTypeface() }))
  }
  await writeFile(join(site, 'recordings/index.json'), JSON.stringify(shelfOf(recordings)))
  const rooms = recordings.map(([, recording]) => recording)
  if (rooms.length > 1)
    await writeFile(join(site, poolFile), await renderPool(poolOf(rooms, { sharing: true, version: packageJson.version, withEarly: true }, rules), { typeface: titleTypeface() }))
}

function reportFile(name: string): string {
  return `reports/${name}.html`
}

/** The recordings that are published with a deck, by name. @throws BuildFailure where one cannot be read. */
export function recordingsBeside(deck: string): [name: string, Recording][] {
  const folder = join(dirname(placeOf(deck)), 'public/recordings')
  const files = existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.jsonl')) : []
  return files.map(file => [file.slice(0, -'.jsonl'.length), read(join(folder, file))])
}

/** The newest first. */
function shelfOf(recordings: [name: string, Recording][]): Published[] {
  return recordings.map(([name, { header: { title, startedAt, people, simulated } }]) => ({
    name,
    title,
    startedAt,
    people,
    simulated,
    report: reportFile(name),
  })).sort((a, b) => b.startedAt - a.startedAt)
}

function read(file: string): Recording {
  try {
    return readRecording(readFileSync(file, 'utf8'))
  }
  catch (error) {
    throw error instanceof RecordingProblem ? new BuildFailure(`${file} cannot be published`, error.message) : error
  }
}
