/** What is SQLite's own of the journal: one file or two, its format, and what is damage. */
import type { Journal } from '../../server/journal.ts'
import type { Event } from '../../workshop/events.ts'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { JournalDamaged, JournalInUse } from '../../server/causes.ts'
import { readLog, summarise } from '../../server/closed.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { temporaryFolder } from '../harness.ts'
import { answered, joined, started } from './entries.ts'

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

  test.describe('closed it is one file, while it runs it is two', () => {
    let running: Journal
    test.beforeEach(async () => {
      const earlier = openSqliteJournal(file)
      await earlier.append([started])
      await earlier.close()
      running = openSqliteJournal(file)
      // What a start writes first is brought into the first file together with the mark.
      await running.append([answered('a')])
      await running.append([answered('b')])
    })
    test.afterEach(() => running.close())

    /** What is there now, as a crash would leave it, or with the second file gone. */
    function left(...files: string[]): string {
      const copy = join(folder, 'copy.sqlite')
      for (const each of files.filter(existsSync))
        copyFileSync(each, each.replace('log.sqlite', 'copy.sqlite'))
      return copy
    }

    async function opened(file: string): Promise<{ isCut: boolean, entries: number }> {
      const journal = openSqliteJournal(file)
      const { isCut } = journal
      let entries = 0
      await journal.follow(0, () => entries++)
      await journal.close()
      return { isCut, entries }
    }

    test('after its end the first file alone is whole', async () => {
      await running.close()
      expect(readdirSync(folder)).toEqual(['log.sqlite'])
      expect(await opened(left(file))).toEqual({ isCut: false, entries: 3 })
    })

    test('after a crash the two are whole, and one again once it is closed', async () => {
      const copy = left(file, `${file}-wal`)
      expect(await opened(copy)).toEqual({ isCut: false, entries: 3 })
      expect(existsSync(`${copy}-wal`)).toBe(false)
      expect(await opened(copy)).toEqual({ isCut: false, entries: 3 })
    })

    test('without the second file it is known to be cut, and said once', async () => {
      const copy = left(file)
      expect(await opened(copy)).toEqual({ isCut: true, entries: 2 })
      expect(await opened(copy)).toEqual({ isCut: false, entries: 2 })
    })

    test('a second file that was emptied is one that is gone', async () => {
      const copy = left(file)
      writeFileSync(`${copy}-wal`, '')
      expect(await opened(copy)).toEqual({ isCut: true, entries: 2 })
    })

    test('whoever only reads in between hides nothing and makes nothing up', async () => {
      const whole = left(file, `${file}-wal`)
      expect(summarise(whole)).toMatchObject({ people: 2 })
      expect(existsSync(`${whole}-wal`)).toBe(false)
      expect(await opened(whole)).toEqual({ isCut: false, entries: 3 })
      const cut = left(file)
      expect(summarise(cut)).toMatchObject({ people: 1 })
      expect(await opened(cut)).toEqual({ isCut: true, entries: 2 })
    })

    test('a crash before the first answer is no loss', async () => {
      await running.close()
      const again = openSqliteJournal(file)
      const copy = left(file, `${file}-wal`)
      await again.close()
      expect(await opened(copy)).toEqual({ isCut: false, entries: 3 })
    })
  })

  test('a file from before files said whether they were closed is whole', async () => {
    const db = new DatabaseSync(file)
    db.exec('PRAGMA journal_mode = WAL')
    db.exec('CREATE TABLE log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT')
    db.prepare('INSERT INTO log VALUES (1, 0, ?)').run(JSON.stringify(started))
    db.close()
    const journal = openSqliteJournal(file)
    expect(journal.isCut).toBe(false)
    await journal.close()
  })

  test('tells a file that is damaged from one that is in use', async () => {
    writeFileSync(file, 'not a database, for many more than sixteen bytes')
    expect(() => openSqliteJournal(file)).toThrow(JournalDamaged)
    expect(() => summarise(file)).toThrow(JournalDamaged)
    rmSync(file)
    const journal = openSqliteJournal(file)
    await journal.append([started, joined('a')])
    await journal.close()
    const bytes = readFileSync(file, 'latin1')
    writeFileSync(file, bytes.replace('"voter":"a"', '"voter:"a""'), 'latin1')
    expect(() => summarise(file)).toThrow(JournalDamaged)
    expect(() => readLog(file, 0)).toThrow(JournalDamaged)
    const again = openSqliteJournal(file)
    await expect(again.follow(0, () => {})).rejects.toThrow(JournalDamaged)
    await again.close()
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
    await journal.append([{ type: 'workshopStarted', at: 0, id: 'w', seed: 1, title: 'A test', simulated: true }, answered('a'), { type: 'joinShown', at: 50 }])
    await journal.close()
    expect(summarise(file)).toEqual({ ...kept, lastAt: 50, ended: false })
    const again = openSqliteJournal(file)
    await again.append([{ type: 'workshopEnded', at: 70 }])
    await again.close()
    expect(summarise(file)).toEqual({ ...kept, lastAt: 70, ended: true })
    expect(existsSync(`${file}-wal`)).toBe(false)
  })
})
