/** The phone page is built on its own: small, from one origin, without the deck's plugins. */
import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/** The server speaks WebSocket and polling only, so phones need not carry WebTransport (0.8 kB). */
const withoutWebTransport: Plugin = {
  name: 'without-webtransport',
  enforce: 'pre',
  load: id => /engine\.io-client\/build\/esm\/transports\/webtransport\.js$/.test(id)
    ? 'export class WT {}'
    : null,
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  logLevel: 'warn',
  plugins: [withoutWebTransport],
  build: {
    outDir: fileURLToPath(new URL('../dist/phone', import.meta.url)),
    emptyOutDir: true,
    target: ['es2020', 'safari14'],
    modulePreload: false,
    reportCompressedSize: false,
  },
})
