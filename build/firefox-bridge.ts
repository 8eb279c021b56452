#!/usr/bin/env node
/**
 * Stands between Playwright and a Firefox that knows a little less than what Playwright speaks (WebDriver BiDi), as
 * Debian's ESR 153 does. It starts Firefox as it is asked to and passes every message on, with two exceptions: a command
 * that Firefox does not know, and the tests can do without, is answered as done; and pages come without their policy
 * against scripts that are made of text, since Playwright makes some. FIREFOX names the program.
 */
import type { RawData } from 'ws'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { WebSocket, WebSocketServer } from 'ws'

/** A command, an answer to one, or an event: https://w3c.github.io/webdriver-bidi/#protocol. */
interface Message { id?: number, type?: string, method?: string, params?: any, error?: string, message?: string, result?: object }

/** Tells a page its theme: it has the light one. */
const dispensable = 'emulation.setMediaFeaturesOverride'

/** Numbers of the bridge's own commands are beyond those of Playwright's. */
const ownFrom = 2 ** 40

async function bridge(playwright: WebSocket, address: string): Promise<void> {
  const asked = new Map<number, Message>()
  const own = new Map<number, (answer: Message) => void>()
  const firefox = new WebSocket(`${address}/session`, { perMessageDeflate: false })
  const open = once(firefox, 'open')

  function ask(method: string, params: object): Promise<Message> {
    const id = ownFrom + own.size
    firefox.send(JSON.stringify({ id, method, params }))
    return new Promise(resolve => own.set(id, resolve))
  }

  async function fromPlaywright(data: RawData): Promise<void> {
    const command = JSON.parse(String(data)) as Message
    asked.set(command.id!, command)
    await open
    firefox.send(String(data))
  }

  /** Lets a response go on to its page, without its policy. */
  function letGo({ request, response }: { request: { request: string }, response: { headers: { name: string }[] } }): void {
    const headers = response.headers.filter(({ name }) => name.toLowerCase() !== 'content-security-policy')
    void ask('network.continueResponse', { request: request.request, ...(headers.length < response.headers.length ? { headers } : {}) })
  }

  async function fromFirefox(data: RawData): Promise<void> {
    const message = JSON.parse(String(data)) as Message
    const { id, type, method, error, params } = message
    if (id !== undefined && id >= ownFrom)
      return own.get(id)!(message)
    const command = id === undefined ? undefined : asked.get(id)
    asked.delete(id!)
    if (command?.method === 'session.new' && type === 'success')
      void ask('network.addIntercept', { phases: ['responseStarted'] })
    if (method === 'network.responseStarted' && params.isBlocked)
      letGo(params)
    playwright.send(error === 'unknown command' && command?.method === dispensable
      ? JSON.stringify({ type: 'success', id, result: {} })
      : String(data))
  }

  playwright.on('message', fromPlaywright)
  firefox.on('message', fromFirefox)
  playwright.on('close', () => firefox.close())
  firefox.on('close', () => playwright.close())
}

const browser = spawn(process.env.FIREFOX!, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] })
browser.on('exit', code => process.exit(code ?? 1))
createInterface(browser.stderr).on('line', async (line) => {
  const address = /^WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1]
  if (!address)
    return console.error(line)
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  server.on('connection', playwright => bridge(playwright, address))
  console.error(`WebDriver BiDi listening on ws://127.0.0.1:${(server.address() as { port: number }).port}`)
})
