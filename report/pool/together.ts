/** What several rooms say together, and how much that differs by who asks: in other words, such as another language, or in the other edition of the talk. */
import type { State } from '../../workshop/state.ts'
import type { Difference, RoomShare, Together } from './data.ts'
import { logitOf, pooled, roomsToPool, shareOfLogit } from '../../statistics/pooling.ts'
import { differenceOfShares } from '../../statistics/unpaired.ts'

/** Rooms that were asked the same by another, and what is other. */
export interface Asker { who: string, shares: RoomShare[] }

/** Null where fewer than three rooms count. */
export function together(shares: RoomShare[]): Together | null {
  const counted = shares.filter(({ counts }) => counts)
  if (counted.length < roomsToPool)
    return null
  const { value, interval, prediction, i2 } = pooled(counted.map(({ n, of }) => logitOf(n!, of)))
  const shareOf = ({ lower, upper }: typeof interval) => ({ lower: shareOfLogit(lower), upper: shareOfLogit(upper) })
  return { rooms: counted.length, share: shareOfLogit(value), interval: shareOf(interval), prediction: shareOf(prediction), i2 }
}

/** How these rooms differ from others, each told together; of others that are too few nothing is said. */
export function differencesFrom(shares: RoomShare[], others: Asker[]): Difference[] {
  const here = together(shares)
  return others.flatMap(({ who, shares }) => {
    const there = together(shares)
    if (!here || !there)
      return []
    const { difference, lower, upper } = differenceOfShares({ share: there.share, ...there.interval }, { share: here.share, ...here.interval })
    return [{ who, rooms: there.rooms, share: there.share, difference, interval: { lower, upper } }]
  })
}

/** Whether a room had the short edition of the talk: its slides have a plan, and nothing that may be left out. */
export function wasShort({ deck }: State): boolean {
  return deck.slides.some(({ planned }) => planned !== undefined) && deck.slides.every(({ optional }) => !optional)
}
