/** A deck that is read, at the start or again while people answer: which polls it begins, and which it asks anew. */
import type { Circumstance } from './commands.ts'
import type { Event } from './events.ts'
import type { Deck, Poll } from './poll.ts'
import type { State } from './state.ts'
import { isEmpty } from './ballot-box.ts'
import { keysOf } from './deck.ts'
import { pollIn, pollsOf } from './poll.ts'
import { beginRound } from './rounds.ts'
import { currentRound, newPoll } from './state.ts'
import { inWords } from './wording.ts'

/**
 * The deck where it differs from the one known, the polls that are open for a span of the workshop, and those that were
 * open and have other options now: they are asked anew.
 */
export function loaded(state: State, deck: Deck, now: Circumstance): Event[] {
  const events: Event[] = []
  if (JSON.stringify(deck) !== JSON.stringify(state.deck))
    events.push({ type: 'deckLoaded', at: now.at, deck })
  const beforeTheTalk = !state.stage.slide || state.stage.slide === deck.slides[0]?.id
  for (const { poll } of pollsOf(deck)) {
    const known = state.polls.get(poll.id)
    const isDue = !known?.wasAsked && (poll.open === 'talk' || (poll.open === 'lobby' && beforeTheTalk))
    const isAnew = known?.accepting && poll.open !== 'never' && hasOtherKeys(state, poll)
    if ((isDue || isAnew) && state.endedAt === null) {
      events.push({
        type: 'pollOpened',
        at: now.at,
        poll: poll.id,
        by: isDue ? 'span' : 'deck',
        asked: inWords(state, poll),
        seed: now.seed,
        // After a restart nobody has come back yet.
        here: Math.max(now.here, isAnew ? known.here : 0),
      })
    }
  }
  return events
}

/** New words keep the ballots of a poll that ran; another set of keys starts a round, which can be undone. */
export function loadDeck(state: State, deck: Deck): void {
  for (const { poll } of pollsOf(deck)) {
    const known = state.polls.get(poll.id)
    if (!known)
      state.polls.set(poll.id, newPoll(poll))
    else if (hasOtherKeys(state, poll) && (known.wasAsked || !isEmpty(currentRound(known).ballots)))
      beginRound(state, known, poll, 0)
    else if (!known.wasAsked)
      known.definition = poll
  }
  state.deck = deck
  const ids = new Set(pollsOf(deck).map(({ poll }) => poll.id))
  for (const [id, poll] of state.polls) {
    poll.version++
    if (!ids.has(id))
      poll.accepting = false
  }
  if (!deck.slides.some(slide => slide.id === state.stage.slide))
    state.stage = { slide: deck.slides[0]?.id ?? '', click: 0 }
  state.steps = []
}

/**
 * Whether a deck that words a poll like this gives it other keys than it has: what was answered cannot be counted with
 * them. Old keys that an undone round brought back stay as long as the deck does not change them once more.
 */
function hasOtherKeys(state: State, poll: Poll): boolean {
  const known = state.polls.get(poll.id)
  const before = pollIn(state.deck, poll.id) ?? known?.definition
  return !!known && keysOf(known.definition) !== keysOf(poll) && keysOf(before!) !== keysOf(poll)
}
