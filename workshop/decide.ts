/**
 * May this be asked? Commands become events or a refusal that says why. Nothing is changed here, and what is
 * decided may still meet another state in the log: `evolve` judges again.
 */
import type { Circumstance, Command, PresenterCommand } from './commands.ts'
import type { Event } from './events.ts'
import type { Position } from './position.ts'
import type { Refusal } from './refusal.ts'
import type { Asking, PollState, State } from './state.ts'
import { afterStage, beforeStage, counted } from './clicks.ts'
import { castBallot, flagText } from './decide-guest.ts'
import { endedBy } from './focus.ts'
import { rulesOf } from './kinds/index.ts'
import { loaded } from './loading.ts'
import { lastHidden } from './moderation.ts'
import { moved, toBeforeResult } from './moving.ts'
import { samePosition } from './position.ts'
import { refuse } from './refusal.ts'
import { currentRound } from './state.ts'
import { ticked } from './ticking.ts'
import { mayAddTime } from './timer.ts'
import { openedEvent, worded } from './wording.ts'

/** A press that was on its way for longer is not meant any more, in milliseconds. */
const freshness = 4000

/** Events to append, none where all is as asked already, or why not. */
export function decide(state: State, command: Command, now: Circumstance): Event[] | Refusal {
  const { at } = now
  switch (command.type) {
    case 'startWorkshop':
      return state.workshop ? [] : [{ ...command, type: 'workshopStarted', at, seed: now.seed }]
    case 'loadDeck':
      return loaded(state, command.deck, now)
    case 'countAudience':
      return [{ ...command, type: 'audienceCounted', at }]
    case 'tickPoll':
      return ticked(state, command.poll, at)
    case 'join':
      return state.voters.has(command.voter) ? [] : [{ type: 'voterJoined', at, voter: command.voter }]
    case 'castBallot':
      return castBallot(state, command, at)
    case 'flagText':
      return flagText(state, command, at)
    default:
      return present(state, command, now)
  }
}

function present(state: State, command: PresenterCommand, now: Circumstance): Event[] | Refusal {
  const { at } = now
  const poll = 'poll' in command ? state.polls.get(command.poll) : undefined
  if ('poll' in command && !poll)
    return refuse(`there is no poll "${command.poll}"`)
  switch (command.type) {
    case 'moveTo':
      return state.deck.slides.some(({ id }) => id === command.slide)
        ? moved(state, command, now)
        : refuse(`there is no slide "${command.slide}"`)
    case 'step':
      return stepped(state, command, now)
    case 'countClicks':
      return counted(state, command.clicks, at)
    case 'openPoll': {
      if (state.endedAt !== null)
        return refuse('the workshop has ended')
      return poll!.accepting
        ? []
        : [...closeOthers(state, command.poll, at), openedEvent(state, command.poll, 'key', now)]
    }
    case 'closePoll':
      return poll!.accepting ? [{ type: 'pollClosed', at, poll: command.poll, by: 'key' }] : []
    case 'withdrawPoll':
      return poll!.accepting ? [{ type: 'pollWithdrawn', at, poll: command.poll, unlessAnswered: true }] : []
    case 'showResult':
      if (!poll!.wasAsked)
        return refuse('this poll was not asked yet')
      return poll!.shown ? [] : [{ type: 'resultShown', at, poll: command.poll, by: 'key' }]
    case 'hideResult':
      return poll!.shown ? [{ type: 'resultHidden', at, poll: command.poll, by: 'key' }] : []
    case 'startRound':
      if (!poll!.wasAsked || state.endedAt !== null)
        return refuse('only a poll that was asked can be asked again')
      return [
        ...closeOthers(state, command.poll, at),
        { type: 'roundStarted', at, poll: command.poll, seed: now.seed, round: poll!.begun },
        { ...openedEvent(state, command.poll, 'key', now), asked: worded(state, command.poll) },
        ...toBeforeResult(state, command.poll, at),
      ]
    case 'undoRound':
      return undoRound(state, poll!, at)
    case 'redoRound':
      return redoRound(state, poll!, at)
    case 'hideText':
      return [{ type: 'textHidden', at, poll: command.poll, text: command.text }]
    case 'restoreText':
      return [{ type: 'textRestored', at, poll: command.poll, text: command.text }]
    case 'restoreLastText': {
      const hidden = lastHidden(state)
      return hidden ? [{ type: 'textRestored', at, ...hidden }] : refuse('nothing is hidden')
    }
    case 'approveTexts':
      return [{ type: 'textsApproved', at, poll: command.poll, texts: command.texts }]
    case 'withdrawApprovals':
      return [{ type: 'approvalsWithdrawn', at, poll: command.poll, texts: command.texts }]
    case 'chooseText':
      return rulesOf(poll!.definition.kind).chooses
        ? [{ type: 'textChosen', at, poll: command.poll, text: command.text }]
        : refuse('this kind of poll has no text that can stand before the others')
    case 'mergeWord':
      return rulesOf(poll!.definition.kind).merges
        ? [{ type: 'wordMerged', at, poll: command.poll, word: command.word, into: command.into }]
        : refuse('this kind of poll has no texts that can be counted together')
    case 'keyCount':
      return keyCount(poll!, command, at)
    case 'addTime':
      if (!poll!.accepting)
        return refuse('this question is not open')
      if (rulesOf(poll!.definition.kind).clock)
        return refuse('its clock runs by itself: run it again instead')
      return mayAddTime(poll!, command.seconds)
        ? [{ type: 'timeAdded', at, poll: command.poll, seconds: command.seconds }]
        : refuse('ten minutes are the most that a question can be given on top')
    case 'takeTimeBack':
      return poll!.accepting && poll!.added.length > 0
        ? [{ type: 'timeTakenBack', at, poll: command.poll, of: poll!.added.length }]
        : refuse('no time was added')
    case 'setLength':
      return state.time.minutes === command.minutes ? [] : [{ type: 'lengthSet', at, minutes: command.minutes }]
    case 'showJoin':
      return state.joinShown ? [] : [{ type: 'joinShown', at }]
    case 'hideJoin':
      return state.joinShown ? [{ type: 'joinHidden', at }] : []
    case 'chooseMentions':
      return state.deck.slides.some(slide => slide.id === command.slide && slide.mentions)
        ? [{ type: 'mentionsChosen', at, slide: command.slide, words: command.words }]
        : refuse(`slide "${command.slide}" counts no words`)
    case 'chooseCounts':
      if (state.counts.whole === command.whole)
        return []
      return state.counts.settled
        ? refuse('somebody has answered: phones said before that how counts are kept, and it stays so')
        : [{ type: 'countsChosen', at, whole: command.whole }]
    case 'shareReport':
      return state.report === null ? [{ type: 'reportShared', at, path: command.path }] : []
    case 'unshareReport':
      return state.report === null ? [] : [{ type: 'reportUnshared', at }]
    case 'endWorkshop':
      return state.endedAt === null ? [{ type: 'workshopEnded', at }] : []
    case 'reopenWorkshop':
      return state.endedAt === null ? [] : [{ type: 'workshopReopened', at }]
    default:
      return command satisfies never
  }
}

/**
 * A press of a page that draws no slide: one step from where the room was as it was pressed. Where the room has gone on
 * since, or the press was long on its way, nothing moves.
 */
function stepped(state: State, { to, from, pressed }: Extract<PresenterCommand, { type: 'step' }>, now: Circumstance): Event[] | Refusal {
  if (now.at - pressed > freshness)
    return refuse('That press came too late and did nothing.')
  if (!samePosition(state.stage, from))
    return refuse('The room is elsewhere by now: nothing was done.')
  const position = to === 'next' ? afterStage(state) : beforeStage(state)
  return position ? moved(state, position, now) : refuse(to === 'next' ? 'This is the end.' : 'This is the beginning.')
}

/** The last round is as if it had not begun; the stage goes back with it where it is on that slide still. */
function undoRound(state: State, poll: PollState, at: number): Event[] | Refusal {
  const { before, no } = currentRound(poll)
  return before?.asking.wasAsked
    ? turnBack(state, before, { type: 'roundUndone', at, poll: poll.definition.id, exactly: true, round: no })
    : refuse('there is no earlier round')
}

/** The round that was undone last is as if it had not been; so is the stage. */
function redoRound(state: State, poll: PollState, at: number): Event[] | Refusal {
  const undone = state.undoneRounds.get(poll.definition.id)
  return undone
    ? turnBack(state, undone, { type: 'roundRedone', at, poll: poll.definition.id, round: undone.round.no })
    : refuse('no round was undone')
}

function turnBack(state: State, { stage, asking }: { stage: Position, asking: Asking }, turn: Event & { poll: string }): Event[] | Refusal {
  if (state.endedAt !== null)
    return refuse('the workshop has ended')
  const { at, poll } = turn
  const isHere = stage.slide === state.stage.slide
  return [
    ...(asking.accepting && isHere ? closeOthers(state, poll, at) : []),
    turn,
    ...(isHere && stage.click !== state.stage.click ? [{ type: 'stageMoved' as const, at, ...stage }] : []),
  ]
}

/** A count by hand has the poll's own options; it opens nothing and closes nothing. */
function keyCount(poll: PollState, command: Extract<Command, { type: 'keyCount' }>, at: number): Event[] | Refusal {
  const { byHand } = rulesOf(poll.definition.kind)
  if (!byHand)
    return refuse('this kind of poll cannot be counted by hand')
  const options = byHand.options(poll.definition)
  return Object.keys(command.counts ?? {}).every(key => Object.hasOwn(options, key))
    ? [{ type: 'countKeyed', at, poll: command.poll, counts: command.counts }]
    : refuse('the count names an option that this poll does not have')
}

/** One question at a time: a poll opened by key ends the others, but for those open for a span. */
function closeOthers(state: State, id: string, at: number): Event[] {
  return endedBy(state, id).map(({ definition }) => ({ type: 'pollClosed', at, poll: definition.id, by: 'key' }))
}
