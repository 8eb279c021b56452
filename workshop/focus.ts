/** Which poll a moment is about: the one that phones have, and the one that the presenter's keys act on. */
import type { PollState, State } from './state.ts'
import { askedIn } from './asked.ts'
import { isEmpty } from './ballot-box.ts'
import { rulesOf } from './kinds/index.ts'
import { isAfter } from './position.ts'
import { currentRound } from './state.ts'
import { sourceOf } from './waiting.ts'

/** The poll that phones have: the one open now, or what the stage stands at. A lobby's is gone when it closes. */
export function onPhones(state: State): PollState | undefined {
  const polls = askedIn(state).filter(poll => poll.definition.open !== 'talk')
  return newest(polls.filter(poll => poll.accepting && poll.definition.open !== 'lobby'))
    ?? [atHand(state)].find(poll => poll?.wasAsked)
    ?? newest(polls.filter(poll => poll.accepting))
}

/** The poll that the presenter's keys act on: the one open, what the stage stands at, the one revealed, the lobby's. */
export function focus(state: State): PollState | undefined {
  const revealed = state.deck.slides.find(slide => slide.id === state.stage.slide)?.reveals.map(({ poll }) => state.polls.get(poll))
  return newest([...state.polls.values()].filter(poll => poll.accepting && !poll.definition.open))
    ?? atHand(state)
    ?? revealed?.findLast(poll => poll?.wasAsked)
    ?? [...state.polls.values()].find(poll => poll.accepting && poll.definition.open === 'lobby')
}

/** Of the slide's own polls the one that its click has come to last, rather one that was asked; before any the first. */
function atHand(state: State): PollState | undefined {
  const polls = pollsOfSlide(state).filter(poll => !poll.definition.open)
  const reached = polls
    .filter(({ definition: { opens = 0 } }) => opens <= state.stage.click)
    .sort((a, b) => (a.definition.opens ?? 0) - (b.definition.opens ?? 0))
  return reached.findLast(poll => poll.wasAsked) ?? reached.at(-1) ?? polls[0]
}

/**
 * The poll whose texts the presenter sees to: that at hand, or the one that it shows; else the next one of which the room
 * is to be shown what waits.
 */
export function textsAtHand(state: State): PollState | undefined {
  const at = focus(state)
  const source = at && sourceIn(state, at.definition.id)
  return source && isWritten(source) ? source : stepsAhead(state).map(id => sourceIn(state, id)).find(poll => poll?.gated && isWritten(poll))
}

/** Whether people wrote in it what others may see without being asked: questions to the speaker have a list of their own. */
function isWritten(poll: PollState): boolean {
  const { texts, forAll } = rulesOf(poll.definition.kind)
  return poll.wasAsked && texts !== undefined && forAll === undefined && !isEmpty(currentRound(poll).ballots)
}

function sourceIn({ polls }: State, id: string): PollState | undefined {
  const poll = polls.get(id)
  return poll && polls.get(sourceOf(poll.definition))
}

/** The ids of the polls that later steps open or show, the next first. */
function stepsAhead({ deck, stage }: State): string[] {
  return deck.slides.flatMap(({ id: slide, polls, reveals }) => [
    ...polls.flatMap(({ id, opens, shows }) => [opens, shows].flatMap(click => click === undefined ? [] : [{ id, click }])),
    ...reveals.map(({ poll, at }) => ({ id: poll, click: at })),
  ].filter(({ click }) => isAfter(deck, { slide, click }, stage)).sort((a, b) => a.click - b.click).map(({ id }) => id))
}

/** The open questions that opening this one ends: all but those that are open for a span. */
export function endedBy({ polls }: State, id: string): PollState[] {
  return [...polls.values()].filter(({ accepting, definition }) => accepting && definition.id !== id && !definition.open)
}

/** What is open all the time, beside it. */
export function talkPolls(state: State): PollState[] {
  return [...state.polls.values()].filter(poll => poll.definition.open === 'talk' && poll.accepting)
}

function pollsOfSlide(state: State): PollState[] {
  const slide = state.deck.slides.find(slide => slide.id === state.stage.slide)
  return slide?.polls.map(({ id }) => state.polls.get(id)!) ?? []
}

/** The one opened last, by the log's order: several may have opened at one time. */
function newest(polls: PollState[]): PollState | undefined {
  return polls.reduce<PollState | undefined>((best, poll) => best && best.opening > poll.opening ? best : poll, undefined)
}
