/**
 * What leaves the house: the log with numbers for people, and for sharing without what the room was not shown and
 * without answers that so few gave that they might be known by them.
 */
import type { Event } from '../events.ts'
import type { State } from '../state.ts'
import type { Wish } from './format.ts'
import { verdict } from '../ballots.ts'
import { evolve } from '../evolve.ts'
import { initialState } from '../state.ts'

/** The events as a file may hold them, and the state they lead to. Ballots that did not count are not kept. */
export function exported(log: Event[], _wish: Wish): { state: State, events: Event[] } {
  const state = initialState()
  const events: Event[] = []
  const numbers = new Map<string, string>()
  for (const event of log) {
    const isKept = event.type !== 'ballotCast' || verdict(state, event) === 'counted'
    evolve(state, event)
    if (isKept)
      events.push(renumbered(event, numbers))
  }
  return { state, events }
}

/** People are v1, v2 … in the order in which they joined. */
function renumbered(event: Event, numbers: Map<string, string>): Event {
  if (!('voter' in event))
    return event
  const number = numbers.get(event.voter) ?? `v${numbers.size + 1}`
  numbers.set(event.voter, number)
  return { ...event, voter: number }
}
