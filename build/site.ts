/**
 * Builds a folder that any static host can serve under any address: a deck with a front door before it, the recordings of
 * the public/recordings/ beside it, a report of each and one of all together, with no server behind them.
 */
import type { Room } from '../door/data.ts'
import type { Playable } from '../explorables/model.ts'
import type { ReportRules } from '../report/index.ts'
import type { Recording } from '../workshop/recording/format.ts'
import type { Published } from '../workshop/recording/shelf.ts'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { deckPage } from '../door/data.ts'
import { linkOf } from '../explorables/link.ts'
import { initialValues } from '../explorables/model.ts'
import packageJson from '../package.json' with { type: 'json' }
import { renderReport, reportOf } from '../report/index.ts'
import { poolOf } from '../report/pool/index.ts'
import { renderPool } from '../report/pool/page.ts'
import { stateOf } from '../report/source.ts'
import { readRecording, RecordingProblem } from '../workshop/recording/format.ts'
import { poolFile } from '../workshop/recording/shelf.ts'
import { buildDeck, deckHash } from './deck.ts'
import { hangDoor } from './door.ts'
import { BuildFailure } from './failure.ts'
import { fresh } from './fresh.ts'
import { hashOf } from './inputs.ts'
import { distOf, ownDeck, placeOf, root } from './place.ts'
import { titleTypeface } from './typeface.ts'

export interface SiteOptions {
  /** The deck's file; that of this project where it is left out. */
  deck?: string
  /** Where the folder will be, with a slash at the end, if that is known. */
  url?: string | undefined
}

/**
 * Brings a deck's folder to publish up to date and tells where it is; `talk` is the deck's.
 * @throws BuildFailure where the deck or its front door cannot be built or a recording cannot be read.
 */
export async function buildSite({ models = [], ...rules }: ReportRules & { models?: Playable[] }, { deck = ownDeck, url }: SiteOptions = {}): Promise<string> {
  const site = join(distOf(deck), 'site')
  const hash = [deckHash(deck), hashOf(root, ['door']), url].join(' ')
  await fresh(site, 'Building the folder to publish', hash, async (out) => {
    const recordings = recordingsBeside(deck)
    // Addresses behind a hash need nothing of a host; notes are for the speaker.
    await buildDeck(deck, out, ['--base', './', '--router-mode', 'hash', '--without-notes'], { VITE_PUBLISHED: '1' })
    await rm(join(out, '_redirects'), { force: true })
    await shelve(out, recordings, rules)
    const room = roomOf(recordings)
    await hangDoor(out, deck, { room, model: models[0] && queryOf(models[0]), answers: room && `${deckPage}?answer=${room.name}` }, url)
  })
  return site
}

/** The query that opens a model as it begins; from there one comes to all others. */
function queryOf({ model }: Playable): string {
  return linkOf({ model: model.id, seed: model.seed, settings: initialValues(model) }, model)
}

/** The room that the door shows: the newest, but rather one of people than a simulated one. */
function roomOf(recordings: [name: string, Recording][]): Room | undefined {
  const shelf = shelfOf(recordings)
  const shown = shelf.find(({ simulated }) => !simulated) ?? shelf[0]
  return shown && { name: shown.name, state: stateOf(recordings.find(([name]) => name === shown.name)![1]), report: shown.report }
}

/** Writes the reports of recordings, by the rules of their talk, into a published folder, and the list by which its pages find both. */
export async function shelve(site: string, recordings: [name: string, Recording][], rules: ReportRules): Promise<void> {
  for (const folder of ['recordings', 'reports'])
    await mkdir(join(site, folder), { recursive: true })
  for (const [name, recording] of recordings) {
    const report = reportOf(recording, { sharing: true, version: packageJson.version, replay: `../${deckPage}?replay=${name}` }, rules)
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
