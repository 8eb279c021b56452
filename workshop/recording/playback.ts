/**
 * A recording under a clock: the fold that the server does, at any moment of the log and at once. Checkpoints are
 * derived when it is opened and thrown away with it; the file holds nothing but events.
 */
import type { Event } from '../events.ts'
import type { State } from '../state.ts'
import type { Fork } from './fork.ts'
import type { Contradicted, Moment } from './moments.ts'
import type { Mark, Opening, Silence } from './timeline.ts'
import { askedIn } from '../asked.ts'
import { initialState } from '../state.ts'
import { fork } from './fork.ts'
import { momentsIn } from './moments.ts'
import { arrivalsIn, silencesIn, timesOf, trackTimeline } from './timeline.ts'

export interface Playback {
  /** Everything as it was at this moment. Read it only; it is another object after another moment is sought. */
  readonly state: State
  /** The moment, in milliseconds since the start. */
  readonly at: number
  /** How many events have happened by then. */
  readonly seq: number
  /** From the first event to the last, in milliseconds. */
  readonly length: number
  /** Goes to a moment, from 0 to the length: all that happened up to and at it has happened. */
  seek: (at: number) => State
  /** Everything as it was at another moment, which is not gone to. Read it only. */
  peek: (at: number) => State
  /** Which slides were visited when; the first is where the stage was at the start. */
  readonly marks: Mark[]
  /** When which poll was open. */
  readonly openings: Opening[]
  readonly silences: Silence[]
  /** How many questions the room was asked by its end. */
  readonly asked: number
  /** What is worth a look, in the order of time. */
  readonly moments: Moment[]
  /** How many ballots came in each of so many equal parts of the length. */
  arrivals: (parts: number) => number[]
}

/** A long log is shared evenly among so many checkpoints. */
const checkpoints = 32

interface Options {
  /** No two checkpoints are closer than so many events. */
  apart?: number
  /** What of its talk the room went against. */
  contradicted?: Contradicted | undefined
}

/** Opens a recording at its start. Reading it through takes as long as its server would take to start again. */
export function openPlayback({ events }: { events: Event[] }, { apart = 1000, contradicted = () => [] }: Options = {}): Playback {
  const times = timesOf(events)
  const length = times.at(-1) ?? 0
  const every = Math.max(apart, Math.ceil(events.length / checkpoints))
  const kept: { count: number, state: State }[] = []
  const { marks, openings, results, note } = trackTimeline()

  let now = { count: 0, fork: fork(initialState()) }
  let moment = 0

  function fold(to: number, on = now): State {
    while (on.count < to)
      on.fork.fold(events[on.count++]!)
    return on.fork.state
  }

  /** The last checkpoint before so many events. */
  function before(count: number): { count: number, fork: Fork } {
    const from = kept.findLast(checkpoint => checkpoint.count <= count)!
    return { count: from.count, fork: fork(from.state) }
  }

  for (let next = 0; next < events.length; next += every) {
    kept.push({ count: next, state: now.fork.state })
    now = { count: next, fork: fork(now.fork.state) }
    while (now.count < Math.min(next + every, events.length)) {
      fold(now.count + 1)
      note(now.fork.state, events[now.count - 1]!, times[now.count - 1]!)
    }
  }
  const end = now.fork.state
  kept.push({ count: events.length, state: end })

  function seek(at: number): State {
    moment = Math.min(Math.max(at, 0), length)
    const count = countUpTo(times, moment)
    const from = before(count)
    if (count < now.count || from.count > now.count)
      now = from
    return fold(count)
  }

  function peek(at: number): State {
    const count = countUpTo(times, at)
    return fold(count, before(count))
  }

  now = { count: 0, fork: fork(kept[0]!.state) }
  seek(0)
  return {
    get state() {
      return now.fork.state
    },
    get at() {
      return moment
    },
    get seq() {
      return now.count
    },
    length,
    seek,
    peek,
    marks,
    openings,
    silences: silencesIn(events, times),
    asked: askedIn(end).length,
    moments: momentsIn(end, openings, results, contradicted),
    arrivals: parts => arrivalsIn(events, times, parts),
  }
}

/** How many events have happened at a moment. */
function countUpTo(times: number[], at: number): number {
  let [low, high] = [0, times.length]
  while (low < high) {
    const middle = low + high >> 1
    if (times[middle]! <= at)
      low = middle + 1
    else
      high = middle
  }
  return low
}
