/** The flock finds itself where everybody turns as the others do, and gets nowhere for all that. */
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { bandOf, figuresOfSeeds } from '../../../explorables/seeds.ts'
import { alikePath, shownFlock } from '../../../talk/components/models/flock/shown-flock.ts'
import { flock, polarisation, sky } from '../../../talk/models/flock.ts'
import { obstacleAt } from '../../../talk/models/flock/obstacle.ts'

/** Medians of the figures, by their key. */
function medians(alignment: number, seeds: number): Record<string, number> {
  const runs = figuresOfSeeds(flock, { ...initialOf(flock), alignment }, seeds)
  return Object.fromEntries(runs[0]!.map(({ key }, i) => [key, bandOf(runs.map(figures => figures[i]!.value)).median]))
}

test('polarisation: 1 where all fly the same way, 0 where they fly apart, chance between', () => {
  const fly = (...headings: number[]) => polarisation(headings.map(heading => ({ x: 0, y: 0, heading })))
  expect(fly(1, 1, 1)).toBeCloseTo(1)
  expect(fly(0, Math.PI)).toBeCloseTo(0)
  // A random start of n headings has a mean length of √(π/4n) (Mardia & Jupp 2000).
  const starts = Array.from({ length: 200 }, (_, seed) => flock.frame(flock.run(seed, { alignment: 0, birds: 4, obstacle: 0 }), 0).polarisation)
  expect(Math.abs(starts.reduce((sum, each) => sum + each, 0) / 200 - Math.sqrt(Math.PI / 16))).toBeLessThan(0.05)
})

test('without alignment the rest makes no flock; the more of it, the more alike all fly', () => {
  const [none, some, half] = [0, 0.25, 0.5].map(alignment => medians(alignment, 12).polarisation!)
  expect(none).toBeLessThan(0.25)
  expect(some).toBeGreaterThan(none!)
  expect(half).toBeGreaterThan(some!)
})

test('with alignment φ comes close to 1 while the flock circles: it flies far and gets nowhere', () => {
  const { polarisation, flown, gained } = medians(1, 200)
  expect(polarisation).toBeGreaterThan(0.95)
  expect(flown).toBeGreaterThan(80)
  // Within its sky nothing is further away than its width, and a flock is soon back where it was.
  expect(gained).toBeLessThan(sky * 1.5)
})

test('any moment can be asked for in any order, birds stay in their sky, and the same seed flies the same', () => {
  const run = flock.run(17, { alignment: 1, birds: 40, obstacle: 0 })
  const times = [0, 3.14, 24, flock.length(run)]
  const forward = times.map(time => flock.frame(run, time))
  expect(times.toReversed().map(time => flock.frame(run, time)).toReversed()).toEqual(forward)
  expect(flock.frame(flock.run(17, { alignment: 1, birds: 40, obstacle: 0 }), 24)).toEqual(forward[2])
  expect(flock.frame(flock.run(18, { alignment: 1, birds: 40, obstacle: 0 }), 24)).not.toEqual(forward[2])
  for (const { birds } of forward)
    expect(Math.max(...birds.map(({ x, y }) => Math.hypot(x, y)))).toBeLessThan(1.5 * sky)
})

test('the flock of the slide parts round what stands in its way, without being told, and joins again', () => {
  const { run } = shownFlock()
  const frames = Array.from({ length: 181 }, (_, i) => flock.frame(run, i / 10))
  const parting = frames.reduce((least, frame, i) => i > 60 && frame.polarisation < frames[least]!.polarisation ? i : least, 60)
  expect(Math.max(...frames.slice(0, parting).map(({ polarisation }) => polarisation))).toBeGreaterThan(0.9)
  expect(frames[parting]!.polarisation).toBeLessThan(0.5)
  const above = frames[parting]!.birds.filter(({ y }) => y > obstacleAt.y).length
  expect(Math.min(above, run.birds - above)).toBeGreaterThan(10)
  expect(frames.at(-1)!.polarisation).toBeGreaterThan(0.95)
  // Between two steps a bird is drawn on the straight line, which cuts the edge a little.
  for (const { birds } of frames)
    expect(Math.min(...birds.map(({ x, y }) => Math.hypot(x - obstacleAt.x, y - obstacleAt.y)))).toBeGreaterThan(run.obstacle * 0.99)
})

test('17: a curve of how alike they fly falls where the flock parts and comes back; what stands at its end is the joined flock', () => {
  const shown = shownFlock()
  const { run, parted, joined } = shown
  expect(flock.frame(run, parted).polarisation).toBeLessThan(0.2)
  expect(flock.frame(run, joined).polarisation).toBeGreaterThan(0.95)
  const points = (time: number) => alikePath(shown, time, 660, 62).slice(1).split('L').map(point => point.split(' ').map(Number))
  const whole = points(joined)
  expect(whole[0]).toEqual([0, expect.any(Number)])
  expect(whole.at(-1)![0]).toBeCloseTo(660, 0)
  expect(whole.at(-1)![1]).toBeLessThan(0.05 * 62)
  expect(Math.max(...whole.filter(([x]) => x! > 300).map(([, y]) => y!))).toBeGreaterThan(0.8 * 62)
  expect(points(parted).at(-1)![0]).toBeCloseTo(parted / joined * 660, 0)
  // All in one flock, on this side of the obstacle, in what the slide shows of the sky.
  const { birds } = flock.frame(run, joined)
  expect(birds.filter(({ x, y }) => x > obstacleAt.x - run.obstacle || x < -13 || Math.abs(y + 1.6) > 11.4)).toEqual([])
})
