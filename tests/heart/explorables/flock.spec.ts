/** The flock finds itself where everybody turns as the others do, and gets nowhere for all that. */
import { expect, test } from '@playwright/test'
import { flock, polarisation, sky } from '../../../explorables/flock.ts'
import { bandOf, figuresOfSeeds } from '../../../explorables/seeds.ts'

/** Median of a figure over a few seeds. */
function median(key: string, alignment: number, birds = 40): number {
  const runs = figuresOfSeeds(flock, { alignment, birds }, 12)
  return bandOf(runs.map(figures => figures.find(figure => figure.key === key)!.value)).median
}

test('polarisation: 1 where all fly the same way, 0 where they fly apart, chance between', () => {
  const fly = (...headings: number[]) => polarisation(headings.map(heading => ({ x: 0, y: 0, heading })))
  expect(fly(1, 1, 1)).toBeCloseTo(1)
  expect(fly(0, Math.PI)).toBeCloseTo(0)
  // A random start of n headings has a mean length of √(π/4n) (Mardia & Jupp 2000).
  const starts = Array.from({ length: 200 }, (_, seed) => flock.frame(flock.run(seed, { alignment: 0, birds: 4 }), 0).polarisation)
  expect(Math.abs(starts.reduce((sum, each) => sum + each, 0) / 200 - Math.sqrt(Math.PI / 16))).toBeLessThan(0.05)
})

test('without alignment the rest makes no flock; with it φ comes close to 1', () => {
  const none = median('polarisation', 0)
  const some = median('polarisation', 0.25)
  const full = median('polarisation', 1)
  expect(none).toBeLessThan(0.25)
  expect(some).toBeGreaterThan(none)
  expect(full).toBeGreaterThan(0.95)
})

test('where it loses: it flies alike and circles', () => {
  const { alignment, birds } = flock.loses[0]!.settings
  expect(median('polarisation', alignment!, birds)).toBeGreaterThan(0.95)
  expect(median('flown', alignment!, birds)).toBeGreaterThan(80)
  expect(median('gained', alignment!, birds)).toBeLessThan(2 * sky)
})

test('any moment can be asked for in any order, birds stay in their sky, and the same seed flies the same', () => {
  const run = flock.run(17, { alignment: 1, birds: 40 })
  const times = [0, 3.14, 24, flock.length(run)]
  const forward = times.map(time => flock.frame(run, time))
  expect(times.toReversed().map(time => flock.frame(run, time)).toReversed()).toEqual(forward)
  expect(flock.frame(flock.run(17, { alignment: 1, birds: 40 }), 24)).toEqual(forward[2])
  expect(flock.frame(flock.run(18, { alignment: 1, birds: 40 }), 24)).not.toEqual(forward[2])
  for (const { birds } of forward)
    expect(Math.max(...birds.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(1.5 * sky)
})
