/**
 * `npm run bench -- thousands`: a keynote on this machine, and beside it what the same messages cost a Socket.IO server
 * that keeps nothing and decides nothing, in turns in the same run. Server and phones are a process each. What is
 * measured becomes a page among the documents and, round by round, a JSON beside it; it is told by its ratio to the bare
 * server, since a machine has good and bad days.
 */
import type { Figure, Measured } from './thousands/page.ts'
import type { PhoneAnswers, ToPhones } from './thousands/phones.ts'
import type { ServerAnswers, ToServer } from './thousands/serving.ts'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { arch, availableParallelism, cpus, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { root } from '../../server/app.ts'
import { Problem } from '../../server/problem.ts'
import { percentile } from './report.ts'
import { start } from './thousands/asked.ts'
import { loading } from './thousands/link.ts'
import { million } from './thousands/million.ts'
import { pageOf, tableOf } from './thousands/page.ts'

const servers = ['bare', 'ours'] as const
type Which = typeof servers[number]

/** What one figure came to, a round each. */
type Rounds = Record<string, number[]>

/** The middle of the rounds. */
const median = (values: number[]) => percentile(values.toSorted((a, b) => a - b), 50)

/** Ballots of a rush, all together: fewer a phone where there are many, and never so many that a voter is slowed. */
const rushed = 40_000
const mostEach = 24

/** Fewer phones do not answer a thousand times a second: each would be slowed. */
const manyFrom = 1000

/** Runs a room of each size with both servers so many times, prints the medians and writes them down. */
export async function benchThousands(sizes: number[], rounds: number): Promise<void> {
  const measured: Record<string, Record<Which, Rounds>> = {}
  for (let round = 0; round < rounds; round++) {
    for (const phones of sizes) {
      const found = measured[phones] ??= { bare: {}, ours: {} }
      for (const which of round % 2 === 0 ? servers : servers.toReversed()) {
        process.stderr.write(`\r  round ${round + 1} of ${rounds}, ${phones} phones, ${which}   `)
        for (const [name, value] of Object.entries(await room(which, phones)))
          (found[which][name] ??= []).push(value)
      }
    }
  }
  process.stderr.write('\r\u001B[K')
  const machine = { processor: cpus()[0]?.model ?? 'unknown', cores: availableParallelism(), system: `${platform()} ${arch()}`, node: process.version }
  const figures: Figure[] = sizes.flatMap(phones => Object.keys(measured[phones]!.ours).map((name) => {
    const [bare, ours] = servers.map(which => median(measured[phones]![which][name]!)) as [number, number]
    return { phones, name, bare, ours, ratio: ours / bare }
  }))
  const result: Measured = { machine, rounds, figures, million: await million(), loading: await loading(rounds) }
  const page = pageOf(result)
  console.log(page)
  await writeFile(join(root, 'docs/thousands.json'), `${JSON.stringify({ ...result, measured }, null, 2)}\n`)
  await writeFile(join(root, 'docs/thousands.md'), page)
}

/** The phone on a bad link alone. */
export async function benchLink(rounds: number): Promise<void> {
  console.log(tableOf(await loading(rounds)))
}

/** One room with one server, from the first phone to the last. */
async function room(which: Which, count: number): Promise<Record<string, number>> {
  const data = await mkdtemp(join(tmpdir(), 'workshop-bench-'))
  const phones = start<ToPhones, PhoneAnswers>('phones.ts')
  let server = start<ToServer, ServerAnswers>(`${which}.ts`)
  try {
    const { url, key } = await server.ask({ do: 'serve', port: 0, data })
    const before = await server.ask({ do: 'memory' })
    const joined = await phones.ask({ do: 'join', url, key, phones: count })
    const after = await server.ask({ do: 'memory' })
    const { followed } = await phones.ask({ do: 'open' })
    const rush = await phones.ask({ do: 'rush', each: Math.min(mostEach, Math.ceil(rushed / count)) })
    const busy = count >= manyFrom ? await phones.ask({ do: 'tap', perSecond: 1000, seconds: 5 }) : undefined
    const quiet = await phones.ask({ do: 'tap', perSecond: 100, seconds: 5 })
    const returning = phones.ask({ do: 'return' })
    await server.kill()
    server = start<ToServer, ServerAnswers>(`${which}.ts`)
    await server.ask({ do: 'serve', port: Number(new URL(url).port), data })
    const back = await returning
    await phones.ask({ do: 'leave' })
    const pages = await phones.ask({ do: 'pages', url, seconds: 3 })
    const refused = rush.refused + (busy?.refused ?? 0) + quiet.refused + back.refused
    if (refused > 0)
      throw new Problem(`${refused} messages were refused, so that these are no figures of a room.`)
    return {
      'connects a second': joined.perSecond,
      'memory a phone, kB': (after.bytes - before.bytes) / count / 1000,
      ...spread('an opening to a phone', followed),
      'acknowledged ballots a second, closed loop': rush.perSecond,
      ...(busy ? { ...spread('acknowledged, 1,000 ballots a second', busy.acknowledged), ...spread('tap → stage, 1,000 ballots a second', busy.onStage) } : {}),
      ...spread('acknowledged, 100 ballots a second', quiet.acknowledged),
      ...spread('tap → stage, 100 ballots a second', quiet.onStage),
      'back after kill -9, a second': back.perSecond,
      'ms until all are back': back.took,
      'phone pages a second': pages.perSecond,
    }
  }
  finally {
    await Promise.all([server, phones].map(each => each.kill()))
    await rm(data, { recursive: true, force: true })
  }
}

function spread(name: string, times: number[]): Record<string, number> {
  const sorted = times.toSorted((a, b) => a - b)
  return { [`${name}, p50 ms`]: percentile(sorted, 50), [`${name}, p99 ms`]: percentile(sorted, 99) }
}
