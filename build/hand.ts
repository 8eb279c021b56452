/** The pages for a hand are built on their own: small, from one origin, without the deck's plugins. */
import type { InlineConfig, Plugin } from 'vite'
import { join } from 'node:path'

/**
 * What phones need not carry, and what stands in its place (5.1 kB less): the server speaks WebSocket and polling, and
 * JSON in one namespace, so there is neither WebTransport nor a binary frame, and a frame that is no text is an error;
 * browsers of the target have `fetch`, and a WebSocket that needs no options; the page speaks to its own origin by one
 * connection, so no address is parsed; connection.ts names the transports and connects again, not Socket.IO; and a chunk
 * brings neither styles nor other chunks that would have to be preloaded.
 */
const leaner: Record<string, string> = {
  'node_modules/engine.io-client/build/esm/transport.js': `
    import { decodePacket } from 'engine.io-parser'
    import { Emitter } from '@socket.io/component-emitter'
    import { encode } from './contrib/parseqs.js'
    import { installTimerFunctions } from './util.js'
    export class TransportError extends Error {}
    export class Transport extends Emitter {
      constructor(opts) {
        super()
        installTimerFunctions(this, opts)
        Object.assign(this, { opts, query: opts.query, socket: opts.socket, supportsBinary: true, writable: false })
      }
      onError(reason) { this.emitReserved('error', new TransportError(reason)) }
      open() {
        this.readyState = 'opening'
        this.doOpen()
        return this
      }
      close() {
        if (/^open/.test(this.readyState)) {
          this.doClose()
          this.onClose()
        }
        return this
      }
      send(packets) {
        if (this.readyState == 'open')
          this.write(packets)
      }
      onOpen() {
        this.readyState = 'open'
        this.writable = true
        this.emitReserved('open')
      }
      onData(data) { this.onPacket(decodePacket(data)) }
      onPacket(packet) { this.emitReserved('packet', packet) }
      onClose(details) {
        this.readyState = 'closed'
        this.emitReserved('close', details)
      }
      pause() {}
      createUri(schema, query) { return schema + '://' + location.host + this.opts.path + '?' + encode(query) }
    }`,
  'node_modules/engine.io-client/build/esm/transports/webtransport.js': 'export class WT {}',
  'node_modules/engine.io-client/build/esm/transports/index.js': 'export const transports = undefined',
  'node_modules/engine.io-client/build/esm/transports/websocket.js': `
    import { encodePacket } from 'engine.io-parser'
    import { Transport } from '../transport.js'
    export class WS extends Transport {
      get name() { return 'websocket' }
      createSocket(uri) { return new WebSocket(uri) }
      doOpen() {
        try {
          this.ws = this.createSocket(this.createUri(this.opts.secure ? 'wss' : 'ws', this.query))
        }
        catch (error) {
          return this.emitReserved('error', error)
        }
        this.ws.onopen = () => this.onOpen()
        this.ws.onclose = context => this.onClose({ context })
        this.ws.onmessage = ({ data }) => this.onData(data)
        this.ws.onerror = error => this.onError('websocket error', error)
      }
      doWrite(_, frame) { this.ws.send(frame) }
      write(packets) {
        this.writable = false
        packets.forEach(packet => encodePacket(packet, false, frame => this.doWrite(packet, frame)))
        queueMicrotask(() => {
          this.writable = true
          this.emitReserved('drain')
        })
      }
      doClose() {
        if (this.ws) {
          this.ws.onerror = null
          this.ws.close()
        }
      }
    }`,
  'node_modules/engine.io-client/build/esm/transports/polling-xhr.js': 'export { Fetch as XHR } from \'./polling-fetch.js\'',
  'node_modules/engine.io-client/build/esm/contrib/parseuri.js': 'export const parse = undefined',
  'node_modules/engine.io-client/build/esm/contrib/parseqs.js': 'export const encode = query => String(new URLSearchParams(query)), decode = undefined',
  'node_modules/socket.io-client/build/esm/index.js': `
    import { Manager } from './manager.js'
    export { WebSocket, XHR } from 'engine.io-client'
    export const io = options => new Manager(undefined, options).socket('/', options)`,
  'node_modules/socket.io-client/build/esm/contrib/backo2.js': 'export class Backoff { setMin() {} setMax() {} setJitter() {} reset() {} }',
  'node_modules/engine.io-parser/build/esm/encodePacket.browser.js': `
    import { PACKET_TYPES } from './commons.js'
    export const encodePacket = ({ type, data }, _, callback) => callback(PACKET_TYPES[type] + (data || ''))
    export const encodePacketToBinary = undefined`,
  'node_modules/engine.io-parser/build/esm/decodePacket.browser.js': `
    import { ERROR_PACKET, PACKET_TYPES_REVERSE } from './commons.js'
    export const decodePacket = (frame) => {
      const type = PACKET_TYPES_REVERSE[frame[0]]
      return type ? { type, data: frame.slice(1) || undefined } : ERROR_PACKET
    }`,
  'node_modules/socket.io-parser/build/esm/index.js': `
    import { Emitter } from '@socket.io/component-emitter'
    export const protocol = 5
    export const PacketType = { CONNECT: 0, DISCONNECT: 1, EVENT: 2, ACK: 3, CONNECT_ERROR: 4 }
    export class Encoder {
      encode({ type, id = '', data }) { return [type + (id + (data == null ? '' : JSON.stringify(data)))] }
    }
    export class Decoder extends Emitter {
      add(frame) {
        const [, type, id, data] = /^([0-4])(\\d*)([^]*)/.exec(frame)
        this.emitReserved('decoded', { type: +type, nsp: '/', id: id ? +id : undefined, data: data ? JSON.parse(data) : undefined })
      }
      destroy() {}
    }`,
  'vite/preload-helper.js': 'export const __vitePreload = load => load()',
}

const withoutTheRest: Plugin = {
  name: 'leaner',
  enforce: 'pre',
  load: { order: 'pre', handler: id => Object.entries(leaner).find(([file]) => id.endsWith(file))?.[1] ?? null },
}

/**
 * The styles stand in the page itself, behind its words: so the words are there after the first packet, whatever becomes
 * of the rest.
 */
const stylesInside: Plugin = {
  name: 'styles-inside',
  enforce: 'post',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      for (const [name, file] of Object.entries(bundle)) {
        if (file.type !== 'asset' || !name.endsWith('.css'))
          continue
        delete bundle[name]
        html = html
          .replace(new RegExp(`\\s*<link rel="stylesheet"[^>]*${name}[^>]*>`), '')
          .replace('</body>', () => `<style>${String(file.source).trim()}</style></body>`)
      }
      return html
    },
  },
}

/** A page that is held in a hand, in a folder of its name: the audience's, and the speaker's clicker. */
export type HandPage = 'phone' | 'remote'

/** How a script is made for a hand. */
export const forPhones = {
  target: ['es2020', 'safari13.1'],
  reportCompressedSize: false,
  minify: 'terser',
  terserOptions: { ecma: 2020, module: true, compress: { passes: 3 } },
} satisfies InlineConfig['build']

/** What Vite is told to build such a page into a folder, with more plugins where it needs them. */
export function handConfig(page: HandPage, outDir: string, plugins: Plugin[] = []): InlineConfig {
  return {
    configFile: false,
    root: join(import.meta.dirname, '..', page),
    base: page === 'phone' ? '/' : `/${page}/`,
    plugins: [withoutTheRest, stylesInside, ...plugins],
    build: { outDir, emptyOutDir: true, modulePreload: false, ...forPhones },
  }
}
