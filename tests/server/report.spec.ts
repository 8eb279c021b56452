/** The report over HTTP: nobody's until it is shared, nobody's again when that is taken back. */
import { startProcess } from '../harness.ts'
import { phone, screen, walk } from './client.ts'
import { expect, smallDeck, test } from './room.ts'

const path = 'A'.repeat(21)
const [first, second] = [`${path}1`, `${path}2`]

async function get(url: string, headers: Record<string, string> = {}): Promise<{ status: number, body: string, headers: Headers }> {
  const response = await fetch(url, { headers })
  return { status: response.status, body: await response.text(), headers: response.headers }
}

test('it is there for the room only while it is shared, each time under another path', async ({ workshop, presenter: driver, join: joinRoom }) => {
  const someone = await joinRoom()
  const shared = (at: string) => get(`${workshop.url}/report/${at}`)
  expect((await shared(first)).status).toBe(404)
  expect(driver.room().report).toBeNull()
  expect(someone.view().report).toBeNull()

  expect(await driver.command({ type: 'shareReport', path: first })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  await someone.when(view => view.report === first)
  const page = await shared(first)
  expect(page.status).toBe(200)
  expect(page.body).toContain('What this room said')
  expect(page.body).toContain('font/woff2')
  expect(page.headers.get('cache-control')).toBe('no-store')
  const policy = page.headers.get('content-security-policy')!
  expect(policy).toContain(`default-src 'self'`)
  expect(policy).not.toMatch(/script-src[^;]*unsafe/)
  for (const wrong of [second, first.slice(1), `${first}0`, first.toLowerCase(), '', `${first}/`, `../${first}`])
    expect((await shared(wrong)).status, wrong).toBe(404)

  expect(await driver.command({ type: 'unshareReport' })).toEqual({ ok: true, seq: expect.any(Number), undo: expect.any(Array) })
  expect((await shared(first)).status).toBe(404)
  await someone.when(view => view.report === null)
  await driver.command({ type: 'shareReport', path: second })
  expect((await shared(first)).status).toBe(404)
  expect((await shared(second)).status).toBe(200)
})

test('only the key shares, and a path is 128 bits', async ({ workshop, presenter: driver }) => {
  const viewer = await screen(workshop.url)
  expect(await viewer.command({ type: 'shareReport', path: first })).toMatchObject({ ok: false })
  for (const weak of ['', 'short', '../etc', 'x'.repeat(23)])
    expect(await driver.command({ type: 'shareReport', path: weak })).toMatchObject({ ok: false })
  expect(driver.room().report).toBeNull()
  viewer.socket.disconnect()
})

test('the complete report is the presenter’s alone', async ({ workshop, presenter: driver, join: joinRoom }) => {
  await walk(driver, 'asking', 0, 2)
  const someone = await joinRoom()
  await someone.asked('pick')
  expect(await someone.cast({ poll: 'pick', value: 'tea' })).toMatchObject({ ok: true })
  await driver.move('asking', 3)
  const complete = await get(`${workshop.url}/report`, { authorization: `Bearer ${workshop.key}` })
  expect(complete.status).toBe(200)
  expect(complete.body).toContain('<b>1</b>')
  for (const authorization of ['', 'Bearer ', `Bearer ${'x'.repeat(22)}`, workshop.key.slice(1)])
    expect((await get(`${workshop.url}/report`, { authorization })).status).toBe(404)
  await driver.command({ type: 'shareReport', path: first })
  const shared = await get(`${workshop.url}/report/${first}`)
  expect(shared.body).not.toContain('<b>1</b>')
  expect(shared.body).toContain('left out')
})

test('a text that is hidden is gone from the shared report at once', async ({ workshop, presenter: driver, join: joinRoom }) => {
  const someone = await joinRoom()
  await walk(driver, 'asking', 0, 4)
  await someone.asked('say')
  expect(await someone.cast({ poll: 'say', value: 'a rude word' })).toMatchObject({ ok: true })
  await walk(driver, 'asking', 4, 6)
  await driver.command({ type: 'shareReport', path: first })
  const shared = async () => (await get(`${workshop.url}/report/${first}`)).body
  expect(await shared()).toContain('a rude word')
  await driver.command({ type: 'hideText', poll: 'say', text: '1' })
  expect(await shared()).not.toContain('a rude word')
})

test('what is shared stays shared over a restart, and follows the room', async () => {
  const running = await startProcess({ deck: smallDeck })
  const driver = await screen(running.url, running.key, true)
  await driver.command({ type: 'shareReport', path: first })
  driver.socket.disconnect()
  await running.kill()
  const again = await startProcess({ deck: smallDeck, data: running.data })
  expect((await get(`${again.url}/report/${first}`)).body).toContain('0 people joined')
  const late = await phone(again.url)
  expect(late.view().report).toBe(first)
  await expect.poll(async () => (await get(`${again.url}/report/${first}`)).body).toContain('1 person joined')
  late.socket.disconnect()
  await again.close()
})
