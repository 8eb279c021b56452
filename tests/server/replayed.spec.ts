/** `npm run export -- --replay` finds what the address of a replay finds, and a file. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { findReplayed } from '../../scripts/replayed.ts'
import { root } from '../../server/app.ts'
import { openSqliteJournal } from '../../server/sqlite.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { temporaryFolder } from '../harness.ts'
import { expect, test } from './room.ts'

const started = (id: string) => ({ type: 'workshopStarted' as const, at: 1, id, seed: 1, title: 'A test' })
const fileOf = (id: string) => writeRecording([started(id)], { texts: true, sharing: false })

test.describe('a recording to print', () => {
  let folder: string
  test.beforeEach(async () => {
    folder = await temporaryFolder()
    for (const each of ['published', 'data'])
      mkdirSync(join(folder, each))
  })
  test.afterEach(() => rm(folder, { recursive: true, force: true }))

  const find = (given: string) => findReplayed(given, { published: join(folder, 'published'), data: join(folder, 'data') })
  const idOf = (given: string) => readRecording(find(given).text).header.id

  async function kept(id: string) {
    const journal = openSqliteJournal(join(folder, 'data', `${id}.sqlite`))
    await journal.append([started(id)])
    return journal
  }

  test('is one of the published, a workshop of the data folder, or a file', async () => {
    writeFileSync(join(folder, 'published/shown.jsonl'), fileOf('shown'))
    writeFileSync(join(folder, 'other.jsonl'), fileOf('other'))
    const journal = await kept('2026-11-21-0935-k3fa')
    expect(() => find('2026-11-21-0935-k3fa')).toThrow('is running')
    await journal.close()
    expect(idOf('shown')).toBe('shown')
    expect(idOf('2026-11-21-0935-k3fa')).toBe('2026-11-21-0935-k3fa')
    expect(idOf(join(folder, 'other.jsonl'))).toBe('other')
    expect(find(join(folder, 'other.jsonl')).name).toBe('other')
  })

  test('published comes before the data folder, as for the address', async () => {
    writeFileSync(join(folder, 'published/both.jsonl'), fileOf('published'))
    await (await kept('both')).close()
    expect(idOf('both')).toBe('published')
  })

  test('that is none, or damaged, is named in one line', () => {
    writeFileSync(join(folder, 'data/damaged.sqlite'), 'not a database, for many more than sixteen bytes')
    expect(() => find('damaged')).toThrow('cannot be read')
    expect(() => find('../secret')).toThrow('There is no recording "../secret"')
    const { status, stderr } = spawnSync(process.execPath, [join(root, 'scripts/export.ts'), '--replay', 'nothing', '--data', folder], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toMatch(/^There is no recording "nothing": no file, .*npm run record -- list.*\n$/)
  })
})
