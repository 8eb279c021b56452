/** How many people there were: phones that nobody holds are none, in the room's count, a recording or a report. */
import type { Workshop } from './workshop.ts'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { reportOf } from '../../report/index.ts'
import { countHere, nobody, numberOf } from '../../workshop/people.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { roomView } from '../../workshop/view.ts'
import { asking, people } from './workshop.ts'

const seconds = 1000

/** Fourteen people who answered, all of them here. */
function room(): Workshop {
  const workshop = asking({ kind: 'hands' })
  for (const voter of people(14))
    workshop.cast(voter, 'it', 'raised')
  return count(workshop, 14)
}

function count(workshop: Workshop, here: number): Workshop {
  workshop.do({ type: 'countAudience', here, polls: {} })
  return workshop
}

/** So many phones more, for so long. */
function visit(workshop: Workshop, phones: number, milliseconds: number): Workshop {
  workshop.join(...Array.from({ length: phones }, (_, i) => `guest-${i}`))
  return count(count(workshop, 14 + phones).wait(milliseconds), 14)
}

/** The number of people wherever it is told. */
function told(workshop: Workshop): number[] {
  const file = writeRecording(workshop.log, { texts: true, sharing: false })
  const recording = readRecording(file)
  const playback = openPlayback(recording, { apart: 2 })
  return [
    roomView(workshop.state).joined,
    roomView(playback.seek(playback.length)).joined,
    JSON.parse(file.split('\n')[0]!).people,
    recording.header.people,
    reportOf(recording, { sharing: false, version: '0' }, {}).joined,
  ]
}

test('a flood of phones that never answer and leave soon is nobody', () => {
  const workshop = room()
  expect(roomView(visit(workshop, 150, 12 * seconds).state)).toMatchObject({ here: 14, joined: 14 })
  expect(told(workshop)).toEqual([14, 14, 14, 14, 14])
})

test('who is here now counts, and who was here for a while without a word', () => {
  const workshop = room().join('lurker')
  expect(roomView(count(workshop, 15).state)).toMatchObject({ here: 15, joined: 15 })
  expect(told(count(workshop.wait(70 * seconds), 14))).toEqual([15, 15, 15, 15, 15])
})

test('who answered counts, however soon they left and whatever became of the answer', () => {
  const workshop = room()
  expect(told(count(workshop, 0))).toEqual([14, 14, 14, 14, 14])
  workshop.cast('voter-0', 'it', null)
  expect(roomView(workshop.state).joined).toBe(14)
})

test('a recording that was kept when phones were counted tells of people today', () => {
  const file = writeRecording(visit(room(), 150, 12 * seconds).log, { texts: true, sharing: false })
  expect(readRecording(file.replace('"people":14', '"people":164')).header.people).toBe(14)
})

test('the most that were here together for a minute, whatever came and went between', () => {
  const counts = fc.array(fc.record({ after: fc.integer({ min: 1, max: 50 }), here: fc.nat(6) }), { minLength: 1, maxLength: 12 })
  fc.assert(fc.property(counts, (steps) => {
    const known = nobody()
    let at = 0
    const times = steps.map(({ after, here }) => {
      at += after * seconds
      countHere(known, at, here)
      return { at, here }
    })
    const together = times.flatMap((from, i) => times.slice(i + 1).flatMap((to, j) =>
      to.at - from.at >= 60 * seconds ? [Math.min(...times.slice(i, i + 1 + j).map(({ here }) => here))] : []))
    expect(numberOf(known)).toBe(Math.max(known.here, ...together))
  }))
})
