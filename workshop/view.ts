/**
 * What may be known of a workshop, and by whom. What is hidden is left out here, on the server, not hidden by the
 * page. The same functions serve a live room and a recording.
 */
import type { Personal } from './kinds/index.ts'
import type { PollState, State } from './state.ts'
import type { Asides, Asked, BoardView, OwnView, PhoneView, PresenterBoardView, Question, RoomView, TextView } from './views.ts'
import { ballotsOf, votersIn } from './ballot-box.ts'
import { keysOf } from './deck.ts'
import { figuresOf } from './figures.ts'
import { focus, onPhones, talkPolls, textsAtHand } from './focus.ts'
import { hash } from './hash.ts'
import { rulesOf } from './kinds/index.ts'
import { isSentAway, lastHidden, looksPrivate } from './moderation.ts'
import { numberOf } from './people.ts'
import { isAfter } from './position.ts'
import { alikeWith } from './results/alike.ts'
import { mentionsOf } from './results/mentions.ts'
import { pairedWith } from './results/paired.ts'
import { slowestOf } from './results/slowest.ts'
import { answered, answeredIn } from './standing.ts'
import { currentRound, placeOf } from './state.ts'
import { forPhones, forScreens } from './telling.ts'
import { secondsAdded } from './timer.ts'

/** A presenter is sent so many of the newest texts. */
const textsForPresenter = 300

/** What every screen knows of the room. The workshop must have started. */
export function roomView(state: State): RoomView {
  const { id, title, startedAt, simulated } = state.workshop!
  const atHand = focus(state)
  const undone = atHand && state.undoneRounds.get(atHand.definition.id)
  return {
    workshop: { id, title, startedAt, simulated },
    stage: { slide: state.stage.slide, click: state.stage.click },
    here: state.people.here,
    joined: numberOf(state.people),
    joinShown: state.joinShown,
    hidesText: lastHidden(state) !== undefined,
    ended: state.endedAt !== null,
    report: state.report,
    counts: { ...state.counts },
    focus: atHand?.definition.id ?? null,
    undoneAnswers: undone ? answeredIn(undone.round) : 0,
    texts: textsAtHand(state)?.definition.id ?? null,
    ...asidesAt(state, state.stage.click),
  }
}

/** What the next press of this slide lets the room say, for the presenter's preview of it alone. */
export function asidesAhead(state: State): Asides {
  return asidesAt(state, state.stage.click + 1)
}

/** What it says with the stage's slide at a click. */
function asidesAt({ stage, ...state }: State, click: number): Asides {
  const then = { ...state, stage: { ...stage, click } }
  return {
    mentions: Object.fromEntries(state.deck.slides
      .filter(({ id, mentions }) => mentions && isReached(then, id, mentions.at))
      .map(slide => [slide.id, mentionsOf(then, slide)])),
    slowest: Object.fromEntries(state.deck.slides.flatMap(({ id, slowest }) => {
      const view = slowest && isReached(then, id, slowest.at) ? slowestOf(then, slowest) : undefined
      return view ? [[id, view]] : []
    })),
  }
}

/** Whether the stage stands at this click or has passed it. */
function isReached({ deck, stage }: State, slide: string, click: number): boolean {
  return !isAfter(deck, { slide, click }, stage)
}

/** What a screen knows of one poll. Throws where there is no such poll. */
export function boardView(state: State, id: string): BoardView {
  const poll = find(state, id)
  const board = withResult(state, poll, isVisible(poll))
  return poll.shown ? board : { ...board, poll: forScreens(poll.definition) }
}

/** What the presenter knows of one poll: figures also while they are hidden from the room, and the texts. */
export function presenterBoardView(state: State, id: string): PresenterBoardView {
  const poll = find(state, id)
  const { before } = currentRound(poll)
  const handsOut = handingOut(state, id)
  return {
    ...withResult(state, poll, poll.wasAsked),
    gated: poll.gated,
    interrupted: poll.interrupted,
    texts: textsOf(poll),
    ...(handsOut ? { handsOut } : {}),
    ...(before && keysOf(before.asking.definition) !== keysOf(poll.definition)
      ? { changedOptions: { answered: [...votersIn(poll.rounds.at(-2)!.ballots)].length } }
      : {}),
  }
}

/** What every phone knows. */
export function phoneView(state: State): PhoneView {
  const { id, title, simulated } = state.workshop!
  const onPhone = onPhones(state)
  return {
    workshop: { id, title, simulated },
    stage: state.deck.slides.find(slide => slide.id === state.stage.slide)?.title ?? '',
    ended: state.endedAt !== null,
    report: state.report,
    wholeCounts: state.counts.whole,
    question: onPhone ? question(state, onPhone) : null,
    talk: talkPolls(state).map(poll => question(state, poll)),
  }
}

/** Whether there is something to be told to a phone of which nothing is known yet, in the words that all are told. */
export function isAlike(state: State): boolean {
  const onPhone = onPhones(state)
  return state.endedAt === null && ![...(onPhone ? [onPhone] : []), ...talkPolls(state)].some(poll => rulesOf(poll.definition.kind).wordings?.(poll))
}

/** One question as one voter's phone knows it, whether or not it is on phones. Throws where there is no such poll. */
export function askedOf(state: State, id: string, voter: string): Asked {
  const poll = find(state, id)
  const personal = personalOf(state, poll, voter)
  return { question: question(state, poll), seed: seedOf(state, voter), ...(personal ? { personal } : {}) }
}

/** What only this voter's phone knows of the polls that are on phones now. */
export function ownView(state: State, voter: string): OwnView {
  const own: OwnView = { seed: seedOf(state, voter), ballots: {}, personal: {} }
  const onPhone = onPhones(state)
  for (const poll of [...(onPhone ? [onPhone] : []), ...talkPolls(state)]) {
    const round = currentRound(poll)
    const ballots = ballotsOf(round.ballots, voter)
    if (ballots.length > 0) {
      const open = rulesOf(poll.definition.kind).clock?.slots(poll, state, voter)
      const told = open ? ballots.filter(([slot]) => open.includes(slot)) : ballots
      own.ballots[poll.definition.id] = Object.fromEntries(told.map(([slot, { edit, value }]) => [slot, { round: round.no, edit, value }]))
    }
    const personal = personalOf(state, poll, voter)
    if (personal)
      own.personal[poll.definition.id] = personal
  }
  return own
}

function seedOf(state: State, voter: string): number {
  return hash(state.workshop!.seed, 'voter', placeOf(state, voter))
}

function personalOf(state: State, poll: PollState, voter: string): Personal | undefined {
  const personal = rulesOf(poll.definition.kind).personal?.(poll, state, voter)
  return personal && Object.keys(personal).length > 0 ? personal : undefined
}

function question(state: State, poll: PollState): Question {
  const { brief, forAll, clock } = rulesOf(poll.definition.kind)
  const tally = isVisible(poll) && !poll.accepting ? figuresOf(state, poll).tally : undefined
  return {
    poll: forPhones(poll.definition),
    round: currentRound(poll).no,
    accepting: poll.accepting,
    shown: poll.shown,
    openedAt: poll.openedAt!,
    ...(tally ? { result: brief(tally) } : {}),
    ...(forAll ? { texts: forAll(poll) } : {}),
    ...(clock?.together && poll.accepting ? { together: clock.together(poll, state) } : {}),
  }
}

function withResult(state: State, poll: PollState, visible: boolean): BoardView {
  const n = answered(poll)
  const paired = visible && poll.wasAsked ? pairedWith(state, poll) : undefined
  const alike = visible ? alikeWith(state, poll, ({ shown }) => shown) : undefined
  const figures = visible && poll.wasAsked ? figuresOf(state, poll) : undefined
  return {
    poll: poll.definition,
    wasAsked: poll.wasAsked,
    accepting: poll.accepting,
    shown: poll.shown,
    round: currentRound(poll).no,
    openedAt: poll.openedAt,
    closedAt: poll.closedAt,
    timer: poll.accepting && poll.lastsUntil !== null ? { until: poll.lastsUntil, added: secondsAdded(poll) } : null,
    here: Math.max(poll.here, n),
    answered: n,
    ...(figures ? { result: figures.tally } : {}),
    ...(figures?.withheld ? { withheld: figures.withheld } : {}),
    ...(currentRound(poll).keyed ? { byHand: true } : {}),
    ...(paired ? { paired } : {}),
    ...(alike ? { alike } : {}),
  }
}

function isVisible(poll: PollState): boolean {
  return poll.wasAsked && (poll.shown || poll.definition.live === true)
}

function textsOf(poll: PollState): TextView[] {
  const { hidden, approved, flags, chosen, merged } = currentRound(poll)
  return (rulesOf(poll.definition.kind).texts?.(poll) ?? []).slice(0, textsForPresenter).map(({ id, text, votes }) => ({
    id,
    text,
    hidden: hidden.has(id),
    approved: approved.has(id),
    private: looksPrivate(text),
    flags: flags.get(id)?.size ?? 0,
    sentAway: isSentAway(poll, id),
    ...(votes === undefined ? {} : { votes }),
    ...(id === chosen ? { chosen: true } : {}),
    ...(merged.has(id) ? { into: merged.get(id)! } : {}),
  }))
}

/** Whether phones are given the texts of a poll by another one that is asked, or is still to come. */
function handingOut(state: State, id: string): PresenterBoardView['handsOut'] {
  const hands = [...state.polls.values()].filter(({ definition }) => rulesOf(definition.kind).handed && 'of' in definition && definition.of === id)
  if (hands.length === 0)
    return undefined
  return hands.every(({ wasAsked }) => wasAsked) ? 'did' : 'will'
}

function find(state: State, id: string): PollState {
  const poll = state.polls.get(id)
  if (!poll)
    throw new Error(`there is no poll "${id}"`)
  return poll
}
