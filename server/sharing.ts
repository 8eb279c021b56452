/**
 * What a start needs of a log that several servers share: a Redis that loses nothing, the one workshop that goes on there
 * or begins, and one key that drives it, whichever server the presenter comes to.
 */
import type { Event } from '../workshop/events.ts'
import type { Journal } from './journal.ts'
import type { Choice, OfDeck } from './recordings.ts'
import type { Opened } from './start.ts'
import type { Redis } from './stream.ts'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { ErrorReply } from '@redis/client'
import { JournalAway, JournalInUse, reasonOf } from './causes.ts'
import { machineClock } from './clock.ts'
import { makeFolder } from './folder.ts'
import { FORMAT } from './format.ts'
import { Problem } from './problem.ts'
import { continuesWithin, newId } from './recordings.ts'
import { newToken } from './secrets.ts'
import { openSharedJournal } from './shared.ts'
import { openSqliteJournal } from './sqlite.ts'
import { problemOf } from './start.ts'
import { connectRedis, openStream, shown } from './stream.ts'

/** Where what all servers have in common stands in Redis. */
const keys = {
  /** The id of the workshop that goes on. */
  current: 'workshop:current',
  /** What opens the workshop to its presenter. */
  key: 'workshop:key',
  /** The newest format that any server writes. */
  format: 'workshop:format',
  log: (id: string) => `workshop:log:${id}`,
}

/** Sets a key to another value where it still has the one that was read; answers what it has then. */
const compareAndSet = `if (redis.call('GET', KEYS[1]) or '') == ARGV[1] then redis.call('SET', KEYS[1], ARGV[2]) end return redis.call('GET', KEYS[1])`

/** Raises a number where it is lower; answers what it is then. */
const raise = `if tonumber(redis.call('GET', KEYS[1]) or '0') < tonumber(ARGV[1]) then redis.call('SET', KEYS[1], ARGV[1]) end return redis.call('GET', KEYS[1])`

/** A log that was opened, its file, and what it says of itself. */
interface Known { id: string, file: string, journal: Journal, title?: string, lastAt?: number, ended: boolean }

/**
 * Opens the shared log at an address and goes on with its workshop, or begins one, as a start on a data folder does; what
 * comes out of it is kept in the folder, as a recording like any other. `server` is the name of this one.
 * @throws Problem where Redis does not answer, may lose something, or has the workshop of another deck or a later format.
 */
export async function openShared(url: string, data: string, which: 'any' | 'resume' | 'new', { title }: OfDeck, server: string): Promise<Opened> {
  try {
    makeFolder(data)
    const redis = await connectRedis(url)
    try {
      await assertKeeps(redis, url)
      await assertFormat(redis, url)
      const key = await oneOf(redis, keys.key, newToken())
      const before = await redis.get(keys.current)
      const going = before === null || which === 'new' ? undefined : await open(url, data, before, server)
      if (going && goesOn(going, which)) {
        redis.destroy()
        return { key, ...opened(await ofTitle(going, title, url)) }
      }
      await going?.journal.close()
      if (which === 'resume')
        throw new Problem(`There is no workshop to resume at ${shown(url)}`)
      // Of two servers that begin at once the first decides.
      const id = String(await redis.eval(compareAndSet, { keys: [keys.current], arguments: [before ?? '', newId(machineClock.now())] }))
      redis.destroy()
      return { key, ...opened(await ofTitle(await open(url, data, id, server), title, url)) }
    }
    catch (error) {
      if (redis.isOpen)
        redis.destroy()
      throw error
    }
  }
  catch (error) {
    if (error instanceof JournalInUse)
      throw new Problem(`${reasonOf(error)}. Each server needs a folder of its own: choose another with --data.`)
    throw problemOf(error instanceof ErrorReply ? new JournalAway(`the log at ${shown(url)} refuses (${reasonOf(error)})`) : error, data)
  }
}

/** The name by which a server is known among those that share its log. */
export function newServer(): string {
  return randomBytes(4).toString('hex')
}

function opened({ id, file, journal, lastAt }: Known): { choice: Choice, journal: Journal } {
  return { choice: { id, file, continued: lastAt ?? null, notBefore: lastAt ?? 0, leftAlone: [] }, journal }
}

async function open(url: string, data: string, id: string, server: string): Promise<Known> {
  const file = join(data, `${id}.sqlite`)
  const redis = await connectRedis(url)
  const stream = await openStream(redis, url, keys.log(id))
  let own: Journal | undefined
  try {
    own = openSqliteJournal(file)
    const journal = await openSharedJournal(stream, own, server)
    return { id, file, journal, ...await heardOf(journal) }
  }
  catch (error) {
    stream.close()
    await own?.close()
    throw error
  }
}

async function heardOf(journal: Journal): Promise<Pick<Known, 'title' | 'lastAt' | 'ended'>> {
  const heard: Pick<Known, 'title' | 'lastAt' | 'ended'> = { ended: false }
  const stop = await journal.follow(0, ({ event }) => note(heard, event))
  stop()
  return heard
}

function note(heard: Pick<Known, 'title' | 'lastAt' | 'ended'>, event: Event): void {
  heard.lastAt = event.at
  if (event.type === 'workshopStarted')
    heard.title ??= event.title
  if (event.type === 'workshopEnded' || event.type === 'workshopReopened')
    heard.ended = event.type === 'workshopEnded'
}

/** One that nobody has written to yet is still to begin. */
function goesOn({ lastAt, ended }: Known, which: 'any' | 'resume' | 'new'): boolean {
  return lastAt === undefined || which === 'resume' || (!ended && Math.abs(machineClock.now() - lastAt) < continuesWithin)
}

/** All servers show one deck, which each has as a file of its own: it is known by its title. */
async function ofTitle(known: Known, title: string, url: string): Promise<Known> {
  if (known.title === undefined || known.title === title)
    return known
  await known.journal.close()
  throw new Problem(`The workshop that goes on at ${shown(url)} is of “${known.title}”, and this deck is “${title}”. Give this server the same deck, or begin another workshop with --new.`)
}

/** The value that all servers agree on: the first one's. */
async function oneOf(redis: Redis, key: string, value: string): Promise<string> {
  await redis.set(key, value, { condition: 'NX' })
  return (await redis.get(key))!
}

/**
 * Makes sure that what Redis answered is on its disk, and stays there.
 * @throws Problem where it does not say so.
 */
async function assertKeeps(redis: Redis, url: string): Promise<void> {
  let set: Record<string, string>
  try {
    set = { ...await redis.configGet('append*'), ...await redis.configGet('no-appendfsync-on-rewrite'), ...await redis.configGet('maxmemory*') }
  }
  catch (error) {
    throw new Problem(`The Redis at ${shown(url)} does not say how it keeps what it is given (${reasonOf(error)}). It must allow CONFIG GET.`)
  }
  if (set.appendonly !== 'yes' || set.appendfsync !== 'always' || set['no-appendfsync-on-rewrite'] !== 'no') {
    throw new Problem(`The Redis at ${shown(url)} could lose answers that people were told are saved. Set in its configuration:`, [
      'appendonly yes',
      'appendfsync always',
      'no-appendfsync-on-rewrite no',
    ])
  }
  if (set.maxmemory !== '0' && set['maxmemory-policy'] !== 'noeviction')
    throw new Problem(`The Redis at ${shown(url)} throws away what it has no memory for. Set in its configuration:`, ['maxmemory-policy noeviction'])
}

/** A server of an older format could not read what a newer one writes. @throws Problem where one is there already. */
async function assertFormat(redis: Redis, url: string): Promise<void> {
  const newest = await redis.eval(raise, { keys: [keys.format], arguments: [String(FORMAT)] })
  if (Number(newest) > FORMAT)
    throw new Problem(`The log at ${shown(url)} was written by a newer version. Use that version on every server.`)
}
