/** How large a square may be for so many people to stand in a box, and where each of them stands. */

/** Squares in a box: their side, and how many stand in a full column. */
export interface Cells { cell: number, deep: number }

/**
 * The largest squares, at most `largest`, in which everybody fits into a box: groups one after another in columns of
 * their own, at most `deepest` in each, with an empty column between two groups. Of equal sizes it is the one with the
 * lowest columns. The unit is that of the box; the side is 0 where there is nobody.
 */
export function largestCells(groups: number[], width: number, height: number, largest = Infinity, deepest = Infinity): Cells {
  const total = groups.reduce((sum, n) => sum + n, 0)
  let best: Cells = { cell: 0, deep: 1 }
  for (let deep = 1; deep <= Math.min(total, deepest); deep++) {
    const columns = groups.reduce((sum, n) => sum + Math.ceil(n / deep), groups.length - 1)
    const cell = Math.min(largest, height / deep, width / columns)
    if (cell > best.cell)
      best = { cell, deep }
  }
  return best
}

/**
 * The side of the largest square of which `n` fit into a box, at most `largest`, and made smaller by whole `step`s only:
 * one more person then seldom moves the others.
 */
export function cellInSteps(n: number, width: number, height: number, largest: number, step: number): number {
  const { cell } = largestCells([n], width, height, largest)
  return largest - Math.ceil((largest - cell) / step) * step
}

/** Where the middle of a cell is, in cells: along the columns and across them. */
export interface CellPlace { along: number, across: number }

/** Where `n` stand in columns of `deep` that are filled one after another. For rows that are filled, change the two. */
export function placesInColumns(n: number, deep: number): CellPlace[] {
  return Array.from({ length: n }, (_, i) => ({ along: Math.floor(i / deep) + 0.5, across: i % deep + 0.5 }))
}
