/**
 * What may be known of a workshop, and by whom. What is hidden is left out here, on the server, not hidden by the
 * page. The same functions serve a live room and a recording.
 */
import type { Poll } from './deck.ts'
import type { Personal, Tally } from './kinds/index.ts'
import type { PollState, State } from './state.ts'
import type { BoardView, OwnView, PhoneView, PresenterBoardView, Question, RoomView, TextView } from './views.ts'
import { keysOf } from './deck.ts'
import { hash } from './hash.ts'
import { rulesOf } from './kinds/index.ts'
import { isAfter } from './position.ts'
import { mentionsOf } from './results/mentions.ts'
import { pairedWith } from './results/paired.ts'
import { answered, currentRound, placeOf, withheldIn } from './state.ts'

/** A presenter is sent so many of the newest texts. */
const textsForPresenter = 300

/** What every screen knows of the room. The workshop must have started. */
export function roomView(state: State): RoomView {
  const { id, title, startedAt, simulated } = state.workshop!
  return {
    workshop: { id, title, startedAt, simulated },
    stage: { slide: state.stage.slide, click: state.stage.click },
    here: state.here,
    joined: state.voters.size,
    joinShown: state.joinShown,
    ended: state.endedAt !== null,
    report: state.report,
    focus: focus(state)?.poll.id ?? null,
    mentions: Object.fromEntries(state.deck.slides
      .filter(slide => slide.mentions && !isAfter(state.deck, { slide: slide.id, click: slide.mentions.at }, state.stage))
      .map(slide => [slide.id, mentionsOf(state, slide)])),
  }
}

/** What a screen knows of one poll. Throws where there is no such poll. */
export function boardView(state: State, poll: string): BoardView {
  const asked = find(state, poll)
  return withResult(state, asked, isVisible(asked))
}

/** What the presenter knows of one poll: figures also while they are hidden from the room, and the texts. */
export function presenterBoardView(state: State, poll: string): PresenterBoardView {
  const asked = find(state, poll)
  const { before } = currentRound(asked)
  return {
    ...withResult(state, asked, asked.asked),
    gated: asked.gated,
    texts: textsOf(asked),
    ...(before && keysOf(before.asking.poll) !== keysOf(asked.poll)
      ? { changedOptions: { answered: asked.rounds.at(-2)!.ballots.size } }
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
    question: onPhone ? question(state, onPhone) : null,
    talk: talkPolls(state).map(asked => question(state, asked)),
  }
}

/** What only this voter's phone knows of the polls that are on phones now. */
export function ownView(state: State, voter: string): OwnView {
  const own: OwnView = { seed: hash(state.workshop!.seed, 'voter', placeOf(state, voter)), ballots: {}, personal: {} }
  const onPhone = onPhones(state)
  for (const asked of [
    ...(onPhone
      ? [onPhone]
      : []),
    ...talkPolls(state),
  ]) {
    const round = currentRound(asked)
    const slots = round.ballots.get(voter)
    if (slots) {
      own.ballots[asked.poll.id] = Object.fromEntries([...slots].map(([slot, { edit, value }]) => [
        slot,
        { round: round.no, edit, value },
      ]))
    }
    const personal = personalOf(state, asked, voter)
    if (personal)
      own.personal[asked.poll.id] = personal
  }
  return own
}

function personalOf(state: State, asked: PollState, voter: string): Personal | undefined {
  const personal = rulesOf(asked.poll.kind).personal?.(asked, state, voter)
  return personal && Object.keys(personal).length > 0 ? personal : undefined
}

/** The poll that phones have: the one open now, or the last of this slide. A lobby's is gone when it closes. */
function onPhones(state: State): PollState | undefined {
  const asked = [...state.polls.values()].filter(poll => poll.asked && poll.poll.open !== 'talk')
  const here = pollsOfSlide(state)
  return newest(asked.filter(poll => poll.accepting && poll.poll.open !== 'lobby'))
    ?? newest(here.filter(poll => poll.asked && !poll.poll.open))
    ?? newest(asked.filter(poll => poll.accepting))
}

/** The poll that the presenter's keys act on: the one open, the last asked here, the next to be asked, the one revealed. */
function focus(state: State): PollState | undefined {
  const here = pollsOfSlide(state).filter(poll => !poll.poll.open)
  const revealed = state.deck.slides.find(slide => slide.id === state.stage.slide)?.reveals.map(({ poll }) => state.polls.get(poll))
  return newest([...state.polls.values()].filter(poll => poll.accepting && !poll.poll.open))
    ?? newest(here.filter(poll => poll.asked))
    ?? here[0]
    ?? revealed?.findLast(poll => poll?.asked)
    ?? [...state.polls.values()].find(poll => poll.accepting && poll.poll.open === 'lobby')
}

function talkPolls(state: State): PollState[] {
  return [...state.polls.values()].filter(poll => poll.poll.open === 'talk' && poll.accepting)
}

function pollsOfSlide(state: State): PollState[] {
  const slide = state.deck.slides.find(slide => slide.id === state.stage.slide)
  return slide?.polls.map(({ id }) => find(state, id)) ?? []
}

/** The one opened last, by the log's order: several may have opened at one time. */
function newest(polls: PollState[]): PollState | undefined {
  return polls.reduce<PollState | undefined>((best, poll) => best && best.opening > poll.opening ? best : poll, undefined)
}

function question(state: State, asked: PollState): Question {
  const { brief, forAll } = rulesOf(asked.poll.kind)
  const tally = isVisible(asked) && !asked.accepting ? figuresOf(state, asked).tally : undefined
  return {
    poll: forPhones(asked.poll),
    round: currentRound(asked).no,
    accepting: asked.accepting,
    shown: asked.shown,
    openedAt: asked.openedAt!,
    ...(tally ? { result: brief(tally) } : {}),
    ...(forAll ? { texts: forAll(asked) } : {}),
  }
}

/** What phones are told of a poll of any kind; its kind names what else. Screens have the deck itself, so they get polls whole. */
const told = ['id', 'kind', 'ask']

function forPhones(poll: Poll): Poll {
  const names = new Set<string>([...told, ...rulesOf(poll.kind).forPhones])
  return Object.fromEntries(Object.entries(poll).filter(([name]) => names.has(name))) as unknown as Poll
}

function withResult(state: State, asked: PollState, visible: boolean): BoardView {
  const n = answered(asked)
  const paired = visible && asked.asked ? pairedWith(state, asked) : undefined
  const figures = visible && asked.asked ? figuresOf(state, asked) : undefined
  return {
    poll: asked.poll,
    asked: asked.asked,
    accepting: asked.accepting,
    shown: asked.shown,
    round: currentRound(asked).no,
    openedAt: asked.openedAt,
    closedAt: asked.closedAt,
    here: Math.max(asked.here, n),
    answered: n,
    ...(figures ? { result: figures.tally } : {}),
    ...(figures?.withheld ? { withheld: figures.withheld } : {}),
    ...(currentRound(asked).keyed ? { byHand: true } : {}),
    ...(paired ? { paired } : {}),
  }
}

function isVisible(asked: PollState): boolean {
  return asked.asked && (asked.shown || asked.poll.live === true)
}

function textsOf(asked: PollState): TextView[] {
  const { hidden, approved, flags, sentAway, chosen, merged } = currentRound(asked)
  return (rulesOf(asked.poll.kind).texts?.(asked) ?? []).slice(0, textsForPresenter).map(({ id, text, votes }) => ({
    id,
    text,
    hidden: hidden.has(id),
    approved: approved.has(id),
    flags: flags.get(id)?.size ?? 0,
    sentAway: sentAway.has(id) && !approved.has(id),
    ...(votes === undefined ? {} : { votes }),
    ...(id === chosen ? { chosen: true } : {}),
    ...(merged.has(id) ? { into: merged.get(id)! } : {}),
  }))
}

interface Figures { version: number, tally: Tally, withheld: number }

const derived = new WeakMap<PollState, Figures>()

/** Derived once for each version of a poll, however many look at it. */
function figuresOf(state: State, asked: PollState): Figures {
  const known = derived.get(asked)
  if (known?.version === asked.version)
    return known
  const { tally: count, byHand } = rulesOf(asked.poll.kind)
  const { keyed } = currentRound(asked)
  const tally = keyed && byHand ? byHand(asked.poll, keyed) : count(asked, state)
  const figures = { version: asked.version, tally, withheld: withheldIn(asked) }
  derived.set(asked, figures)
  return figures
}

function find(state: State, poll: string): PollState {
  const asked = state.polls.get(poll)
  if (!asked)
    throw new Error(`there is no poll "${poll}"`)
  return asked
}
