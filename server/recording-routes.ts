/**
 * Recordings over HTTP. What was published with the deck is for everyone, with a list of it; a server's own workshops are
 * listed, fetched and deleted with the presenter's key alone. What cannot be had is unknown (404), running elsewhere (409) or damaged
 * (422): the page that asked says which.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Event } from '../workshop/events.ts'
import type { Handler } from './answers.ts'
import type { Kept } from './archive.ts'
import type { Journal } from './journal.ts'
import type { Trash } from './trash.ts'
import type { Workshop } from './workshop.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { numberOf } from '../workshop/people.ts'
import { RecordingProblem, writeRecording } from '../workshop/recording/format.ts'
import { isRead, say, sayNotAllowed } from './answers.ts'
import { listKept, logOf } from './archive.ts'
import { Problem } from './problem.ts'
import { publishedIn } from './published.ts'
import { bringsKey } from './secrets.ts'

export interface Shelf {
  key: string
  /** The folder of recordings. */
  data: string
  /** What tells the deck that is served from others on this machine. */
  deck: string
  /** The folder of the built pages. */
  dist: string
  /** The workshop that is running, and its log. */
  workshop: Workshop
  journal: Journal
  /** Where deleted ones go. */
  trash: Trash
  /** Serves what is built. */
  files: Handler
}

/**
 * Answers `/recordings/`: GET index.json lists what is published, as a published folder does; GET lists its own, as JSON; GET NAME.jsonl fetches, with `?sharing` for others' eyes and `?texts=no`
 * without what people wrote; DELETE NAME.jsonl puts aside until this server ends, POST NAME.jsonl brings that back.
 */
export function serveRecordings(shelf: Shelf): Handler {
  return async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
    const name = /^\/recordings\/([\w-]{1,80})\.jsonl$/.exec(pathname)?.[1]
    if (isRead(request) && name && existsSync(join(shelf.dist, 'deck/recordings', `${name}.jsonl`))) {
      request.url = `/deck${pathname}`
      return shelf.files(request, response)
    }
    if (isRead(request) && pathname === '/recordings/index.json')
      return sendJson(response, publishedIn(join(shelf.dist, 'deck/recordings')))
    if (!bringsKey(request, shelf.key))
      return say(response, 401, 'This needs the presenter\'s key.', { 'WWW-Authenticate': 'Bearer' })
    if (pathname === '/recordings/')
      return sendList(shelf, request, response)
    if (!name)
      return say(response, 404, 'There is no such recording.')
    try {
      await answer(shelf, name, searchParams, request, response)
    }
    catch (error) {
      if (!(error instanceof Problem || error instanceof RecordingProblem))
        throw error
      say(response, whyNot(shelf.data, name), error.message)
    }
  }
}

function sendList(shelf: Shelf, request: IncomingMessage, response: ServerResponse): void {
  if (!isRead(request))
    return sayNotAllowed(request, response, ['GET', 'HEAD'])
  sendJson(response, list(shelf))
}

function sendJson(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }).end(JSON.stringify(value))
}

async function answer({ data, workshop, journal, trash }: Shelf, name: string, wish: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const isRunning = name === workshop.state.workshop!.id
  if (isRead(request)) {
    const log = isRunning ? await wholeLog(journal) : logOf(data, name)
    const recording = writeRecording(log, { texts: wish.get('texts') !== 'no', sharing: wish.has('sharing') })
    response.writeHead(200, {
      'Content-Type': 'application/jsonl; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}.jsonl"`,
      'Cache-Control': 'no-store',
    })
    return void response.end(recording)
  }
  if (request.method !== 'DELETE' && request.method !== 'POST')
    return sayNotAllowed(request, response, ['GET', 'HEAD', 'DELETE', 'POST'])
  if (isRunning)
    return say(response, 409, 'This workshop is running.')
  if (request.method === 'DELETE')
    trash.take(name)
  else if (!trash.giveBack(name))
    return say(response, 404, 'No such recording was deleted.')
  response.writeHead(204, { 'Cache-Control': 'no-store' }).end()
}

/** The status of a workshop that could not be read. */
function whyNot(data: string, name: string): number {
  const kept = listKept(data).find(({ id }) => id === name)
  if (!kept)
    return 404
  return kept.about === 'running' ? 409 : 422
}

/** What the presenter may choose from, also what is of other decks; the workshop that is running is told from its state. */
function list({ data, trash, deck, workshop: { state } }: Shelf) {
  const { id, title, startedAt, simulated } = state.workshop!
  const told = (kept: Kept[], deleted: boolean) => kept.flatMap(({ id, about }) => typeof about === 'object' ? [{ id, running: false, deleted, ofOther: about.deck !== deck && about.title !== title, ...about }] : [])
  const others = [...told(listKept(data, id), false), ...told(trash.list(), true)]
  const own = { id, running: true, deleted: false, ofOther: false, title, startedAt, people: numberOf(state.people), ended: state.endedAt !== null, simulated }
  return [own, ...others]
}

async function wholeLog(journal: Journal): Promise<Event[]> {
  const log: Event[] = []
  const end = await journal.follow(0, ({ event }) => void log.push(event))
  end()
  return log
}
