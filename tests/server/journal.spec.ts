import type { Entry, Journal } from '../../server/journal.ts'
/** What every journal has to keep to, whatever it is made of; and what is SQLite's own. */
import type { Event } from '../../workshop/events.ts'
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { JournalDamaged, JournalInUse, JournalNewer } from '../../server/causes.ts'
import { readLog, summarise } from '../../server/closed.ts'
import { FORMAT } from '../../server/format.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { temporaryFolder } from '../harness.ts'

const started: Event = { type: 'workshopStarted', at: 0, id: 'w', seed: 1, title: 'A test' }
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

    test('a follower that throws holds up nobody', async () => {
      const journal = open(log)
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
      const journal = open(log)
      await journal.append([joined('a')])
      await journal.probe()
      expect(await journal.append([joined('b')])).toBe(2)
      await journal.close()
      await expect(journal.probe()).rejects.toThrow()
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

  test.describe('closed it is one file, while it runs it is two', () => {
    let running: Journal
    test.beforeEach(async () => {
      const earlier = openSqliteJournal(file)
      await earlier.append([started])
      await earlier.close()
      running = openSqliteJournal(file)
      // What a start writes first is brought into the first file together with the mark.
      await running.append([joined('a')])
      await running.append([joined('b')])
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

  test.describe('a row that is no event is damage, and said with its number', () => {
    for (const [what, body] of Object.entries({
      'an unknown type': { type: 'voterDanced', at: 1 },
      'a field that is missing': { type: 'voterJoined', at: 1 },
      'a field of another type': { ...joined('a'), at: 'soon' },
      'no object': 7,
    })) {
      test(what, async () => {
        const journal = openSqliteJournal(file)
        await journal.append([started, joined('a')])
        await journal.close()
        const db = new DatabaseSync(file)
        db.prepare('INSERT INTO log VALUES (3, 1, ?)').run(JSON.stringify(body))
        db.close()
        expect(() => readLog(file, 0)).toThrow(JournalDamaged)
        expect(() => readLog(file, 0)).toThrow('entry 3 is no event')
        const again = openSqliteJournal(file)
        const heard: number[] = []
        await expect(again.follow(0, ({ seq }) => heard.push(seq))).rejects.toThrow('entry 3 is no event')
        expect(heard).toEqual([1, 2])
        await again.close()
      })
    }
  })

  test.describe('the format of a file', () => {
    const bytes = (...files: string[]) => files.map(each => readFileSync(each, 'latin1'))
    const numberIn = (of: string) => {
      const db = new DatabaseSync(of)
      const { user_version } = db.prepare('PRAGMA user_version').get() as { user_version: number }
      db.close()
      return user_version
    }

    /** A file as a program of another format leaves it: closed, or after a crash, with its newest answer in the second file. */
    function left(format: number, crashed: boolean): string {
      const db = new DatabaseSync(join(folder, 'made.sqlite'))
      const row = db.prepare.bind(db, 'INSERT INTO log VALUES (?, 0, ?)')
      db.exec(`PRAGMA journal_mode = WAL; CREATE TABLE log (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
        CREATE TRIGGER log_keeps_words BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log keeps its words'); END;
        PRAGMA user_version = ${2 * format + (crashed ? 1 : 0)}`)
      row().run(1, JSON.stringify(started))
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      row().run(2, JSON.stringify(joined('a')))
      if (!crashed)
        db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      copyFileSync(join(folder, 'made.sqlite'), file)
      if (crashed)
        copyFileSync(join(folder, 'made.sqlite-wal'), `${file}-wal`)
      db.close()
      rmSync(join(folder, 'made.sqlite'))
      return file
    }

    for (const crashed of [false, true]) {
      const how = crashed ? 'that was not closed' : 'that was closed'

      test(`one from before files had a format, ${how}, opens and goes on`, async () => {
        const journal = openSqliteJournal(left(0, crashed))
        expect(journal.isCut).toBe(false)
        expect(await journal.append([joined('b')])).toBe(3)
        await journal.close()
        expect(readLog(file, 0)).toEqual([started, joined('a'), joined('b')])
        expect(numberIn(file)).toBe(2 * FORMAT)
        await openSqliteJournal(file).close()
      })

      test(`one from before, ${how}, is read and stays of its format`, () => {
        left(0, crashed)
        expect(summarise(file)).toMatchObject({ title: 'A test', people: 1 })
        expect(readLog(file, 0)).toEqual([started, joined('a')])
        expect(numberIn(file)).toBe(0)
      })

      test(`a newer one, ${how}, is told and left as it is`, () => {
        left(FORMAT + 1, crashed)
        const files = readdirSync(folder)
        const before = bytes(...files.map(each => join(folder, each)))
        expect(() => openSqliteJournal(file)).toThrow(JournalNewer)
        expect(() => openSqliteJournal(file)).toThrow(`its format is ${FORMAT + 1}, and up to ${FORMAT} can be read here`)
        expect(() => summarise(file)).toThrow(JournalNewer)
        expect(() => readLog(file, 0)).toThrow(JournalNewer)
        expect(readdirSync(folder)).toEqual(files)
        expect(bytes(...files.map(each => join(folder, each)))).toEqual(before)
      })
    }

    test('a new file says its format in the first of its two at once', async () => {
      const journal = openSqliteJournal(file)
      await journal.append([started])
      const copy = join(folder, 'copy.sqlite')
      copyFileSync(file, copy)
      await journal.close()
      expect(numberIn(copy)).toBe(2 * FORMAT + 1)
    })
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
