/** What a recording looks like along its time: slides, questions, answers and silences, for whoever scrubs through it. */
import type { Event } from '../events.ts'
import type { State } from '../state.ts'
import { effects } from '../effects.ts'

/** A visit of the stage to a slide, with the polls that were opened meanwhile. */
export interface Mark {
  /** Milliseconds since the start of the recording. */
  at: number
  /** The slide's id, and its title as the recorded deck had it. */
  slide: string
  title: string
  polls: string[]
}

/** A poll that took answers, in milliseconds since the start. */
export interface Opening {
  poll: string
  /** As it was asked. */
  ask: string
  from: number
  to: number
  /** It was open for a span of the workshop, not as one of its steps. */
  lasts: boolean
}

/** A stretch in which nothing happened that anyone could see, in milliseconds since the start. */
export interface Silence { from: number, to: number }

/** A pause longer than this is a silence, in milliseconds. */
const quiet = 4000

/** Milliseconds since the start of each event. A server's clock that was set back does not turn the log round. */
export function timesOf(events: Event[]): number[] {
  const start = events[0]?.at ?? 0
  let latest = 0
  return events.map(({ at }) => latest = Math.max(latest, at - start))
}

/** Gathers visits, open polls and when each result came on stage first while a log is folded: `note` is told the state after each event, and its time. */
export function trackTimeline(): { marks: Mark[], openings: Opening[], results: Map<string, number>, note: (state: State, event: Event, at: number) => void } {
  const marks: Mark[] = []
  const openings: Opening[] = []
  const results = new Map<string, number>()
  const open = new Map<string, Opening>()
  return {
    marks,
    openings,
    results,
    note(state, event, at) {
      const { slide } = state.stage
      if (slide && marks.at(-1)?.slide !== slide)
        marks.push({ at, slide, title: state.deck.slides.find(({ id }) => id === slide)?.title ?? slide, polls: [] })
      if (event.type === 'resultShown' && !results.has(event.poll))
        results.set(event.poll, at)
      for (const span of open.values()) {
        span.to = at
        if (!state.polls.get(span.poll)?.accepting)
          open.delete(span.poll)
      }
      for (const poll of openedBy(event, state)) {
        if (open.has(poll) || !state.polls.get(poll)?.accepting)
          continue
        const { ask, open: span } = state.polls.get(poll)!.definition
        const opening = { poll, ask, from: at, to: at, lasts: span !== undefined }
        open.set(poll, opening)
        openings.push(opening)
        const visit = marks.at(-1)
        if (visit && event.type === 'pollOpened' && !visit.polls.includes(poll))
          visit.polls.push(poll)
      }
    },
  }
}

/** The polls that an event may have opened. */
function openedBy(event: Event, { polls }: State): Iterable<string> {
  switch (effects[event.type].opens) {
    case 'any poll':
      return polls.keys()
    case 'its poll':
      return 'poll' in event ? [event.poll] : []
    case 'none':
      return []
  }
}

/** The silences in order, from the events and their times as `timesOf` gives them; `longerThan` in milliseconds. */
export function silencesIn(events: Event[], times: number[], longerThan = quiet): Silence[] {
  const heard = times.filter((_, index) => effects[events[index]!.type].byHand)
  return heard.flatMap((to, index) => {
    const from = heard[index - 1] ?? 0
    return to - from > longerThan ? [{ from, to }] : []
  })
}

/** How many ballots came in each of so many equal parts of the time. */
export function arrivalsIn(events: Event[], times: number[], parts: number): number[] {
  const length = times.at(-1) ?? 0
  const counts = Array.from<number>({ length: parts }).fill(0)
  for (const [index, { type }] of events.entries()) {
    if (type === 'ballotCast')
      counts[Math.min(parts - 1, Math.floor(times[index]! / Math.max(1, length) * parts))]!++
  }
  return counts
}
