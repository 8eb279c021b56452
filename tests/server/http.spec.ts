/** Plain requests: what is served, under which headers, and to pages of which origin. */
import { Buffer } from 'node:buffer'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import * as http from 'node:http'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { startWorkshop, temporaryFolder } from '../harness.ts'
import { expect, smallDeck, test } from './room.ts'

interface Reply { status: number, headers: http.IncomingHttpHeaders, body: string }

/** One request without the headers that fetch adds or forbids. */
function request(url: string, options: http.RequestOptions = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    http.request(url, { agent: false, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks).toString() }))
    }).on('error', reject).end()
  })
}

const handshake = '/socket.io/?EIO=4&transport=polling'

/** Whether a WebSocket may be opened with these headers. */
function upgrades(url: string, headers: Record<string, string>): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`, { headers })
    socket.on('open', () => {
      socket.close()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

test('a page of another origin gets nothing and can send nothing', async ({ workshop }) => {
  const host = new URL(workshop.url).host
  const strangers = ['http://evil.example', `http://evil.example:${workshop.port}`, 'null', '', `http://${host}.evil.example`, `http://127.0.0.1:${workshop.port + 1}`]
  for (const origin of strangers) {
    for (const path of ['/', '/deck/', '/healthz', handshake])
      expect((await request(workshop.url + path, { headers: { origin } })).status, `${origin} ${path}`).toBe(403)
    expect((await request(workshop.url + handshake, { method: 'POST', headers: { origin } })).status).toBe(403)
    expect(await upgrades(workshop.url, { origin }), origin).toBe(false)
  }
})

test('its own pages get in; without an origin one may only read', async ({ workshop }) => {
  for (const headers of [{ origin: workshop.url }, {}]) {
    expect((await request(workshop.url + handshake, { headers })).status).toBe(200)
    expect(await upgrades(workshop.url, headers as Record<string, string>)).toBe(true)
  }
  expect((await request(`${workshop.url}/`, { headers: {} })).status).toBe(200)
  expect((await request(workshop.url + handshake, { method: 'POST', headers: {} })).status).toBe(403)
  const sid = /"sid":"([^"]+)"/.exec((await request(workshop.url + handshake, { headers: { origin: workshop.url } })).body)![1]!
  expect((await request(`${workshop.url}${handshake}&sid=${sid}`, { method: 'POST', headers: {} })).status).toBe(403)
})

test('the public address is an origin of its own', async () => {
  const workshop = await startWorkshop({ deck: smallDeck, publicUrl: 'https://talk.example' })
  expect((await request(workshop.url + handshake, { headers: { origin: 'https://talk.example' } })).status).toBe(200)
  expect(await upgrades(workshop.url, { origin: 'https://talk.example' })).toBe(true)
  expect(await upgrades(workshop.url, { origin: 'https://talk.example.evil' })).toBe(false)
  await workshop.close()
})

test('pages come with a policy that lets no foreign or made-up script run', async ({ workshop }) => {
  for (const path of ['/', '/deck/', '/deck/presenter/', '/deck/9?clicks=2']) {
    const { status, headers, body } = await request(workshop.url + path)
    expect(status, path).toBe(200)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`default-src 'self'`)
    expect(policy).not.toContain('unsafe-eval')
    const scripts = /script-src ([^;]*)/.exec(policy)![1]!
    expect(scripts).not.toContain('unsafe-inline')
    const inline = body.match(/<script(?![^>]*\ssrc=)/g)?.length ?? 0
    expect(scripts.match(/'sha256-/g)?.length ?? 0, path).toBe(inline)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe('no-cache')
  }
})

test('files come compressed, and those with a hash in their name are kept for good', async ({ workshop }) => {
  for (const folder of ['/', '/deck/']) {
    const page = await request(workshop.url + folder)
    const asset = /["'](?:\.|\/deck)?(\/assets\/[^"']+\.js)/.exec(page.body)![1]!
    for (const encoding of ['br', 'gzip']) {
      const { headers, status } = await request(`${workshop.url}${folder.slice(0, -1)}${asset}`, { headers: { 'accept-encoding': encoding } })
      expect(status).toBe(200)
      expect(headers['content-encoding']).toBe(encoding)
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(headers['content-type']).toContain('javascript')
    }
  }
})

test('nothing outside the built pages is served', async ({ workshop }) => {
  for (const path of ['/../package.json', '/deck/../../package.json', '/deck/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/no-such-page', '/assets/none.js', '/deck/assets/none.js', '/%E0%A4%A', '/deck.stamp']) {
    const { status, body } = await request(workshop.url + path, { path })
    expect(body, path).not.toContain('"dependencies"')
    expect([404, 200], path).toContain(status)
    if (!path.startsWith('/deck/..'))
      expect(status, path).toBe(404)
  }
  expect((await request(`${workshop.url}/deck`)).headers.location).toBe('/deck/')
  expect((await request(`${workshop.url}/deck?replay=one`)).headers.location).toBe('/deck/?replay=one')
  expect(JSON.parse((await request(`${workshop.url}/healthz`)).body)).toMatchObject({ status: 'ok', version: expect.any(String), workshop: expect.any(String), connected: 0, journalLag: 0 })
})

test('a page that cannot be read ends its own request and nothing else', async () => {
  const dist = await temporaryFolder()
  mkdirSync(join(dist, 'phone/index.html'), { recursive: true })
  const workshop = await startWorkshop({ deck: smallDeck, dist })
  expect((await request(`${workshop.url}/`)).status).toBe(500)
  expect((await request(`${workshop.url}/healthz`)).status).toBe(200)
  await workshop.close()
  await rm(dist, { recursive: true })
})
