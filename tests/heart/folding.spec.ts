/** Where not all answers find room, the most chosen is shown, and what is left out is the least chosen. */
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { summary } from '../../components/console/summary.ts'
import { placeWords } from '../../components/polls/boards/cloud.ts'
import { leastHeight } from '../../components/polls/boards/props.ts'
import { layStacks } from '../../components/polls/boards/stacks.ts'
import { layWall } from '../../components/polls/boards/wall.ts'

const long = 'a long label that takes two lines of its own here'
const rowsOf = (counts: number[]) => counts.map((k, i) => ({ key: String(i), label: long, k, n: 80 }))

test('rows: the only answer given is shown, wherever it stands', () => {
  for (let only = 0; only < 12; only++) {
    const { rows, left } = layStacks(rowsOf(Array.from({ length: 12 }, (_, i) => i === only ? 1 : 0)), 700, 300)
    expect(left).toBeGreaterThan(0)
    expect(rows.map(({ key }) => key)).toContain(String(only))
  }
})

test('rows: none that is left out was chosen more often than one that is shown, and all keep their order', () => {
  fc.assert(fc.property(fc.array(fc.nat(30), { minLength: 1, maxLength: 12 }), fc.integer({ min: 60, max: 700 }), (counts, height) => {
    const { rows, left } = layStacks(rowsOf(counts), 700, height)
    const shown = rows.map(({ key }) => Number(key))
    const folded = counts.filter((_, i) => !shown.includes(i))
    return shown.length > 0 && folded.length === left
      && shown.every((place, i) => i === 0 || place > shown[i - 1]!)
      && Math.max(-1, ...folded) <= Math.min(...rows.map(({ k }) => k))
  }))
})

test('rows: six options of a few words find room in the lowest picture there is, and none stands on another', () => {
  const { rows, left, labelSize, barHeight } = layStacks([5, 12, 8, 11, 10, 4].map((k, i) => ({ key: String(i), label: 'up to 1.5×', k, n: 50 })), 1728, leastHeight)
  expect(left).toBe(0)
  expect(labelSize).toBeGreaterThanOrEqual(32)
  for (const [i, { top, height, middle, whisker }] of rows.entries()) {
    expect(top + height).toBeLessThanOrEqual((rows[i + 1]?.top ?? leastHeight) + 1e-9)
    expect(middle - barHeight / 2).toBeGreaterThanOrEqual(top)
    expect(whisker!.y).toBeLessThan(top + height)
  }
})

test('rows: a higher board never leaves out more of them, whatever other workshops are beside it', () => {
  const shown = (height: number, marks: string[]) => layStacks([5, 12, 8, 11, 10, 4].map((k, i) => ({ key: String(i), label: 'up to 1.5×', k, n: 50, ghosts: marks.map(mark => ({ mark, share: k / 60 })) })), 700, height).left
  for (const marks of [[], ['1 May']]) {
    const lefts = Array.from({ length: 125 }, (_, i) => shown(200 + 4 * i, marks))
    expect(lefts).toEqual(lefts.toSorted((a, b) => b - a))
  }
})

test('rows that stand by their rank keep their first', () => {
  const { rows } = layStacks(rowsOf([3, 1, 9, 2, 8, 7, 6, 5]), 700, 300, { ranked: true })
  expect(rows.map(({ key }) => key)).toEqual(rows.map((_, i) => String(i)))
})

test('a wall: a text too long for a narrow column has a wider one before it is left out', () => {
  const texts = ['coffee', 'pass', '同じ方向を向いている'.repeat(12), 'averylongword'.repeat(10), 'no idea', 'coffee'].map((text, i) => ({ id: String(i), text }))
  const { shown, columns } = layWall(texts, 1728, 500)
  expect(shown).toBe(texts.length)
  expect(columns.length).toBeGreaterThan(1)
})

test('a cloud: the word said most is shown, however long, and none in the place of one said more often', () => {
  const longest = { id: 'most', word: 'W'.repeat(30), n: 9 }
  const words = Array.from({ length: 49 }, (_, i) => ({ id: `w${i}`, word: `quite a long word number ${i}`, n: 8 - Math.floor(i / 8) }))
  for (const [width, height] of [[998, 420], [560, 240], [400, 120]] as const) {
    const placed = placeWords([longest, ...words], width, height)
    expect(placed.map(({ id }) => id)).toContain('most')
    const missing = [longest, ...words].filter(({ id }) => !placed.some(word => word.id === id))
    expect(Math.max(0, ...missing.map(({ n }) => n))).toBeLessThanOrEqual(Math.min(...placed.map(({ n }) => n)))
  }
})

test('a cloud: of a large room the rarest words are left out until the largest is seen to be the largest', () => {
  // As a rehearsed room of 400 answered: one word each, the most frequent 17 times.
  const counts = [17, 16, 11, 11, 11, 10, 9, 9, 8, 8, 7, 7, 7, 7, 7, 6, 6, 6, 6, 5, 5, 5, 5, 4, 4, 4, 4, 4, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1, 1]
  const words = counts.map((n, i) => ({ id: `w${i}`, word: 'frustrated'.slice(0, 4 + i % 7), n }))
  const sizes = placeWords(words, 998, 640).map(({ size }) => size)
  expect(sizes.length).toBeGreaterThanOrEqual(10)
  expect(Math.max(...sizes) / Math.min(...sizes)).toBeGreaterThan(1.3)
  expect(Math.max(...sizes)).toBeGreaterThanOrEqual(72)
  // Where all were said alike there is nothing to leave out.
  expect(placeWords(words.map(word => ({ ...word, n: 2 })), 998, 640).length).toBeGreaterThan(40)
})

test('a cloud: emoji are wider than letters, and what stands higher or hangs lower keeps off the lines beside it', () => {
  const words = ['😡', '🙃', '🤦‍♀️', '😐', 'إحباط', 'थकान', '疲れた', 'lost', 'angry', 'ugh', 'مُرهَق', '😤'].map((word, i) => ({ id: word, word, n: 3 - i % 3 }))
  for (const [width, height] of [[998, 440], [560, 240]] as const) {
    const placed = placeWords(words, width, height)
    expect(placed).toHaveLength(words.length)
    // What fonts draw, in the size of the type: emoji 1.25 wide and 1.2 high, Arabic and Devanagari 1.25 high.
    const ink = ({ word, size }: typeof placed[number]) => /\p{Extended_Pictographic}/u.test(word)
      ? { wide: 1.25 * size, high: 1.2 * size }
      : { wide: 0.3 * size * word.length, high: (/[a-z]/.test(word) ? 1 : 1.25) * size }
    for (const a of placed) {
      for (const b of placed.filter(other => other.id < a.id)) {
        const apart = Math.abs(a.x - b.x) - (ink(a).wide + ink(b).wide) / 2 >= 10 || Math.abs(a.y - b.y) - (ink(a).high + ink(b).high) / 2 >= 0
        expect(apart, `${a.word} ${b.word} in ${width}`).toBe(true)
      }
    }
  }
})

test('the presenter’s figures: the fullest step of a long scale is among them', () => {
  const counts = Array.from({ length: 21 }, (_, i) => i + 1)
  const lines = summary({ kind: 'scale', from: -10, to: 10, low: '', high: '', counts, n: 231 })
  expect(lines).toHaveLength(12)
  expect(lines.at(-1)).toEqual({ label: '10', n: 21, of: 231 })
})
