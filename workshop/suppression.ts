/**
 * Which counts may not be told outside, because of one or two people, or because with the total they would tell of
 * such: one rule for what is reported and for what is recorded, so that neither tells what the other withholds.
 *
 * Source: complementary cell suppression, Willenborg & de Waal, Elements of Statistical Disclosure Control, 2001.
 */

/** A figure of fewer people is not shared. */
export const fewest = 3

/** Whether so many are one or two people. */
export function isSmall(k: number): boolean {
  return k > 0 && k < fewest
}

/**
 * What may not be told of counts whose sum is known: the small ones, and with them the next smallest until they are not
 * all alike, or the sum would tell each of them. Equal ones go together, so that their order tells nothing. Where only
 * zeros would be left, all go. `untold` people answered what is not in the counts: some may stand where nobody is counted.
 */
export function withheldOfSum<T extends { k: number }>(counts: T[], untold = 0): Set<T> {
  const gone = new Set(counts.filter(({ k }) => isSmall(k) || (untold > 0 && k === 0)))
  if (gone.size === 0)
    return gone
  const rest = counts.filter(({ k }) => k >= fewest).sort((a, b) => a.k - b.k)
  const areAlike = () => untold > 0 ? gone.size < 2 : new Set([...gone].map(({ k }) => k)).size < 2
  while (rest.length > 0 && areAlike()) {
    const next = rest[0]!.k
    while (rest[0]?.k === next)
      gone.add(rest.shift()!)
  }
  return rest.length > 0 ? gone : new Set(counts)
}
