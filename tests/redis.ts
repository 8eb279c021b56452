/** A Redis of a test's own: on a free port, in a folder of its own, which it keeps when it is killed and started again. */
import type { ChildProcess } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { findRedis } from '../build/services.ts'
import { temporaryFolder } from './harness.ts'

export interface OwnRedis {
  url: string
  /** kill -9, as a power cut ends it. */
  kill: () => Promise<void>
  /** SIGSTOP, as a disk or a network holds it up; and on from there. */
  hold: () => void
  letGo: () => void
  /** On the same port, with what it kept. */
  start: () => Promise<void>
  close: () => Promise<void>
}

/** What a shared log asks of it. */
const keeping = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', '']

/** Starts one, with other settings where they are asked for. */
export async function startRedis(settings = keeping): Promise<OwnRedis> {
  const folder = await temporaryFolder()
  const port = await freePort()
  let running: ChildProcess

  async function start(): Promise<void> {
    running = spawn(findRedis()!, ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, ...settings], { stdio: ['ignore', 'pipe', 'inherit'] })
    for await (const said of running.stdout!) {
      if (String(said).includes('Ready to accept connections'))
        break
    }
  }

  async function kill(): Promise<void> {
    if (running.exitCode !== null || running.signalCode !== null)
      return
    const gone = once(running, 'exit')
    running.kill('SIGKILL')
    await gone
  }

  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    kill,
    hold: () => void running.kill('SIGSTOP'),
    letGo: () => void running.kill('SIGCONT'),
    start,
    async close() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A port that nobody has now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  await new Promise(done => probe.close(done))
  return port
}
