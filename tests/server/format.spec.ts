/** Of which format the file of a workshop is, and what is no row of one. */
import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from '@playwright/test'
import { JournalDamaged, JournalNewer } from '../../server/causes.ts'
import { readLog, summarise } from '../../server/closed.ts'
import { FORMAT } from '../../server/format.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { temporaryFolder } from '../harness.ts'
import { answered, joined, started } from './entries.ts'

test.describe('the file of a workshop', () => {
  let folder: string
  let file: string
  test.beforeEach(async () => {
    folder = await temporaryFolder()
    file = join(folder, 'log.sqlite')
  })
  test.afterEach(() => rm(folder, { recursive: true, force: true }))

  test.describe('a row that is no event is damage, and said with its number', () => {
    for (const [what, body, at = 1] of [
      ['an unknown type', { type: 'voterDanced', at: 1 }],
      ['a field that is missing', { type: 'voterJoined', at: 1 }],
      ['a field of another type', { ...joined('a'), at: 'soon' }],
      ['no object', 7],
      ['a ballot that says too little', ['a', 'it', 0, '0', 1]],
      ['a ballot that says too much', ['a', 'it', 0, '0', 1, 'raised', 1]],
      ['a field of a ballot that is none', ['a', 'it', 0, '0', 0, 'raised']],
      ['a ballot at no time', ['a', 'it', 0, '0', 1, 'raised'], 2n ** 62n],
    ] as [string, unknown, bigint?][]) {
      test(what, async () => {
        const journal = openSqliteJournal(file)
        await journal.append([started, joined('a')])
        await journal.close()
        const db = new DatabaseSync(file)
        db.prepare('INSERT INTO log VALUES (3, ?, ?)').run(at, JSON.stringify(body))
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

    const ballotsIn = (of: string) => {
      const db = new DatabaseSync(of)
      const rows = db.prepare('SELECT body FROM log WHERE seq > 2 ORDER BY seq').all()
      db.close()
      return rows.map(({ body }) => body)
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
      row().run(3, JSON.stringify(answered('b')))
      row().run(4, JSON.stringify(answered('c')))
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
        expect(await journal.append([answered('d'), answered('e')])).toBe(6)
        await journal.close()
        expect(readLog(file, 0)).toEqual([started, joined('a'), answered('b'), answered('c'), answered('d'), answered('e')])
        expect(summarise(file)).toMatchObject({ people: 4 })
        expect(ballotsIn(file)).toEqual([JSON.stringify(answered('b')), JSON.stringify(answered('c')), '["d","it",0,"0",1,"raised"]', '["e","it",0,"0",1,"raised"]'])
        expect(numberIn(file)).toBe(2 * FORMAT)
        await openSqliteJournal(file).close()
      })

      test(`one from before, ${how}, is read and stays of its format`, () => {
        left(0, crashed)
        // Who came and did not answer is none of the people.
        expect(summarise(file)).toMatchObject({ title: 'A test', people: 2 })
        expect(readLog(file, 0)).toEqual([started, joined('a'), answered('b'), answered('c')])
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
})
