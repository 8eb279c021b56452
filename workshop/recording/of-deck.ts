/** Whether a recording is of the deck on which it is to be played: on another its answers would stand under other questions. */
import type { Deck, Poll } from '../poll.ts'
import type { Recording } from './format.ts'

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

/** What tells a deck that was read, as a page knows its own. */
export function hereOf({ title, slides }: Deck): DeckHere {
  return { title, slides: slides.map(({ id }) => id), polls: slides.flatMap(({ polls }) => polls) }
}

/** Why a recording is not to be played on a deck: it is of another; undefined where it is of this one. */
export function strangerTo(here: DeckHere, { header, events }: Pick<Recording, 'header' | 'events'>): string | undefined {
  const deck = events.findLast(event => event.type === 'deckLoaded')?.deck
  return deck && isOfDeck(deck, here)
    ? undefined
    : `This is a recording of “${header.title}”, and these slides are of another deck, “${here.title}”.`
}
