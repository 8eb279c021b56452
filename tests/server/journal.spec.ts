/** What every journal has to keep to, whatever it is made of. */
import type { Entry, Journal } from '../../server/journal.ts'
import type { OwnRedis } from '../redis.ts'
import { randomInt } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { findRedis } from '../../build/services.ts'
import { openSharedJournal } from '../../server/shared.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { connectRedis, openStream } from '../../server/stream.ts'
import { temporaryFolder } from '../harness.ts'
import { startRedis } from '../redis.ts'
import { joined } from './entries.ts'

/** The rules of the interface, for one backend. `open` opens the same log each time. */
function contract(name: string, open: (log: string) => Journal | Promise<Journal>): void {
  test.describe(`${name} as a journal`, () => {
    let folder: string
    let log: string
    test.beforeEach(async () => {
      folder = await temporaryFolder()
      log = join(folder, 'log.sqlite')
    })
    test.afterEach(() => rm(folder, { recursive: true, force: true }))

    async function entries(journal: Journal, from = 0): Promise<Entry[]> {
      const found: Entry[] = []
      const stop = await journal.follow(from, entry => found.push(entry))
      stop()
      return found
    }

    test('keeps events in the order they were handed in, numbered without gaps', async () => {
      const journal = await open(log)
      const numbers = await Promise.all([journal.append([joined('a'), joined('b')]), journal.append([joined('c')])])
      expect(numbers).toEqual([2, 3])
      expect(await journal.append([joined('d')])).toBe(4)
      expect(await entries(journal)).toEqual(['a', 'b', 'c', 'd'].map((voter, i) => ({ seq: i + 1, event: joined(voter) })))
      expect((await entries(journal, 3)).map(({ seq }) => seq)).toEqual([4])
      await journal.close()
    })

    test('goes on where it was when it is opened again', async () => {
      const first = await open(log)
      await first.append([joined('a')])
      await first.close()
      const second = await open(log)
      expect(await second.append([joined('b')])).toBe(2)
      expect(await entries(second)).toHaveLength(2)
      await second.close()
    })

    test('tells a follower what was, then what comes, each once', async () => {
      const journal = await open(log)
      await journal.append([joined('a')])
      const heard: number[] = []
      const stop = await journal.follow(0, ({ seq }) => heard.push(seq))
      const last = await journal.append([joined('b'), joined('c')])
      expect(heard).toEqual([1, 2, 3])
      expect(last).toBe(3)
      stop()
      await journal.append([joined('d')])
      expect(heard).toEqual([1, 2, 3])
      await journal.close()
    })

    test('writes what is pending as it closes, and takes nothing afterwards', async () => {
      const journal = await open(log)
      const pending = journal.append([joined('a')])
      expect(journal.lag()).toBe(1)
      await journal.close()
      expect(await pending).toBe(1)
      expect(journal.lag()).toBe(0)
      await expect(journal.append([joined('b')])).rejects.toThrow('closed')
      const again = await open(log)
      expect(await entries(again)).toHaveLength(1)
      await again.close()
    })

    test('a follower that throws holds up nobody', async () => {
      const journal = await open(log)
      const heard: number[] = []
      await journal.append([joined('a')])
      await journal.follow(0, () => {
        throw new Error('a fault in a follower')
      })
      await journal.follow(0, ({ seq }) => heard.push(seq))
      expect(await journal.append([joined('b'), joined('c')])).toBe(3)
      expect(await journal.append([joined('d')])).toBe(4)
      expect(heard).toEqual([1, 2, 3, 4])
      await journal.close()
    })

    test('says whether an append would work, and adds nothing', async () => {
      const journal = await open(log)
      await journal.append([joined('a')])
      await journal.probe()
      expect(await journal.append([joined('b')])).toBe(2)
      await journal.close()
      await expect(journal.probe()).rejects.toThrow()
    })

    test('an append that cannot be written is heard by nobody', async () => {
      const journal = await open(log)
      const heard: number[] = []
      await journal.follow(0, ({ seq }) => heard.push(seq))
      await expect(journal.append([{ type: 'voterJoined', at: 1, voter: 1n as unknown as string }])).rejects.toThrow()
      expect(heard).toEqual([])
      expect(await journal.append([joined('b')])).toBe(1)
      expect(heard).toEqual([1])
      await journal.close()
    })
  })
}

contract('SQLite', openSqliteJournal)

test.describe('with a Redis', () => {
  test.skip(!findRedis(), 'this machine has no Redis')
  let redis: OwnRedis
  test.beforeAll(async () => {
    redis = await startRedis()
  })
  test.afterAll(() => redis.close())

  contract('a shared log', async log => openSharedJournal(await openStream(await connectRedis(redis.url), redis.url, log), openSqliteJournal(log), 'one'))
  test('a file goes on with no other log than the one that it has the beginning of', async () => {
    const folder = await temporaryFolder()
    async function open(key: string, name: string): Promise<Journal> {
      const stream = await openStream(await connectRedis(redis.url), redis.url, key)
      const file = openSqliteJournal(join(folder, name))
      try {
        return await openSharedJournal(stream, file, 'one')
      }
      catch (error) {
        stream.close()
        await file.close()
        throw error
      }
    }
    for (const [key, voters] of [['lost', ['a', 'b', 'c']], ['other', ['a', 'b', 'd', 'e']], ['short', ['a']]] as const) {
      const journal = await open(key, key)
      await journal.append(voters.map(joined))
      await journal.close()
    }
    await expect(open('other', 'lost')).rejects.toThrow('not the same')
    await expect(open('short', 'lost')).rejects.toThrow('2 entries more than the shared log')
    const same = await open('lost', 'lost')
    expect(await same.append([joined('f')])).toBe(4)
    await same.close()
    await rm(folder, { recursive: true, force: true })
  })

  // Each time as a server that was never there before.
  contract('a shared log and a new file', async log => openSharedJournal(await openStream(await connectRedis(redis.url), redis.url, log), openSqliteJournal(`${log}-${randomInt(1e9)}`), 'one'))
})
