/** What an event does to one poll: its two facts, its rounds, its ballots and the words in them. */
import type { Event } from './events.ts'
import type { PollState, State } from './state.ts'
import { ballotIn, isEmpty, putBallot } from './ballot-box.ts'
import { verdict } from './ballots.ts'
import { keysOf } from './deck.ts'
import { flagged } from './flags.ts'
import { rulesOf } from './kinds/index.ts'
import { pollIn } from './poll.ts'
import { beginRound, redoRound, undoRound } from './rounds.ts'
import { isAnswered } from './standing.ts'
import { currentRound } from './state.ts'
import { tick, timeRound } from './ticking.ts'
import { addTime, startTimer, takeTimeBack } from './timer.ts'
import { isPartlyWithheld } from './withheld.ts'

/** Above so many people texts wait for the presenter's approval before the stage shows them. */
export const approvalAbove = 50

type PollEvent = Extract<Event, { poll: string }>

/** Folds an event of one poll into that poll. */
export function evolvePoll(state: State, poll: PollState, event: PollEvent): void {
  const round = currentRound(poll)
  switch (event.type) {
    case 'pollOpened':
      remember(state, poll, event)
      openPoll(state, poll, event)
      break
    case 'pollClosed':
      remember(state, poll, event)
      if (poll.accepting) {
        poll.accepting = false
        poll.closedAt = event.at
      }
      break
    case 'pollWithdrawn':
      withdraw(poll, event)
      break
    case 'resultShown':
      remember(state, poll, event)
      poll.shown = poll.wasAsked
      break
    case 'resultHidden':
      poll.shown = false
      break
    case 'roundStarted':
      if (event.round === undefined || event.round === poll.begun)
        beginRound(state, poll, pollIn(state.deck, event.poll) ?? poll.definition, event.seed)
      break
    case 'roundUndone':
      undoRound(state, poll, event)
      break
    case 'roundRedone':
      redoRound(state, poll, event)
      break
    case 'ballotCast':
      if (verdict(state, event) === 'counted') {
        state.counts.settled = true
        const { voter, slot, edit, value, at } = event
        const after = ballotIn(round.ballots, voter, slot)?.after ?? at - (poll.openedAt ?? at)
        round.withholds ||= isPartlyWithheld(value)
        putBallot(round.ballots, voter, slot, { edit, value, at, after })
        rulesOf(poll.definition.kind).cast?.(poll, voter, slot, value, at)
        timeRound(poll)
      }
      break
    case 'pollTicked':
      tick(state, poll, event)
      break
    case 'timeAdded':
      addTime(poll, event.seconds, event.at)
      break
    case 'timeTakenBack':
      takeTimeBack(poll, event.of)
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
    case 'approvalsWithdrawn':
      for (const text of event.texts)
        round.approved.delete(text)
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
      flagged(state, poll, event.text, event.voter)
      break
    case 'flagWithdrawn':
      round.flags.get(event.text)?.delete(event.voter)
      break
    default:
      event satisfies never
  }
}

/** An opening is taken back; what somebody answered is not lost with it. */
function withdraw(poll: PollState, { at, unlessAnswered }: Extract<Event, { type: 'pollWithdrawn' }>): void {
  Object.assign(poll, unlessAnswered && isAnswered(poll)
    ? { accepting: false, shown: false, interrupted: true, closedAt: poll.accepting ? at : poll.closedAt }
    : { wasAsked: false, accepting: false, shown: false, closedAt: null })
}

function openPoll(state: State, poll: PollState, event: Extract<Event, { type: 'pollOpened' }>): void {
  if (poll.accepting || state.endedAt !== null || keysOf(event.asked) !== keysOf(poll.definition))
    return
  poll.definition = event.asked
  poll.accepting = true
  poll.interrupted = false
  poll.openedAt = event.at
  poll.opening = ++state.openings
  poll.closedAt = null
  startTimer(poll, event.at)
  currentRound(poll).since = event.at
  if (poll.wasAsked)
    return timeRound(poll)
  poll.wasAsked = true
  poll.hereAtOpening = event.here
  poll.here = Math.max(poll.here, event.here)
  poll.gated = event.here > approvalAbove
  const round = currentRound(poll)
  if (isEmpty(round.ballots))
    round.seed = event.seed
  rulesOf(poll.definition.kind).opened?.(poll, state)
  if (event.handed)
    round.handed = event.handed
  timeRound(poll)
}

/** Notes what a poll was before the newest step changed it; one that was interrupted counts as not asked yet. */
function remember(state: State, poll: PollState, event: { by: string, at: number, poll: string }): void {
  const step = state.steps.at(-1)
  if (event.by === 'step' && step && !step.before.has(event.poll))
    step.before.set(event.poll, { wasAsked: poll.wasAsked && !poll.interrupted, accepting: poll.accepting, shown: poll.shown })
}
