import type { Entry, Journal } from '../../server/journal.ts'
/** What every journal has to keep to, whatever it is made of; and what is SQLite's own. */
import type { Event } from '../../workshop/events.ts'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { JournalInUse, openSqliteJournal, summarise } from '../../server/sqlite.ts'
import { temporaryFolder } from '../harness.ts'

const joined = (voter: string): Event => ({ type: 'voterJoined', at: 1, voter })

/** The rules of the interface, for one backend. `open` opens the same log each time. */
function contract(name: string, open: (log: string) => Journal): void {
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
      const journal = open(log)
      const numbers = await Promise.all([journal.append([joined('a'), joined('b')]), journal.append([joined('c')])])
      expect(numbers).toEqual([2, 3])
      expect(await journal.append([joined('d')])).toBe(4)
      expect(await entries(journal)).toEqual(['a', 'b', 'c', 'd'].map((voter, i) => ({ seq: i + 1, event: joined(voter) })))
      expect((await entries(journal, 3)).map(({ seq }) => seq)).toEqual([4])
      await journal.close()
    })

    test('goes on where it was when it is opened again', async () => {
      const first = open(log)
      await first.append([joined('a')])
      await first.close()
      const second = open(log)
      expect(await second.append([joined('b')])).toBe(2)
      expect(await entries(second)).toHaveLength(2)
      await second.close()
    })

    test('tells a follower what was, then what comes, each once', async () => {
      const journal = open(log)
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
      const journal = open(log)
      const pending = journal.append([joined('a')])
      expect(journal.lag()).toBe(1)
      await journal.close()
      expect(await pending).toBe(1)
      expect(journal.lag()).toBe(0)
      await expect(journal.append([joined('b')])).rejects.toThrow('closed')
      const again = open(log)
      expect(await entries(again)).toHaveLength(1)
      await again.close()
    })

    test('an append that cannot be written is heard by nobody', async () => {
      const journal = open(log)
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

test.describe('SQLite', () => {
  let folder: string
  let file: string
  test.beforeEach(async () => {
    folder = await temporaryFolder()
    file = join(folder, 'log.sqlite')
  })
  test.afterEach(() => rm(folder, { recursive: true, force: true }))

  test('has one writer', async () => {
    const journal = openSqliteJournal(file)
    expect(() => openSqliteJournal(file)).toThrow(JournalInUse)
    expect(() => summarise(file)).toThrow(JournalInUse)
    await journal.close()
    await openSqliteJournal(file).close()
  })

  test('rows can only be added', async () => {
    const journal = openSqliteJournal(file)
    await journal.append([joined('a')])
    await journal.close()
    const db = new DatabaseSync(file)
    expect(() => db.exec('DELETE FROM log')).toThrow('keeps its rows')
    expect(() => db.exec(`UPDATE log SET body = '{}'`)).toThrow('keeps its words')
    db.close()
  })

  test('a group that fails is rejected whole and leaves nothing behind', async () => {
    const journal = openSqliteJournal(file)
    const heard: number[] = []
    await journal.follow(0, ({ seq }) => heard.push(seq))
    const tooLate = { ...joined('b'), at: 2 ** 60 + 0.5 } as Event
    const wrongType = { ...joined('c'), at: 'soon' as unknown as number } as Event
    const outcomes = await Promise.allSettled([journal.append([joined('a')]), journal.append([tooLate, wrongType])])
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(heard).toEqual([])
    expect(await journal.append([joined('d')])).toBe(1)
    await journal.close()
  })

  test('says what a recording is of, when it last moved and whether it ended', async () => {
    const journal = openSqliteJournal(file)
    const kept = { title: 'A test', startedAt: 0, people: 1, simulated: true }
    await journal.append([{ type: 'workshopStarted', at: 0, id: 'w', seed: 1, title: 'A test', simulated: true }, joined('a'), { type: 'joinShown', at: 50 }])
    await journal.close()
    expect(summarise(file)).toEqual({ ...kept, lastAt: 50, ended: false })
    const again = openSqliteJournal(file)
    await again.append([{ type: 'workshopEnded', at: 70 }])
    await again.close()
    expect(summarise(file)).toEqual({ ...kept, lastAt: 70, ended: true })
    expect(existsSync(`${file}-wal`)).toBe(false)
  })
})
