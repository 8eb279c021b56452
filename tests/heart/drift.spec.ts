/** The title's loose arrows: they keep off the words, and come to rest. */
import { expect, test } from '@playwright/test'
import { arrive, drift, liveliness, restsAfter, words, wordsAndWay } from '../../talk/components/1-the-word/drift.ts'

for (const [where, taken] of [['alone', words], ['beside the way to join', wordsAndWay]] as const) {
  test(`no arrow comes to stand on the words or drifts there, ${where}`, () => {
    const drifters = Array.from({ length: 60 }, (_, i) => arrive(i, taken))
    for (let frame = 0; frame < 60 * restsAfter; frame++) {
      for (const drifter of drifters)
        drift(drifter, taken, 1 / 60)
    }
    const onWords = drifters.filter(({ x, y }) => taken.some(({ left, right, top, bottom }) => x > left && x < right && y > top && y < bottom))
    expect(onWords).toEqual([])
  })
}

test('they drift as long as somebody has just come, slow down and rest after five seconds', () => {
  const seconds = [0, 3.9, 4.5, 5, 60].map(liveliness)
  expect(seconds).toEqual([1, 1, 0.5, 0, 0])
})
