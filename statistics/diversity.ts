/** How many different answers a room really gave, counting rare ones for less. */
import type { Interval } from './wilson.ts'
import { bootstrap } from './resampling.ts'

/** What floating point may add to a whole number. */
const rounding = 1e-9

/**
 * The effective number of answers e^H, where H is Shannon's entropy of the counts: 1 when all said the same, the
 * number of options when each was chosen as often. Undefined without an answer.
 *
 * Source: Shannon, Bell System Technical Journal 27 (1948) 379–423; Jost, Oikos 113 (2006) 363–375.
 */
export function effectiveNumber(counts: number[]): number | undefined {
  const n = counts.reduce((sum, k) => sum + k, 0)
  if (n === 0)
    return undefined
  const entropy = counts.filter(k => k > 0).reduce((sum, k) => sum - k / n * Math.log(k / n), 0)
  return Math.exp(entropy)
}

/** The same in whole numbers, rounded outward, in words: «4 to 7», or «1». */
export function rangeOfAnswers({ lower, upper }: Interval): string {
  const [fewest, most] = [Math.floor(lower + rounding), Math.ceil(upper - rounding)]
  return fewest === most ? String(most) : `${fewest} to ${most}`
}

/**
 * The 95 % interval of the effective number of answers, by the bootstrap over people: `counts` of people who gave one
 * answer each. It leans low, as the number itself does where answers are few. Undefined without an answer.
 */
export function effectiveInterval(counts: number[]): Interval | undefined {
  const given = counts.flatMap((k, answer) => Array.from<number>({ length: k }).fill(answer))
  const n = given.length
  const kLogK = Array.from({ length: n + 1 }, (_, k) => k === 0 ? 0 : k * Math.log(k))
  const drawn = new Uint32Array(counts.length)
  return bootstrap(n, (people) => {
    drawn.fill(0)
    for (const person of people)
      drawn[given[person]!]!++
    let sum = 0
    for (const k of drawn)
      sum += kLogK[k]!
    return Math.exp(Math.log(n) - sum / n)
  })
}
