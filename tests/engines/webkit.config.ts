/** A smoke in WebKit, the engine of every iPhone: `npm run test:webkit`. */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import base from '../../playwright.config.ts'
import { root } from '../../server/app.ts'

export default defineConfig({
  ...base,
  timeout: 900_000,
  outputDir: join(root, 'test-results/webkit'),
  projects: [{ name: 'webkit', testDir: join(import.meta.dirname, 'webkit') }],
})
