/**
 * The whole server in one place, put together in the same way for a talk, for development and for tests: one HTTP
 * server on one port with the pages, the sockets and the journal behind them.
 */
import type { Page } from '../build/pages.ts'
import type { Addresses } from './addresses.ts'
import type { Clock } from './clock.ts'
import type { ReadSlides } from './deck.ts'
import type { Moment } from './moment.ts'
import type { Talk } from './talk.ts'
import type { Workshop } from './workshop.ts'
import * as http from 'node:http'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { markOf } from '../build/place.ts'
import packageJson from '../package.json' with { type: 'json' }
import { ownAddress, watchAddresses } from './addresses.ts'
import { openAlarms } from './alarms.ts'
import { openAudience } from './audience.ts'
import { openBroadcast } from './broadcast.ts'
import { JournalDamaged } from './causes.ts'
import { openCheck } from './check.ts'
import { watchClients } from './clients.ts'
import { machineClock } from './clock.ts'
import { readSlides } from './deck.ts'
import { limitConnections } from './descriptors.ts'
import { serveFiles } from './files.ts'
import { setSecurityHeaders } from './headers.ts'
import { rooms } from './io.ts'
import { slowest } from './limits.ts'
import { watchLosses } from './losses.ts'
import { originRule } from './origin.ts'
import { Problem } from './problem.ts'
import { serveRecordings } from './recording-routes.ts'
import { serveReport } from './report.ts'
import { serveRequests } from './requests.ts'
import { watchSaving } from './saving.ts'
import { newServer, openShared } from './sharing.ts'
import { attachIo, serveSockets } from './sockets.ts'
import { watchSpace } from './space.ts'
import { assertListens, forget, listening, openData, problemOf } from './start.ts'
import { shown } from './stream.ts'
import { loadTalk } from './talk.ts'
import { keepTime } from './ticking.ts'
import { openTrash } from './trash.ts'
import { openWarnings } from './warnings.ts'
import { openWorkshop } from './workshop.ts'

/** How long the last acknowledgements and the goodbye have to get through, in milliseconds. */
const farewell = 100

/** The project's own folder. */
export const root = join(import.meta.dirname, '..')

export interface AppOptions {
  /** 0 takes any free port. */
  port: number
  host: string
  /** The folder of recordings and of the presenter's key. */
  data: string
  /** The log that this server shares with others: redis://host/… */
  journal?: string
  /** The Markdown file of the deck. */
  deck: string
  /** The address under which others reach this server, where it is not the machine's own. */
  publicUrl?: string
  /** `any` goes on with a workshop that moved lately, else begins one. */
  which?: 'any' | 'resume' | 'new'
  /** The folder of the built pages. */
  dist?: string
  /** Whether a page is just being made; its address then asks for a moment. */
  isBuilding?: (page: Page) => boolean
  /** Nobody real is asked: a rehearsal. Everything made of it says so. */
  simulated?: boolean
  clock?: Clock
  /** Unsigned 32-bit numbers, from which all chance of the workshop follows; drawn by the machine unless given. */
  draw?: () => number
}

export interface App {
  /** On this machine, without a slash at the end. */
  url: string
  port: number
  key: string
  title: string
  /** What the deck's talk brings. */
  talk: Talk
  /** The id of the workshop; its recording is `file`. */
  id: string
  file: string
  /** When the workshop that goes on last moved; null for one that begins. */
  continued: number | null
  /** What the person who starts it should know: polls that stand nowhere, recordings that could not be read, what is wrong already. */
  notes: string[]
  addresses: Addresses
  /** Read its state; ask it as the presenter does. */
  workshop: Workshop
  /** Reads the deck again: polls keep their answers. @throws Problem where it has faults; then nothing changes. */
  reloadDeck: () => Promise<void>
  /** Tells everyone, writes what is pending, and ends. */
  close: () => Promise<void>
}

/** Starts a workshop. @throws Problem, in words for the person who starts it. */
export async function createWorkshop(options: AppOptions): Promise<App> {
  const talk = await loadTalk(options.deck)
  let slides = await readSlides(options.deck)
  const { clock = machineClock, simulated = false } = options
  await assertListens(options)
  const of = { deck: markOf(options.deck), title: slides.deck.title }
  const which = options.which ?? 'any'
  const name = options.journal === undefined ? undefined : newServer()
  const opened = options.journal === undefined || name === undefined
    ? openData(options.data, which, simulated, of)
    : await openShared(options.journal, options.data, which, of, name)
  const { key, choice } = opened
  const warnings = openWarnings()
  const place = options.journal === undefined ? 'the disk' : `the log at ${shown(options.journal)}`
  const journal = watchSaving(opened.journal, { file: choice.file, place, isShared: name !== undefined }, warnings)
  const server = http.createServer(slowest)
  try {
    const audience = openAudience(clock, name === undefined ? undefined : { server: name, isThere: journal.isThere })
    const workshop = await openWorkshop(journal, { now: clock.now, notBefore: choice.notBefore, draw: options.draw, here: audience.here, count: audience.count })
    const allowed = originRule(options.publicUrl)
    const dist = options.dist ?? join(root, 'dist')
    let moment: Moment = () => undefined
    const files = serveFiles(dist, { isBuilding: options.isBuilding, farPictures: () => slides.farPictures, moment: () => moment() })
    const trash = openTrash(options.data)
    const recordings = serveRecordings({ key, data: options.data, deck: markOf(options.deck), dist, workshop, journal, trash, files })
    const report = serveReport(workshop, key, talk)
    const health = () => ({
      status: warnings.all().length > 0 ? 'trouble' : 'ok',
      version: packageJson.version,
      workshop: choice.id,
      connected: audience.connected(),
      journalLag: journal.lag(),
      warnings: warnings.all().map(({ say }) => say),
    })
    server.on('request', serveRequests({ allowed, recordings, report, files, health }))
    const io = attachIo(server, allowed)
    const clients = watchClients(io)
    // After everything that answers is attached, and before any of it: this holds for the sockets' own requests too.
    server.prependListener('request', (request, response) => setSecurityHeaders(request, response))
    limitConnections(server)

    async function load(read: ReadSlides): Promise<void> {
      slides = read
      await workshop.submit({ type: 'loadDeck', deck: read.deck })
    }
    const losses = watchLosses(workshop, { isCut: journal.isCut, isShared: name !== undefined }, key, warnings)
    await workshop.submit({ type: 'startWorkshop', id: choice.id, title: slides.deck.title, ...(simulated ? { simulated } : {}), deck: markOf(options.deck) })
    if (!workshop.state.workshop)
      throw new Problem('The workshop could not be begun.', warnings.all().map(({ say }) => say))
    await load(slides)
    const space = await watchSpace(choice.file, warnings)
    const broadcast = openBroadcast(io, clients, workshop, losses, { every: clock.every, note: slide => slides.notes.get(slide) ?? '' })
    moment = broadcast.moment
    const port = await listening(server, options)
    server.on('error', error => console.error('A connection could not be accepted:', error.message))
    const addresses = watchAddresses(options.host, port, options.publicUrl)
    addresses.onChange(view => io.to(rooms.screens).emit('join', view))
    warnings.onChange((all) => {
      io.to([rooms.presenters, rooms.remotes]).emit('warnings', all)
      io.to(rooms.screens).emit('saving', !warnings.has('cannot-save'))
    })
    const alarms = openAlarms(clock, { workshop, audience, warnings })
    const check = openCheck(io, { addresses, now: workshop.now, file: choice.file, isBehindProxy: options.publicUrl !== undefined })
    const sockets = serveSockets(io, { key, caughtUp: journal.caughtUp, clients, workshop, audience, broadcast, addresses, warnings, losses, alarms, check })
    audience.follow(workshop, choice.continued !== null)
    const ticking = keepTime(workshop, clock)

    return {
      url: ownAddress(options.host, port),
      port,
      key,
      title: slides.deck.title,
      talk,
      id: choice.id,
      file: choice.file,
      continued: choice.continued,
      notes: [...slides.hints, ...choice.leftAlone, ...warnings.all().map(({ say }) => say)],
      addresses,
      workshop,
      reloadDeck: async () => load(await readSlides(options.deck)),
      async close() {
        io.emit('closing')
        server.close()
        await setTimeout(farewell)
        addresses.close()
        await audience.close()
        alarms.close()
        broadcast.close()
        sockets.close()
        space.close()
        ticking.close()
        const closed = io.close()
        // A page that is still loading on a slow phone must not hold up the end.
        server.closeAllConnections()
        await closed
        trash.empty()
        await journal.close()
      },
    }
  }
  catch (error) {
    server.close()
    await journal.close()
    forget(choice)
    throw error instanceof JournalDamaged ? problemOf(error, options.data) : error
  }
}
