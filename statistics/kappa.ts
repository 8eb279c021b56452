/** Do people sort the same things alike, beyond what chance alone would give? */
import type { Interval } from './wilson.ts'
import { bootstrap } from './resampling.ts'

/**
 * Fleiss' κ from counts[i][j]: how many people put thing i into drawer j. Things may have been sorted by different
 * numbers of people, each by at least two; agreement is then the mean over things. 1 is full agreement, 0 what
 * chance gives. Undefined where nothing was sorted twice, or all is in one drawer.
 *
 * Source: Fleiss, Psychological Bulletin 76 (1971) 378–382.
 */
export function kappa(counts: number[][]): number | undefined {
  return withoutCopies(counts, counts.map(() => 0))
}

/** The same where `copies[i]` of the ordered pairs of people who sorted thing i are a person and its own copy. */
function withoutCopies(counts: number[][], copies: number[]): number | undefined {
  const pairs = counts.map((row, i) => total(row) * (total(row) - 1) - copies[i]!)
  const things = counts.map((_, i) => i).filter(i => pairs[i]! > 0)
  if (things.length === 0)
    return undefined
  const all = things.reduce((sum, i) => sum + total(counts[i]!), 0)
  const byChance = counts[0]!.reduce((sum, _, drawer) => sum + (things.reduce((s, i) => s + counts[i]![drawer]!, 0) / all) ** 2, 0)
  const observed = things.reduce((sum, i) => sum + (counts[i]!.reduce((s, n) => s + n * (n - 1), 0) - copies[i]!) / pairs[i]!, 0) / things.length
  return byChance === 1 ? undefined : (observed - byChance) / (1 - byChance)
}

function total(row: number[]): number {
  return row.reduce((sum, n) => sum + n, 0)
}

/**
 * Fleiss' κ of people's own sortings with a 95 % interval by the bootstrap over people: `sorted[person][thing]` is the
 * drawer, from 0, or −1 where the person did not sort it. Who is drawn twice is not said to agree with themselves.
 * Undefined as `kappa` is; without bounds where many rooms drawn from these people would have no κ.
 */
export function kappaOver(sorted: number[][], drawers: number): { value: number } & Partial<Interval> | undefined {
  const things = sorted[0]?.length ?? 0
  // One row of numbers for all, since this is done a thousand times over.
  const all = Int32Array.from(sorted.flat())
  const counts = Array.from({ length: things }, () => Array.from<number>({ length: drawers }).fill(0))
  const copies = counts.map(() => 0)
  const times = new Uint32Array(sorted.length)
  const of = (people: ArrayLike<number>) => {
    counts.forEach(row => row.fill(0))
    copies.fill(0)
    times.fill(0)
    for (let i = 0; i < people.length; i++)
      times[people[i]!]!++
    for (let person = 0; person < sorted.length; person++) {
      const drawn = times[person]!
      for (let thing = 0; thing < things; thing++) {
        const drawer = all[person * things + thing]!
        if (drawer >= 0) {
          counts[thing]![drawer]! += drawn
          copies[thing]! += drawn * (drawn - 1)
        }
      }
    }
    return withoutCopies(counts, copies)
  }
  const value = of(sorted.map((_, i) => i))
  return value === undefined ? undefined : { value, ...bootstrap(sorted.length, people => of(people) ?? Number.NaN) }
}

/** The same where it is only known how many `people` sorted so: `places[thing]` is the drawer, from 0, or −1. */
export function kappaOfRows(rows: { places: number[], people: number }[], drawers: number): ReturnType<typeof kappaOver> {
  return kappaOver(rows.flatMap(({ places, people }) => Array.from<number[]>({ length: people }).fill(places)), drawers)
}
