/**
 * Going on from a state without changing it, because a recording is read from many places and copying all of it each
 * time would be slow. What is small is copied at once, what is large only when an event changes it.
 */
import type { Event } from '../events.ts'
import type { PollState, State } from '../state.ts'
import { evolve } from '../evolve.ts'
import { currentRound } from '../state.ts'

export interface Fork {
  /** Equal to the original as long as nothing is folded. */
  readonly state: State
  fold: (event: Event) => void
}

/** A state of its own that shares with the original whatever no event has changed since. */
export function fork(original: State): Fork {
  const state: State = {
    ...original,
    polls: new Map([...original.polls].map(([id, poll]) => [id, { ...poll, rounds: [...poll.rounds] }])),
    undoneRounds: new Map(original.undoneRounds),
    clicks: new Map(original.clicks),
    servers: new Map(original.servers),
    mentions: new Map(original.mentions),
    time: { ...original.time },
    counts: { ...original.counts },
    people: { ...original.people, since: [...original.people.since] },
    steps: original.steps.map(copyOf),
  }
  const own = new WeakSet<object>()

  /** The thing itself where it belongs to this fork already, else a copy that does from now on. */
  function owned<Thing extends object>(thing: Thing, copy: (thing: Thing) => Thing): Thing {
    if (own.has(thing))
      return thing
    const mine = copy(thing)
    own.add(mine)
    return mine
  }

  /** Copies one person's entry: the map that holds it is this fork's own, what stands in it may not be. */
  function ownEntry<Key, Value extends object>(map: Map<Key, Value>, key: Key, copy: (value: Value) => Value): void {
    const value = map.get(key)
    if (value)
      map.set(key, owned(value, copy))
  }

  function ownPoll(poll: PollState, event: Extract<Event, { poll: string }>): void {
    const round = owned(currentRound(poll), round => ({ ...copyOf(round), play: structuredClone(round.play) }))
    poll.rounds[poll.rounds.length - 1] = round
    if (event.type === 'ballotCast') {
      round.ballots = owned(round.ballots, copyOf)
      ownEntry(round.ballots.others, event.voter, slots => new Map(slots))
    }
    if (event.type === 'textFlagged' || event.type === 'flagWithdrawn')
      ownEntry(round.flags, event.text, voters => new Set(voters))
  }

  return {
    state,
    fold(event) {
      if (event.type === 'voterJoined')
        state.voters = owned(state.voters, voters => new Map(voters))
      if (event.type === 'ballotCast')
        state.people.answered = owned(state.people.answered, voters => new Set(voters))
      const poll = 'poll' in event ? state.polls.get(event.poll) : undefined
      if (poll && 'poll' in event)
        ownPoll(poll, event)
      evolve(state, event)
    },
  }
}

/** A copy with maps, sets and lists of its own; what stands in them is shared. */
function copyOf<Thing extends object>(thing: Thing): Thing {
  return Object.fromEntries(Object.entries(thing).map(([key, value]: [string, unknown]) => [key, entriesOf(value)])) as Thing
}

function entriesOf(value: unknown): unknown {
  if (value instanceof Map)
    return new Map(value)
  if (value instanceof Set)
    return new Set(value)
  return Array.isArray(value) ? [...value] : value
}
