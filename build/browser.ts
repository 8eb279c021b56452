/** Finds a Chromium for the tests, or brings one: a machine may have Playwright's, its own, or none. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'

/** What headless Chromium is told: no calls home; no sandbox only where root could not have one. */
export const browserFlags = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Where this machine's own browser may be, by name on the path or as a file. The shell is Chromium without a window;
 * the tests take half the time in it.
 */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The path of a Chromium: the one named by CHROMIUM, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(process.platform === 'win32'
    ? ';'
    : ':').flatMap(folder => names.map(name => join(folder, name)))
  return [
    process.env.CHROMIUM ?? '',
    chromium.executablePath(),
    ...onPath,
    ...places,
  ].find(path => path !== '' && existsSync(path))
}

/**
 * The path of a Chromium, fetched where there is none.
 * @throws Error that says how to get one where that fails.
 */
export function bringChromium(): string {
  const found = findChromium()
  if (found)
    return found
  console.log('  There is no Chromium here: trying to install one …')
  const playwright = join(import.meta.dirname, '../node_modules/@playwright/test/cli.js')
  run(process.execPath, [playwright, 'install', 'chromium'])
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (!findChromium() && process.getuid?.() === 0 && existsSync('/etc/debian_version'))
      run('apt-get', ['install', '-y', '--no-install-recommends', name])
  }
  const brought = findChromium()
  if (!brought)
    throw new Error('The tests need Chromium. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium npm test')
  return brought
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit' })
}
