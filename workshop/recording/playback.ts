/**
 * A recording under a clock: the fold that the server does, at any moment of the log and at once. Checkpoints are
 * derived when it is opened and thrown away with it; the file holds nothing but events.
 */
import type { Event } from '../events.ts'
import type { State } from '../state.ts'
import type { Fork } from './fork.ts'
import { initialState } from '../state.ts'
import { fork } from './fork.ts'

/** A visit of the stage to a slide, with the polls that were opened meanwhile. */
export interface Mark {
  /** Milliseconds since the start of the recording. */
  at: number
  /** The slide's id, and its title as the recorded deck had it. */
  slide: string
  title: string
  polls: string[]
}

/** A stretch in which nothing happened that anyone could see, in milliseconds since the start. */
export interface Silence { from: number, to: number }

export interface Playback {
  /** Everything as it was at this moment. Read it only; it is another object after another moment is sought. */
  readonly state: State
  /** The moment, in milliseconds since the start. */
  readonly at: number
  /** From the first event to the last, in milliseconds. */
  readonly length: number
  /** Goes to a moment, from 0 to the length: all that happened up to and at it has happened. */
  seek: (at: number) => State
  /** In the order of time; the first is where the stage was at the start. */
  readonly marks: Mark[]
  readonly silences: Silence[]
}

/** A long log is shared evenly among so many checkpoints. */
const checkpoints = 32

/** A pause longer than this is a silence, in milliseconds. */
const quiet = 4000

/** What a clock of the server writes down without anybody having done anything. */
const inaudible = new Set<Event['type']>(['audienceCounted'])

/**
 * Opens a recording at its start. Reading it through takes as long as its server would take to start again.
 * No two checkpoints are closer than `apart` events.
 */
export function openPlayback({ events }: { events: Event[] }, apart = 1000): Playback {
  const times = timesOf(events)
  const length = times.at(-1) ?? 0
  const every = Math.max(apart, Math.ceil(events.length / checkpoints))
  const kept: { count: number, state: State }[] = []
  const marks: Mark[] = []

  let now = { count: 0, fork: fork(initialState()) }
  let moment = 0

  function fold(to: number): void {
    while (now.count < to)
      now.fork.fold(events[now.count++]!)
  }

  for (let next = 0; next < events.length; next += every) {
    kept.push({ count: next, state: now.fork.state })
    now = { count: next, fork: fork(now.fork.state) }
    while (now.count < Math.min(next + every, events.length)) {
      fold(now.count + 1)
      mark(marks, now.fork, events[now.count - 1]!, times[now.count - 1]!)
    }
  }
  kept.push({ count: events.length, state: now.fork.state })

  function seek(at: number): State {
    moment = Math.min(Math.max(at, 0), length)
    const count = countUpTo(times, moment)
    const from = kept.findLast(checkpoint => checkpoint.count <= count)!
    if (count < now.count || from.count > now.count)
      now = { count: from.count, fork: fork(from.state) }
    fold(count)
    return now.fork.state
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
    length,
    seek,
    marks,
    silences: silencesIn(events, times),
  }
}

/** Milliseconds since the start of each event. A server's clock that was set back does not turn the log round. */
function timesOf(events: Event[]): number[] {
  const start = events[0]?.at ?? 0
  let latest = 0
  return events.map(({ at }) => latest = Math.max(latest, at - start))
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

/** Notes a slide that was just come to, or a poll that was just opened. */
function mark(marks: Mark[], { state }: Fork, event: Event, at: number): void {
  const { slide } = state.stage
  if (slide && marks.at(-1)?.slide !== slide)
    marks.push({ at, slide, title: state.deck.slides.find(({ id }) => id === slide)?.title ?? slide, polls: [] })
  const last = marks.at(-1)
  if (event.type === 'pollOpened' && state.polls.get(event.poll)?.accepting && last && !last.polls.includes(event.poll))
    last.polls.push(event.poll)
}

function silencesIn(events: Event[], times: number[]): Silence[] {
  const heard = times.filter((_, index) => !inaudible.has(events[index]!.type))
  return heard.flatMap((to, index) => {
    const from = heard[index - 1] ?? 0
    return to - from > quiet ? [{ from, to }] : []
  })
}
