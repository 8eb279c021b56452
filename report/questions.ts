/** Every question of a workshop as a report tells it, in the order of the deck, and what was skipped. */
import type { PollState, State } from '../workshop/state.ts'
import type { Measure, Question, Report, ReportWish } from './data.ts'
import type { Computed } from './readings/reading.ts'
import { counted } from '../statistics/detail.ts'
import { pollsOf } from '../workshop/poll.ts'
import { isAfter } from '../workshop/position.ts'
import { currentRound } from '../workshop/state.ts'
import { presenterBoardView } from '../workshop/view.ts'
import { readingOf } from './readings/index.ts'
import { kappaOfChoices } from './together.ts'
import { figuresOf, isWithheld, withholdsOf } from './withhold.ts'

/** A poll with the title of its slide; polls of an earlier deck come last, without one. */
export interface Placed { poll: PollState, slide: string }

/** Why a question that was asked is not told of yet. */
export const unshown = 'still to be shown'

/** All polls that a slide may ask, or asked once, in the order of the deck. */
export function placed(state: State): Placed[] {
  const known = pollsOf(state.deck)
  const ids = new Set(known.map(({ poll }) => poll.id))
  return [
    ...known.map(({ slide, poll }) => ({ poll: state.polls.get(poll.id)!, slide: slide.title }))
      .filter(({ poll }) => poll.definition.open !== 'never'),
    ...[...state.polls.values()].filter(({ definition }) => !ids.has(definition.id)).map(poll => ({ poll, slide: '' })),
  ]
}

/**
 * Whether a report may tell of a poll's answers now. One that is shared leaves out what the room has not seen and is
 * still to see: a question that is open, and a result that a later step shows.
 */
export function isTold(state: State, { wasAsked, accepting, shown, definition }: PollState, sharing: boolean): boolean {
  if (!wasAsked)
    return false
  if (!sharing || shown || definition.live || state.endedAt !== null)
    return true
  const spans = definition.open === 'talk'
  return (spans || !accepting) && !state.deck.slides.some(slide => stepsThatShow(slide, definition.id)
    .some(click => isAfter(state.deck, { slide: slide.id, click }, state.stage)))
}

function stepsThatShow(slide: State['deck']['slides'][number], poll: string): number[] {
  return [
    ...slide.reveals.filter(reveal => reveal.poll === poll).map(({ at }) => at),
    ...slide.polls.flatMap(({ id, shows }) => id === poll && shows !== undefined ? [shows] : []),
  ]
}

/** Every question that may be told of, in the order of the deck; `withholds`: without small counts. */
export function questionsOf(state: State, { sharing, texts = true }: ReportWish, withholds = withholdsOf(state, { sharing })): Question[] {
  return placed(state)
    .filter(({ poll }) => isTold(state, poll, sharing))
    .map(({ poll, slide }) => question(state, poll, slide, withholds, texts))
}

function question(state: State, told: PollState, slide: string, withholds: boolean, texts: boolean): Question {
  const { poll, answered, here, openedAt, closedAt, result, byHand = false, withheld = 0 } = presenterBoardView(state, told.definition.id)
  const { picture, counts = [], measures = [], words = [], hidesAnswered = false, notes = [] }
    = readingOf({ tally: result!, poll: told, here, withholds, texts })
  const figures = figuresOf(counts, withholds, withheld)
  const hasGaps = figures.some(isWithheld)
  // From a part of the answers nothing is computed.
  const all: Computed[] = withheld > 0 ? [] : [...measures, ...kappaOfChoices(state, poll.id, withholds)]
  return {
    id: poll.id,
    kind: poll.kind,
    slide,
    ask: poll.ask,
    openedAt,
    closedAt,
    here,
    answered: hidesAnswered ? null : answered,
    again: told.rounds.length - 1,
    seed: currentRound(told).seed,
    byHand,
    picture,
    figures,
    measures: all.filter(({ harmless }) => harmless || !hasGaps).map(({ harmless, ...measure }): Measure => measure),
    words,
    notes: [
      ...notes,
      ...(byHand ? ['counted by hand, not by phones'] : []),
      ...(withheld > 0 ? [`${counted(withheld, 'answer is', 'answers are')} not told by the recording that this was made of`] : []),
      ...(hasGaps ? ['counts of one or two people, and what would give them away, are left out'] : []),
    ],
  }
}

/** What was not asked, or is not told yet, and why. */
export function skippedIn(state: State, { sharing }: ReportWish): Report['skipped'] {
  return placed(state).flatMap(({ poll, slide }) => isTold(state, poll, sharing)
    ? []
    : [{ id: poll.definition.id, ask: poll.definition.ask.replace('{top}', '…'), slide, why: poll.wasAsked ? unshown : 'not asked' }])
}
