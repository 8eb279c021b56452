/**
 * The log that several servers share: one Redis Stream. An entry of it is a batch of events, all of it or none, and their
 * order in it is the order for everybody. See https://redis.io/docs/latest/develop/data-types/streams/.
 *
 * Redis answers only what is on its disk (`appendfsync always`), and so does it tell those who wait for the next entry:
 * https://redis.io/docs/latest/operate/oss_and_stack/management/persistence/.
 */
import type { Row } from './rows.ts'
import { createClient, ErrorReply } from '@redis/client'
import { JournalAway, reasonOf } from './causes.ts'

/** What one server put into the log at once. */
export interface Batch {
  /** Its place in the stream, as Redis gave it. */
  id: string
  /** Which server put it there, and as its how many-th. */
  by: string
  rows: Row[]
}

/** Before the first one. */
export const beginning = '0-0'

/** So many batches are read at once. */
const atOnce = 200

/** How long to wait for the next batch, for a connection, and for a sign of life of one, in milliseconds. */
const patience = 1000
const connects = 2000
const lifeless = 4000

/** What is not at its end within so many milliseconds may not come there later: nobody waits for it any more. */
const inTime = 3000

/**
 * Adds a batch by Redis's own clock in time, or says no. A Redis that was held up goes on with what it was sent meanwhile,
 * and a press that was answered "not saved" would be carried out then. See https://redis.io/docs/latest/develop/programmability/eval-intro/.
 */
const addInTime = `local now = redis.call('TIME')
if now[1] * 1000 + now[2] / 1000 > tonumber(ARGV[1]) then return redis.error_reply('LATE it came too late') end
return redis.call('XADD', KEYS[1], '*', 'by', ARGV[2], 'rows', ARGV[3])`

/** A lost connection is tried again after so many milliseconds, and then after twice as many, up to the second. */
const again = { first: 50, last: 1000 }

export type Redis = ReturnType<typeof clientOf>

/** `reconnectStrategy`: the first connection fails at once, so that a start can say so; a lost one is tried again. */
function clientOf(url: string) {
  let isKnown = false
  const client = createClient({
    url,
    disableOfflineQueue: true,
    pingInterval: patience,
    socket: {
      connectTimeout: connects,
      socketTimeout: lifeless,
      reconnectStrategy: (retries, cause) => isKnown ? Math.min(again.last, again.first * 2 ** retries) : cause,
    },
  })
  client.on('ready', () => isKnown = true)
  // Whoever asks hears of it.
  client.on('error', () => {})
  return client
}

/** Connects. @throws JournalAway where nothing answers there. */
export async function connectRedis(url: string): Promise<Redis> {
  const client = clientOf(url)
  try {
    await client.connect()
    return client
  }
  catch (error) {
    throw new JournalAway(`the log at ${shown(url)} does not answer (${reasonOf(error)})`)
  }
}

/** An address without the password that it may hold. */
export function shown(url: string): string {
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

/** Every call is rejected with JournalAway where Redis does not answer, or says no. */
export interface Stream {
  /** Puts a batch at its end, within seconds or not at all. Rejected, it may be there all the same where the connection broke. */
  add: (batch: Omit<Batch, 'id'>) => Promise<void>
  /** What comes after a batch, in order; waits a moment for a first one, unless `wait` is false. */
  after: (id: string, wait?: boolean) => Promise<Batch[]>
  /** Whether a batch is still there: a Redis that took over from another may not have had it yet. */
  has: (id: string) => Promise<boolean>
  /** The batch at its end. */
  end: () => Promise<string>
  /** Says that a server is there, for so many milliseconds from now on; and whether one said so. No entry of the log. */
  beat: (server: string, lasts: number) => Promise<void>
  isThere: (server: string) => Promise<boolean>
  /** Resolves where a batch could be put there now. */
  probe: () => Promise<void>
  /** Closes the connection to Redis, too. */
  close: () => void
}

/** One stream, by its key. Whoever waits for the next batch holds up a connection, so it takes one more. */
export async function openStream(redis: Redis, url: string, key: string): Promise<Stream> {
  const reading = await connectRedis(url)
  /** How far Redis's clock is at least before the one of this process, in milliseconds; measured anew with each connection. */
  let ahead: Promise<number> | undefined
  redis.on('ready', () => ahead = undefined)

  async function measured(): Promise<number> {
    const [seconds, micros] = await redis.time()
    return Number(seconds) * 1000 + Number(micros) / 1000 - performance.now()
  }

  async function ask<T>(asked: Promise<T>): Promise<T> {
    try {
      return await asked
    }
    catch (error) {
      throw new JournalAway(`the log at ${shown(url)} ${error instanceof ErrorReply ? `refuses (${reasonOf(error)})` : 'does not answer'}`)
    }
  }

  return {
    async add({ by, rows }) {
      const until = performance.now() + inTime
      ahead ??= measured()
      const before = await ask(ahead)
      await ask(redis.eval(addInTime, { keys: [key], arguments: [String(until + before), by, rows.map(({ at, body }) => `${at} ${body}`).join('\n')] })).catch((error) => {
        // Its clock may have been set meanwhile.
        ahead = undefined
        throw error
      })
    },
    async after(id, wait = true) {
      const found = await ask(reading.xRead({ key, id }, { COUNT: atOnce, ...(wait ? { BLOCK: patience } : {}) })) as Found | null
      return (found?.[0]?.messages ?? []).map(({ id, message: { by, rows } }) => ({ id, by, rows: rows.split('\n').map(rowIn) }))
    },
    has: async id => id === beginning || ((await ask(redis.xRange(key, id, id)))?.length ?? 0) > 0,
    end: async () => (await ask(redis.xRevRange(key, '+', '-', { COUNT: 1 })))?.[0]?.id ?? beginning,
    async beat(server, lasts) {
      await ask(redis.set(`${key}:server:${server}`, '', { expiration: { type: 'PX', value: lasts } }))
    },
    isThere: async server => await ask(redis.exists(`${key}:server:${server}`)) === 1,
    async probe() {
      await ask(redis.set(`${key}:probe`, ''))
    },
    close() {
      reading.destroy()
      redis.destroy()
    },
  }
}

type Found = { messages: { id: string, message: { by: string, rows: string } }[] }[]

/** Whether one batch comes before another: an id is a time and a number within it. */
export function isBefore(id: string, other: string): boolean {
  const [[time, no], [otherTime, otherNo]] = [id, other].map(each => each.split('-').map(Number)) as [[number, number], [number, number]]
  return time < otherTime || (time === otherTime && no < otherNo)
}

/** JSON has no line in it that ends, and a time no space. */
function rowIn(line: string): Row {
  const end = line.indexOf(' ')
  return { at: Number(line.slice(0, end)), body: line.slice(end + 1) }
}
