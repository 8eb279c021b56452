/** A recording as a file: it says what the log says, and a file that is damaged, cut, foreign or too new says so. */
import type { Event } from '../../workshop/events.ts'
import process from 'node:process'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { evolve } from '../../workshop/evolve.ts'
import { readRecording, RecordingProblem, writeRecording } from '../../workshop/recording/format.ts'
import { initialState } from '../../workshop/state.ts'
import { boardView, presenterBoardView } from '../../workshop/view.ts'
import { everything, history, play } from './history.ts'
import { asking, people, replay } from './workshop.ts'

const complete = { texts: true, sharing: false }

/** A workshop in which three people answered one question. */
function answeredByThree() {
  const workshop = asking({ kind: 'choice', options: { yes: 'Yes', no: 'No' } })
  for (const [i, voter] of people(3).entries())
    workshop.wait(500).cast(voter, 'it', i ? 'yes' : 'no')
  return workshop.wait(500).to('only', 2)
}

/** The lines of a good file, for a test to spoil. */
const lines = () => writeRecording(answeredByThree().log, complete).trimEnd().split('\n')

test('it is as long as it plays, also where a clock was set back', () => {
  const workshop = answeredByThree().wait(-3_600_000).to('only', 3)
  expect(readRecording(writeRecording(workshop.log, complete)).header.length).toBe(2000)
})

test('one that went on after a long break is read as well', () => {
  const workshop = answeredByThree().wait(6 * 3_600_000).to('only', 3)
  expect(readRecording(writeRecording(workshop.log, complete)).header.length).toBe(2000 + 6 * 3_600_000)
})

test('a file holds the log: every view at every moment is the same', () => {
  fc.assert(fc.property(history, (steps) => {
    const workshop = play(steps)
    const { events, damage } = readRecording(writeRecording(workshop.log, complete))
    expect(damage).toBeNull()
    expect(events).toHaveLength(workshop.log.length)
    const live = initialState()
    const kept = initialState()
    for (const [i, event] of workshop.log.entries()) {
      evolve(live, structuredClone(event))
      evolve(kept, events[i]!)
      // An assertion a moment would take minutes.
      if (live.polls.size > 0 && everything({ state: kept }) !== everything({ state: live }))
        expect(everything({ state: kept })).toBe(everything({ state: live }))
    }
  }), { numRuns: 60 })
})

test('the header tells what the file holds', () => {
  const workshop = answeredByThree()
  expect(readRecording(writeRecording(workshop.log, complete)).header).toEqual({
    recording: 1,
    id: 'test',
    title: 'A test',
    deck: { slides: 3, polls: 1 },
    startedAt: 1_000_000,
    length: 2000,
    people: 3,
    events: workshop.log.length,
    simulated: false,
  })
})

test('people have numbers in the order they joined, and nothing else', () => {
  const workshop = asking({ kind: 'choice', options: { yes: 'Yes', no: 'No' } }).join('Zoe-token', 'Adam-token')
  workshop.cast('Adam-token', 'it', 'yes')
  const file = writeRecording(workshop.log, complete)
  expect(file).not.toContain('token')
  const { events } = readRecording(file)
  expect(events.filter(event => event.type === 'voterJoined').map(({ voter }) => voter)).toEqual(['v1', 'v2'])
  expect(events.find(event => event.type === 'ballotCast')!.voter).toBe('v2')
})

test('a ballot that did not count is not kept', () => {
  const workshop = answeredByThree()
  workshop.append({ type: 'ballotCast', at: workshop.now, poll: 'it', round: 0, voter: 'voter-1', slot: '0', edit: 9, value: 'no' })
  expect(readRecording(writeRecording(workshop.log, complete)).events.filter(({ type }) => type === 'ballotCast')).toHaveLength(3)
})

test('a damaged line opens what came before it, and is named', () => {
  const good = lines()
  const spoilt: unknown[] = [
    '{"type":"ballotCa',
    '',
    'null',
    '[]',
    '{"type":"unheardOf","at":1}',
    '{"type":"__proto__","at":1}',
    '{"type":"constructor","at":1}',
    good[7]!.replace('"v1"', '"a-token"'),
    good[7]!.replace('"no"', '"constructor"'),
    good[7]!.replace('"no"', '{"__proto__":{"n":1}}'),
    good[7]!.replace(/"at":\d+/, '"at":"soon"'),
  ]
  expect(good[7]).toContain('"value":"no"')
  for (const line of spoilt) {
    const { events, damage } = readRecording([...good.slice(0, 7), line, ...good.slice(8)].join('\n'))
    expect(damage, String(line)).toEqual({ line: 8, say: 'Line 8 is damaged: what happened from there on is lost.' })
    expect(events).toHaveLength(6)
    expect(boardView(replay(events), 'it')).toMatchObject({ accepting: true, answered: 0 })
  }
})

test('a cut file opens up to the cut, wherever it is', () => {
  const file = lines().join('\n')
  const whole = readRecording(file).events.length
  const start = file.indexOf('\n', file.indexOf('workshopStarted'))
  for (let cut = start; cut < file.length; cut += 97) {
    const { events, damage } = readRecording(file.slice(0, cut))
    expect(events.length).toBeLessThan(whole)
    expect(damage?.say).toMatch(/^Line \d+ is damaged|^The file was cut: it holds \d+ of \d+ events\.$/)
  }
  expect(readRecording(`${file}\n\n`).damage).toBeNull()
  expect(readRecording(`\uFEFF${file.replaceAll('\n', '\r\n')}`).damage).toBeNull()
})

test('what is no recording, or of a later format, is refused in words', () => {
  const [header, ...rest] = lines()
  const later = [header!.replace('"recording":1', '"recording":7'), ...rest].join('\n')
  expect(() => readRecording(later)).toThrow('This recording has format 7; formats up to 1 can be read here. Use a newer version.')
  for (const file of ['', 'hello', '{}', '[]', '<!doctype html>', rest.join('\n')])
    expect(() => readRecording(file), file.slice(0, 20)).toThrow('This file is not a recording of a workshop.')
  expect(() => readRecording([header!.replace('"title"', '"other"'), ...rest].join('\n'))).toThrow('The first line of this recording is damaged.')
  expect(() => readRecording(header!)).toThrow(RecordingProblem)
  expect(() => writeRecording([], complete)).toThrow(RecordingProblem)
})

test('keys that every object has change nothing but the file they stand in', () => {
  const [header, ...rest] = lines()
  const counted = '{"type":"audienceCounted","at":1002000,"here":3,"polls":{"__proto__":9,"constructor":9}}'
  const keyed = '{"type":"countKeyed","at":1002000,"poll":"it","counts":{"__proto__":5,"constructor":5,"yes":4}}'
  const { events, damage } = readRecording([header, ...rest, counted, keyed].join('\n'))
  expect(damage).toBeNull()
  expect(presenterBoardView(replay(events), 'it').result).toMatchObject({ n: 4 })
  expect(({} as { n?: number }).n).toBeUndefined()
  expect(Object.prototype).not.toHaveProperty('yes')
})

test('ten times as many lines take about ten times as long to read', () => {
  const log: Event[] = asking({ kind: 'choice', options: { yes: 'Yes', no: 'No' } }).log
  const voters = people(10_000)
  for (const voter of voters)
    log.push({ type: 'voterJoined', at: 1_000_001, voter })
  for (let edit = 1; edit <= 9; edit++) {
    for (const voter of voters)
      log.push({ type: 'ballotCast', at: 1_000_000 + edit, poll: 'it', round: 0, voter, slot: '0', edit, value: edit % 2 ? 'yes' : 'no' })
  }
  const spent = (lines: string) => {
    const before = process.cpuUsage()
    const { events, damage } = readRecording(lines)
    const { user, system } = process.cpuUsage(before)
    return { events, damage, spent: user + system }
  }
  const file = writeRecording(log, complete)
  const tenth = spent(file.split('\n', log.length / 10).join('\n'))
  const { events, damage, ...whole } = spent(file)
  expect(whole.spent).toBeLessThan(40 * tenth.spent)
  expect(damage).toBeNull()
  expect(events).toHaveLength(log.length)
  expect(boardView(replay(events), 'it').answered).toBe(10_000)
})
