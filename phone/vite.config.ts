/** The phone page is built on its own: small, from one origin, without the deck's plugins. */
import type { Plugin } from 'vite'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

/**
 * The server speaks WebSocket and polling, and JSON: phones need carry neither WebTransport nor binary frames (1.8 kB).
 * Files of the client and what stands in their place; a frame that is no text is an error.
 */
const textOnly: Record<string, string> = {
  'engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',
  'engine.io-parser/build/esm/encodePacket.browser.js': `
    import { PACKET_TYPES } from './commons.js'
    export const encodePacket = ({ type, data }, _, callback) => callback(PACKET_TYPES[type] + (data || ''))
    export const encodePacketToBinary = undefined`,
  'engine.io-parser/build/esm/decodePacket.browser.js': `
    import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js'
    export const decodePacket = (frame) => {
      const type = PACKET_TYPES_REVERSE[frame[0]]
      return type ? { type, data: frame.slice(1) || undefined } : ERROR_PACKET
    }`,
  'socket.io-parser/build/esm/binary.js': 'export const deconstructPacket = packet => ({ packet, buffers: [] }), reconstructPacket = packet => packet',
  'socket.io-parser/build/esm/is-binary.js': 'export const isBinary = () => false, hasBinary = isBinary',
}

const withTextOnly: Plugin = {
  name: 'text-only',
  enforce: 'pre',
  load: id => Object.entries(textOnly).find(([file]) => id.endsWith(`/node_modules/${file}`))?.[1] ?? null,
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  logLevel: 'warn',
  plugins: [withTextOnly],
  build: {
    outDir: fileURLToPath(new URL('../dist/phone', import.meta.url)),
    emptyOutDir: true,
    target: ['es2020', 'safari14'],
    modulePreload: false,
    reportCompressedSize: false,
  },
})
