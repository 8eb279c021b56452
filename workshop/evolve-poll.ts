/** What an event does to one poll: its two facts, its rounds, its ballots and the words in them. */
import type { Event } from './events.ts'
import type { PollState, State } from './state.ts'
import { verdict } from './ballots.ts'
import { keysOf, pollIn } from './deck.ts'
import { flagged } from './flags.ts'
import { rulesOf } from './kinds/index.ts'
import { beginRound, undoRound } from './rounds.ts'
import { currentRound, isAnswered } from './state.ts'

/** Above so many people texts wait for the presenter's approval before the stage shows them. */
export const approvalAbove = 50

type PollEvent = Extract<Event, { poll: string }>

/** Folds an event of one poll into that poll. */
export function evolvePoll(state: State, asked: PollState, event: PollEvent): void {
  const round = currentRound(asked)
  switch (event.type) {
    case 'pollOpened':
      remember(state, asked, event)
      openPoll(state, asked, event)
      break
    case 'pollClosed':
      remember(state, asked, event)
      if (asked.accepting) {
        asked.accepting = false
        asked.closedAt = event.at
      }
      break
    case 'pollWithdrawn':
      withdraw(asked, event)
      break
    case 'resultShown':
      remember(state, asked, event)
      asked.shown = asked.asked
      break
    case 'resultHidden':
      asked.shown = false
      break
    case 'roundStarted':
      beginRound(state, asked, pollIn(state.deck, event.poll) ?? asked.poll, event.seed)
      break
    case 'roundUndone':
      undoRound(state, asked, event)
      break
    case 'ballotCast':
      if (verdict(state, event) === 'counted') {
        const slots = round.ballots.get(event.voter) ?? new Map()
        round.ballots.set(event.voter, slots.set(event.slot, { edit: event.edit, value: event.value, at: event.at }))
        rulesOf(asked.poll.kind).cast?.(round, event.voter, event.slot, event.value)
      }
      break
    case 'textHidden':
      round.hidden.delete(event.text)
      round.hidden.set(event.text, event.at)
      break
    case 'textRestored':
      round.hidden.delete(event.text)
      break
    case 'textsApproved':
      for (const text of event.texts)
        round.approved.add(text)
      break
    case 'textChosen':
      round.chosen = event.text
      break
    case 'wordMerged':
      if (event.into === null)
        round.merged.delete(event.word)
      else if (event.into !== event.word)
        round.merged.set(event.word, event.into)
      break
    case 'countKeyed':
      round.keyed = event.counts
      break
    case 'textFlagged':
      flagged(state, asked, event.text, event.voter)
      break
    default:
      event satisfies never
  }
}

/** An opening is taken back; what somebody answered is not lost with it. */
function withdraw(asked: PollState, { at, unlessAnswered }: Extract<Event, { type: 'pollWithdrawn' }>): void {
  Object.assign(asked, unlessAnswered && isAnswered(asked)
    ? { accepting: false, shown: false, interrupted: true, closedAt: asked.accepting ? at : asked.closedAt }
    : { asked: false, accepting: false, shown: false, closedAt: null })
}

function openPoll(state: State, asked: PollState, event: Extract<Event, { type: 'pollOpened' }>): void {
  if (asked.accepting || state.endedAt !== null || keysOf(event.asked) !== keysOf(asked.poll))
    return
  asked.poll = event.asked
  asked.accepting = true
  asked.interrupted = false
  asked.openedAt = event.at
  asked.opening = ++state.openings
  asked.closedAt = null
  if (asked.asked)
    return
  asked.asked = true
  asked.hereAtOpening = event.here
  asked.here = Math.max(asked.here, event.here)
  asked.gated = event.here > approvalAbove
  const round = currentRound(asked)
  if (round.ballots.size === 0)
    round.seed = event.seed
  rulesOf(asked.poll.kind).opened?.(asked, state)
  if (event.handed)
    round.handed = event.handed
}

/** Notes what a poll was before the newest step changed it; one that was interrupted counts as not asked yet. */
function remember(state: State, asked: PollState, event: { by: string, at: number, poll: string }): void {
  const step = state.steps.at(-1)
  if (event.by === 'step' && step && !step.before.has(event.poll))
    step.before.set(event.poll, { asked: asked.asked && !asked.interrupted, accepting: asked.accepting, shown: asked.shown })
}
