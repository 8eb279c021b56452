/** Several rooms together: the numbers that R's packages metafor and meta give for the same data. */
import { expect, test } from '@playwright/test'
import { logitOf, pooled, shareOfLogit } from '../../statistics/pooling.ts'

test('as metafor has it: rma(y, v, method = "DL", test = "knha")', () => {
  // Data of Kacker, Metrologia 41 (2004) 132–136; the numbers stand as exk1_dl_hksj in statsmodels, stats/tests/results/results_meta.py.
  const y = [61, 61.4, 62.21, 62.3, 62.34, 62.6, 62.7, 62.84, 65.9]
  const v = [0.2025, 1.21, 0.09, 0.2025, 0.3844, 0.5625, 0.0676, 0.0225, 1.8225]
  const { value, interval, tau2, q, i2 } = pooled(y.map((value, i) => ({ value, variance: v[i]! })))
  expect(value).toBeCloseTo(62.3901386044504, 9)
  expect(interval.lower).toBeCloseTo(61.710383798052, 8)
  expect(interval.upper).toBeCloseTo(63.0698934108488, 8)
  expect(tau2).toBeCloseTo(0.288049246973751, 10)
  expect(q).toBeCloseTo(24.801897741835, 9)
  expect(i2).toBeCloseTo(0.67744403741711, 10)
})

test('as meta has it, with its prediction interval: metabin(…, sm = "OR", method.tau = "DL", hakn = TRUE)', () => {
  // The numbers stand as results_or_dl_hk in the same file: log odds ratios of 17 studies, which are differences of two logits.
  const treated = [[18, 19], [22, 34], [21, 72], [14, 22], [42, 70], [80, 183], [13, 26], [37, 61], [23, 36], [19, 45], [106, 246], [170, 386], [34, 59], [18, 45], [13, 14], [12, 26], [42, 74]] as const
  const control = [[12, 22], [12, 35], [15, 68], [5, 20], [13, 32], [33, 94], [18, 50], [30, 55], [12, 25], [14, 35], [76, 208], [46, 141], [17, 32], [3, 15], [14, 18], [10, 19], [40, 75]] as const
  const ratios = treated.map(([k, n], i) => {
    const [controlled, of] = control[i]!
    const [one, other] = [logitOf(k, n), logitOf(controlled, of)]
    return { value: one.value - other.value, variance: one.variance + other.variance }
  })
  expect(ratios[0]!.value).toBeCloseTo(2.70805020110221, 12)
  expect(Math.sqrt(ratios[0]!.variance)).toBeCloseTo(1.1130538571376, 12)
  const { value, interval, prediction, tau2, q, i2 } = pooled(ratios)
  expect(value).toBeCloseTo(0.429520368698268, 10)
  expect(interval.lower).toBeCloseTo(0.235347059333852, 9)
  expect(interval.upper).toBeCloseTo(0.623693678062684, 9)
  expect(prediction.lower).toBeCloseTo(0.215650965184522, 9)
  expect(prediction.upper).toBeCloseTo(0.643389772212014, 9)
  expect(tau2).toBeCloseTo(0.0016783981912744, 10)
  expect(q).toBeCloseTo(16.181374262823, 9)
  expect(i2).toBeCloseTo(0.0112088293538659, 10)
})

test('rooms that agree better than chance have no variance between them, and are no surer for it than their people are', () => {
  const agreeing = pooled([5, 5, 5].map(k => logitOf(k, 10)))
  expect(agreeing).toMatchObject({ tau2: 0, i2: 0 })
  // 15 of 30: half of the width is t(0.975, 2) = 4.3027 times the standard error √(1/15 + 1/15).
  expect(agreeing.interval.upper).toBeCloseTo(4.302653 * Math.sqrt(2 / 15), 5)
})

test('nobody and everybody have a logit too, and too few rooms are not pooled', () => {
  expect(logitOf(0, 10)).toEqual({ value: Math.log(0.5 / 10.5), variance: 1 / 0.5 + 1 / 10.5 })
  expect(shareOfLogit(logitOf(3, 12).value)).toBeCloseTo(0.25, 12)
  expect(() => pooled([logitOf(1, 9), logitOf(2, 9)])).toThrow(RangeError)
  expect(() => pooled([1, 2, 3].map(value => ({ value, variance: 0 })))).toThrow(RangeError)
})
