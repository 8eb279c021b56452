/** One runner for every room of the tests; all of them use the real server, real sockets and a real browser. */
import { availableParallelism } from 'node:os'
import process from 'node:process'
import { defineConfig } from '@playwright/test'
import { browserFlags, findChromium } from './build/browser.ts'

const browser = {
  browserName: 'chromium' as const,
  headless: true,
  launchOptions: { executablePath: findChromium(), args: browserFlags },
}

export default defineConfig({
  fullyParallel: false,
  // Half as many again as there are cores: much of what is tested is waited for.
  workers: Math.min(6, Math.ceil(1.5 * availableParallelism())),
  // A shared machine may stand still for seconds: what fails once there and passes then is told as flaky, never silently.
  retries: process.env.CI ? 2 : 0,
  // A machine may be busy: what is waited for comes, or the test fails late rather than wrongly.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [['list']],
  outputDir: 'test-results',
  projects: [
    // First, so that the others fill the worker that it leaves.
    // Five pages each keep a core busy. A deck keeps its screen awake; the shell without a window asks nobody whether it may, and refuses.
    { name: 'deck', testDir: 'tests/deck', workers: Math.min(6, availableParallelism()), use: { ...browser, permissions: ['screen-wake-lock'] } },
    { name: 'heart', testDir: 'tests/heart' },
    { name: 'server', testDir: 'tests/server' },
    { name: 'phone', testDir: 'tests/phone', use: browser },
  ],
})
