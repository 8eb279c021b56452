/** Which of many answers are shown where not all find room: the most chosen always, the least chosen last. */

/**
 * The places of the answers that find room, in their own order. The most chosen are taken first, ties as they stand;
 * once one finds no room, no lesser one is shown. At least one is.
 */
export function withRoom(counts: number[], needs: number[], room: number): number[] {
  const byCount = counts.map((_, i) => i).sort((a, b) => counts[b]! - counts[a]!)
  let used = 0
  const first = byCount.findIndex((i) => {
    used += needs[i]!
    return used > room
  })
  return byCount.slice(0, first < 0 ? byCount.length : Math.max(1, first)).sort((a, b) => a - b)
}
