/** The figures of a poll: counted from its ballots, or by the presenter's hand; derived once a version, and never kept. */
import type { KindName, Tally, TallyOf } from './poll.ts'
import type { PollState, State } from './state.ts'
import { rulesOf } from './kinds/index.ts'
import { withheldIn } from './standing.ts'
import { currentRound } from './state.ts'

interface Figures { version: number, tally: Tally, withheld: number }

const derived = new WeakMap<PollState, Figures>()

/** Derived once for each version of a poll, however many look at it. */
export function figuresOf(state: State, poll: PollState): Figures {
  const known = derived.get(poll)
  if (known?.version === poll.version)
    return known
  const { tally: count, byHand } = rulesOf(poll.definition.kind)
  const { keyed } = currentRound(poll)
  const tally = keyed && byHand ? byHand.tally(poll.definition, keyed) : count(poll, state)
  const figures = { version: poll.version, tally, withheld: withheldIn(poll) }
  derived.set(poll, figures)
  return figures
}

/** The tally of a poll whose kind is known. */
export function tallyOf<K extends KindName>(state: State, poll: PollState<K>): TallyOf<K> {
  return figuresOf(state, poll).tally as TallyOf<K>
}
