/** How little a phone's page weighs, as the wire has it. */
import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { root } from '../../server/app.ts'

/** Bytes on the wire for everything before the first vote. */
export const budget = 24_000

/** Listens to a page that is still to be opened; answers what all that it asked for until then weighs, in bytes. */
export function weigh(page: Page): () => number {
  const paths = new Set(['/arrow.svg'])
  page.on('request', (request) => {
    const { pathname } = new URL(request.url())
    if (!pathname.startsWith('/socket.io/'))
      paths.add(pathname)
  })
  return () => [...paths].reduce((sum, path) => sum + weightOf(path), 0)
}

function weightOf(path: string): number {
  const file = join(root, 'dist/phone', path === '/' ? 'index.html' : path)
  return brotliCompressSync(readFileSync(file)).length
}
