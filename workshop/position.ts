/** Where the stage is, in the order of the deck. */
import type { Deck } from './poll.ts'

export interface Position { slide: string, click: number }

export function samePosition(a: Position, b: Position): boolean {
  return a.slide === b.slide && a.click === b.click
}

/** Whether `a` comes later in the talk than `b`. A slide that is not in the deck comes before all. */
export function isAfter(deck: Deck, a: Position, b: Position): boolean {
  const [i, j] = [place(deck, a.slide), place(deck, b.slide)]
  return i > j || (i === j && a.click > b.click)
}

function place(deck: Deck, slide: string): number {
  return deck.slides.findIndex(({ id }) => id === slide)
}
