/** A published folder on a plain static server, under a path of its own, as a visitor's browser meets it. */
import type { Page } from '@playwright/test'
import { once } from 'node:events'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sirv from 'sirv'
import { shelve } from '../../build/site.ts'
import { deckPage } from '../../door/data.ts'
import { root } from '../../server/app.ts'
import { loadTalk } from '../../server/talk.ts'
import { readRecording } from '../../workshop/recording/format.ts'

export interface Site {
  /** With a slash at the end; the front door. */
  url: string
  /** The deck behind it. */
  deck: string
  /** Puts a recording's file into the folder, without telling of it. */
  add: (name: string, file: string) => Promise<void>
  /** Tells of recordings that were put there, by name, with their reports. */
  tell: (files: Record<string, string>) => Promise<void>
  close: () => Promise<void>
}

/** Serves a copy of dist/site; any path that is no file is not found, and shows the folder's page for that. */
export async function publish(): Promise<Site> {
  const folder = await mkdtemp(join(tmpdir(), 'workshop-site-'))
  await cp(join(root, 'dist/site'), folder, { recursive: true })
  const files = sirv(folder, { dev: true })
  const missing = await readFile(join(folder, '404.html'))
  const server = createServer((request, response) => {
    const notFound = () => void response.writeHead(404, { 'Content-Type': 'text/html' }).end(missing)
    if (!request.url!.startsWith('/talks/2026/'))
      return notFound()
    request.url = request.url!.slice('/talks/2026'.length)
    files(request, response, notFound)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as { port: number }).port}/talks/2026/`
  return {
    url,
    deck: `${url}${deckPage}`,
    add: (name, file) => writeFile(join(folder, `recordings/${name}.jsonl`), file),
    tell: async files => shelve(folder, Object.entries(files).map(([name, file]) => [name, readRecording(file)]), await loadTalk(join(root, 'slides.md'))),
    async close() {
      server.closeAllConnections()
      server.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Notes what a page complains of, what fails, and whatever it asks for outside the published folder. */
export function listen(page: Page, { url }: Site): string[] {
  const heard: string[] = []
  // What is still to come as a page is left Firefox gives up, and Slidev says so; what is missing has an answer of its own.
  page.on('console', message => ['error', 'warning'].includes(message.type()) && !message.text().startsWith('slide failed to load') && heard.push(message.text()))
  page.on('pageerror', error => heard.push(error.message))
  page.on('response', response => response.status() >= 400 && heard.push(`${response.status()} for ${response.url()}`))
  page.on('websocket', socket => heard.push(`connects to ${socket.url()}`))
  page.on('request', request => !/^(?:data|blob):/.test(request.url()) && !request.url().startsWith(url) && heard.push(`asks ${request.url()}`))
  return heard
}
