/** How far people agree, in words for a room: the coefficient stands in the tables and in the report. */

/**
 * Of Fleiss' κ and the lower end of its interval, where there is one.
 *
 * Steps: Landis & Koch, Biometrics 33 (1977) 159–174.
 */
export function sortedAlike(kappa: number, lower = kappa): string {
  if (lower <= 0 || kappa < 0.2)
    return 'hardly more alike than by chance'
  return kappa < 0.4
    ? 'a little alike'
    : kappa < 0.6
      ? 'fairly alike'
      : kappa < 0.8 ? 'mostly alike' : 'nearly all alike'
}

/**
 * Of Kendall's W, and of what chance exceeds in one room of twenty.
 *
 * Steps: Schmidt, Decision Sciences 28 (1997) 763–774.
 */
export function rankedAlike(w: number, byChance: number): string {
  if (w <= byChance)
    return 'Orders agree no more than by chance'
  return w < 0.3
    ? 'Orders agree a little'
    : w < 0.6
      ? 'Orders agree in part'
      : w < 0.8 ? 'Most orders agree' : 'Nearly all orders are the same'
}
