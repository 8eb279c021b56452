/** A key that bounces is one press; two that are meant are two. */
import { expect, test } from '@playwright/test'
import { trackPresses } from '../../components/room/presses.ts'

/** How many of these presses act. */
function acts(...presses: [key: string, at: number][]): number {
  const isMeant = trackPresses()
  return presses.filter(([key, at]) => isMeant(key, at)).length
}

test('pressed again within 120 ms a key acts once, however often it bounces', () => {
  expect(acts(['e', 1000], ['e', 1005])).toBe(1)
  expect(acts(['n', 0], ['n', 120])).toBe(1)
  expect(acts(['n', 0], ['n', 100], ['n', 200], ['n', 300])).toBe(1)
})

test('later it acts again, and other keys are not held up', () => {
  expect(acts(['e', 0], ['e', 121])).toBe(2)
  expect(acts(['o', 0], ['s', 1], ['o', 200])).toBe(3)
})
