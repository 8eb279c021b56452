/** What is said of people who clap is held against people of whom all is known. */
import type { Phones } from './clappers.ts'
import { expect, test } from '@playwright/test'
import { gapsOf, orderAt, orderOverTime, shareInStep, turnsAt } from '../../statistics/synchrony.ts'
import { offsetOf } from '../../talk/kinds/clap/offset.ts'
import { clappersOf, heardFrom, length } from './clappers.ts'

const longest = 2000
const step = 100
/** The moments at which everybody has clapped and will clap again. */
const moments = Array.from({ length: 110 }, (_, i) => 1500 + i * step)

/** From people who hear nobody to people who clap as one. */
const rooms = [20, 45, 100].flatMap(people => [0, 0.3, 0.6, 1.2].flatMap(coupling => [1, 2, 3].map(seed => ({ people, coupling, seed })))).map(room => ({ ...room, ...clappersOf(room) }))

const good: Phones = { latency: [50, 300], uneven: 20, jitter: 30 }

/** What of a room reaches the server over such phones: of those whose times are good enough, or of all where it trusts. */
function heardOf({ seed, claps }: { seed: number, claps: number[][] }, phones: Phones, trusts = false): { people: number[][], known: number[][] } {
  const heard = heardFrom(claps, phones, seed)
  const isIn = (_: unknown, i: number) => trusts || heard.counted[i]!
  return { people: heard.claps.filter(isIn), known: claps.filter(isIn) }
}

/** How far R, as it is told, is from R of the true claps of the same people, at every moment of all rooms, in rising order. */
function missesWith(phones: Phones, trusts = false): number[] {
  return rooms.flatMap((room) => {
    const { people, known } = heardOf(room, phones, trusts)
    return people.length < 10 ? [] : moments.map(time => Math.abs(orderAt(people, time, longest)!.length - orderAt(known, time, longest)!.length))
  }).sort((a, b) => a - b)
}

const at = (sorted: number[], share: number) => sorted[Math.ceil(share * sorted.length) - 1]!

test('the agreement of phases is within 0.05 of the truth at every moment, over networks of 50 to 300 ms whose ways differ by 20 ms', () => {
  for (const room of rooms)
    expect(heardOf(room, good).people).toHaveLength(room.people)
  const misses = missesWith(good)
  expect(misses).toHaveLength(rooms.length * moments.length)
  expect(at(misses, 1)).toBeLessThan(0.05)
})

test('beside the phase itself, of which a clap that falls early or late tells a little less, nearly every moment is', () => {
  const misses = rooms.flatMap((room) => {
    const { people } = heardOf(room, good)
    return moments.map(time => Math.abs(orderAt(people, time, longest)!.length - room.order(time)))
  }).sort((a, b) => a - b)
  expect(at(misses, 0.995)).toBeLessThan(0.05)
  expect(at(misses, 0.5)).toBeLessThan(0.01)
})

test('whose messages take longer at one time than at another is left out, and who is left is told as well as ever', () => {
  const shaky: Phones = { ...good, jitter: 400 }
  expect(rooms.map(room => heardOf(room, shaky).people.length).filter(n => n >= 10)).toEqual([])
  expect(at(missesWith(shaky, true), 1)).toBeGreaterThan(0.1)
  const some: Phones = { ...good, jitter: 60 }
  const left = rooms.map(room => heardOf(room, some).people.length / room.people)
  expect(Math.min(...left)).toBeGreaterThan(0.3)
  expect(Math.max(...left)).toBeLessThan(1)
  expect(at(missesWith(some), 1)).toBeLessThan(0.05)
})

test('what no phone can know spoils it: two ways that differ by far more', () => {
  expect(at(missesWith({ ...good, uneven: 150 }), 1)).toBeGreaterThan(0.15)
})

test('people who hear nobody are in step for hardly any of the time, and people who hear each other for nearly all of it', () => {
  const shares = (strength: number) => rooms.filter(({ coupling }) => coupling === strength)
    .map(({ claps }) => shareInStep(orderOverTime(claps, { until: length, step, longest }))!)
  expect(Math.max(...shares(0))).toBeLessThan(0.2)
  expect(Math.min(...shares(0.6))).toBeGreaterThan(0.9)
})

test('a phase is the share of the way from one clap to the next, and none in a gap that is too long', () => {
  const claps = [1000, 1500, 4000, 4500]
  expect([900, 1000, 1125, 1500, 2000, 4250, 4500].map(time => turnsAt(claps, time, longest)))
    .toEqual([undefined, 0, 0.25, undefined, undefined, 2.5, undefined])
  expect(gapsOf(claps, longest)).toEqual([500, 500])
  expect(orderAt([claps], 1100, longest)).toBeUndefined()
  expect(orderAt([[0, 1000], [500, 1500]], 750, longest)!.length).toBeCloseTo(0, 12)
  expect(orderAt([[0, 1000], [0, 1000]], 750, longest)).toEqual({ length: 1, n: 2 })
})

test('too few, or for too short a time, are not said to be in step', () => {
  const nine = Array.from({ length: 9 }, () => [0, 500, 1000, 1500, 2000, 2500, 3000])
  expect(shareInStep(orderOverTime(nine, { until: 3000, step, longest }))).toBeUndefined()
  const ten = [...nine, nine[0]!]
  expect(shareInStep(orderOverTime(ten, { until: 3000, step, longest }))).toBe(1)
  expect(shareInStep(orderOverTime(ten, { until: 1000, step, longest }))).toBeUndefined()
})

test('the clock of a phone is read from its fastest message', () => {
  const trips = [[300, 0], [80, 40], [140, 0]].map(([trip, early], i) => ({ sent: 1000 * i, server: 5_000_000 + 1000 * i + trip! / 2 - early!, heard: 1000 * i + trip! }))
  expect(offsetOf(trips)).toEqual({ offset: 5_000_000 - 40, trip: 140, spread: 220 })
  expect(offsetOf([])).toBeUndefined()
})
