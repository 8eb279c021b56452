/**
 * What strangers, a room and a build do at once to a server that only has to go on answering. Each run lasts as long as
 * it is told, throws where something broke, and otherwise returns what it did, in lines.
 */
import type { Socket } from 'node:net'
import type { Reply } from '../server/request.ts'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import process from 'node:process'
import { brotliDecompressSync } from 'node:zlib'
import { precompress } from '../../build/compress.ts'
import { root } from '../../server/app.ts'
import { startProcess, startWorkshop, temporaryFolder } from '../harness.ts'
import { phone, screen } from '../server/client.ts'
import { request } from '../server/request.ts'

const deck = join(root, 'tests/server/decks/small.md')

function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds)
    throw new Error(otherwise)
}

/** How many files the server of the first run may have open. */
const openFiles = 256

/** What a connection says that then asks for nothing: not a word, half a request, and a whole one that is answered. */
const silences = ['', 'GET / HTTP/1.1\r\nHost: 127', 'GET /healthz HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n']

/** A connection that stays until the server closes it. */
async function idle(port: number, says: string): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').resume()
  // Closed at any time is what it is there for.
  socket.on('error', () => {})
  await Promise.race([once(socket, 'connect'), once(socket, 'close')])
  socket.write(says)
  return socket
}

/** The descriptors that a process has open; 0 where the system does not tell. */
function openBy(pid: number): number {
  const folder = `/proc/${pid}/fd`
  return existsSync(folder) ? readdirSync(folder).length : 0
}

/**
 * Connections without a request, more than the process may have descriptors, come again and again; meanwhile phones
 * join, pages are loaded, and somebody answers.
 */
export async function descriptors({ seconds }: { seconds: number }): Promise<string[]> {
  const server = await startProcess({ openFiles })
  const presenter = await screen(server.url, server.key, true)
  const person = await phone(server.url)
  const sockets: Socket[] = []
  const counts = { connections: 0, pages: 0, ballots: 0, open: 0 }
  try {
    await presenter.move('goal', 2)
    await person.asked('hands')
    const end = performance.now() + seconds * 1000
    do {
      for (let i = 0; i < openFiles + 50; i++)
        sockets.push(await idle(server.port, silences[counts.connections++ % silences.length]!))
      counts.open = Math.max(counts.open, openBy(server.child.pid!))
      const pages = ['/', '/deck/', '/deck/presenter/', '/deck/recordings/simulated.jsonl', '/healthz']
      const replies = await Promise.all([...pages, ...pages, ...pages].map(path => request(server.url + path)))
      counts.pages += replies.length
      for (const { status } of replies)
        must(status === 200, `a page was answered ${status}`)
      // Somebody else each time: who changes one answer again and again is slowed.
      const newcomer = await phone(server.url)
      const receipt = await newcomer.cast({ poll: 'hands', value: 'raised' })
      must(receipt.ok, `a ballot was not counted: ${JSON.stringify(receipt)}`)
      counts.ballots++
      newcomer.socket.close()
      for (const socket of sockets.splice(0))
        socket.destroy()
    } while (performance.now() < end)
    must(!/wrong|could not/.test(server.output()), `the server stumbled:\n${server.output()}`)
  }
  finally {
    for (const socket of sockets)
      socket.destroy()
    for (const { socket } of [presenter, person])
      socket.close()
    await server.close()
  }
  const { connections, pages, ballots, open } = counts
  return [`${openFiles} descriptors, at most ${open} taken: ${connections} connections without a request, ${pages} pages and ${ballots} ballots served`]
}

/** A page with a script in it and a file that belongs to it, as they are built. */
async function writeBuild(folder: string, name: string): Promise<Record<string, string>> {
  const files = {
    'index.html': `<!doctype html><script>window.build = '${name}'</script><script src="assets/${name}.js"></script>${' '.repeat(name.charCodeAt(0) * 50)}`,
    [`assets/${name}.js`]: `// ${name}\n`.repeat(name.charCodeAt(0) * 300),
  }
  mkdirSync(join(folder, 'assets'), { recursive: true })
  for (const [file, text] of Object.entries(files))
    writeFileSync(join(folder, file), text)
  await precompress(folder)
  return files
}

function textOf({ headers, bytes }: Reply): string {
  return (headers['content-encoding'] === 'br' ? brotliDecompressSync(bytes) : bytes).toString()
}

/** Builds that have to take each other's place, however little time there is. */
const fewest = 20

/** Builds take each other's place as fast as they can, while many load the page and what belongs to it. */
export async function buildSwap({ seconds }: { seconds: number }): Promise<string[]> {
  const folder = await temporaryFolder()
  const place = join(folder, 'dist/deck')
  mkdirSync(join(folder, 'dist'))
  const builds = ['a', 'b'].map(name => join(folder, name))
  const built: Record<string, string>[] = [await writeBuild(builds[0]!, 'a'), await writeBuild(builds[1]!, 'b')]
  const swapper = spawn(process.execPath, [join(root, 'tests/torture/swap.ts'), place, ...builds], { stdio: ['ignore', 'pipe', 'inherit'] })
  let swaps = 0
  swapper.stdout.setEncoding('utf8').on('data', (lines: string) => swaps += lines.split('\n').length - 1)
  await once(swapper.stdout, 'data')
  const server = await startWorkshop({ deck, dist: join(folder, 'dist') })
  const counts: Record<number, number> = { 200: 0, 404: 0, 503: 0 }
  const end = performance.now() + seconds * 1000
  const isOver = () => performance.now() >= end && swaps >= fewest

  async function load(path: string): Promise<void> {
    const reply = await request(`${server.url}/deck/${path}`, { headers: { 'accept-encoding': 'br' } })
    must(reply.status in counts, `/deck/${path} was answered ${reply.status}`)
    counts[reply.status]!++
    if (reply.status !== 200)
      return
    const file = path || 'index.html'
    const text = textOf(reply)
    const build = built.find(files => files[file] === text)
    must(build !== undefined, `/deck/${path} came as something that nobody built`)
    const script = /<script>(.*?)<\/script>/.exec(text)?.[1]
    must(script === undefined || String(reply.headers['content-security-policy']).includes(createHash('sha256').update(script).digest('base64')), 'a page came with the policy of another')
  }

  async function visit(): Promise<void> {
    do {
      for (const path of ['', 'assets/a.js', 'assets/b.js'])
        await load(path)
    } while (!isOver())
  }

  try {
    await Promise.all(Array.from({ length: 8 }, visit))
    return [`${swaps} builds in each other's place: ${Object.entries(counts).map(([status, count]) => `${count} × ${status}`).join(', ')}, each a whole file or none`]
  }
  finally {
    swapper.kill()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
