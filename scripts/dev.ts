/**
 * `npm run dev`: the workshop with Slidev's hot reload for the deck, pages for a hand that are built again when they
 * change, and a server that restarts when it changes; the journal goes on, so polls keep their answers.
 *
 * Slidev's dev server lets anyone who reaches it write files: it listens on this machine only, phones never meet it.
 */
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { build } from 'vite'
import { bringing } from '../build/bringing.ts'
import { handConfig } from '../build/hand.ts'
import { distOf, root } from '../build/place.ts'
import { runSlidev } from '../build/slidev.ts'
import { kindsFolder } from '../build/talk.ts'
import { readOptions, usage } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { assertDeck } from '../server/talk.ts'

const args = process.argv.slice(2)
const children: ChildProcess[] = []

/** Keeps a program beside this one; when one of them ends, all end. */
function keep(child: ChildProcess): void {
  child.on('exit', () => end())
  children.push(child)
}

/** The first port from a number on that nobody on this machine listens to. */
async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 20; port++) {
    const probe = createServer()
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false))
      probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
    })
    if (free)
      return port
  }
  throw new Problem(`No port from ${from} to ${from + 19} is free for Slidev's dev server`)
}

function end(): void {
  for (const child of children)
    child.kill('SIGTERM')
  process.exitCode = 0
  setTimeout(() => process.exit(), 1000).unref()
}

try {
  const options = readOptions(args)
  if (options.help) {
    console.log(usage)
    process.exit()
  }
  assertDeck(options.deck)
  for (const page of ['phone', 'remote'] as const) {
    const config = handConfig(page, join(distOf(options.deck), 'dev', page), page === 'phone' ? [bringing(kindsFolder(options.deck))] : [])
    await build({ ...config, logLevel: 'warn', build: { ...config.build, watch: {} } })
  }
  const port = await freePort(3030)
  const stage = `http://localhost:${port}`
  const workshop = `http://127.0.0.1:${options.port}`
  const stdio: SpawnOptions['stdio'] = ['ignore', 'inherit', 'inherit']
  keep(spawn(process.execPath, ['--watch', '--watch-preserve-output', join(root, 'scripts/dev-server.ts'), ...args], { cwd: root, stdio, env: { ...process.env, STAGE_URL: stage } }))
  // Building a page set NODE_ENV to production, in which Slidev's dev server serves pages that cannot start.
  keep(runSlidev(options.deck, { args: ['--port', String(port), '--open', 'false'], stdio, env: { NODE_ENV: 'development', WORKSHOP_URL: workshop } }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, end)
}
catch (error) {
  console.error(error instanceof Problem ? error.message : error)
  process.exit(1)
}
