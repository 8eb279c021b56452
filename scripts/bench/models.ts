/**
 * `npm run bench -- models`: the main thread's own work a frame while the explorer plays each of the talk's models at
 * its heaviest, and how long 200 seeds of each take one core.
 */
import type { Browser, Locator } from '@playwright/test'
import type { AddressInfo } from 'node:net'
import type { AnyModel, Playable, Values } from '../../explorables/model.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import process from 'node:process'
import { chromium } from '@playwright/test'
import sirv from 'sirv'
import { bringChromium, browserFlags } from '../../build/browser.ts'
import { buildSite } from '../../build/site.ts'
import { deckPage } from '../../door/data.ts'
import { linkOf } from '../../explorables/link.ts'
import { initialValues } from '../../explorables/model.ts'
import { figuresOfSeeds } from '../../explorables/seeds.ts'
import { root } from '../../server/app.ts'
import { loadTalk } from '../../server/talk.ts'
import { report } from './report.ts'

/** A model under some of its settings, and what the bench calls it. */
interface Load { name: string, model: AnyModel, settings: Values }

/** A model at its heaviest, in each way that the talk names; as it begins where it names none. */
function heaviestOf({ model, heaviest = [{}] }: Playable): Load[] {
  return heaviest.map((changed) => {
    const ways = Object.values(changed).filter(value => typeof value === 'string')
    return { name: [model.id, ...ways].join(', '), model, settings: { ...initialValues(model), ...changed } }
  })
}

interface TraceEvent { name: string, cat: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: { name?: string } }

/** What the page calls each of its animation frames in the trace. */
const frame = 'frame'

/** Tasks and the page's own marks, no more: what else Chromium can trace costs a sixth of a frame by itself. */
const categories = ['-*', 'toplevel', 'blink.user_timing']

/**
 * Milliseconds of each frame's work on the page's main thread: everything that ran there from one animation frame to the
 * next. It is processor time, so that what else the machine does is not in it.
 */
function framesOf(trace: TraceEvent[]): number[] {
  const fired = trace.filter(({ name }) => name === frame).toSorted((a, b) => a.ts - b.ts)
  const main = fired[0]
  const tasks = trace.filter(({ name, pid, tid }) => name === 'ThreadControllerImpl::RunTask' && pid === main?.pid && tid === main.tid).toSorted((a, b) => a.ts - b.ts)
  const frames: number[] = []
  let next = 0
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    const before = next
    while (next < fired.length && fired[next]!.ts < ts + dur)
      next++
    if (next > before)
      frames.push(0)
    if (frames.length > 0)
      frames[frames.length - 1]! += tdur / 1000
  }
  // The last one may have been cut.
  return frames.slice(0, -1)
}

/** Frames of a whole run, played for the second time: while it is played first, the deck beneath still loads its slides. */
async function playing(browser: Browser, address: string): Promise<number[]> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } })
  await page.goto(address)
  const button = page.locator('dialog.explorer').getByRole('button', { name: 'Play', exact: true })
  await played(button)
  await page.evaluate((name) => {
    const mark = () => {
      performance.mark(name)
      requestAnimationFrame(mark)
    }
    mark()
  }, frame)
  await browser.startTracing(page, { categories })
  await played(button)
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  await page.close()
  return framesOf(traceEvents)
}

/** Presses play; the page itself says when it is over, since asking it again and again would be work of its own. */
function played(button: Locator): Promise<void> {
  return button.evaluate((play: HTMLElement) => new Promise<void>((done) => {
    let began = false
    new MutationObserver(() => {
      if (play.textContent!.trim() === 'Pause')
        began = true
      else if (began)
        done()
    }).observe(play, { characterData: true, childList: true, subtree: true })
    play.click()
  }))
}

/** Says how many seconds of processor time 200 seeds take. */
function timeSeeds({ name, model, settings }: Load): void {
  const began = process.cpuUsage()
  figuresOfSeeds(model, settings, 200)
  const { user, system } = process.cpuUsage(began)
  console.log(`  ${name.padEnd(44)} ${((user + system) / 1e6).toFixed(2)} s`)
}

export async function benchModels(): Promise<void> {
  const talk = await loadTalk(join(root, 'slides.md'))
  const { models = [] } = talk
  await buildSite(talk)
  const server = createServer(sirv(join(root, 'dist/site')))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const { port } = server.address() as AddressInfo
  const browser = await chromium.launch({ executablePath: bringChromium(), args: browserFlags })
  try {
    console.log('\n  the main thread\'s own work a frame, each model at its heaviest\n')
    for (const { name, model, settings } of models.flatMap(heaviestOf))
      report(name, await playing(browser, `http://127.0.0.1:${port}/${deckPage}${linkOf({ model: model.id, seed: 1, settings }, model)}`))
    console.log('\n  200 seeds on one core, each model as it begins\n')
    for (const { model } of models)
      timeSeeds({ name: model.id, model, settings: initialValues(model) })
    console.log('\n  and at its heaviest\n')
    models.flatMap(heaviestOf).forEach(timeSeeds)
    console.log('')
  }
  finally {
    await browser.close()
    server.closeAllConnections()
    server.close()
  }
}
