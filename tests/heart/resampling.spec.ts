/** Measures that draw: against published values, against theory, and the same every time. */
import { expect, test } from '@playwright/test'
import { stream } from '../../explorables/random.ts'
import { meaningsInWords, rangeOfMeanings } from '../../statistics/agreement.ts'
import { leastIfConcentrated, rise, surelyToward, towardGoal } from '../../statistics/directions.ts'
import { effectiveInterval, effectiveNumber, rangeOfAnswers } from '../../statistics/diversity.ts'
import { kappa, kappaOver } from '../../statistics/kappa.ts'
import { concordance, concordanceByChance } from '../../statistics/ranks.ts'
import { bootstrap } from '../../statistics/resampling.ts'
import { differenceOfShares } from '../../statistics/unpaired.ts'
import { wilson } from '../../statistics/wilson.ts'

const radians = (degrees: number) => degrees * Math.PI / 180
function sums(angles: number[]) {
  return {
    cos: angles.reduce((sum, angle) => sum + Math.cos(angle), 0),
    sin: angles.reduce((sum, angle) => sum + Math.sin(angle), 0),
    n: angles.length,
  }
}

test('the bootstrap of a mean is its standard error, and the same every time', () => {
  const values = Array.from({ length: 50 }, (_, i) => i % 10)
  const mean = (people: ArrayLike<number>) => Array.from(people).reduce((sum, person) => sum + values[person]!, 0) / people.length
  const { lower, upper } = bootstrap(50, mean)!
  const error = Math.sqrt(8.25 / 50)
  expect(Math.abs(lower - (4.5 - 1.96 * error))).toBeLessThan(0.1)
  expect(Math.abs(upper - (4.5 + 1.96 * error))).toBeLessThan(0.1)
  expect(bootstrap(50, mean)).toEqual({ lower, upper })
  expect(bootstrap(0, mean)).toBeUndefined()
  expect(bootstrap(5, () => Number.NaN)).toBeUndefined()
})

test('V-test: Zar’s ten animals (2010, section 27.1), and needles that point away', () => {
  const animals = sums([66, 75, 86, 88, 88, 93, 97, 101, 118, 130].map(radians))
  expect(towardGoal(animals, radians(90))).toBeCloseTo(4.248, 2)
  expect(towardGoal(animals, radians(270))).toBeLessThan(-surelyToward)
  expect(Math.abs(towardGoal(animals, radians(3)))).toBeLessThan(surelyToward)
})

test('what a concentration of 0.3 exceeds: people who point anywhere stay below it as often as they should', () => {
  // By Rayleigh: R̄ of n uniform needles stays below r with a chance of 1 − exp(−n r²).
  for (const [n, power] of [[30, 0.43], [60, 0.83]] as const)
    expect(Math.abs(1 - Math.exp(-n * leastIfConcentrated(n) ** 2) - power)).toBeLessThan(0.04)
  expect(leastIfConcentrated(2000)).toBeGreaterThan(0.27)
  expect(leastIfConcentrated(2000)).toBeLessThan(0.3)
})

test('the rise of R̄ is that of the same people', () => {
  const luck = stream(5, 'needles')
  const lost = Array.from({ length: 40 }, () => 2 * Math.PI * luck.uniform())
  const east = lost.map(() => Math.PI / 2 + 0.3 * luck.normal())
  expect(rise(lost, east)!.lower).toBeGreaterThan(0.4)
  expect(rise(east, lost)!.upper).toBeLessThan(-0.4)
  expect(rise(east, east)).toEqual({ lower: 0, upper: 0 })
  expect(rise([], [])).toBeUndefined()
})

test('the effective number comes with an interval, which one answer alone has not much of', () => {
  const counts = [30, 20, 10]
  const { lower, upper } = effectiveInterval(counts)!
  expect(lower).toBeLessThan(effectiveNumber(counts)!)
  expect(upper).toBeGreaterThan(effectiveNumber(counts)!)
  expect(upper - lower).toBeLessThan(0.8)
  expect(effectiveInterval([20, 0])).toEqual({ lower: 1, upper: 1 })
  expect(effectiveInterval([])).toBeUndefined()
  expect(rangeOfAnswers({ lower: 4.53, upper: 6.18 })).toBe('4 to 7')
  expect(rangeOfAnswers({ lower: 1, upper: 1 })).toBe('1')
  expect(rangeOfAnswers(effectiveInterval([5, 5])!)).toBe('1 to 2')
})

test('κ over people is κ of their counts, with an interval about it', () => {
  const sorted = Array.from({ length: 30 }, (_, person) => [0, 1, person % 4 === 0 ? 1 : 0, person % 3 === 0 ? -1 : 1])
  const { value, lower, upper } = kappaOver(sorted, 2)!
  expect(value).toBe(kappa([[30, 0], [0, 30], [22, 8], [0, 20]]))
  expect(lower).toBeLessThan(value)
  expect(upper).toBeGreaterThan(value)
  // People who sort by chance agree no more in a room that is drawn again: its middle is not lifted by copies of a person.
  const luck = stream(8, 'sortings')
  const random = kappaOver(Array.from({ length: 40 }, () => [0, 1, 2].map(() => luck.below(3))), 3)!
  expect(Math.abs((random.lower! + random.upper!) / 2 - random.value)).toBeLessThan(0.015)
  expect(kappaOver([[0, 0], [0, 0]], 2)).toBeUndefined()
  expect(kappaOver([], 2)).toBeUndefined()
})

test('W by chance: mean 1/n, and a limit that one room of twenty exceeds at most, as in Friedman’s exact table', () => {
  // Four people, three things: χ² = 6.5 and above, which is W ≥ 0.8125, has a chance of 0.042; W ≥ 0.75 of 0.069.
  expect(concordanceByChance(4, 3)).toEqual({ mean: 0.25, limit: 0.75 })
  // χ² of two degrees of freedom, n(k − 1)W, has its 95 % point at 5.991.
  expect(concordanceByChance(100, 3).limit * 200).toBeCloseTo(5.991, 0)
  const luck = stream(3, 'orders')
  const rooms = Array.from({ length: 400 }, () => {
    const counts = [0, 1, 2].map(() => [0, 0, 0])
    for (let person = 0; person < 20; person++) {
      const places = [0, 1, 2].map(thing => ({ thing, at: luck.uniform() })).sort((a, b) => a.at - b.at)
      places.forEach(({ thing }, place) => counts[thing]![place]!++)
    }
    return concordance(counts)!.w
  })
  expect(rooms.reduce((sum, w) => sum + w, 0) / 400).toBeCloseTo(1 / 20, 2)
  expect(rooms.filter(w => w > concordanceByChance(20, 3).limit).length).toBeLessThanOrEqual(33)
})

test('two shares of different people: Newcombe 1998, 56 of 70 against 48 of 80', () => {
  const apart = differenceOfShares({ share: 56 / 70, ...wilson(56, 70) }, { share: 48 / 80, ...wilson(48, 80) })
  expect(apart.difference).toBeCloseTo(0.2, 12)
  expect(apart.lower).toBeCloseTo(0.0524, 4)
  expect(apart.upper).toBeCloseTo(0.3339, 4)
})

test('meanings are a range in whole numbers, never more than there are texts', () => {
  expect(meaningsInWords({ lower: 0.0837, upper: 0.19 }, 40)).toBe('5 to 12')
  expect(meaningsInWords({ lower: 0.2, upper: 0.5 }, 40)).toBe('2 to 5')
  expect(meaningsInWords({ lower: 0.01, upper: 0.1 }, 22)).toBe('10 to 22')
  expect(meaningsInWords({ lower: 0, upper: 0.05 }, 12)).toBe('12')
  expect(meaningsInWords({ lower: 1, upper: 1 }, 12)).toBe('1')
  expect(rangeOfMeanings({ lower: 0, upper: 0.4 }, 9)).toEqual({ fewest: 2, most: 9 })
})
