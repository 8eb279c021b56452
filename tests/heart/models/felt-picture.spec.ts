/** The picture of Felt: arrows that can be told apart from the last row, and an iceberg that is the harm nobody sees. */
import type { PlacedArrow } from '../../../drawing/arrow.ts'
import type { FeltSettings } from '../../../talk/models/felt.ts'
import { expect, test } from '@playwright/test'
import { initialOf } from '../../../explorables/model.ts'
import { bergPaths, grownAt } from '../../../talk/components/models/felt/berg.ts'
import { circuit, height, lampAbove, stripOf } from '../../../talk/components/models/felt/strip.ts'
import { arrowsAt, barsPath, bracketsPath, layOut } from '../../../talk/components/models/felt/weeks.ts'
import { weeks } from '../../../talk/models/decisions.ts'
import { felt } from '../../../talk/models/felt.ts'

/** Pixels of a slide. */
const wide = 1728

function picture(changed: Partial<FeltSettings>, width = wide, gifts = false) {
  const run = felt.run(felt.seed, { ...initialOf(felt), ...changed })
  const strip = stripOf(width, run.settings.discovery === 'cut')
  const layout = layOut(run, strip, gifts)
  return { run, strip, layout, at: (time: number) => arrowsAt(layout, felt.frame(run, time)) }
}

/** Pairs of upright arrows that lie upon each other. */
function overlapping(arrows: PlacedArrow[]): number {
  return arrows.flatMap((one, i) => arrows.slice(i + 1).filter(other =>
    Math.abs(one.x - other.x) < one.length * 0.6 && Math.abs(one.y - other.y) < one.length)).length
}

test('23, 25 and 26: arrows of 50 pixels or more, none upon another, all in the strip', () => {
  for (const [changed, gifts] of [[{}, false], [{ surprise: 'cut' }, false], [{ harm: 'cut' }, true]] as const) {
    const { strip, at } = picture(changed, wide, gifts)
    const { hidden, felt: found, foreseen, gift } = at(weeks + 1)
    const known = [...found, ...foreseen, ...gift]
    expect(hidden).toEqual([])
    expect(known.length).toBeGreaterThan(10)
    expect(Math.min(...known.map(({ length }) => length))).toBeGreaterThanOrEqual(50)
    expect(overlapping(known)).toBe(0)
    expect(known.filter(({ x, y, length }) => x < strip.labels || x > wide || y + length / 2 > strip.ground || y - length / 2 < strip.ground - strip.above)).toEqual([])
  }
})

test('a decision that harms is below the ground until it is found, and then rises to its lane', () => {
  const { run, strip, at } = picture({})
  const [found] = run.decided.filter(({ harmful, expected }) => harmful && !expected).sort((a, b) => a.foundAt - b.foundAt)
  const before = at(found!.foundAt - 0.01)
  expect(before.felt).toEqual([])
  expect(before.hidden.filter(({ y }) => y < strip.ground)).toEqual([])
  expect(at(found!.foundAt).felt).toHaveLength(1)
  expect(at(found!.foundAt).felt[0]!.y).toBeGreaterThan(strip.ground)
  expect(at(found!.foundAt + 0.36).felt[0]!.y).toBeLessThan(strip.ground)
})

test('each kind has its lane and its sign: brackets for what is felt, a bar for other harm', () => {
  const { layout, at } = picture({}, wide, true)
  expect(layout.lanes.map(({ kind }) => kind)).toEqual(['felt', 'foreseen', 'gift'])
  const feet = layout.lanes.map(({ foot }) => foot)
  expect(feet).toEqual(feet.toSorted((a, b) => a - b))
  const { felt: found, foreseen } = at(weeks + 1)
  expect(bracketsPath(found).match(/M/g)).toHaveLength(2 * found.length)
  expect(barsPath(foreseen).match(/M/g)).toHaveLength(foreseen.length)
})

test('24: the iceberg fills the lower half, grows with what is hidden, and holds all of it', () => {
  const { run, strip, at } = picture({ discovery: 'cut' })
  const ends = (time: number) => bergPaths(strip, grownAt(run.decided, run.settings.growth, time)).under.match(/-?[\d.]+/g)!.map(Number)
  const [xs, ys] = [0, 1].map(part => ends(weeks).filter((_, i) => i % 2 === part))
  // The body of a slide begins 252 pixels from its top; the lower half from 540.
  expect(strip.ground + 252).toBeLessThan(600)
  expect(Math.max(...xs!) - Math.min(...xs!)).toBeGreaterThan(0.8 * wide)
  expect(Math.max(...ys!) - strip.ground).toBeGreaterThan(300)
  const grown = Array.from({ length: weeks + 1 }, (_, week) => grownAt(run.decided, run.settings.growth, week))
  expect(grown.slice(1).filter((share, i) => share < grown[i]!)).toEqual([])
  expect(grown.at(-1)).toBe(1)
  // The model's own figure is the area: what is handled on launch day, of which none was handled before.
  const halfway = run.decided.filter(({ harmful, at }) => harmful && at <= 6).reduce((sum, { impact, at }) => sum - impact * run.settings.growth ** (6 - at), 0)
  const whole = run.decided.filter(({ harmful }) => harmful).reduce((sum, { impact, at }) => sum - impact * run.settings.growth ** (weeks - at), 0)
  expect(grown[6]! ** 2).toBeCloseTo(halfway / whole, 9)
  const { hidden } = at(weeks)
  expect(hidden).toHaveLength(run.decided.filter(({ harmful }) => harmful).length)
  expect(overlapping(hidden)).toBe(0)
  expect(hidden.filter(({ y, length }) => y - length / 2 < strip.ground || y + length / 2 > height)).toEqual([])
})

test('24: on launch day all of it flies up round the lamp', () => {
  const { strip, at } = picture({ discovery: 'cut' })
  const { hidden, felt: found, foreseen } = at(weeks + 1)
  expect(hidden).toEqual([])
  expect(found.length).toBeGreaterThan(20)
  const lamp = lampAbove(strip)
  for (const { x, y, length } of [...found, ...foreseen]) {
    expect(y + length / 2).toBeLessThan(strip.ground)
    expect(Math.hypot(x - lamp.x, y - lamp.y) - length / 2).toBeGreaterThan(circuit.lamp.radius)
    expect(length).toBeGreaterThan(45)
    // The title ends 60 pixels above the body.
    expect(y - length / 2).toBeGreaterThan(-60)
  }
})

test('the explorer draws the most decisions there can be, and none upon another', () => {
  for (const discovery of ['joined', 'cut'] as const) {
    const known = picture({ decisions: 20, discovery }, 1000, true).at(discovery === 'cut' ? weeks : weeks + 1)
    expect(overlapping(Object.values(known).flat())).toBe(0)
  }
})
