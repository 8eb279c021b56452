/** Which guess of a model's question is right. */
import { expect, test } from '@playwright/test'
import { guessOf, timesOf } from '../../../components/explorer/guessing.ts'

const asks = {
  ask: 'How often?',
  more: 'Heads are …',
  settings: {},
  against: { name: 'as it was', settings: {}, figure: 'heads' },
  guesses: [{ say: 'less', below: 0.95 }, { say: 'the same', below: 1.05 }, { say: 'more', below: Infinity }],
}

test('a guess holds all that is less than its limit and no less than the one before', () => {
  expect([-2, 0.949, 0.95, 1.049, 1.05, 40, Infinity].map(times => guessOf(asks, times))).toEqual([0, 0, 1, 1, 2, 2, 2])
})

test('nought is as often nought as anything is itself, and anything else endlessly more', () => {
  expect(timesOf(0, 0)).toBe(1)
  expect(guessOf(asks, timesOf(3, 0))).toBe(2)
  expect(timesOf(3, 2)).toBe(1.5)
})
