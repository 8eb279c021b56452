/** The fold of the log: everything the workshop is at a moment. Nothing here is counted; tallies are derived. */
import type { BallotBox } from './ballot-box.ts'
import type { Present } from './events.ts'
import type { People } from './people.ts'
import type { Deck, KindName, PollOf } from './poll.ts'
import type { Position } from './position.ts'
import type { TalkTime } from './talk-time.ts'
import { emptyBox } from './ballot-box.ts'
import { nobody } from './people.ts'
import { noTime } from './talk-time.ts'

/** A hash of the token that a phone was given, in a recording a number; no name, no address. */
export type VoterId = string

/** A stranger's words with an id that says nothing of the stranger. */
export interface Text {
  id: string
  voter: VoterId
  slot: string
}

/** One asking of a poll from nothing. */
export interface Round {
  /** Never used twice in a poll, also when a round is undone, so that a late ballot cannot slip into another round. */
  no: number
  seed: number
  ballots: BallotBox
  /** Whether anything of a ballot ever was withheld, which is so in shared recordings alone. */
  withholds: boolean
  /** Texts in the order they first came; a changed text keeps its id. */
  texts: Map<string, Text>
  /** The id that was given last, so that none is used twice. */
  written: number
  /** An id that nobody's text gets, since a vote on these texts brings one of the deck's own; null where none does. */
  reserved: string | null
  /** The id of a text by voter and slot, as `textKey` writes them. */
  textOf: Map<string, string>
  /** When each hidden text was hidden, in milliseconds since 1970, in the order in which they were. */
  hidden: Map<string, number>
  approved: Set<string>
  /** Who said «not this one» of which text. */
  flags: Map<string, Set<VoterId>>
  /** How many were given a text, as counted when as many sent it away as last seemed enough. */
  given: Map<string, number>
  /** Texts that enough people sent away: gone for all, unless they are approved. */
  sentAway: Set<string>
  /** The text that the presenter put on stage, or before the others there. */
  chosen: string | null
  /** A word that the presenter counts with another one, by id. */
  merged: Map<string, string>
  /** What the presenter counted by hand, by option, where nobody had a phone. */
  keyed: Record<string, number> | null
  /** Ids of another poll's texts, frozen when this one opened: one list an arm. */
  handed: string[][]
  /** How often the clock of the round has ticked, and when last; since it was opened, or opened again, where not since. Null: never opened. */
  ticks: number
  since: number | null
  /** What a kind with a clock keeps of the round: plain data, made as it opens, changed by ballots and ticks. */
  play: unknown
  /** What undoing this round brings back; null for the first. */
  before: { stage: Position, asking: Asking } | null
}

/** A round that was undone, and what it was as it was: what bringing it back brings back. */
export interface UndoneRound { round: Round, stage: Position, asking: Asking }

/** What a poll is beside its rounds. */
export interface Asking<out K extends KindName = KindName> {
  /** The poll as it will be asked; once asked, as it was asked. */
  definition: PollOf<K>
  wasAsked: boolean
  accepting: boolean
  shown: boolean
  /** Its opening was stepped back over after somebody had answered: arriving there again goes on with it. */
  interrupted: boolean
  openedAt: number | null
  /** Which opening of the workshop was its last, counted from 1 in the log's order; 0 before any. */
  opening: number
  closedAt: number | null
  /** When its timer runs out, in milliseconds since 1970: a hint. Null without a timer. */
  lastsUntil: number | null
  /** Time that was given on top since it opened, the newest last, each with when the timer ran out before. */
  added: { seconds: number, before: number | null }[]
  /** Voters connected or with a ballot here, as last counted. */
  here: number
  /** How many were here as it opened. */
  hereAtOpening: number
  /** Over fifty people: texts wait for approval before the stage shows them. */
  gated: boolean
}

/** A poll of a kind as it stands; without one, of any. */
export interface PollState<out K extends KindName = KindName> extends Asking<K> {
  /** Grows with every change of anything a view of this poll may show. */
  version: number
  /** The last is the one in which ballots are cast. */
  rounds: Round[]
  /** How many rounds were ever begun. */
  begun: number
}

/** The two facts of a poll, and whether it was ever opened. */
export interface Facts { wasAsked: boolean, accepting: boolean, shown: boolean }

/** A forward step that changed polls. */
export interface Step {
  at: number
  from: Position
  to: Position
  /** By poll: what it was before this step changed it. */
  before: Map<string, Facts>
}

export interface State {
  workshop: { id: string, seed: number, title: string, startedAt: number, simulated: boolean } | null
  deck: Deck
  stage: Position
  /** How many clicks a slide has, by slide, as the page told that drew it last. */
  clicks: Map<string, number>
  /** Voters in the order they joined. */
  voters: Map<VoterId, number>
  people: People
  /** Where several servers share the log: who is at each of them, as it said last. */
  servers: Map<string, Present>
  time: TalkTime
  polls: Map<string, PollState>
  /** By poll: the round that was undone last, where none was begun since. */
  undoneRounds: Map<string, UndoneRound>
  /** How many openings there were. */
  openings: number
  joinShown: boolean
  /** The words whose mentions a slide counts, where the presenter changed them. */
  mentions: Map<string, string[]>
  /** Steps that may still be taken back, the newest last. */
  steps: Step[]
  endedAt: number | null
  /** What the end closed, and on which slide, so that it can be undone. */
  atEnd: { slide: string, open: { poll: string, shown: boolean }[] } | null
  /** The path under which the room may read the report; null while it is not shared. */
  report: string | null
  /** Whether the room's counts are to be shared whole, and whether an answer was given, after which that stands. */
  counts: { whole: boolean, settled: boolean }
}

/** The fold of no event at all. */
export function initialState(): State {
  return {
    workshop: null,
    deck: { title: '', slides: [] },
    stage: { slide: '', click: 0 },
    clicks: new Map(),
    voters: new Map(),
    people: nobody(),
    servers: new Map(),
    time: noTime(),
    polls: new Map(),
    undoneRounds: new Map(),
    openings: 0,
    joinShown: false,
    mentions: new Map(),
    steps: [],
    endedAt: null,
    atEnd: null,
    report: null,
    counts: { whole: false, settled: false },
  }
}

/** What is so of a poll, or of a round of it, before it was opened. */
export const neverOpened = { wasAsked: false, accepting: false, shown: false, interrupted: false, openedAt: null, closedAt: null, lastsUntil: null, added: [] }

/** A poll of the deck before it was ever opened. */
export function newPoll(definition: PollOf<KindName>): PollState {
  return {
    definition,
    ...neverOpened,
    opening: 0,
    version: 0,
    here: 0,
    hereAtOpening: 0,
    gated: false,
    rounds: [newRound(0, 0)],
    begun: 1,
  }
}

/** An asking with nobody's answer. `no` was never used in this poll. */
export function newRound(no: number, seed: number): Round {
  return {
    no,
    seed,
    ballots: emptyBox(),
    withholds: false,
    texts: new Map(),
    written: 0,
    reserved: null,
    textOf: new Map(),
    hidden: new Map(),
    approved: new Set(),
    flags: new Map(),
    given: new Map(),
    sentAway: new Set(),
    chosen: null,
    merged: new Map(),
    keyed: null,
    handed: [],
    ticks: 0,
    since: null,
    play: null,
    before: null,
  }
}

/**
 * What chance decides of a person hangs on their place in the order of joining, never on their id: so it is the same
 * in a recording, where ids are numbers.
 */
export function placeOf(state: State, voter: VoterId): number {
  return state.voters.get(voter) ?? -1
}

/** How a text is found by who wrote it, and in which slot. */
export function textKey(voter: VoterId, slot = '0'): string {
  return `${voter} ${slot}`
}

/** The round in which ballots are cast now. Every poll has at least one. */
export function currentRound(poll: PollState): Round {
  return poll.rounds.at(-1)!
}

/** Whether a poll is of a kind. */
export function isOf<K extends KindName>(poll: PollState, kind: K): poll is PollState<K> {
  return poll.definition.kind === kind
}
