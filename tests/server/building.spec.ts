/** While a page is built, and while one build takes the place of another, nobody sees half of it and nothing ends. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { fresh } from '../../build/fresh.ts'
import { runServer, startWorkshop, temporaryFolder } from '../harness.ts'
import { buildSwap } from '../torture/http.ts'
import { request } from './request.ts'
import { expect, smallDeck, test } from './room.ts'

test('a page that is being built asks for a moment, whatever was there before', async () => {
  const pending = new Set(['phone', 'remote', 'deck'])
  const workshop = await startWorkshop({ deck: smallDeck, isBuilding: page => pending.has(page) })
  const addresses = { phone: ['/', '/arrow.svg'], remote: ['/remote/'], deck: ['/deck/', '/deck/presenter/', '/deck/favicon.svg'] }
  const moment = async (path: string) => {
    const { status, headers, body } = await request(workshop.url + path)
    expect(status, path).toBe(503)
    expect(headers['cache-control']).toBe('no-store')
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(body).toContain('Building, one moment')
  }
  for (const path of Object.values(addresses).flat())
    await moment(path)
  pending.delete('phone')
  for (const path of addresses.phone)
    expect((await request(workshop.url + path)).status, path).toBe(200)
  for (const path of addresses.deck)
    await moment(path)
  for (const page of ['remote', 'deck'])
    pending.delete(page)
  for (const path of [...addresses.remote, ...addresses.deck])
    expect((await request(workshop.url + path)).status, path).toBe(200)
  await workshop.close()
})

test('what a killed build left is gone with the next, and what another still makes is not', async () => {
  const folder = await temporaryFolder()
  const { pid } = spawnSync(process.execPath, ['--version'])
  for (const name of [`deck.${pid}`, `deck.${process.ppid}`, `decks.${pid}`])
    await mkdir(join(folder, name))
  await fresh(join(folder, 'deck'), 'Building', 'hash', async (out) => {
    await mkdir(out)
    await writeFile(join(out, 'index.html'), '')
  })
  expect(readdirSync(folder).sort()).toEqual(['deck', 'deck.stamp', `deck.${process.ppid}`, `decks.${pid}`].sort())
  await rm(folder, { recursive: true })
})

/** A port that nobody listens to. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}

test('a start with another deck than the one that is built never shows that one', async () => {
  const port = await freePort()
  const { child, output } = runServer(['--port', String(port), '--data', test.info().outputPath('data'), '--deck', smallDeck])
  // It says that it builds once it listens.
  await expect.poll(output, { timeout: 250_000 }).toContain('Building the deck')
  const { status, body } = await request(`http://127.0.0.1:${port}/deck/`)
  child.kill('SIGINT')
  await once(child, 'exit')
  expect(status).toBe(503)
  expect(body).toContain('Building, one moment')
})

test('a start with pages that are built shows them', async () => {
  const { child, output } = runServer(['--port', '0', '--data', test.info().outputPath('data')])
  await expect.poll(output, { timeout: 250_000 }).toContain('Recording')
  const [url] = /http:\/\/\S+(?=\/deck)/.exec(output())!
  for (const path of ['/', '/deck/'])
    expect((await request(url + path)).status, path).toBe(200)
  child.kill('SIGINT')
  await once(child, 'exit')
})

test('builds that take each other\'s place under those who load them break nothing', async () => {
  await buildSwap({ seconds: 1 })
})
