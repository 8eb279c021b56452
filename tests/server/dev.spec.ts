/** In development Slidev's server stands before the workshop's: which of them has which recording. */
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import { createServer } from 'vite'
import { root } from '../../server/app.ts'
import { startWorkshop } from '../harness.ts'
import { request } from './request.ts'

test('a recording that is published with the deck is had without a key, any other of the workshop alone', async () => {
  // Nothing is built there, as in development.
  const running = await startWorkshop({ dist: join(root, 'dist/dev') })
  process.env.WORKSHOP_URL = running.url
  const { default: { server } } = await import('../../vite.config.ts')
  const vite = await createServer({ configFile: false, root, appType: 'custom', logLevel: 'silent', optimizeDeps: { noDiscovery: true }, server: { ...server, port: 0, watch: null } })
  await vite.listen()
  const fetched = (name: string, headers = {}) => request(`http://127.0.0.1:${(vite.httpServer!.address() as AddressInfo).port}/recordings/${name}`, { headers })
  expect((await fetched('simulated.jsonl')).body).toMatch(/^\{"recording":1,/)
  expect(await fetched('nothing.jsonl')).toMatchObject({ status: 401, body: expect.stringContaining('presenter\'s key') })
  expect(await fetched('', { authorization: `Bearer ${running.key}` })).toMatchObject({ status: 200, headers: { 'content-type': 'application/json' } })
  await vite.close()
  await running.close()
})
