/** What the stage says of needles: words for a room, a count where a goal was named, and no more than so many people allow. */
import { expect, test } from '@playwright/test'
import { pointing } from '../../components/polls/boards/pointing.ts'
import { windOf } from '../../drawing/winds.ts'

/** Needles at these bearings, in degrees. */
function tally(bearings: number[], toward: number | null = null) {
  const bins = Array.from<number>({ length: 36 }).fill(0)
  for (const bearing of bearings)
    bins[Math.round(bearing / 10) % 36]!++
  const sum = (part: (angle: number) => number) => bearings.reduce((total, bearing) => total + part(bearing * Math.PI / 180), 0)
  return { kind: 'compass' as const, toward, bins, cos: sum(Math.cos), sin: sum(Math.sin), n: bearings.length }
}
const everyWay = (n: number) => Array.from({ length: n }, (_, i) => i * 360 / n)
const about = (bearing: number, n: number, wide: number) => Array.from({ length: n }, (_, i) => (bearing - wide + 2 * wide * i / (n - 1) + 360) % 360)

test('without a goal: nowhere together, leaning, or one way, and how far chance would get', () => {
  expect(pointing(tally(everyWay(54)))).toEqual({ words: 'pointing nowhere together', beside: 'no more than chance would' })
  expect(pointing(tally(about(0, 40, 30)))).toEqual({ words: 'pointing north', beside: 'more than chance would' })
  expect(pointing(tally([...about(225, 20, 60), ...everyWay(40)]))).toEqual({ words: 'leaning south-west', beside: 'more than chance would' })
})

test('a small room that leans as far as chance may is not called nowhere', () => {
  expect(pointing(tally([...about(90, 5, 30), ...everyWay(7)]))).toEqual({ words: 'not surely the same way', beside: 'no more than chance would' })
})

test('with a goal: how many point there, by the quarter around it', () => {
  expect(pointing(tally(about(90, 54, 40), 90))).toEqual({ words: '54 of 54 point east', beside: 'more than chance would' })
  expect(pointing(tally([90, 95, 100, 270, 275, 265, 0, 180, 90, 30, 150], 90)).words).toBe('4 of 11 point east')
  expect(pointing(tally(everyWay(36), 90)).beside).toBe('no more than chance would')
})

test('few needles are not spoken of, and of five to nine nothing about chance', () => {
  expect(pointing(tally([90, 90, 90, 90], 90))).toEqual({})
  expect(pointing(tally(about(90, 6, 20), 90))).toEqual({ words: '6 of 6 point east' })
  expect(pointing(tally(about(90, 6, 20)))).toEqual({ beside: 'too few to tell from chance' })
})

test('a bearing has the name of the wind that is nearest', () => {
  expect([0, 22, 23, 90, 337, 338, 359, -45, -180].map(windOf)).toEqual(['north', 'north', 'north-east', 'east', 'north-west', 'north', 'north', 'north-west', 'south'])
})
