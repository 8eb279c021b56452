/**
 * `npm run rehearse`: a workshop of its own with a simulated audience, so that a speaker can practise with a room.
 * It keeps to a folder of its own, says of everything that it is simulated, and ends with itself.
 */
import type { Options } from '../rehearsal/options.ts'
import type { App } from '../server/app.ts'
import type { Event } from '../workshop/events.ts'
import { writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import process from 'node:process'
import { reportFailure } from '../build/failure.ts'
import { buildPages, planBuild } from '../build/pages.ts'
import { distOf, shortPath } from '../build/place.ts'
import { step } from '../build/progress.ts'
import { verdictText } from '../components/console/verdict-told.ts'
import { openAudience } from '../rehearsal/audience.ts'
import { drawsOf } from '../rehearsal/chance.ts'
import { roomClock, woundClock } from '../rehearsal/clock.ts'
import { readOptions, usage } from '../rehearsal/options.ts'
import { readNotes } from '../rehearsal/pace.ts'
import { slidesOf } from '../rehearsal/phone.ts'
import { createWorkshop } from '../server/app.ts'
import { logOf } from '../server/archive.ts'
import { banner } from '../server/banner.ts'
import { machineClock } from '../server/clock.ts'
import { makeFolder } from '../server/folder.ts'
import { Problem } from '../server/problem.ts'
import { endOnSignal } from '../server/signals.ts'
import { writeRecording } from '../workshop/recording/format.ts'
import { verdictOf } from '../workshop/verdict.ts'
import { sizeText } from './size.ts'

/** How long ago a walk pretends to have begun, so that it ends about now, in milliseconds. */
const ago = 80 * 60 * 1000

/** With a speaker: until the terminal says stop. */
async function withSpeaker(options: Options): Promise<void> {
  const clock = roomClock(options.speed)
  const build = options.build ? planBuild(options.deck) : undefined
  const app = await createWorkshop({ ...options, dist: distOf(options.deck), which: 'new', simulated: true, clock, isBuilding: build?.isPending })
  endOnSignal(async () => {
    await end(app)
    console.log(judged(logOf(options.data, app.id)))
  })
  await build?.run()
  openAudience({ ...options, url: app.url, slides: slidesOf(app.workshop), who: app.talk.people, clock })
  console.log(banner(app, { people: options.people }))
}

/** How it went, for the speaker, and how to see it again. */
function judged(log: Event[]): string {
  const verdict = verdictOf(log)
  return ['', verdictText(verdict), '', `To see it again: npm run rehearse, then Recordings in the presenter view, or /deck/?replay=${verdict.id} there.`].join('\n')
}

/** A rehearsal is never gone on with. */
async function end(app: App): Promise<void> {
  await app.workshop.present({ type: 'endWorkshop' })
  await app.close()
}

/** Alone, from the doors to the goodbye; the same seed makes nearly the same recording. */
async function alone(options: Options): Promise<void> {
  if (options.build)
    await buildPages(options.deck)
  const clock = woundClock(machineClock.now() - ago)
  const app = await createWorkshop({ ...options, dist: distOf(options.deck), which: 'new', simulated: true, clock, draw: drawsOf(options.seed) })
  const audience = openAudience({ ...options, url: app.url, slides: slidesOf(app.workshop), who: app.talk.people, clock })
  try {
    // The walk alone needs a browser.
    const { walkAlone } = await import('../rehearsal/walk.ts')
    const notes = await readNotes(options.deck)
    await step(`Walking through ${app.title} with ${options.people} simulated people`, () => walkAlone({ ...options, app, audience, clock, notes }))
  }
  finally {
    audience.leave()
    await end(app)
  }
  const { counted, refused } = audience.receipts()
  console.log(`  ${counted.toLocaleString('en')} ballots counted, ${refused.length} not${refused.length > 0 ? ` (${[...new Set(refused)].join('; ')})` : ''}`)
  if (options.out)
    keep(logOf(options.data, app.id), options.out)
}

/** Writes all that happened: nobody in it has to be kept from being known. */
function keep(log: Event[], out: string): void {
  makeFolder(dirname(out))
  const text = writeRecording(log, { texts: true, sharing: false })
  writeFileSync(out, text)
  console.log(`  ${shortPath(out)}, ${sizeText(text.length)}`)
}

try {
  const options = readOptions(process.argv.slice(2))
  if (options.help)
    console.log(usage)
  else
    await (options.walk ? alone(options) : withSpeaker(options))
}
catch (error) {
  reportFailure(error instanceof Problem ? [error.message, ...error.details.map(line => `  ${line}`)].join('\n') : error)
  process.exit()
}
