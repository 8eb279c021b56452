/** A scale put to the same people twice: how far did they move, and how many at all? */
import type { Interval } from './wilson.ts'
import { studentWithin } from './student.ts'

export interface Shift {
  /** People who answered both times; how many went up, stayed, went down. */
  n: number
  up: number
  same: number
  down: number
  /** Mean answers in steps of the scale from its first value, and how far the mean moved. */
  before: number
  after: number
  difference: number
  /** 95 % interval of the mean difference, from five people on, where not all moved alike. */
  interval?: Interval
}

const fewest = 5

/**
 * The shift from table[i][j]: how many people chose step i before and step j after. Undefined where nobody answered
 * both. The interval is that of the paired t-test.
 *
 * Source: Student, Biometrika 6 (1908) 1–25.
 */
export function shift(table: number[][]): Shift | undefined {
  const cells = table.flatMap((row, before) => row.map((n, after) => ({ n, before, after, moved: after - before })))
  const sum = (of: (cell: typeof cells[number]) => number) => cells.reduce((total, cell) => total + cell.n * of(cell), 0)
  const n = sum(() => 1)
  if (n === 0)
    return undefined
  const difference = sum(({ moved }) => moved) / n
  const variance = n > 1 ? sum(({ moved }) => (moved - difference) ** 2) / (n - 1) : 0
  const half = n >= fewest && variance > 0 ? studentWithin(0.95, n - 1) * Math.sqrt(variance / n) : undefined
  return {
    n,
    up: sum(({ moved }) => Number(moved > 0)),
    same: sum(({ moved }) => Number(moved === 0)),
    down: sum(({ moved }) => Number(moved < 0)),
    before: sum(({ before }) => before) / n,
    after: sum(({ after }) => after) / n,
    difference,
    ...(half === undefined ? {} : { interval: { lower: difference - half, upper: difference + half } }),
  }
}
