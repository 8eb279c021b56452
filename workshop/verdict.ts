/**
 * What a speaker may learn from a workshop that is over: its time against the plan, where nothing happened, what was left
 * undone, and what to leave out to reach the length. It is for the speaker alone, and a fold of the log like all else.
 */
import type { Event } from './events.ts'
import type { Slide } from './poll.ts'
import type { Position } from './position.ts'
import type { PollState, State } from './state.ts'
import type { Skip } from './views.ts'
import { evolve } from './evolve.ts'
import { paceAt, paceView, planOfTalk } from './pace.ts'
import { pollsOf } from './poll.ts'
import { silencesIn, timesOf } from './recording/timeline.ts'
import { initialState } from './state.ts'
import { breakAfter, talkMoment } from './talk-time.ts'
import { boardView, presenterBoardView } from './view.ts'
import { sourceOf, waitingIn } from './waiting.ts'

const second = 1000

/** A stretch without anything is told from so many milliseconds on, and no more than so many of them. */
const silentFrom = 60 * second
const silencesAtMost = 5

/** A slide as it was told; times in seconds. `planned` is scaled to the length, and null where the note says nothing. */
export interface SlideTime { no: number, title: string, took: number, planned: number | null }

export interface Verdict {
  id: string
  title: string
  simulated: boolean
  /** In seconds; `length` is null where neither the notes nor the speaker said anything. */
  took: number
  length: number | null
  /** The slide that the talk came to, of so many. */
  reached: { no: number, of: number }
  /** By how many seconds it was too long, or would be if the slides that are left go by plan; 0 where it was not. */
  over: number
  /** What to leave out so that it is not, in the deck's order, each with the seconds it took. May not be enough. */
  cuts: Skip[]
  /** All slides that were on, or should have been; without the lobby. */
  slides: SlideTime[]
  /** The longest, in the order they came: since when in seconds of the talk, how long, and on which slide. */
  silences: { from: number, seconds: number, no: number, title: string }[]
  /** Questions whose texts waited in vain, and how many. */
  unapproved: { ask: string, texts: number }[]
  /** What was asked and whose result nobody saw; what was not asked; what people asked the speaker and never stood on stage. */
  unshown: { ask: string }[]
  unasked: { no: number, ask: string }[]
  unanswered: { text: string, votes: number }[]
}

/** The verdict on a log in which a workshop started. @throws Error where none did. */
export function verdictOf(log: Event[]): Verdict {
  const state = initialState()
  const times = timesOf(log)
  const stops = trackStops()
  const shown = new Set<string>()
  const onStage = new Set<string>()
  const silences = new Map(silencesIn(log, times, silentFrom).map(({ from, to }) => [to, to - from]))
  const silent: Verdict['silences'] = []
  for (const [i, event] of log.entries()) {
    const silence = silences.get(times[i]!)
    if (silence && silence < breakAfter && state.time.begunAt !== null && state.time.stoppedAt === null) {
      silences.delete(times[i]!)
      silent.push({ from: (talkMoment(state.time, event.at - silence) - state.time.begunAt) / second, seconds: silence / second, ...placeOf(state) })
    }
    const before = state.stage
    evolve(state, event)
    stops.note(state, before, event.at)
    if (event.type === 'resultShown')
      shown.add(event.poll)
    if (event.type === 'textChosen' && event.text !== null)
      onStage.add(event.text)
  }
  if (!state.workshop)
    throw new Error('no workshop started in this log')
  const { id, title, simulated } = state.workshop
  const { elapsed, lead } = paceAt(paceView(state), state.time.heardAt!)
  const plan = planOfTalk(state)
  const spent = stops.spent()
  const over = Math.max(0, -(lead ?? 0))
  const polls = [...state.polls.values()]
  // What a vote or another question used was seen with that one.
  const used = new Set(polls.filter(({ definition: { id } }) => shown.has(id)).map(({ definition }) => sourceOf(definition)))
  return {
    id,
    title,
    simulated,
    took: elapsed,
    length: plan.length,
    reached: { no: Math.max(1, ...state.deck.slides.map((slide, i) => spent.has(slide.id) ? i + 1 : 0)), of: state.deck.slides.length },
    over,
    cuts: cutsFor(over, state, spent),
    slides: state.deck.slides.flatMap((slide, i) => i === 0 ? [] : [{ no: i + 1, title: slide.title, took: onSlide(slide, spent), planned: plan.slides.get(slide.id) ?? null }]),
    silences: silent.toSorted((a, b) => b.seconds - a.seconds).slice(0, silencesAtMost).toSorted((a, b) => a.from - b.from),
    unapproved: polls.flatMap((poll) => {
      const texts = waiting(state, poll)
      return texts > 0 ? [{ ask: askOf(state, poll.definition.id), texts }] : []
    }),
    unshown: polls.filter(poll => poll.wasAsked && !isSpan(poll) && !poll.definition.live && !shown.has(poll.definition.id) && !used.has(poll.definition.id)).map(({ definition: { id } }) => ({ ask: askOf(state, id) })),
    unasked: pollsOf(state.deck).filter(({ poll }) => poll.open === undefined && !state.polls.get(poll.id)!.wasAsked).map(({ slide, poll: { id } }) => ({ no: state.deck.slides.indexOf(slide) + 1, ask: askOf(state, id) })),
    unanswered: polls.filter(({ definition }) => definition.kind === 'questions').flatMap(({ definition }) => presenterBoardView(state, definition.id).texts).filter(({ id, hidden, sentAway }) => !hidden && !sentAway && !onStage.has(id)).map(({ text, votes = 0 }) => ({ text, votes })).toSorted((a, b) => b.votes - a.votes),
  }
}

/** A question in the words in which it was asked; what would have led in another one is not known where it was not. */
function askOf(state: State, id: string): string {
  return boardView(state, id).poll.ask.replace('{top}', '…')
}

function placeOf({ deck, stage }: State): { no: number, title: string } {
  const i = deck.slides.findIndex(({ id }) => id === stage.slide)
  return { no: i + 1, title: deck.slides[i]?.title ?? '' }
}

/** Open all the talk: such a poll has its own way to be seen. */
function isSpan({ definition }: PollState): boolean {
  return definition.open === 'talk'
}

function waiting(state: State, poll: PollState): number {
  return poll.wasAsked ? waitingIn(presenterBoardView(state, poll.definition.id)).filter(({ sentAway }) => !sentAway).length : 0
}

/** What only the longer edition has: the longest parts first, until so many seconds are saved. Those still to come go by plan. */
function cutsFor(over: number, state: State, spent: Spent): Skip[] {
  const scale = planOfTalk(state).scale ?? 1
  const parts = state.deck.slides.flatMap((slide, i): Skip[] => {
    const { title, optional } = slide
    if (i === 0 || !optional)
      return []
    const { clicks, rest } = optional
    const seconds = !spent.has(slide.id)
      ? optional.seconds * scale
      : clicks.length === 0 ? onSlide(slide, spent) : clicks.reduce((sum, click) => sum + (spent.get(slide.id)!.get(click) ?? 0), 0)
    return seconds > 0 ? [{ no: i + 1, title, clicks, rest, seconds }] : []
  })
  let left = over
  return parts.toSorted((a, b) => b.seconds - a.seconds).filter(({ seconds }) => {
    const isNeeded = left > 0
    left -= seconds
    return isNeeded
  }).toSorted((a, b) => a.no - b.no)
}

function onSlide({ id }: Slide, spent: Spent): number {
  return [...spent.get(id)?.values() ?? []].reduce((sum, seconds) => sum + seconds, 0)
}

/** Seconds at each click of a slide, by the slide's id. */
type Spent = Map<string, Map<number, number>>

/** Gathers how long the stage stood at each click: `note` is told the state after an event, and where the stage was before. */
function trackStops(): { note: (state: State, before: Position, at: number) => void, spent: () => Spent } {
  let spent: Spent = new Map()
  let begunAt: number | null = null
  let since = 0
  return {
    note({ time }, { slide, click }, at) {
      if (time.begunAt === null)
        return
      if (time.begunAt !== begunAt) {
        begunAt = since = time.begunAt
        spent = new Map()
      }
      const now = talkMoment(time, at)
      const clicks = spent.get(slide) ?? new Map<number, number>()
      spent.set(slide, clicks.set(click, (clicks.get(click) ?? 0) + Math.max(0, now - since) / second))
      since = now
    },
    spent: () => spent,
  }
}
