/** Do people sort the same things alike, beyond what chance alone would give? */

/**
 * Fleiss' κ from counts[i][j]: how many people put thing i into drawer j. Things may have been sorted by different
 * numbers of people, each by at least two; agreement is then the mean over things. 1 is full agreement, 0 what
 * chance gives. Undefined where nothing was sorted twice, or all is in one drawer.
 *
 * Source: Fleiss, Psychological Bulletin 76 (1971) 378–382.
 */
export function kappa(counts: number[][]): number | undefined {
  const things = counts.filter(row => total(row) >= 2)
  if (things.length === 0)
    return undefined
  const all = things.reduce((sum, row) => sum + total(row), 0)
  const byChance = things[0]!.reduce((sum, _, drawer) => sum + (things.reduce((s, row) => s + row[drawer]!, 0) / all) ** 2, 0)
  const observed = things.reduce((sum, row) => sum + row.reduce((s, n) => s + n * (n - 1), 0) / (total(row) * (total(row) - 1)), 0) / things.length
  return byChance === 1 ? undefined : (observed - byChance) / (1 - byChance)
}

function total(row: number[]): number {
  return row.reduce((sum, n) => sum + n, 0)
}
