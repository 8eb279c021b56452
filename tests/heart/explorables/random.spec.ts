/** Luck of the models: the same again for the same names, another for others, and distributed as it says. */
import { expect, test } from '@playwright/test'
import { stream } from '../../../explorables/random.ts'
import { bandOf } from '../../../explorables/seeds.ts'

const n = 200_000

function draws(draw: () => number): { mean: number, variance: number } {
  const values = Array.from({ length: n }, draw)
  const mean = values.reduce((a, b) => a + b) / n
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n }
}

test('a seed and names give the same stream again, and any other name another', () => {
  const first = (seed: number, ...names: (string | number)[]) => Array.from({ length: 4 }, stream(seed, ...names).uniform)
  expect(first(7, 'work', 3)).toEqual(first(7, 'work', 3))
  const others = [first(7, 'work', 3), first(8, 'work', 3), first(7, 'work', 4), first(7, 'works', 3), first(7, 'work', 3, 0), first(7)]
  expect(new Set(others.flat()).size).toBe(24)
})

test('neighbouring seeds and names have nothing to do with each other', () => {
  const bySeed = draws((seed => () => stream(seed++, 'work').uniform())(0))
  const byName = draws((name => () => stream(1, 'work', name++).uniform())(0))
  for (const { mean, variance } of [bySeed, byName]) {
    expect(Math.abs(mean - 1 / 2)).toBeLessThan(4 * Math.sqrt(1 / 12 / n))
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.001)
  }
})

test('the moments of what is drawn', () => {
  const { uniform, normal, poisson, below } = stream(1, 'moments')
  const near = ({ mean, variance }: ReturnType<typeof draws>, expectedMean: number, expectedVariance: number) => {
    expect(Math.abs(mean - expectedMean)).toBeLessThan(4 * Math.sqrt(expectedVariance / n))
    expect(Math.abs(variance / expectedVariance - 1)).toBeLessThan(0.03)
  }
  near(draws(uniform), 1 / 2, 1 / 12)
  near(draws(normal), 0, 1)
  near(draws(() => poisson(10)), 10, 10)
  near(draws(() => below(6)), 2.5, 35 / 12)
})

test('the middle of many values', () => {
  expect(bandOf([5, 1, 4, 2, 3])).toEqual({ low: 1.4, median: 3, high: 4.6 })
  expect(bandOf([7])).toEqual({ low: 7, median: 7, high: 7 })
})
