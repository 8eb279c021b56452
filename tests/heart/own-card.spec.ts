/** The card of one’s own answers as a picture: nothing that was written runs out of it. */
import { expect, test } from '@playwright/test'
import { wrap } from '../../phone/results/picture.ts'

const measure = (text: string) => [...text].length

test('lines break between words, and within one that is longer than a line or has no spaces', () => {
  expect(wrap('said yes with 31 of 60', measure, 12)).toEqual(['said yes', 'with 31 of', '60'])
  expect(wrap('with 3 more: “私たちは二つのチームが同じものを”', measure, 10)).toEqual(['with 3', 'more:', '“私たちは二つのチー', 'ムが同じものを”'])
  for (const text of ['x'.repeat(140), 'a '.repeat(70).trim(), '😀'.repeat(30), '']) {
    const lines = wrap(text, measure, 17)
    expect(Math.max(...lines.map(measure))).toBeLessThanOrEqual(17)
    expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
  }
})
