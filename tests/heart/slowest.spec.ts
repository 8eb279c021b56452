/** The slowest of so many first answers: exact, told at its moment alone, and of nobody. */
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { root } from '../../server/app.ts'
import { readDeck } from '../../server/deck.ts'
import { slowestOfDraw } from '../../statistics/slowest.ts'
import { readRecording, writeRecording } from '../../workshop/recording/format.ts'
import { boardView, ownView, phoneView, roomView } from '../../workshop/view.ts'
import { deckOf, people, replay, Workshop, yesNo } from './workshop.ts'

/** Every set of k of the values. */
function drawsOf(values: number[], k: number): number[][] {
  if (k === 0)
    return [[]]
  return values.flatMap((value, i) => drawsOf(values.slice(i + 1), k - 1).map(rest => [value, ...rest]))
}

test('the slowest of a draw is the mean over every draw there is', () => {
  fc.assert(fc.property(fc.array(fc.double({ min: 0, max: 90, noNaN: true }), { minLength: 1, maxLength: 8 }), fc.nat(7), (values, i) => {
    const k = 1 + i % values.length
    const slowest = drawsOf(values, k).map(draw => Math.max(...draw))
    expect(slowestOfDraw(values, k)).toBeCloseTo(slowest.reduce((sum, value) => sum + value, 0) / slowest.length, 9)
  }))
  expect(slowestOfDraw([4, 1, 2, 3], 1)).toBe(2.5)
  expect(slowestOfDraw([4, 1, 2, 3], 4)).toBe(4)
  // Of 1 to n the slowest of k is k (n + 1) / (k + 1) on average, also where C(n, k) has hundreds of digits.
  expect(slowestOfDraw(Array.from({ length: 5000 }, (_, i) => i + 1), 40)).toBeCloseTo(40 * 5001 / 41, 6)
  for (const k of [0, 5, 1.5])
    expect(() => slowestOfDraw([4, 1, 2, 3], k)).toThrow(RangeError)
})

const deck = deckOf({
  ask: { polls: [yesNo('tap', { opens: 1 })] },
  tell: { slowest: { of: 'tap', at: 2, among: [1, 5, 40] } },
  last: {},
})

/** So many people, the i-th of whom answers i tenths of a second after the one before: 0.1, 0.3, 0.6 … */
function tapping(n: number): Workshop {
  const workshop = new Workshop(deck).to('ask', 1)
  for (const [i, voter] of people(n).entries())
    workshop.wait(100 * (i + 1)).cast(voter, 'tap', 'yes')
  return workshop
}

const told = (workshop: { state: Workshop['state'] }) => roomView(workshop.state).slowest.tell
const draws = (workshop: Workshop) => told(workshop)?.draws.map(({ among }) => among)

test('it is told from its click on and not before, of the first answer, whatever became of it', () => {
  const workshop = tapping(6)
  workshop.wait(5000).cast('voter-0', 'tap', 'no')
  workshop.wait(5000).cast('voter-5', 'tap', null)
  expect(told(workshop.to('tell', 1))).toBeUndefined()
  // 0.1, 0.3, 0.6, 1.0, 1.5, 2.1: the slowest of five is 2.1 in five of six draws.
  expect(told(workshop.to('tell', 2))).toEqual({ of: 'tap', n: 6, draws: [{ among: 1, seconds: 0.9 }, { among: 5, seconds: 2 }, { among: 6, seconds: 2.1 }] })
  expect(told(workshop.to('last'))).toBeDefined()
  expect(told(workshop.to('tell', 1))).toBeUndefined()
})

test('a small room has what it can draw, one person alone nothing', () => {
  expect([0, 1, 2, 4, 5, 6, 41].map(n => draws(tapping(n).to('tell', 2)))).toEqual([
    undefined,
    undefined,
    [1, 2],
    [1, 4],
    [1, 5],
    [1, 5, 6],
    [1, 5, 40, 41],
  ])
  expect(told(new Workshop(deck).to('tell', 2))).toBeUndefined()
})

test('opened again, a first answer counts from the opening at which it was given', () => {
  const workshop = tapping(2)
  workshop.do({ type: 'closePoll', poll: 'tap' })
  workshop.wait(60_000).do({ type: 'openPoll', poll: 'tap' })
  workshop.wait(900).cast('late', 'tap', 'no')
  workshop.wait(100).cast('voter-0', 'tap', 'no')
  expect(told(workshop.to('tell', 2))!.draws).toEqual([{ among: 1, seconds: 0.4 }, { among: 3, seconds: 0.9 }])
})

test('the talk tells it of one early tap on the slide of the lockstep, at a click of its own', async () => {
  const workshop = new Workshop(await readDeck(join(root, 'slides.md'))).to('felt', 1)
  for (const voter of people(6))
    workshop.wait(1000).cast(voter, 'felt', 'yes')
  const ofTalk = (click: number) => roomView(workshop.to('lockstep', click).state).slowest.lockstep
  expect(ofTalk(3)).toBeUndefined()
  expect(ofTalk(4)).toEqual({ of: 'felt', n: 6, draws: [{ among: 1, seconds: 3.5 }, { among: 5, seconds: 5.8 }, { among: 6, seconds: 6 }] })
})

test('nobody’s time stands in any view, and a replay tells the same, also of a recording to share', () => {
  const workshop = tapping(6).to('tell', 2)
  const views = JSON.stringify([phoneView(workshop.state), boardView(workshop.state, 'tap'), people(6).map(voter => ownView(workshop.state, voter))])
  expect(views).not.toContain('"after"')
  expect(told({ state: replay(workshop.log) })).toEqual(told(workshop))
  const shared = readRecording(writeRecording(workshop.log, { sharing: true, texts: false })).events
  expect(told({ state: replay(shared) })).toEqual(told(workshop))
})
