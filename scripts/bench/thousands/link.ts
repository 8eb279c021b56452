/**
 * One phone on a bad link, as a part of `thousands.ts`: a real browser, slowed as an old phone is, behind a relay that
 * has little bandwidth and is far away. What it is asked first is open already when it comes.
 */
import type { Buffer } from 'node:buffer'
import type { AddressInfo, Socket } from 'node:net'
import type { ServerAnswers, ToServer } from './serving.ts'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { browserFlags, findChromium } from '../../../build/browser.ts'
import { percentile } from '../report.ts'
import { start } from './asked.ts'
import { connect as connectWire } from './phone.ts'

/** Bits a millisecond in each direction, shared by all connections; milliseconds there; how much slower a script runs. */
export const link = { bandwidth: 400, oneWay: 200, slowdown: 4 }

/** A queue of a router in the way, in bytes. Who has more to send waits. */
const queue = 64 * 1024

/** Seconds from the tap on the address until something is painted, a choice can be pressed, and its answer is saved. */
export interface Loading { painted: number, usable: number, saved: number }

interface Relay { url: string, close: () => void }

/** One direction of the link: what goes in comes out later, in order, and no faster than the link is. */
function lane(): (from: Socket, to: Socket) => void {
  const under: { due: number, size: number, arrive: () => void }[] = []
  const held = new Set<Socket>()
  let free = 0
  let waiting = 0

  function send(size: number, arrive: () => void): void {
    free = Math.max(free, performance.now()) + size * 8 / link.bandwidth
    waiting += size
    if (under.push({ due: free + link.oneWay, size, arrive }) === 1)
      wake()
  }

  function wake(): void {
    setTimeout(() => {
      while (under.length > 0 && under[0]!.due <= performance.now()) {
        const { size, arrive } = under.shift()!
        waiting -= size
        arrive()
      }
      if (waiting < queue) {
        held.forEach(socket => socket.resume())
        held.clear()
      }
      if (under.length > 0)
        wake()
    }, Math.max(0, under[0]!.due - performance.now()))
  }

  return (from, to) => {
    from.on('data', (part: Buffer) => {
      send(part.length, () => to.write(part))
      if (waiting >= queue)
        held.add(from.pause())
    })
    from.on('end', () => send(0, () => to.end()))
  }
}

/** The link to a server, at an address of its own. */
async function relayTo(target: string): Promise<Relay> {
  const { hostname, port } = new URL(target)
  const open = new Set<Socket>()
  const [up, down] = [lane(), lane()]
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), allowHalfOpen: true })
    for (const [each, other] of [[near, far], [far, near]] as const) {
      open.add(each)
      each.setNoDelay()
      each.on('error', () => other.destroy())
      each.on('close', () => open.delete(each))
    }
    down(far, near)
    // A connection is there once its SYN has been answered.
    setTimeout(() => {
      up(near, far)
      near.resume()
    }, 2 * link.oneWay)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.close()
      open.forEach(each => each.destroy())
    },
  }
}

/** In the page: presses the first choice in the frame in which it stands there, and waits until it is saved. */
function press(): void {
  const seen: Partial<Loading> = {}
  Object.assign(window, { seen })
  function look(): void {
    const choice = document.querySelector<HTMLButtonElement>('main .target:enabled')
    if (choice && !seen.usable) {
      seen.usable = performance.now()
      choice.click()
    }
    if (document.querySelector('main[data-state=saved]'))
      seen.saved ??= performance.now()
    else
      requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

/** What a phone that was never here waits for: medians of so many loads. */
export async function loading(rounds: number): Promise<Loading> {
  const data = await mkdtemp(join(tmpdir(), 'workshop-bench-'))
  const server = start<ToServer, ServerAnswers>('ours.ts')
  const browser = await chromium.launch({ executablePath: findChromium(), args: browserFlags })
  let relay: Relay | undefined
  try {
    const { url, key } = await server.ask({ do: 'serve', port: 0, data })
    const stage = await connectWire(url, '127.0.0.1', { as: 'screen', key }, { event: () => {} })
    await stage.ask('command', { type: 'openPoll', poll: 'hands' })
    relay = await relayTo(url)
    const loads: Loading[] = []
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
      const page = await context.newPage()
      // The process of a browser's first page starts before the link is measured.
      await page.goto(`${url}/healthz`)
      await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: link.slowdown })
      await page.addInitScript(press)
      await page.goto(relay.url, { waitUntil: 'commit' })
      const times = await page.waitForFunction(() => {
        const { seen: { usable, saved } } = window as unknown as { seen: Partial<Loading> }
        const [painted] = performance.getEntriesByName('first-contentful-paint')
        return usable && saved && painted && { painted: painted.startTime, usable, saved }
      })
      loads.push(await times.jsonValue() as Loading)
      await context.close()
    }
    const median = (name: keyof Loading) => percentile(loads.map(load => load[name]).toSorted((a, b) => a - b), 50) / 1000
    return { painted: median('painted'), usable: median('usable'), saved: median('saved') }
  }
  finally {
    relay?.close()
    await Promise.all([browser.close(), server.kill()])
    await rm(data, { recursive: true, force: true })
  }
}
