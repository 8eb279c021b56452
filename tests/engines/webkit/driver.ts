/**
 * WebKitGTK, driven by WebDriver over HTTP: as much of https://www.w3.org/TR/webdriver2/ as a smoke needs, which is less
 * than the libraries for it bring with them. A session has a screen, a driver and a browser of its own.
 */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { expect } from '@playwright/test'
import { bringWebKit } from '../../../build/webkit.ts'

/** What the protocol calls a reference to an element, and the keys that a keyboard has no letter for. */
const element = 'element-6066-11e4-a52e-4f735466cecf'
const keys: Record<string, string> = { ArrowRight: '\uE014', ArrowLeft: '\uE012', Enter: '\uE007' }

/** Runs in a page as soon as it has loaded. That a box is measured once more in the next frame is no error. */
const listen = `(window.complaints = [],
  addEventListener('error', ({ message }) => /^ResizeObserver loop/.test(message) || complaints.push(message)),
  addEventListener('unhandledrejection', ({ reason }) => complaints.push(String(reason))),
  console.error = (...said) => complaints.push(said.join(' ')),
  null)`

export interface WebKitPage {
  goto: (url: string) => Promise<void>
  /** Runs code in the page, as a text that is an expression; what it promises is waited for. */
  evaluate: (code: string) => Promise<any>
  /** Waits for an element that an expression finds and presses it in its middle. */
  click: (code: string) => Promise<void>
  /** Types into what an expression finds. */
  type: (code: string, text: string) => Promise<void>
  /** Presses a key where the focus is. */
  press: (key: string) => Promise<void>
  /** What failed on the pages since each had loaded, in their own words: a driver is told of nothing before. */
  complaints: () => Promise<string[]>
  close: () => Promise<void>
}

/** Uses a page of this size, in pixels, in a window of its own, which goes with all that it needs whatever happens. */
export async function withWebKit(width: number, height: number, use: (page: WebKitPage) => Promise<void>): Promise<void> {
  const page = await openWebKit(width, height)
  try {
    await use(page)
  }
  finally {
    await page.close()
  }
}

/** Opens a window whose page has this size, on a screen of that size. */
async function openWebKit(width: number, height: number): Promise<WebKitPage> {
  const { driver, browser, screen } = bringWebKit()
  // Nothing moves that need not, as where a desktop is told so.
  const settings = mkdtempSync(join(tmpdir(), 'workshop-webkit-'))
  mkdirSync(join(settings, 'gtk-3.0'))
  writeFileSync(join(settings, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=0\n')
  const started: ChildProcess[] = []
  const start = (command: string, args: string[], options: object) => {
    const child = spawn(command, args, { detached: true, ...options })
    started.push(child)
    return child
  }
  function end(): void {
    process.off('exit', end)
    started.splice(0).toReversed().forEach(({ pid }) => pid && process.kill(-pid))
    rmSync(settings, { recursive: true, force: true })
  }
  process.once('exit', end)
  try {
    // The screen says on its third channel which number it took.
    const { stdio } = start(screen, ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    const [display] = await once(stdio[3]!, 'data')
    const port = await freePort()
    start(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, XDG_CONFIG_HOME: settings, DISPLAY: `:${String(display).trim()}` } })
    // Over the whole screen the window is all page.
    const page = await openSession(`http://127.0.0.1:${port}`, { binary: browser, args: ['--automation', '--full-screen'] })
    await page.goto('about:blank')
    await expect(async () => {
      await page.resize(width, height)
      expect(await page.evaluate('[innerWidth, innerHeight]')).toEqual([width, height])
    }).toPass()
    return {
      ...page,
      async close() {
        await page.close()
        end()
      },
    }
  }
  catch (error) {
    end()
    throw error
  }
}

async function openSession(driver: string, options: object) {
  async function ask(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<any> {
    const answer = await fetch(`${driver}${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
    const { value } = await answer.json() as { value: any }
    if (value?.error)
      throw new Error(`${path}: ${value.error}: ${value.message}`)
    return value
  }
  await expect(async () => ask('/status')).toPass()
  const { sessionId } = await ask('/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } })
  const at = `/session/${sessionId}`
  await ask(`${at}/timeouts`, { script: 60_000, pageLoad: 60_000 })
  const evaluate = (code: string) => ask(`${at}/execute/async`, {
    script: `const [resolve] = arguments; Promise.resolve().then(() => (${code})).then(resolve, error => resolve({ failed: String(error) }))`,
    args: [],
  })
  async function find(code: string): Promise<string> {
    let found: Record<string, string> | null = null
    await expect.poll(async () => found = await evaluate(code), code).toMatchObject({ [element]: expect.any(String) })
    return found![element]!
  }
  const complained: string[] = []
  async function complaints(): Promise<string[]> {
    complained.push(...await evaluate('(window.complaints ?? []).splice(0)'))
    return complained
  }
  return {
    complaints,
    async goto(url: string) {
      await complaints()
      await ask(`${at}/url`, { url })
      await evaluate(listen)
    },
    resize: (width: number, height: number) => ask(`${at}/window/rect`, { width, height }),
    async evaluate(code: string) {
      const value = await evaluate(code)
      if (value?.failed)
        throw new Error(`${value.failed} in ${code.slice(0, 200)}`)
      return value
    },
    click: async (code: string) => ask(`${at}/element/${await find(code)}/click`, {}),
    type: async (code: string, text: string) => ask(`${at}/element/${await find(code)}/value`, { text }),
    press: (key: string) => ask(`${at}/actions`, {
      actions: [{ type: 'key', id: 'keyboard', actions: ['keyDown', 'keyUp'].map(type => ({ type, value: keys[key] ?? key })) }],
    }),
    close: () => ask(at, undefined, 'DELETE'),
  }
}

/** A port that nobody has at the moment: the driver cannot be asked for one of its own. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}
