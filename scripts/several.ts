/**
 * `npm run several`: two servers of one workshop on this machine, the Redis that is their log, and nginx before them, so
 * that one can be taken away and the room goes on. See examples/several-servers/README.md.
 */
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { reportFailure } from '../build/failure.ts'
import { ownDeck, root } from '../build/place.ts'
import { findNginx, findRedis } from '../build/services.ts'
import { parseOptions, readPath, wholeNumber } from '../server/options.ts'
import { Problem } from '../server/problem.ts'
import { endOnSignal } from '../server/signals.ts'

const usage = `npm run several -- [options]

  --port N     the port of the room; the three after it are taken as well (3000)
  --deck FILE  the deck, a Markdown file (slides.md of this folder)
  --help       these lines`

/** A server that ended is started again after so many milliseconds. */
const again = 1000

export interface Several {
  /** Where the room is. */
  url: string
  /** The presenter's key. */
  key: string
  /** Ends a server at once, as a power cut does; it is started again. */
  kill: (server: 0 | 1) => Promise<void>
  close: () => Promise<void>
}

interface Wishes {
  /** The room's, the servers' and the Redis's. */
  ports: [room: number, one: number, two: number, redis: number]
  /** Where all of them keep what they have. */
  data: string
  deck: string
  /** What is handed to each server besides, as `npm start` takes it. */
  args?: string[]
  say?: (who: string, line: string) => void
  /** Is handed at once what ends all of it, for whoever changes their mind while it starts. */
  onEnd?: (close: () => Promise<void>) => void
}

/** Starts all four. @throws Problem where a program is missing. */
export async function startSeveral({ ports: [room, one, two, redis], data, deck, args = [], say = () => {}, onEnd = () => {} }: Wishes): Promise<Several> {
  const [redisServer, nginx] = [findRedis(), findNginx()]
  if (!redisServer || !nginx)
    throw new Problem('This needs Redis and nginx. On Debian: apt-get install redis-server nginx')
  mkdirSync(join(data, 'nginx'), { recursive: true })
  writeFileSync(join(data, 'nginx/nginx.conf'), configured({ PORT: room, ONE: one, TWO: two }))
  const url = `http://localhost:${room}`
  const servers: ChildProcess[] = []
  let ending = false

  /** Away from the terminal's own signals: they are ended one after the other. */
  function run(who: string, command: string, given: string[]): ChildProcess {
    const child = spawn(command, given, { stdio: ['ignore', 'pipe', 'pipe'], cwd: data, detached: true })
    for (const stream of [child.stdout!, child.stderr!])
      createInterface(stream).on('line', line => say(who, line))
    return child
  }

  /** Resolves with what is in the first line that holds it. @throws Problem where the program ends before. */
  async function until(child: ChildProcess, who: string, holds: RegExp): Promise<string> {
    const said = new Promise<string>(resolve => createInterface(child.stdout!).on('line', line => holds.test(line) && resolve(holds.exec(line)!.at(-1)!)))
    const gone = once(child, 'exit').then(() => {
      throw new Problem(`${who} ended before it had begun.`)
    })
    return Promise.race([said, gone])
  }

  async function serve(place: 0 | 1): Promise<string> {
    const who = `server ${place + 1}`
    const child = run(who, process.execPath, [join(root, 'server/main.ts'), '--port', String([one, two][place]), '--host', '127.0.0.1', '--data', join(data, `server-${place + 1}`), '--deck', deck, '--journal', `redis://127.0.0.1:${redis}`, '--public-url', url, ...args])
    servers[place] = child
    child.on('exit', () => void startAgain(place, who))
    const key = await until(child, who, /#key=([\w-]{22})/)
    say(who, `is process ${child.pid}`)
    return key
  }

  async function startAgain(place: 0 | 1, who: string): Promise<void> {
    await pause(again)
    if (ending)
      return
    say(who, 'is started again')
    await serve(place).catch(() => {})
  }

  async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null)
      return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  const children: ChildProcess[] = []
  async function close(): Promise<void> {
    ending = true
    await Promise.all(servers.map(server => end(server, 'SIGINT')))
    await Promise.all(children.map(child => end(child, 'SIGTERM')))
  }

  onEnd(close)
  try {
    children.push(run('redis', redisServer, ['--port', String(redis), '--bind', '127.0.0.1', '--dir', data, '--appendonly', 'yes', '--appendfsync', 'always', '--save', '']))
    await until(children[0]!, 'redis', /Ready to accept connections/)
    const key = await serve(0)
    await serve(1)
    children.push(run('nginx', nginx, ['-p', join(data, 'nginx'), '-c', 'nginx.conf']))
    return { url, key, kill: place => end(servers[place]!, 'SIGKILL'), close }
  }
  catch (error) {
    await close()
    throw error
  }
}

function configured(ports: Record<string, number>): string {
  const written = readFileSync(join(root, 'examples/several-servers/nginx.conf'), 'utf8')
  return Object.entries(ports).reduce((text, [name, port]) => text.replace(new RegExp(`(:| )${name}\\b(?=[ ;])`, 'g'), `$1${port}`), written)
}

async function main(): Promise<void> {
  const values = parseOptions(process.argv.slice(2), {
    port: { type: 'string', default: '3000' },
    deck: { type: 'string', default: ownDeck },
    help: { type: 'boolean', default: false },
  })
  if (values.help)
    return console.log(usage)
  const port = wholeNumber('port', values.port, 1, 65_532)
  const several = await startSeveral({
    ports: [port, port + 1, port + 2, port + 3],
    data: join(root, 'data/several'),
    deck: readPath('deck', values.deck),
    say: (who, line) => console.log(`${who}: ${line}`),
    onEnd: endOnSignal,
  })
  console.log(`\n  The room: ${several.url}\n  Present:  ${several.url}/deck/presenter/#key=${several.key}\n`)
}

if (import.meta.main)
  await main().catch(reportFailure)
