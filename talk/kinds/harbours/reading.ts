/** How a report tells a game: how it felt to each half, and what the boats say. */
import type { Answered, Reading } from '../../../report/readings/reading.ts'

export function harboursReading({ tally }: Answered<'harbours'>): Reading {
  return { picture: 'none', notes: [`${tally.players} played`] }
}
