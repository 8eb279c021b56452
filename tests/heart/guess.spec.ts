/** A kind that a talk brings: as checked, as counted, as told as one of the engine's. */
import type { GuessTally } from '../../talk/kinds/guess/rules.ts'
import type { Workshop } from './workshop.ts'
import { expect, test } from '@playwright/test'
import * as v from 'valibot'
import { questionsOf } from '../../report/questions.ts'
import { registerReading } from '../../report/readings/index.ts'
import { guessReading } from '../../talk/kinds/guess/reading.ts'
import { guess } from '../../talk/kinds/guess/rules.ts'
import { slideSchema } from '../../workshop/deck.ts'
import { registerKind, rulesOf } from '../../workshop/kinds/index.ts'
import { writeRecording } from '../../workshop/recording/format.ts'
import { openPlayback } from '../../workshop/recording/playback.ts'
import { boardView, ownView, phoneView, presenterBoardView, roomView } from '../../workshop/view.ts'
import { answers, eventsIn, seen, sharing } from './shared.ts'
import { asking } from './workshop.ts'

registerKind('guess', guess)
registerReading('guess', guessReading)

/** Told by its digits, so that it is found wherever it stands. */
const truth = 4242
const poll = { kind: 'guess', from: 0, to: 10_000, unit: 'km', truth }

const tally = ({ state }: Workshop) => boardView(state, 'it').result as GuessTally

test('whole numbers from end to end, counted in columns with round ends', () => {
  const workshop = answers(asking(poll), [[1, 0], [2, 4999], [3, 5000], [1, 10_000]]).to('only', 2)
  for (const value of [-1, 10_001, 1.5, '7', null, Number.NaN])
    expect(asking(poll).cast('ada', 'it', value)).toMatchObject({ ok: false })
  const { width, counts, low, median, high, n } = tally(workshop)
  expect([width, counts.length, low, median, high, n]).toEqual([500, 21, 4999, 5000, 5000, 7])
  expect([counts[0], counts[9], counts[10], counts[20]]).toEqual([1, 2, 3, 1])
})

test('few numbers have a column each, negative ones too', () => {
  const workshop = answers(asking({ ...poll, from: -5, to: 5, truth: 1 }), [[1, -5], [2, 5]]).to('only', 2)
  expect(tally(workshop)).toMatchObject({ width: 1, counts: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2], median: 5, truth: 1 })
})

for (const live of [false, true]) {
  test(`what is right reaches no view before the result is shown${live ? ', seen live too' : ''}`, () => {
    const workshop = answers(asking({ ...poll, live }), [[3, 5000]])
    const views = () => {
      const { state } = workshop
      return JSON.stringify([roomView(state), phoneView(state), boardView(state, 'it'), [...state.voters.keys()].map(voter => ownView(state, voter))])
    }
    expect(views()).not.toContain(String(truth))
    workshop.do({ type: 'closePoll', poll: 'it' })
    expect(views()).not.toContain(String(truth))
    workshop.to('only', 2)
    expect(tally(workshop)).toMatchObject({ truth })
    expect(boardView(workshop.state, 'it').poll).toMatchObject({ truth })
    expect(phoneView(workshop.state).question).toMatchObject({ poll: { from: 0, to: 10_000, unit: 'km' }, result: { truth, median: 5000 } })
    workshop.do({ type: 'hideResult', poll: 'it' })
    expect(views()).not.toContain(String(truth))
  })
}

test('it is recorded and played again, and shared without columns of fewer than three people', () => {
  const workshop = answers(asking(poll), [[5, 4900], [3, 5000], [1, 9000]]).to('only', 2)
  const playback = openPlayback({ events: eventsIn(writeRecording(workshop.log, { texts: true, sharing: false })) })
  expect(presenterBoardView(playback.seek(playback.length), 'it').result).toEqual(tally(workshop))
  const view = seen(workshop, 'it', sharing)
  expect(view).toMatchObject({ answered: 9, withheld: 4, result: { n: 9, low: 4900, high: 4900 } })
})

test('a report tells the middle of the room and its spread, and what is right once it was shown', () => {
  const report = (workshop: Workshop) => questionsOf(workshop.state, { sharing: false, version: '' })[0]!
  const open = answers(asking(poll), [[4, 4000], [8, 5000], [4, 6100]])
  expect(report(open).notes).toEqual([])
  const { kind, picture, figures, measures, notes } = report(open.to('only', 2))
  expect([kind, picture]).toEqual(['guess', 'stacks'])
  expect(figures[0]!.cells.map(({ label, n }) => [label, n])).toEqual([['4,000 to 4,499 km', 4], ['4,500 to 4,999 km', 0], ['5,000 to 5,499 km', 8], ['5,500 to 5,999 km', 0], ['6,000 to 6,499 km', 4]])
  expect(measures.map(({ name, value }) => [name, value])).toEqual([['Median', 5000], ['Spread of the middle half', 1000]])
  expect(notes).toEqual(['right is 4,242 km'])
})

test('a deck that asks for a kind which nobody brought hears so', () => {
  const { issues } = v.safeParse(slideSchema, { id: 'one', polls: [{ ...poll, id: 'it', kind: 'duel', ask: 'It?', opens: 1 }] })
  expect(issues![0].message).toMatch(/Expected \("hands" .*\), or a kind that the deck's talk brings, but received "duel"/)
})

test('another kind of the same name is refused', () => {
  expect(() => registerKind('scale', { ...rulesOf('scale') })).toThrow('already')
  expect(() => registerKind('guess', guess)).not.toThrow()
})
