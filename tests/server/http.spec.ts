/** Plain requests: what is served, under which headers, and to pages of which origin. */
import type { RequestOptions } from 'node:http'
import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { startWorkshop, temporaryFolder } from '../harness.ts'
import { request } from './request.ts'
import { expect, smallDeck, test } from './room.ts'

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
  for (const path of ['/', '/remote/', '/deck/', '/deck/presenter/', '/deck/9?clicks=2']) {
    const { status, headers, body } = await request(workshop.url + path)
    expect(status, path).toBe(200)
    const policy = String(headers['content-security-policy'])
    expect(policy).toContain(`default-src 'self'`)
    expect(policy).not.toContain('unsafe-eval')
    const scripts = /script-src ([^;]*)/.exec(policy)![1]!
    expect(scripts).not.toContain('unsafe-inline')
    const inline = body.match(/<script(?![^>]*\s(?:src=|type="application\/json"))/g)?.length ?? 0
    expect(scripts.match(/'sha256-/g)?.length ?? 0, path).toBe(inline)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
    expect(headers['cache-control']).toBe(path === '/' ? 'no-store' : 'no-cache')
  }
})

test('files come compressed, and those with a hash in their name are kept for good', async ({ workshop }) => {
  for (const folder of ['/', '/remote/', '/deck/']) {
    const page = await request(workshop.url + folder)
    const asset = /["'](?:\.|\/deck|\/remote)?(\/assets\/[^"']+\.js)/.exec(page.body)![1]!
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
  for (const path of ['/../package.json', '/deck/../../package.json', '/deck/..%2f..%2fpackage.json', '/%2e%2e/package.json', '/no-such-page', '/assets/none.js', '/deck/assets/none.js', '/remote/none', '/remote/../package.json', '/%E0%A4%A', '/deck.stamp']) {
    const { status, body } = await request(workshop.url + path, { path })
    expect(body, path).not.toContain('"dependencies"')
    expect([404, 200], path).toContain(status)
    if (!path.startsWith('/deck/..'))
      expect(status, path).toBe(404)
  }
  expect((await request(`${workshop.url}/deck`)).headers.location).toBe('/deck/')
  expect((await request(`${workshop.url}/remote`)).headers.location).toBe('/remote/')
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

test('every answer carries the policy, whoever gives it', async ({ workshop }) => {
  const own = { origin: workshop.url }
  const dist = await temporaryFolder()
  mkdirSync(join(dist, 'phone/index.html'), { recursive: true })
  const broken = await startWorkshop({ deck: smallDeck, dist })
  const answers: [number, string, RequestOptions?][] = [
    [200, `${workshop.url}/healthz`],
    [200, workshop.url + handshake],
    [308, `${workshop.url}/deck`],
    [400, `${workshop.url}/socket.io/?EIO=4&transport=none`],
    [401, `${workshop.url}/recordings/`],
    [403, `${workshop.url}/`, { headers: { origin: 'http://evil.example' } }],
    [403, workshop.url + handshake, { headers: { origin: 'http://evil.example' } }],
    [404, `${workshop.url}/none`],
    [404, `${workshop.url}/report`],
    [405, `${workshop.url}/`, { method: 'POST', headers: own }],
    [500, `${broken.url}/`],
    [503, `${broken.url}/deck/`],
  ]
  for (const [expected, url, options] of answers) {
    const { status, headers } = await request(url, options)
    expect(status, url).toBe(expected)
    expect(headers['content-security-policy'], `${status} ${url}`).toContain(`default-src 'self'`)
    expect(headers['x-content-type-options'], `${status} ${url}`).toBe('nosniff')
    expect(headers['referrer-policy'], `${status} ${url}`).toBe('no-referrer')
  }
  await broken.close()
  await rm(dist, { recursive: true })
})

test('a range is answered by the bytes it names, and one that means nothing by the whole', async ({ workshop }) => {
  const whole = await request(`${workshop.url}/`)
  const size = whole.bytes.length
  const ask = (range: string, more = {}) => request(`${workshop.url}/`, { headers: { range, ...more } })
  const parts: [string, number, number][] = [['bytes=0-0', 0, 1], ['bytes=5-9', 5, 10], ['bytes=-5', size - 5, size], ['bytes=7-', 7, size], [`bytes=5-${size + 100}`, 5, size], [`bytes=-${size + 100}`, 0, size]]
  for (const [range, from, to] of parts) {
    const { status, headers, bytes } = await ask(range)
    expect(status, range).toBe(206)
    expect(headers['content-range'], range).toBe(`bytes ${from}-${to - 1}/${size}`)
    expect(headers['content-length'], range).toBe(String(to - from))
    expect(bytes.equals(whole.bytes.subarray(from, to)), range).toBe(true)
  }
  for (const range of ['bytes=5-3', 'bytes=', 'bytes=a-b', 'bytes=-', 'bytes=1', 'lines=1-2', 'bytes=0-1,4-5', 'bytes']) {
    const { status, bytes } = await ask(range)
    expect(status, range).toBe(200)
    expect(bytes.equals(whole.bytes), range).toBe(true)
  }
  for (const range of [`bytes=${size}-`, `bytes=${size + 5}-${size + 9}`, 'bytes=-0']) {
    const { status, headers } = await ask(range)
    expect(status, range).toBe(416)
    expect(headers['content-range'], range).toBe(`bytes */${size}`)
  }
  expect((await ask('bytes=0-3', { 'if-range': whole.headers.etag })).status).toBe(206)
  expect((await ask('bytes=0-3', { 'if-range': '"another"' })).status).toBe(200)
})

test('what is known already is not sent again, and HEAD sends no body', async ({ workshop }) => {
  for (const path of ['/', '/deck/', '/deck/9', '/deck/recordings/simulated.jsonl', '/recordings/simulated.jsonl']) {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const ask = (headers = {}, method = 'GET') => request(workshop.url + path, { method, headers: { 'accept-encoding': encoding, ...headers } })
      const { headers, bytes } = await ask()
      expect(headers['content-length'], path).toBe(String(bytes.length))
      expect(headers.vary).toBe('Accept-Encoding')
      const head = await ask({}, 'HEAD')
      expect({ ...head.headers, date: '' }, path).toEqual({ ...headers, date: '' })
      expect([head.status, head.bytes.length]).toEqual([200, 0])
      const known = await ask({ 'if-none-match': `"other", ${headers.etag}` })
      expect([known.status, known.bytes.length], path).toEqual([304, 0])
      expect(known.headers.etag).toBe(headers.etag)
    }
  }
  expect((await request(`${workshop.url}/`, { headers: { 'accept-encoding': 'br;q=0, gzip' } })).headers['content-encoding']).toBe('gzip')
})

test('pages are only read; another method is told so', async ({ workshop }) => {
  const headers = { origin: workshop.url }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
    for (const path of ['/', '/deck/', '/deck/9', '/assets/none.js', '/healthz', '/report', '/report/none']) {
      // Without an origin too: a program that asks must not be told that other pages may.
      for (const from of [headers, {}]) {
        const reply = await request(workshop.url + path, { method, headers: from })
        expect(reply.status, `${method} ${path}`).toBe(405)
        expect(reply.headers.allow).toBe('GET, HEAD')
      }
    }
    if (method !== 'DELETE' && method !== 'POST') {
      const reply = await request(`${workshop.url}/recordings/some.jsonl`, { method, headers: { ...headers, authorization: `Bearer ${workshop.key}` } })
      expect([reply.status, reply.headers.allow]).toEqual([405, 'GET, HEAD, DELETE, POST'])
    }
  }
})

test('a recording says what it is', async ({ workshop }) => {
  for (const path of ['/recordings/simulated.jsonl', '/deck/recordings/simulated.jsonl'])
    expect((await request(workshop.url + path)).headers['content-type']).toBe('application/jsonl; charset=utf-8')
})
