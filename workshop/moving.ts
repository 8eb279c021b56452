/**
 * What the arrow keys do to polls. A forward move that lands on a step opens or shows; steps jumped over stay idle;
 * leaving a slide ends its polls; stepping back soon after a closing takes it back, so that a clicker pressed
 * twice costs nothing. An opening that is taken back keeps what was answered, and arriving again goes on with it.
 */
import type { Circumstance } from './commands.ts'
import type { By, Event } from './events.ts'
import type { Slide } from './poll.ts'
import type { Position } from './position.ts'
import type { Facts, State, Step } from './state.ts'
import { isAfter } from './position.ts'
import { openedEvent } from './wording.ts'

/** Stepping back within so many milliseconds undoes what the step did. */
const secondThoughts = 10_000

/** The events of a move of the stage; none where it is there already. */
export function moved(state: State, to: Position, now: Circumstance): Event[] {
  if (to.slide === state.stage.slide && to.click === state.stage.click)
    return []
  const forward = isAfter(state.deck, to, state.stage)
  const facts = new Map([...state.polls].map(([id, { wasAsked, accepting, shown }]) => [
    id,
    { wasAsked, accepting, shown },
  ]))
  if (!forward)
    takeBack(state, facts, to, now.at)
  if (to.slide !== state.stage.slide)
    leave(state, facts, to)
  if (forward)
    land(state, facts, to)
  return [
    { type: 'stageMoved', at: now.at, slide: to.slide, click: to.click },
    ...differences(state, facts, forward ? 'step' : 'back', now),
  ]
}

/**
 * The move that takes the stage back before the click which shows a poll, where that is behind on this slide: asked
 * anew, it is ended and shown by the next step forward, as the first time. No event where the stage is right already.
 */
export function toBeforeResult({ deck, stage }: State, poll: string, at: number): Event[] {
  const steps = showingSteps(deck.slides.find(({ id }) => id === stage.slide)).filter(step => step.poll === poll && step.at > 0)
  const last = Math.max(...steps.map(step => step.at))
  return steps.length > 0 && last <= stage.click ? [{ type: 'stageMoved', at, slide: stage.slide, click: last - 1 }] : []
}

/** The clicks of a slide that show a result. */
function showingSteps(slide: Slide | undefined): { poll: string, at: number }[] {
  return [
    ...(slide?.polls ?? []).flatMap(({ id, shows }) => shows === undefined ? [] : [{ poll: id, at: shows }]),
    ...(slide?.reveals ?? []),
  ]
}

type AllFacts = Map<string, Facts>

/** Restores what polls were before the steps that are being gone back over, the newest first. */
function takeBack(state: State, facts: AllFacts, to: Position, at: number): void {
  for (const step of [...state.steps].reverse()) {
    if (!isAfter(state.deck, step.to, to) || at - step.at > secondThoughts)
      return
    if (endedSomething(step) || step.to.slide !== to.slide) {
      for (const [poll, before] of step.before)
        facts.set(poll, { ...before })
    }
  }
}

function endedSomething(step: Step): boolean {
  return [...step.before.values()].some(before => before.accepting)
}

/** Ends what is asked elsewhere; a lobby ends as the first slide is left; what is open all the talk stays. */
function leave(state: State, facts: AllFacts, to: Position): void {
  const first = state.deck.slides[0]
  for (const slide of state.deck.slides) {
    for (const poll of slide.polls) {
      const stays = slide.id === to.slide || poll.open === 'talk' || (poll.open === 'lobby' && to.slide === first?.id)
      const fact = facts.get(poll.id)
      if (fact && !stays)
        fact.accepting = false
    }
  }
}

/** Shows first, then opens, so that one click may end a question with its result and ask the next. */
function land(state: State, facts: AllFacts, { slide: id, click }: Position): void {
  const slide = state.deck.slides.find(slide => slide.id === id)!
  for (const { poll, at } of showingSteps(slide)) {
    const fact = facts.get(poll)
    // What a slide shows from its start can be open there only by a key: the next step ends it.
    if (fact?.wasAsked && (at === click || (at === 0 && fact.accepting)))
      Object.assign(fact, { accepting: false, shown: true })
  }
  for (const poll of slide.polls) {
    const fact = facts.get(poll.id)
    const isNew = fact && (!fact.wasAsked || (state.polls.get(poll.id)!.interrupted && !fact.shown))
    if (poll.opens !== click || !isNew || state.endedAt !== null)
      continue
    for (const [other, { accepting }] of facts) {
      if (accepting && !state.polls.get(other)!.definition.open)
        facts.get(other)!.accepting = false
    }
    Object.assign(fact, { wasAsked: true, accepting: true })
  }
}

/** The events that lead from what polls are to what they shall be: closings before openings. */
function differences(state: State, facts: AllFacts, by: By, now: Circumstance): Event[] {
  const closings: Event[] = []
  const openings: Event[] = []
  for (const [poll, fact] of facts) {
    const is = state.polls.get(poll)!
    if (is.wasAsked && !fact.wasAsked) {
      closings.push({ type: 'pollWithdrawn', at: now.at, poll, unlessAnswered: true })
      continue
    }
    if (is.accepting && !fact.accepting) {
      closings.push({ type: 'pollClosed', at: now.at, poll, by })
    }
    if (is.shown && !fact.shown) {
      closings.push({ type: 'resultHidden', at: now.at, poll, by })
    }
    if (!is.shown && fact.shown) {
      closings.push({ type: 'resultShown', at: now.at, poll, by })
    }
    if (!is.accepting && fact.accepting)
      openings.push(openedEvent(state, poll, by, now))
  }
  return [...closings, ...openings]
}
