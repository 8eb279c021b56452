/** What is published beside the slides: a report of every recording, and of several what their rooms said side by side. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { shelve } from '../../build/site.ts'
import talk from '../../talk/index.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { answer, room, times } from '../heart/reports.ts'

test('one recording has its report; from two on there is a page of all of them', async () => {
  const recordingOf = (yes: number) => {
    const workshop = room()
    answer(workshop, 'felt', [...times(yes, 'yes'), ...times(6, 'no')])
    return readRecording(writeRecording(workshop.log, { texts: true, sharing: true }))
  }
  const site = mkdtempSync(join(tmpdir(), 'workshop-shelf-'))
  await shelve(site, [['one', recordingOf(6)]], talk)
  expect([existsSync(join(site, 'reports/one.html')), existsSync(join(site, 'pool.html'))]).toEqual([true, false])
  await shelve(site, [['one', recordingOf(6)], ['two', recordingOf(9)]], talk)
  expect(readFileSync(join(site, 'pool.html'), 'utf8')).toMatch(/What 2 rooms said[\s\S]*6 of 12[\s\S]*9 of 15/)
  rmSync(site, { recursive: true })
})
