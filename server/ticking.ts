/**
 * Ticks for polls whose rounds go by a clock. The kind says when its next tick is due, and one timer waits for the
 * earliest of them: a server that starts again goes on where the log ends, once it knows of a poll that is open.
 */
import type { Clock } from './clock.ts'
import type { Workshop } from './workshop.ts'
import { dueOf } from '../workshop/ticking.ts'

/** A tick that could not be written is tried again after so many milliseconds. */
const again = 250

/** Watches the workshop, and ticks until it is closed. */
export function keepTime({ state, submit, onFold, now }: Workshop, clock: Clock): { close: () => void } {
  let cancel = () => {}
  let planned = Number.POSITIVE_INFINITY
  let isTicking = false

  /** Waits for the earliest tick that is due, no sooner than `from`, in milliseconds since 1970. */
  function plan(from = 0): void {
    const due = Math.max(from, Math.min(...[...state.polls.values()].map(poll => dueOf(poll) ?? Number.POSITIVE_INFINITY)))
    if (isTicking || due === planned)
      return
    cancel()
    planned = due
    cancel = due < Number.POSITIVE_INFINITY ? clock.at(due, tick) : () => {}
  }

  async function tick(): Promise<void> {
    planned = Number.POSITIVE_INFINITY
    isTicking = true
    const due = [...state.polls].filter(([, poll]) => (dueOf(poll) ?? Number.POSITIVE_INFINITY) <= now())
    const outcomes = await Promise.all(due.map(([poll]) => submit({ type: 'tickPoll', poll })))
    isTicking = false
    plan(outcomes.some(outcome => 'refused' in outcome) ? now() + again : undefined)
  }

  const unfollow = onFold(event => 'poll' in event && plan())
  plan()
  return {
    close() {
      unfollow()
      cancel()
    },
  }
}
