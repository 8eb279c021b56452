/** What the slides that are moments say in words of what the room did, with more people and with fewer. */
import { expect, test } from '@playwright/test'
import { differenceInWords } from '../../talk/components/1-the-word/paired.ts'
import { sizesOf } from '../../talk/components/1-the-word/verbs.ts'

test('a paired difference is told without a sign, and so is what a larger group would lie between', () => {
  expect(differenceInWords({ both: 19, first: 5, second: 18, neither: 4 })).toEqual({ points: '28', more: 'more', from: '9', to: '45' })
  expect(differenceInWords({ both: 19, first: 18, second: 5, neither: 4 })).toEqual({ points: '28', more: 'fewer', from: '9', to: '45' })
  // Where it may as well be none, an end has a minus.
  expect(differenceInWords({ both: 5, first: 2, second: 3, neither: 1 })).toMatchObject({ points: '9', more: 'more', from: expect.stringMatching(/^−\d+$/) })
  expect(differenceInWords({ both: 6, first: 2, second: 2, neither: 1 })).toMatchObject({ points: '0', more: 'more' })
  expect(differenceInWords({ both: 0, first: 0, second: 0, neither: 0 })).toBeUndefined()
})

test('the verbs of the word fill the stage by their votes, and none leaves it', () => {
  const labels = ['agree', 'announce a decision', 'know something', 'agree a process', 'act independently']
  const verbs = (...votes: number[]) => labels.map((label, i) => ({ key: label, label, n: votes[i]! }))
  for (const votes of [[90, 80, 60, 40, 10], [1, 0, 0, 0, 0], [0, 0, 0, 0, 0], [7, 7, 7, 7, 7]]) {
    const sizes = sizesOf(verbs(...votes), 1728, 720)
    expect(Math.max(...sizes)).toBeGreaterThan(120)
    for (const [i, size] of sizes.entries())
      expect(labels[i]!.length * size * 0.47).toBeLessThanOrEqual(1728)
  }
  const [most, , , , least] = sizesOf(verbs(90, 80, 60, 40, 10), 1728, 720)
  expect(most! / least!).toBeGreaterThan(1.5)
})
