/** What Slidev's dev server has besides for a deck that is printed, as scripts/export.ts has it printed. */
import type { Plugin } from 'vite'
import { readFileSync } from 'node:fs'
import process from 'node:process'

/** Hands out the recording that is printed, where a page looks for the one it was told to play. */
export function recordingToPrint(file: string): Plugin {
  return {
    name: 'recording-to-print',
    configureServer: ({ middlewares }) => {
      middlewares.use(`/recordings/${process.env.VITE_REPLAY}.jsonl`, (_request, response) => {
        response.end(readFileSync(file))
      })
    },
  }
}

/** Runs before all else of a page. */
const asking = `if (new URLSearchParams(location.search).has('print')) {
  window.printing = new AbortController()
  fetch('/printing', { signal: window.printing.signal }).catch(() => {})
}`

/**
 * Slidev prints a page that has fetched nothing for half a second, and a busy machine pauses longer than that. A page
 * that is printed therefore fetches something that never comes, until all is there and setup/main.ts gives it up.
 */
export const untilAllIsThere: Plugin = {
  name: 'until-all-is-there',
  apply: 'serve',
  configureServer: ({ middlewares }) => {
    middlewares.use('/printing', () => {})
  },
  transformIndexHtml: () => [{ tag: 'script', children: asking, injectTo: 'head-prepend' }],
}
