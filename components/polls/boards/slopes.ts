/** Where the strokes of people who answered twice go: from their first answer on the left to their second on the right. */
import { densityFrom } from './figures.ts'

export interface Stroke {
  key: string
  /** The two ends, in pixels from the top. */
  from: number
  to: number
  moved: 'up' | 'same' | 'down'
}

export interface Slopes {
  /** Pixels from the top of every step of the scale, the first step at the foot. */
  steps: number[]
  /** A stroke a person. */
  strokes: Stroke[]
  /** Over 300 people a ribbon for each pair of answers, as thick as they are many: from the upper to the lower edge. */
  ribbons: (Stroke & { thickness: number })[]
}

/** How much of a step people on it may take. */
const filling = 0.86
const widest = 12

/** Lays table[i][j], people who chose step i and then j, into a box of a height in pixels. */
export function laySlopes(table: number[][], height: number): Slopes {
  const count = table.length
  const band = height / count
  const steps = Array.from({ length: count }, (_, i) => (count - 1 - i + 0.5) * band)
  const before = table.map(total)
  const after = table.map((_, j) => total(table.map(row => row[j]!)))
  const isDense = total(before) >= densityFrom
  const spacing = Math.min(widest, band * filling / Math.max(1, ...before, ...after))
  const left = steps.map((y, i) => y - before[i]! * spacing / 2)
  const right = steps.map((y, j) => y - after[j]! * spacing / 2)
  const strokes: Stroke[] = []
  const ribbons: Slopes['ribbons'] = []
  // Highest answers first on both sides, so that strokes of one step do not cross.
  for (let i = count - 1; i >= 0; i--) {
    for (let j = count - 1; j >= 0; j--) {
      const people = table[i]![j]!
      const moved = j > i ? 'up' as const : j < i ? 'down' as const : 'same' as const
      const from = left[i]!
      const to = right[j]!
      if (!isDense)
        strokes.push(...Array.from({ length: people }, (_, p) => ({ key: `${i}:${j}:${p}`, from: from + (p + 0.5) * spacing, to: to + (p + 0.5) * spacing, moved })))
      else if (people > 0)
        ribbons.push({ key: `${i}:${j}`, from, to, moved, thickness: people * spacing })
      left[i]! += people * spacing
      right[j]! += people * spacing
    }
  }
  return { steps, strokes, ribbons }
}

function total(row: number[]): number {
  return row.reduce((sum, n) => sum + n, 0)
}
