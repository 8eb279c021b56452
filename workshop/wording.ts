/** The words a poll is asked in, settled as it opens. */
import type { Circumstance } from './commands.ts'
import type { By, Event } from './events.ts'
import type { Poll, PollOf, TallyOf } from './poll.ts'
import type { State } from './state.ts'
import { winner } from './kinds/choice.ts'
import { rulesOf } from './kinds/index.ts'
import { pollIn } from './poll.ts'
import { isOf } from './state.ts'

/** The event that opens a poll: in the words the deck has now, or, where it was asked before, in those it was asked in. */
export function openedEvent(state: State, id: string, by: By, { at, seed, here }: Circumstance): Event & { type: 'pollOpened' } {
  const known = state.polls.get(id)!
  const asked = known.wasAsked ? known.definition : worded(state, id)
  return { type: 'pollOpened', at, poll: id, by, asked, seed, here }
}

/** The poll as the deck words it now, for an asking from nothing. */
export function worded(state: State, id: string): Poll {
  return inWords(state, pollIn(state.deck, id) ?? state.polls.get(id)!.definition)
}

/** A poll of a deck in the words the room is asked now. */
export function inWords(state: State, poll: Poll): Poll {
  return { ...poll, ask: wording(state, poll) }
}

/** `{top}` becomes the option most chosen in the poll named by `of`; where it did not run, the fallback's label. */
function wording(state: State, poll: Poll): string {
  const source = 'of' in poll && poll.of ? state.polls.get(poll.of) : undefined
  if (!poll.ask.includes('{top}') || !source || !isOf(source, 'choice'))
    return poll.ask
  return withTop(poll, source.definition, rulesOf('choice').tally(source, state))
}

/** A question whose `{top}` is the option most chosen in a source; `tally` is left out where that did not run. */
export function withTop(poll: Poll, source: PollOf<'choice'>, tally?: TallyOf<'choice'>): string {
  const fallback = 'fallback' in poll && poll.fallback ? source.options[poll.fallback] : undefined
  return poll.ask.replace('{top}', (tally && winner(tally)) ?? fallback ?? Object.values(source.options)[0]!)
}
