/** Whether a recording is of the deck on which it is to be played: on another its answers would stand under other questions. */
import type { Deck, Poll } from '../poll.ts'

/** What a page knows of its deck. */
export interface DeckHere { title: string, slides: string[], polls: Pick<Poll, 'id' | 'ask'>[] }

/**
 * A deck changes over the years and keeps its recordings: it is the same where it has half of the recorded questions in the
 * same words; or where it has the title, and one of the slides at least.
 */
export function isOfDeck({ title, slides }: Deck, here: DeckHere): boolean {
  const asked = slides.flatMap(({ polls }) => polls)
  const known = asked.filter(({ id, ask }) => here.polls.some(poll => poll.id === id && poll.ask === ask))
  return (asked.length > 0 && known.length * 2 >= asked.length)
    || (title === here.title && slides.some(({ id }) => here.slides.includes(id)))
}
