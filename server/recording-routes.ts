/**
 * Recordings over HTTP. What was published with the deck is for everyone; a server's own workshops are listed, fetched
 * and deleted with the presenter's key alone. What cannot be had is unknown (404), running elsewhere (409) or damaged
 * (422): the page that asked says which.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Event } from '../workshop/events.ts'
import type { Journal } from './journal.ts'
import type { Workshop } from './workshop.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { RecordingProblem, writeRecording } from '../workshop/recording/format.ts'
import { deleteKept, isId, listKept, logOf } from './archive.ts'
import { setSecurityHeaders } from './files.ts'
import { bringsKey } from './keys.ts'
import { Problem } from './problem.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

export interface Shelf {
  key: string
  /** The folder of recordings. */
  data: string
  /** The folder of the built pages. */
  dist: string
  /** The workshop that is running, and its log. */
  workshop: Workshop
  journal: Journal
  /** Serves what is built. */
  files: Handler
}

/**
 * Answers `/recordings/`: GET lists, as JSON; GET NAME.jsonl fetches, with `?sharing` for others' eyes and `?texts=no`
 * without what people wrote; DELETE NAME.jsonl deletes for good.
 */
export function serveRecordings(shelf: Shelf): Handler {
  return (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
    const name = /^\/recordings\/([\w-]{1,80})\.jsonl$/.exec(pathname)?.[1]
    if (request.method === 'GET' && name && existsSync(join(shelf.dist, 'deck/recordings', `${name}.jsonl`))) {
      request.url = `/deck${pathname}`
      return shelf.files(request, response)
    }
    setSecurityHeaders(request, response)
    response.setHeader('Cache-Control', 'no-store')
    if (!bringsKey(request, shelf.key))
      return void response.writeHead(401, { 'WWW-Authenticate': 'Bearer' }).end()
    answer(shelf, request.method ?? '', pathname, name, searchParams, response).catch((error: unknown) => {
      const isExpected = error instanceof Problem || error instanceof RecordingProblem
      if (!isExpected)
        console.error('A recording could not be served:', error)
      response.writeHead(isExpected ? whyNot(shelf.data, name) : 500).end()
    })
  }
}

async function answer(shelf: Shelf, method: string, path: string, name: string | undefined, wish: URLSearchParams, response: ServerResponse): Promise<void> {
  const running = shelf.workshop.state.workshop!.id
  if (method === 'GET' && path === '/recordings/') {
    response.setHeader('Content-Type', 'application/json')
    return void response.end(JSON.stringify(list(shelf)))
  }
  if (method === 'GET' && name && isId(name)) {
    const log = name === running ? await wholeLog(shelf.journal) : logOf(shelf.data, name)
    response.setHeader('Content-Type', 'application/jsonl; charset=utf-8')
    response.setHeader('Content-Disposition', `attachment; filename="${name}.jsonl"`)
    return void response.end(writeRecording(log, { texts: wish.get('texts') !== 'no', sharing: wish.has('sharing') }))
  }
  if (method === 'DELETE' && name && isId(name)) {
    if (name === running)
      return void response.writeHead(409).end()
    deleteKept(shelf.data, name)
    return void response.writeHead(204).end()
  }
  response.writeHead(404).end()
}

/** The status of a workshop that could not be read. */
function whyNot(data: string, name: string | undefined): number {
  const kept = listKept(data).find(({ id }) => id === name)
  if (!kept)
    return 404
  return kept.about === 'running' ? 409 : 422
}

/** What the presenter may choose from; the workshop that is running is told from its state. */
function list({ data, workshop: { state } }: Shelf) {
  const { id, title, startedAt, simulated } = state.workshop!
  const others = listKept(data, id).flatMap(({ id, about }) => typeof about === 'object' ? [{ id, running: false, ...about }] : [])
  const own = { id, running: true, title, startedAt, people: state.voters.size, ended: state.endedAt !== null, simulated }
  return [own, ...others]
}

async function wholeLog(journal: Journal): Promise<Event[]> {
  const log: Event[] = []
  const end = await journal.follow(0, ({ event }) => void log.push(event))
  end()
  return log
}
