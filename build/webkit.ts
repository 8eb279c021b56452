/**
 * Finds WebKit for the tests, or brings it: WebKitGTK with its driver, which Debian and its like have packages of, and a
 * screen that nobody sees. Playwright's own WebKit has to be fetched from a place that not every network reaches.
 */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { firstOf, installPackages, onPath } from './browser.ts'

const packages = ['webkit2gtk-driver', 'xvfb']
const libraries = '/usr/lib'

/** Paths of the programs that are needed. */
export interface WebKit {
  driver: string
  /** The browser that the library brings; it has a window and little else. */
  browser: string
  screen: string
}

/** Undefined where one of them is missing. */
export function findWebKit(): WebKit | undefined {
  const folders = existsSync(libraries) ? ['', ...readdirSync(libraries)] : []
  const [driver, screen] = [firstOf(onPath(['WebKitWebDriver'])), firstOf(onPath(['Xvfb']))]
  const browser = firstOf(['4.1', '6.0', '4.0'].flatMap(version => folders.map(folder => join(libraries, folder, `webkit2gtk-${version}`, 'MiniBrowser'))))
  return driver && browser && screen ? { driver, browser, screen } : undefined
}

/**
 * Fetches what is missing of WebKit.
 * @throws Error that says how to get it where that fails.
 */
export function bringWebKit(): WebKit {
  if (!findWebKit()) {
    console.log('  There is no WebKit with a driver here: trying to install it …')
    installPackages(packages)
  }
  const found = findWebKit()
  if (!found)
    throw new Error(`These tests need WebKitGTK, its driver and a screen. On Debian: apt-get install ${packages.join(' ')}`)
  return found
}
