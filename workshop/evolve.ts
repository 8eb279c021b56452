/**
 * The fold: one event more, one state further. The log's order judges, so this is total: an event that does not
 * apply (a ballot after the closing, a second opening) changes nothing. No clock, no chance, no I/O.
 *
 * It changes the state it is given and returns it: copying ten thousand ballots a ballot would be quadratic.
 */
import type { Event } from './events.ts'
import type { Deck } from './poll.ts'
import type { State } from './state.ts'
import { hasBallot } from './ballot-box.ts'
import { end, reopen } from './ending.ts'
import { approvalAbove, evolvePoll } from './evolve-poll.ts'
import { rulesOf } from './kinds/index.ts'
import { loadDeck } from './loading.ts'
import { countHere } from './people.ts'
import { pollsOf } from './poll.ts'
import { isAfter } from './position.ts'
import { currentRound } from './state.ts'
import { goOn, hear, stop, turn } from './talk-time.ts'

/** How many steps back in time are kept to be undone. */
const stepsKept = 20

/** Folds one event into the state, which it changes and returns. */
export function evolve(state: State, event: Event): State {
  hear(state.time, event.at)
  if (event.type === 'workshopStarted') {
    state.workshop ??= {
      id: event.id,
      seed: event.seed,
      title: event.title,
      startedAt: event.at,
      simulated: event.simulated ?? false,
    }
    return state
  }
  if (event.type === 'deckLoaded') {
    loadDeck(state, event.deck)
    return state
  }
  if ('poll' in event) {
    const poll = state.polls.get(event.poll)
    // Whoever has a ballot here has answered before.
    if (event.type === 'ballotCast' && !(poll && hasBallot(currentRound(poll).ballots, event.voter)))
      state.people.answered.add(event.voter)
    if (poll) {
      evolvePoll(state, poll, event)
      touch(state, event.poll)
    }
    return state
  }
  switch (event.type) {
    case 'voterJoined':
      if (!state.voters.has(event.voter))
        state.voters.set(event.voter, state.voters.size)
      break
    case 'audienceCounted':
      if (event.from)
        state.servers.set(event.from.server, { here: event.from.here, polls: event.from.polls })
      countHere(state.people, event.at, event.here)
      for (const [id, here] of Object.entries(event.polls)) {
        const poll = state.polls.get(id)
        if (poll && poll.here !== here) {
          poll.here = here
          poll.gated ||= here > approvalAbove
          touch(state, id)
        }
      }
      break
    case 'stageMoved':
      moveStage(state, event)
      break
    case 'clicksCounted':
      state.clicks.set(event.slide, event.clicks)
      break
    case 'joinShown':
      state.joinShown = true
      break
    case 'joinHidden':
      state.joinShown = false
      break
    case 'mentionsChosen':
      state.mentions.set(event.slide, event.words)
      break
    case 'lengthSet':
      state.time.minutes = event.minutes
      break
    case 'countsChosen':
      // Whoever answered was told how it is.
      if (!state.counts.settled)
        state.counts.whole = event.whole
      break
    case 'reportShared':
      // Shared twice at once it is read where it was first: who hears of the other path too late has told nobody.
      state.report ??= event.path
      break
    case 'reportUnshared':
      state.report = null
      break
    case 'workshopEnded':
      end(state, event.at)
      stop(state.time, event.at)
      break
    case 'workshopReopened':
      reopen(state)
      goOn(state.time, event.at)
      break
    default:
      event satisfies never
  }
  return state
}

/** A forward step is kept, so that stepping back can find what it changed; a backward one drops what it went back over. */
function moveStage(state: State, event: Extract<Event, { type: 'stageMoved' }>): void {
  const from = state.stage
  const to = { slide: event.slide, click: event.click }
  if (!state.deck.slides.some(slide => slide.id === to.slide))
    return
  turn(state.time, { at: event.at, from: from.slide, to: to.slide, first: state.deck.slides[0]?.id })
  state.stage = to
  if (isAfter(state.deck, to, from)) {
    state.steps = [...state.steps, { at: event.at, from, to, before: new Map() }].slice(-stepsKept)
  }
  else {
    state.steps = state.steps.filter(step => !isAfter(state.deck, step.to, to))
  }
}

/** Marks the poll, and those that are about its answers, as changed. */
function touch(state: State, id: string): void {
  state.polls.get(id)!.version++
  for (const other of aboutEach(state.deck).get(id) ?? []) {
    const poll = state.polls.get(other)
    if (poll)
      poll.version++
  }
}

const derived = new WeakMap<Deck, Map<string, string[]>>()

/** By poll: those whose views show something of its answers. Derived once a deck, since every ballot asks for it. */
function aboutEach(deck: Deck): Map<string, string[]> {
  const known = derived.get(deck)
  if (known)
    return known
  const about = new Map<string, string[]>()
  const note = (id: string | undefined, other: string) => id !== undefined && about.set(id, [...about.get(id) ?? [], other])
  for (const { poll } of pollsOf(deck)) {
    note(poll.repeats, poll.id)
    note('of' in poll ? poll.of : undefined, poll.id)
    note('about' in poll ? poll.about : undefined, poll.id)
    for (const { poll: followed } of rulesOf(poll.kind).follows?.(poll) ?? [])
      note(followed, poll.id)
  }
  for (const { poll, against } of deck.slides.flatMap(({ reveals }) => reveals))
    note(against, poll)
  derived.set(deck, about)
  return about
}
