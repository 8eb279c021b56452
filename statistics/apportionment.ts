/** Whole per cents that add up: rounded one by one, 4, 4 and 6 of 14 would read 29 + 29 + 43 = 101. */

/** Shares are compared to so many parts of one per cent, so that 0.29 is 29 % whatever floating point makes of it. */
const fineness = 1e6

/**
 * Each of the parts as a whole per cent of their whole. Each is rounded down, and what is left to 100 goes to the
 * largest remainders, one each; ties go to the earlier part. What of `whole` no part has is a part as well, the last:
 * it is counted and not returned. All are 0 where the whole is nought.
 *
 * Source: Hamilton's method of largest remainders; Balinski & Young, Fair Representation, 1982.
 */
export function wholePercents(parts: number[], whole = sum(parts)): number[] {
  if (whole <= 0)
    return parts.map(() => 0)
  const exact = [...parts, whole - sum(parts)].map(part => Math.round(100 * fineness * part / whole))
  const percents = exact.map(part => Math.floor(part / fineness))
  const byRemainder = exact.map((_, i) => i).sort((a, b) => exact[b]! % fineness - exact[a]! % fineness)
  for (const i of byRemainder.slice(0, 100 - sum(percents)))
    percents[i]!++
  return percents.slice(0, parts.length)
}

/** Said beside parts of which equal ones have unequal per cents; empty where none have. */
export function roundingNote(parts: { k: number | null, percent?: number | string | null }[]): string {
  const percents = new Map<number, Set<unknown>>()
  for (const { k, percent } of parts) {
    if (k !== null && percent !== null && percent !== undefined)
      percents.set(k, (percents.get(k) ?? new Set()).add(percent))
  }
  return [...percents.values()].some(those => those.size > 1) ? 'rounded so that all add up to 100 %: equal counts may differ by 1' : ''
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
