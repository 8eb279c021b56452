/** What Slidev's own Vite is told: which files are components, and where its dev server finds the workshop. */
import type { Plugin } from 'vite'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { defineConfig } from 'vite'
import { mended } from './build/mended.ts'
import { opticalSizes } from './build/optical-sizes.ts'
import { recordingToPrint, untilAllIsThere } from './build/printing.ts'

/** The workshop's server, as scripts/dev.ts starts it beside Slidev's. */
const workshop = process.env.WORKSHOP_URL ?? 'http://127.0.0.1:3000'

/** Where the deck is, as build/slidev.ts tells it. */
const deckFolder = process.env.DECK_FOLDER ?? import.meta.dirname

/** Whether this is the address of a recording that is published with the deck. */
function isPublished(url: string): boolean {
  const name = /^\/recordings\/([\w-]+\.jsonl)(?:\?|$)/.exec(url)?.[1]
  return name !== undefined && existsSync(join(deckFolder, 'public/recordings', name))
}

/** Slidev builds the text of every slide's frontmatter into the pages, where nothing reads it: it may say what is right. */
const withoutFrontmatterText: Plugin = {
  name: 'without-frontmatter-text',
  apply: 'build',
  enforce: 'pre',
  transform: (code, id) => /__slidev_\d+\.frontmatter$/.test(id)
    ? { code: code.replace(/"frontmatterRaw":"(?:[^"\\]|\\.)*"/, '"frontmatterRaw":""'), map: null }
    : undefined,
}

export default defineConfig({
  plugins: [mended, untilAllIsThere, withoutFrontmatterText, ...(process.env.RECORDING ? [recordingToPrint(process.env.RECORDING)] : [])],
  // Not beside the deck, which may stand anywhere.
  cacheDir: join(import.meta.dirname, 'node_modules/.vite'),
  // A page needs all of it before long: one file costs less than seventy, and no slide is styled anew when one more comes.
  build: { cssCodeSplit: false },
  // Found only by what slides import: prepared late, they would load a page anew that is being written or printed. Of a deck
  // elsewhere Vite would look for them beside it.
  optimizeDeps: { include: deckFolder === import.meta.dirname ? ['socket.io-client', 'uqr', 'valibot'] : [] },
  css: { postcss: { plugins: [opticalSizes()] } },
  slidev: {
    // Plain modules live beside the components.
    components: { extensions: ['vue'] },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      // The workshop hears its own pages only, so a page of the dev server speaks in its name.
      '/socket.io': { target: workshop, ws: true, changeOrigin: true, headers: { origin: workshop } },
      // Reports themselves; the rules by which they judge are modules of the page.
      '^/report(?:$|/[^.]*$)': { target: workshop, changeOrigin: true },
      // What is published lies among the deck's own files, which this server has; all others are the workshop's.
      '/recordings/': { target: workshop, changeOrigin: true, headers: { origin: workshop }, bypass: ({ url }) => url && isPublished(url) ? url : undefined },
    },
  },
})
