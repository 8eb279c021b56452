/**
 * Finds a Firefox for the tests, or brings one: Playwright's own, or the system's, which speaks WebDriver BiDi.
 * Playwright looks for the system's in places where Debian has none, so it is named here.
 */
import type { LaunchOptions } from '@playwright/test'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { firefox } from '@playwright/test'
import { firstOf, installPackages, installWithPlaywright, onPath } from './browser.ts'

const names = ['firefox', 'firefox-esr']
const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

/**
 * Every page believes that it has the focus, and none gives room to scroll bars, as in headless Chromium; nothing moves
 * that need not, since BiDi cannot ask for it.
 */
const firefoxUserPrefs = { 'focusmanager.testmode': true, 'ui.prefersReducedMotion': 1, 'ui.useOverlayScrollbars': 1 }

/** How to start the Firefox that is named by FIREFOX, Playwright's own, or the system's; `isSystem`: by WebDriver BiDi. */
export function findFirefox(): { launch: LaunchOptions, isSystem: boolean } | undefined {
  const own = firstOf([firefox.executablePath()])
  if (own && !process.env.FIREFOX)
    return { launch: { executablePath: own, firefoxUserPrefs }, isSystem: false }
  const system = firstOf([process.env.FIREFOX ?? '', ...onPath(names), ...places])
  return system ? { launch: { ...bidi(system), firefoxUserPrefs }, isSystem: true } : undefined
}

/** An older Firefox lacks some of what Playwright asks: on Debian, where it is found, the bridge stands between them. */
function bidi(executablePath: string): LaunchOptions {
  if (process.platform !== 'linux')
    return { channel: 'moz-firefox', executablePath }
  const env = { ...process.env, FIREFOX: executablePath, PATH: `${dirname(process.execPath)}:${process.env.PATH}` } as Record<string, string>
  return { channel: 'moz-firefox', executablePath: join(import.meta.dirname, 'firefox-bridge.ts'), env }
}

/**
 * Fetches a Firefox where there is none.
 * @throws Error that says how to get one where that fails.
 */
export function bringFirefox(): void {
  if (findFirefox())
    return
  console.log('  There is no Firefox here: trying to install one …')
  installWithPlaywright('firefox')
  if (!findFirefox())
    installPackages(['firefox-esr'])
  if (!findFirefox())
    throw new Error('These tests need Firefox. Install it, or name one: FIREFOX=/path/to/firefox npm run test:firefox')
}
