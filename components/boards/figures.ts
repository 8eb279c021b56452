/**
 * What may be said of how many answers. Few answers are people, not percentages: 1 to 4 are only drawn, 5 to 9 are
 * counted with an interval, 10 or more get everything, and over 300 are drawn as density.
 */
import { wilson } from '../../statistics/wilson.ts'

export type Detail = 'drawn' | 'counted' | 'full'

export const densityFrom = 301

export function detailOf(n: number): Detail {
  return n < 5
    ? 'drawn'
    : n < 10
      ? 'counted'
      : 'full'
}

/** «55 %», or undefined where there are too few to speak of a share. */
export function percent(k: number, n: number): string | undefined {
  return detailOf(n) === 'full' ? `${Math.round(100 * k / n)} %` : undefined
}

/** The 95 % interval of a share as shares, or undefined for fewer than five. */
export function intervalOf(k: number, n: number): { lower: number, upper: number } | undefined {
  return detailOf(n) === 'drawn' ? undefined : wilson(k, n)
}

/** «38 to 71 %». */
export function inPercent({ lower, upper }: { lower: number, upper: number }): string {
  return `${Math.round(100 * lower)} to ${Math.round(100 * upper)} %`
}

export function counted(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}

/** Lines a text needs at a width, by an average width of letters: near enough to give it room before it is drawn. */
export function linesOf(text: string, width: number, fontSize: number, letter = 0.52): number {
  const perLine = Math.max(1, Math.floor(width / (fontSize * letter)))
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    const length = [...word].reduce((sum, character) => sum + (character > '\u2E80' ? 2 : 1), 0)
    if (used > 0 && used + 1 + length > perLine) {
      lines++
      used = 0
    }
    used += (used > 0 ? 1 : 0) + length
    while (used > perLine) {
      lines++
      used -= perLine
    }
  }
  return lines
}
