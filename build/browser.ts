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

/** Where programs of these names would be, by the path that commands are looked up on. */
export function onPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(process.platform === 'win32' ? ';' : ':')
  return folders.flatMap(folder => names.map(name => join(folder, name)))
}

/** The first of these files that is there. */
export const firstOf = (paths: string[]): string | undefined => paths.find(path => path !== '' && existsSync(path))

/** The path of a Chromium: the one named by CHROMIUM, Playwright's own, or the system's. */
export function findChromium(): string | undefined {
  return firstOf([process.env.CHROMIUM ?? '', chromium.executablePath(), ...onPath(names), ...places])
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
  installWithPlaywright('chromium')
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (!findChromium())
      installPackages([name])
  }
  const brought = findChromium()
  if (!brought)
    throw new Error('The tests need Chromium. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium npm test')
  return brought
}

/** Fetches Playwright's own build of a browser; says on the terminal why it could not. */
export function installWithPlaywright(browser: 'chromium' | 'firefox'): void {
  run(process.execPath, [join(import.meta.dirname, '../node_modules/@playwright/test/cli.js'), 'install', browser])
}

/** Installs packages of Debian's, where this is one and we may. */
export function installPackages(names: string[]): void {
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version'))
    run('apt-get', ['install', '-y', '--no-install-recommends', ...names])
}

function run(command: string, args: string[]): void {
  spawnSync(command, args, { stdio: 'inherit' })
}
