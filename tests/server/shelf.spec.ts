/** What is published beside the slides: a list of the recordings, a report of each, and of several what their rooms said side by side. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { shelve } from '../../build/site.ts'
import talk from '../../talk/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { startWorkshop } from '../harness.ts'
import { answer, room, times } from '../heart/reports.ts'

function fileOf(yes: number): string {
  const workshop = room()
  answer(workshop, 'felt', [...times(yes, 'yes'), ...times(6, 'no')])
  return writeRecording(workshop.log, { texts: true, sharing: true })
}

test('one recording has its report; from two on there is a page of all of them', async () => {
  const recordingOf = (yes: number) => readRecording(fileOf(yes))
  const site = mkdtempSync(join(tmpdir(), 'workshop-shelf-'))
  await shelve(site, [['one', recordingOf(6)]], talk)
  expect([existsSync(join(site, 'reports/one.html')), existsSync(join(site, 'pool.html'))]).toEqual([true, false])
  await shelve(site, [['one', recordingOf(6)], ['two', recordingOf(9)]], talk)
  expect(readFileSync(join(site, 'pool.html'), 'utf8')).toMatch(/What 2 rooms said[\s\S]*6 of 12[\s\S]*9 of 15/)
  rmSync(site, { recursive: true })
})

test('a server lists to everybody what is published with its deck, and no workshop of its own', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'workshop-dist-'))
  const running = await startWorkshop({ dist })
  const listed = async () => (await fetch(`${running.url}/recordings/index.json`)).json()
  expect(await listed()).toEqual([])
  const folder = join(dist, 'deck/recordings')
  mkdirSync(folder, { recursive: true })
  const { header: { title, startedAt, people } } = readRecording(fileOf(6))
  writeFileSync(join(folder, 'one.jsonl'), fileOf(6))
  writeFileSync(join(folder, 'later.jsonl'), fileOf(6).replace('"recording":1', '"recording":7'))
  writeFileSync(join(folder, 'no-recording.jsonl'), 'x'.repeat(100_000))
  expect(await listed()).toEqual([{ name: 'one', title, startedAt, people, simulated: false }])
  expect((await fetch(`${running.url}/recordings/index.json`, { method: 'DELETE', headers: { origin: running.url } })).status).toBe(401)
  await running.close()
  rmSync(dist, { recursive: true })
})
