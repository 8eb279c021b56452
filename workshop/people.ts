/**
 * How many people a workshop had. A connection is no person yet: whoever opens phones by the dozen and never answers is
 * none. Counted are those who answered, and as many as were here together for a while, whether they answered or not.
 */

/** Who is here for less and never answers passes by, in milliseconds. */
const stays = 60_000

export interface People {
  /** Voters, by their ids. */
  answered: Set<string>
  /** How many are here by the last count. */
  here: number
  /** The most that were here together for so long. */
  stayed: number
  /** Since when at least so many have been here, the fewest first; the last is the last count. */
  since: { at: number, here: number }[]
}

/** Nobody yet. */
export function nobody(): People {
  return { answered: new Set(), here: 0, stayed: 0, since: [] }
}

/** Notes a count of those who are here, at a moment of the log, and changes `people`. */
export function countHere(people: People, at: number, here: number): void {
  let from = at
  while ((people.since.at(-1)?.here ?? -1) >= here) {
    const level = people.since.pop()!
    if (at - level.at >= stays)
      people.stayed = Math.max(people.stayed, level.here)
    from = level.at
  }
  people.since.push({ at: from, here })
  people.here = here
}

/** How many people there were, those who are here now among them. */
export function numberOf({ answered, here, stayed }: Omit<People, 'since'>): number {
  return Math.max(answered.size, here, stayed)
}
