/** Measures on figures worked out elsewhere. */
import { expect, test } from '@playwright/test'
import fc from 'fast-check'
import { agreement, meaningsInWords, pairsOf, rangeOfMeanings } from '../../statistics/agreement.ts'
import { wholePercents } from '../../statistics/apportionment.ts'
import { directionsByChance, meanDirection } from '../../statistics/directions.ts'
import { effectiveNumber } from '../../statistics/diversity.ts'
import { kappa } from '../../statistics/kappa.ts'
import { median, medianInterval } from '../../statistics/median.ts'
import { midP, pairedDifference } from '../../statistics/paired.ts'
import { concordance } from '../../statistics/ranks.ts'
import { shift } from '../../statistics/shift.ts'
import { studentWithin } from '../../statistics/student.ts'
import { wilson } from '../../statistics/wilson.ts'

test('Wilson: three of three, nine of ten', () => {
  expect(wilson(3, 3).lower).toBeCloseTo(0.4385, 4)
  expect(wilson(3, 3).upper).toBe(1)
  expect(wilson(9, 10).lower).toBeCloseTo(0.5958, 4)
  expect(wilson(9, 10).upper).toBeCloseTo(0.9821, 4)
  expect(() => wilson(4, 3)).toThrow(RangeError)
})

test('mid-p of McNemar (Fagerland et al. 2013)', () => {
  expect(midP(1, 14)).toBeCloseTo(0.000519, 6)
  expect(midP(0, 6)).toBeCloseTo(0.015625, 6)
  expect(midP(0, 0)).toBe(1)
  expect(midP(1400, 1600)).toBeGreaterThan(0)
})

test('Newcombe\'s paired difference, method 10', () => {
  const small = pairedDifference({ both: 1, first: 1, second: 7, neither: 12 })!
  expect(small.difference).toBeCloseTo(-0.286, 3)
  expect(small.lower).toBeCloseTo(-0.507, 3)
  expect(small.upper).toBeCloseTo(-0.026, 3)
  const large = pairedDifference({ both: 14, first: 5, second: 0, neither: 22 })!
  expect(large.difference).toBeCloseTo(0.122, 3)
  expect(large.lower).toBeCloseTo(0.011, 3)
  expect(large.upper).toBeCloseTo(0.226, 3)
  expect(pairedDifference({ both: 0, first: 0, second: 0, neither: 0 })).toBeUndefined()
})

test('agreement: the jackknife is wider than counting judgements as if they were independent', () => {
  // Ten people on a ring, each judging the next four; two of them find all the same, and all find theirs the same.
  const easy = (i: number) => i < 2
  const made = Array.from({ length: 10 }, (_, i) => [1, 2, 3, 4].map(d => ({ i, j: (i + d) % 10, same: easy(i) || easy((i + d) % 10) }))).flat()
  const persons = Array.from({ length: 10 }, (_, p) => made.filter(({ i, j }) => i === p || j === p))
  const result = agreement({
    judgements: made.length,
    same: made.filter(({ same }) => same).length,
    leaveOut: persons.map(gone => [gone.length, gone.filter(({ same }) => same).length, 1]),
  })!
  const share = made.filter(({ same }) => same).length / made.length
  expect(result.share).toBe(share)
  const { fewest, most } = rangeOfMeanings(result, 10)
  expect(fewest).toBeLessThanOrEqual(1 / share)
  expect(most).toBeGreaterThanOrEqual(1 / share)
  expect(result.persons).toBe(10)
  const without = persons.map(gone => made.filter(judgement => !gone.includes(judgement))).map(rest => rest.filter(({ same }) => same).length / rest.length)
  const mean = without.reduce((a, b) => a + b) / 10
  const variance = 9 / 10 * without.reduce((sum, share) => sum + (share - mean) ** 2, 0)
  expect(result.effective).toBeCloseTo(share * (1 - share) / variance, 9)
  expect(result.effective).toBeLessThan(made.length)
  expect(result.lower).toBeLessThan(share)
  expect(result.upper).toBeGreaterThan(share)
})

test('agreement: nobody and everybody count as many judgements as there are persons', () => {
  const nobody = agreement({ judgements: 12, same: 0, leaveOut: [[4, 0, 6]] })!
  expect(nobody).toMatchObject({ share: 0, effective: 6, lower: 0 })
  expect(rangeOfMeanings(nobody, 12)).toEqual({ fewest: 2, most: 12 })
  expect(nobody.upper).toBeCloseTo(wilson(0, 6).upper, 10)
  expect(agreement({
    judgements: 12,
    same: 12,
    leaveOut: [[4, 4, 6]],
  })).toMatchObject({ share: 1, effective: 6, upper: 1 })
  expect(agreement({ judgements: 0, same: 0, leaveOut: [] })).toBeUndefined()
})

test('effective number of answers, and the chance of the same', () => {
  expect(effectiveNumber([7, 0, 0])).toBe(1)
  expect(effectiveNumber([5, 5, 5, 5])).toBeCloseTo(4, 12)
  expect(effectiveNumber([3, 1])).toBeCloseTo(1.7548, 4)
  expect(effectiveNumber([])).toBeUndefined()
  expect(agreement(pairsOf([2, 2]))!.share).toBeCloseTo(1 / 3, 12)
  expect(agreement(pairsOf([1]))).toBeUndefined()
  // As a range, in the form in which meanings are told.
  const counts = [27, 10, 8, 6]
  const lunch = agreement(pairsOf(counts))!
  expect(lunch.persons).toBe(51)
  expect(1 / lunch.share).toBeCloseTo(2.904, 3)
  expect(meaningsInWords(lunch, counts.length)).toBe('2 to 4')
  expect(meaningsInWords(agreement(pairsOf([40, 0, 0]))!, 3)).toBe('1 to 2')
})

test('needles: a hundred by chance', () => {
  expect(directionsByChance(100).mean).toBeCloseTo(0.089, 3)
  expect(directionsByChance(100).limit).toBeCloseTo(0.173, 3)
  expect(directionsByChance(9).limit).toBeUndefined()
  expect(meanDirection(0, 5, 5)).toEqual({ length: 1, angle: Math.PI / 2 })
  expect(meanDirection(0, 0, 0)).toBeUndefined()
})

test('Kendall\'s W: all alike, all different, and one worked by hand', () => {
  expect(concordance([[4, 0, 0], [0, 4, 0], [0, 0, 4]])).toEqual({ meanRanks: [1, 2, 3], w: 1 })
  expect(concordance([[1, 1, 1], [1, 1, 1], [1, 1, 1]])!.w).toBe(0)
  // By hand: rank sums 8, 14, 11, 11, 11, 8 about their mean 10.5 give S = 25.5, W = 12 · 25.5 / (9 · 210).
  const judges = [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]
  const counts = Array.from({ length: 6 }, (_, thing) => Array.from({ length: 6 }, (_, place) => judges.filter(ranks => ranks[thing] === place + 1).length))
  expect(concordance(counts)!.w).toBeCloseTo(12 * 25.5 / (9 * 210), 12)
  expect(concordance([[0, 0], [0, 0]])).toBeUndefined()
})

test('Fleiss\' κ: ten things, five drawers, fourteen people (the worked example of the method)', () => {
  const counts = [[0, 0, 0, 0, 14], [0, 2, 6, 4, 2], [0, 0, 3, 5, 6], [0, 3, 9, 2, 0], [2, 2, 8, 1, 1], [7, 7, 0, 0, 0], [3, 2, 6, 3, 0], [2, 5, 3, 2, 2], [6, 5, 2, 1, 0], [0, 2, 2, 3, 7]]
  expect(kappa(counts)).toBeCloseTo(0.21, 3)
  expect(kappa([[2, 0], [0, 2]])).toBe(1)
  expect(kappa([[3, 0], [3, 0]])).toBeUndefined()
  expect(kappa([[1, 0]])).toBeUndefined()
})

test('Student\'s t, against the printed tables', () => {
  for (const [degrees, t] of [[1, 12.7062], [2, 4.3027], [4, 2.7764], [9, 2.2622], [30, 2.0423], [120, 1.9799]] as const)
    expect(studentWithin(0.95, degrees)).toBeCloseTo(t, 4)
  expect(studentWithin(0.95, 5000)).toBeCloseTo(1.9604, 4)
  expect(studentWithin(0.99, 9)).toBeCloseTo(3.2498, 4)
})

test('paired scales: ten sleepers (Student 1908), and too few to say', () => {
  // Extra sleep by two drugs, in tenths of an hour, as steps from -1.6: mean difference 1.58, 0.70 to 2.46.
  const first = [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]
  const second = [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
  const step = (hours: number) => Math.round((hours + 1.6) * 10)
  const table = Array.from({ length: 72 }, () => Array.from<number>({ length: 72 }).fill(0))
  first.forEach((hours, i) => table[step(hours)]![step(second[i]!)]!++)
  const slept = shift(table)!
  expect(slept).toMatchObject({ n: 10, up: 9, same: 1, down: 0 })
  expect(slept.difference).toBeCloseTo(15.8, 10)
  expect(slept.after - slept.before).toBeCloseTo(15.8, 10)
  expect(slept.interval!.lower).toBeCloseTo(7.001142, 5)
  expect(slept.interval!.upper).toBeCloseTo(24.598858, 5)
  expect(shift([[0, 2], [1, 1]])).toMatchObject({ n: 4, up: 2, same: 1, down: 1, difference: 0.25 })
  expect(shift([[0, 2], [1, 1]])!.interval).toBeUndefined()
  expect(shift([[0, 9], [0, 0]])!.interval).toBeUndefined()
  expect(shift([[0, 0], [0, 0]])).toBeUndefined()
})

test('whole per cents of the parts of a whole add up to 100 by largest remainders, ties to the earlier', () => {
  expect(wholePercents([4, 4, 6])).toEqual([29, 28, 43])
  expect(wholePercents([1, 1, 1])).toEqual([34, 33, 33])
  expect(wholePercents([1, 7])).toEqual([13, 87])
  expect(wholePercents([0, 0])).toEqual([0, 0])
  expect(wholePercents([0, 5])).toEqual([0, 100])
  // Shares, whatever floating point makes of 0.29 and 0.57.
  expect(wholePercents([0.29, 0.57, 0.14], 1)).toEqual([29, 57, 14])
  fc.assert(fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 21 }), fc.nat(40), (parts, rest) => {
    const whole = parts.reduce((sum, part) => sum + part, 0) + rest
    const percents = wholePercents(parts, whole)
    const said = percents.reduce((sum, percent) => sum + percent, 0)
    // Nobody is off by one or more, more people are never fewer per cent, and what is left belongs to the rest.
    return whole === 0 || (percents.every((percent, i) => Math.abs(percent - 100 * parts[i]! / whole) < 1
      && parts.every((part, j) => part <= parts[i]! || percents[j]! >= percent))
    && (rest > 0 ? Math.abs(100 - said - 100 * rest / whole) < 1 : said === 100))
  }))
})

test('a median, and its interval by order statistics (Conover 1999, table A3)', () => {
  expect([median([]), median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([undefined, 2, 2.5])
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => n - i)
  expect(medianInterval(upTo(5))).toBeUndefined()
  expect([6, 10, 16, 20, 60].map(n => medianInterval(upTo(n))))
    .toEqual([{ lower: 1, upper: 6 }, { lower: 2, upper: 9 }, { lower: 4, upper: 13 }, { lower: 6, upper: 15 }, { lower: 22, upper: 39 }])
})
