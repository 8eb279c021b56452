/** Starts the real server for a test, in this process or in one of its own that can be killed, on a free port. */
import type { ChildProcess } from 'node:child_process'
import type { AppOptions } from '../server/app.ts'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { createWorkshop, root } from '../server/app.ts'

export interface Running {
  /** Where everything is served, without a slash at the end; phones go to it. */
  url: string
  port: number
  /** The presenter's key. */
  key: string
  data: string
  /** The stage, as any screen opens it. */
  stage: string
  /** The presenter's link with the key; `driving` is the stage with the key. */
  presenter: string
  driving: string
  /** Ends in good order; a data folder made for the test goes with it. */
  close: () => Promise<void>
}

type Wishes = Partial<Pick<AppOptions, 'deck' | 'data' | 'journal' | 'port' | 'publicUrl' | 'which' | 'dist' | 'isBuilding' | 'simulated' | 'clock'>>

/** The server in this process. The built pages are those in dist/; `deck` needs only be a file with polls. */
export async function startWorkshop(wishes: Wishes = {}): Promise<RunningHere> {
  const data = wishes.data ?? await temporaryFolder()
  const app = await createWorkshop({
    port: 0,
    host: '127.0.0.1',
    deck: join(root, 'slides.md'),
    ...wishes,
    data,
  })
  return {
    ...links(app.url, app.key),
    data,
    now: app.workshop.now,
    async close() {
      await app.close()
      if (!wishes.data)
        await rm(data, { recursive: true, force: true })
    },
  }
}

export interface RunningHere extends Running {
  /** The time of its log, in milliseconds since 1970: this machine's clock may be set meanwhile. */
  now: () => number
}

export interface RunningProcess extends Running {
  /** SIGKILL, and wait until it is gone. The data folder stays. */
  kill: () => Promise<void>
  /** All that it printed so far. */
  output: () => string
  child: ChildProcess
}

/**
 * The server in a process of its own, as `npm start` runs it; start it again with the same `data` and `port`.
 * `imports` are modules that are loaded before it; `openFiles` is how many descriptors it may have, and `env` is added to its environment.
 */
export async function startProcess(wishes: Pick<Wishes, 'deck' | 'data' | 'port'> & { args?: string[], imports?: string[], openFiles?: number, env?: Record<string, string> } = {}): Promise<RunningProcess> {
  const data = wishes.data ?? await temporaryFolder()
  const { child, output } = runServer([
    ...['--port', String(wishes.port ?? 0), '--data', data, '--no-build'],
    ...(wishes.deck ? ['--deck', wishes.deck] : []),
    ...(wishes.args ?? []),
  ], { openFiles: wishes.openFiles, imports: wishes.imports, env: wishes.env })
  const link = await linkIn(child, output)
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
  }
  return {
    ...links(link.origin.replace('localhost', '127.0.0.1'), link.hash.slice('#key='.length)),
    data,
    child,
    output,
    kill: () => end('SIGKILL'),
    async close() {
      await end('SIGINT')
      if (!wishes.data)
        await rm(data, { recursive: true, force: true })
    },
  }
}

/**
 * Lets a process write to no file at all, as on a disk that refuses, or to every file again.
 * @throws Error where the system has no `prlimit`: it is Linux's.
 */
export function letWrite({ child }: RunningProcess, may: boolean): void {
  execFileSync('prlimit', ['--pid', String(child.pid), `--fsize=${may ? 'unlimited' : 0}:unlimited`])
}

/** Takes entries out of the one log of a folder, which is closed: as a damaged disk may, and no program of ours can. */
export function loseEntries(data: string, where: string): void {
  const db = new DatabaseSync(recordingIn(data))
  db.exec('DROP TRIGGER log_keeps_rows')
  db.exec(`DELETE FROM log WHERE ${where}`)
  db.close()
}

/** The file of the one workshop of a folder. */
export function recordingIn(data: string): string {
  return join(data, readdirSync(data).find(name => name.endsWith('.sqlite'))!)
}

/** Runs `server/main.ts`, or another script that serves, with arguments, listening on this machine only. */
export function runServer(args: string[], { script = 'server/main.ts', openFiles, imports = [], env: more = {} }: { script?: string, openFiles?: number, imports?: string[], env?: Record<string, string> } = {}): { child: ChildProcess, output: () => string } {
  // Without the colours that the test runner asks of its own processes.
  const { FORCE_COLOR, DEBUG_COLORS, ...env } = process.env
  const command = [process.execPath, ...imports.flatMap(each => ['--import', each]), join(root, script), '--host', '127.0.0.1', ...args]
  const limited = ['bash', '-c', `ulimit -n ${openFiles} && exec "$@"`, 'bash', ...command]
  const [program, ...rest] = openFiles ? limited : command
  const child = spawn(program!, rest, { cwd: root, env: { ...env, ...more }, stdio: 'pipe' })
  // A test that fails before it ends its server leaves none behind.
  const stop = () => child.kill('SIGKILL')
  process.once('exit', stop)
  child.once('exit', () => process.off('exit', stop))
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => text += chunk)
  return { child, output: () => text }
}

/** Waits for the presenter's link on the server's output. @throws Error with the output where the server ends before. */
function linkIn(child: ChildProcess, output: () => string): Promise<URL> {
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', () => {
      const link = /http:\S+#key=[\w-]{22}/.exec(output())
      if (link && output().includes('Recording'))
        resolve(new URL(link[0]))
    })
    child.once('exit', () => reject(new Error(`the server ended: ${output()}`)))
  })
}

function links(url: string, key: string) {
  return {
    url,
    port: Number(new URL(url).port),
    key,
    stage: `${url}/deck/`,
    presenter: `${url}/deck/presenter/#key=${key}`,
    driving: `${url}/deck/#key=${key}`,
  }
}

/** A folder for recordings, outside the project. */
export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'workshop-'))
}
