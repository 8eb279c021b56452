/** The last word: what it comes apart into fills its slide, and what was asked twice is an arrow a person. */
import { expect, test } from '@playwright/test'
import { movesOf } from '../../talk/components/4-what-to-do/moves.ts'
import { setPoster } from '../../talk/components/4-what-to-do/poster.ts'

const stage = { width: 1728, height: 840 }
const sized = (...words: string[]) => words.map((label, i) => ({ label, share: 1 - 0.67 * i / words.length }))

test('46: the room’s words keep their order and fill the slide, however few or many', () => {
  for (const words of [['goal'], ['goal', 'context'], ['goal', 'context', 'motivation'], ['context', 'goal', 'strategy', 'priority', 'motivation', 'approach', 'agreement']]) {
    const { pixels, rows } = setPoster(sized(...words), stage)
    expect(rows.flat().map(({ label }) => label)).toEqual(words)
    const wide = rows.map(row => row.reduce((sum, { label, share }) => sum + label.length * share * pixels * 0.49, 0) + 60 * (row.length - 1))
    const high = rows.reduce((sum, row) => sum + row[0]!.share * pixels * 0.94, 12 * (rows.length - 1))
    expect(Math.max(...wide)).toBeLessThanOrEqual(stage.width + 1)
    expect(high).toBeLessThanOrEqual(stage.height + 1)
    // The largest is as large as the type goes, or the words reach an edge.
    expect(pixels === 400 || Math.max(...wide) > stage.width - 1 || high > stage.height - 1, words.join(' ')).toBe(true)
    expect(pixels).toBeGreaterThan(220)
  }
  expect(setPoster([], stage).rows).toEqual([])
})

test('46: everybody is an arrow, up who went up, upright who crossed half of the scale, the farthest first', () => {
  const table = Array.from({ length: 11 }, () => Array.from<number>({ length: 11 }).fill(0))
  Object.assign(table[2]!, { 4: 3, 9: 1 })
  Object.assign(table[5]!, { 5: 2, 4: 1 })
  const [up, same, down] = movesOf(table)
  expect(up).toMatchObject({ key: 'up', n: 4, angles: [-90, -36, -36, -36], angle: -49.5 })
  expect(same).toMatchObject({ n: 2, angle: 0 })
  expect(down).toMatchObject({ n: 1, angles: [18] })
  expect(movesOf([[0]]).map(({ n }) => n)).toEqual([0, 0, 0])
})
