/**
 * The phone's tests and the deck's in Firefox: `npm run test:firefox`. What cannot be driven there is left out by name;
 * nothing else is. Of themes it sees the light one, and nothing moves that need not: BiDi cannot set either yet.
 */
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findFirefox } from '../../build/firefox.ts'
import base from '../../playwright.config.ts'
import { root } from '../../server/app.ts'
import { literally } from '../titles.ts'
import { leftOut } from './left-out.ts'

const found = findFirefox()
const firefox = { browserName: 'firefox' as const, headless: true, launchOptions: found?.launch }

export default defineConfig({
  ...base,
  // A page of a deck takes Firefox twice the time.
  timeout: 600_000,
  outputDir: join(root, 'test-results/firefox'),
  grepInvert: leftOut(found?.isSystem ?? false).flatMap(({ tests }) => tests.map(([, title]) => new RegExp(literally(title)))),
  projects: base.projects!.filter(({ name }) => ['phone', 'deck'].includes(name!)).map(project => ({ ...project, testDir: join(root, project.testDir!), use: firefox })),
})
