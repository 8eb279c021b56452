/** The shapes of what may be known of a workshop: by every screen, by the presenter, by one phone. */
import type { Together } from './kinds/clock.ts'
import type { Handed, Personal } from './kinds/index.ts'
import type { Poll, Tally } from './poll.ts'

/** What every screen knows of the room. */
export interface RoomView extends Asides {
  workshop: { id: string, title: string, startedAt: number, simulated: boolean }
  stage: { slide: string, click: number }
  /** Voters connected in the last 3 minutes. */
  here: number
  /** People there ever were: those who answered, and who was here for a while. */
  joined: number
  joinShown: boolean
  /** Whether a text is hidden that can be brought back. */
  hidesText: boolean
  ended: boolean
  /** Where the room's report is served, below `/report/`; null while it is not shared. */
  report: string | null
  /** Whether the room's counts are to be shared whole; `settled`: somebody answered, so it stays so. */
  counts: { whole: boolean, settled: boolean }
  /** The poll that the presenter's keys act on, or null. */
  focus: string | null
  /** How many had answered the round of it that was undone last and can be brought back. */
  undoneAnswers: number
  /** The poll whose texts the presenter sees to, or null. */
  texts: string | null
}

/** What the room says beside its polls. */
export interface Asides {
  /** How many texts mention one of the words, by slide; only from its click on. */
  mentions: Record<string, { words: string[], k: number, n: number }>
  /** The slowest of so many first answers to the poll `of`, by slide; only from its click on, and of two people or more. */
  slowest: Record<string, { of: string, n: number, draws: { among: number, seconds: number }[] }>
}

/** What a screen knows of one poll. `result` is left out by the server until it is shown (or live). */
export interface BoardView {
  poll: Poll
  /** Was it ever opened? A board whose poll never ran leaves its slide complete without it. */
  wasAsked: boolean
  accepting: boolean
  shown: boolean
  round: number
  openedAt: number | null
  closedAt: number | null
  /** When its timer runs out, and seconds that the presenter gave on top; null without a timer, or where it is not open. */
  timer: { until: number, added: number } | null
  /** Voters connected in the last 3 minutes or with a ballot here; never below `answered`. */
  here: number
  /** Voters with a ballot. */
  answered: number
  result?: Tally
  /** How many of those who answered have an answer, or a part of it, that a shared recording does not tell. */
  withheld?: number
  /** The result was counted by hand, not by phones: say so beside it. */
  byHand?: boolean
  /** Only in a recording that is played beside others. */
  compared?: Compared
  /** Both polls' answers of the same people: table[i][j] counts answer i of `against` and answer j of this one. */
  paired?: Paired
  /** Several choices of one form, of which this is the last: so many people chose the options at these places, −1 for none. */
  alike?: { polls: string[], rows: { places: number[], people: number }[] }
}

export interface Paired { against: string, rows: string[], columns: string[], table: number[][] }

/** The same poll in another workshop, at its end. */
export interface Other {
  startedAt: number
  simulated: boolean
  /** How many people its figures are of, as its own board says; 0 where it was not asked. */
  n: number
  /** Its figures were counted by hand. */
  byHand?: boolean
  /** Its result was seen while the question was open. */
  early: boolean
  /** Its figures, where the same was asked and they were shown. */
  result?: Tally
  /** Both polls' answers of the same people, where the other of them was the same too. */
  paired?: Paired
  /** What was asked instead, where the words differ: not comparable. */
  asked?: string
}

/** A workshop that was asked for beside this one and cannot be had, and why in a few words. */
export interface Missing { name: string, why: string }

/** Other workshops beside this one. */
export interface Compared {
  /** This one's own result was seen while the question was open. */
  early: boolean
  others: Other[]
  missing: Missing[]
}

/** A text as the presenter sees it. */
export interface TextView {
  id: string
  text: string
  hidden: boolean
  approved: boolean
  /** It looks like an address or a number to call: no phone is given it before it is approved. */
  private: boolean
  /** How many phones sent it away, and whether it is gone for all by that. */
  flags: number
  sentAway: boolean
  /** Questions only: how many want it answered. */
  votes?: number
  /** It is on stage, before any others. */
  chosen?: boolean
  /** Words only: the id it is counted with. */
  into?: string
}

/** What only the presenter knows of one poll: the figures before they are shown, and the texts. */
export interface PresenterBoardView extends BoardView {
  /** Whether texts wait for approval before the stage shows them. */
  gated: boolean
  /** Its opening was taken back after somebody had answered: arriving at its step goes on with it. */
  interrupted: boolean
  /** The newest first, at most 300. */
  texts: TextView[]
  /** Whether phones will be given these texts to judge or to vote on, or were: approved or not, so that the presenter's choice bends no result. */
  handsOut?: 'will' | 'did'
  /** The deck gave the poll other options, which began this round; so many had answered the old ones. */
  changedOptions?: { answered: number }
}

/** What the next press of the arrow does: one sentence, and what the presenter may want to see to before. */
export interface NextStep { does: string, mind: string[] }

/** A paragraph of a note, and whether it is spoken now. */
export interface NotePart { text: string, isSpoken: boolean }

/** What the speaker's phone knows: what the console does, as far as a thumb has a use for it. */
export interface RemoteView {
  workshop: { title: string, simulated: boolean }
  stage: { slide: string, click: number }
  /** Its place from 1 among `of` slides. `clicks`: how many it has; null while no page has told. */
  slide: { no: number, of: number, title: string, clicks: number | null }
  here: number
  ended: boolean
  pace: PaceView
  next: NextStep
  note: NotePart[]
  /** The poll at hand, once it was asked. */
  question: { ask: string, accepting: boolean, shown: boolean, answered: number, here: number } | null
  /** Texts that the stage does not show before they are approved; `more` are left out here. */
  waiting: { poll: string, texts: { id: string, text: string, private: boolean }[], more: number } | null
  /** What the room asks the speaker, the most wanted first; `more` are left out here. */
  questions: { poll: string, shown: boolean, texts: { id: string, text: string, votes: number, chosen: boolean }[], more: number } | null
  /** How often its button was pressed, and how often in the last minute. */
  pulse: { button: string, presses: number, lately: number } | null
}

/**
 * How the talk stands in time, for the presenter alone. Moments are in milliseconds since 1970 by the server's clock,
 * shifted by the breaks there were; spans in seconds. `paceAt` of pace.ts says what it comes to at any moment.
 */
export interface PaceView {
  /** How long the talk shall be: as it was set, or as the notes add up; null where neither says anything. */
  length: number | null
  isSet: boolean
  /** When the first slide was left; null before. */
  begunAt: number | null
  /** Since when the clock stands still; null while the workshop goes on. */
  endedAt: number | null
  /** The slide that is on: since when, what earlier visits to it took, and what it is given, null where its note does not say. */
  slide: { arrivedAt: number | null, spent: number, planned: number | null }
  /** What the slides to come are given; null where there is no plan. */
  rest: number | null
  /** What may be left out next where time is short. */
  skip: Skip | null
}

/** What only the longer edition has of slide number `no`: these clicks of it, or all of it where none are named. */
export interface Skip {
  no: number
  title: string
  clicks: number[]
  /** Nothing of the slide comes after them. */
  rest: boolean
  /** What leaving it out saves. */
  seconds: number
}

/** One question on a phone. */
export interface Question {
  poll: Poll
  round: number
  accepting: boolean
  shown: boolean
  openedAt: number
  result?: Tally
  /** Texts of others to vote on, without counts. */
  texts?: Handed[]
  /** What all phones are told of a round that goes by a clock, while it accepts. */
  together?: Together
}

/** What every phone knows. */
export interface PhoneView {
  workshop: { id: string, title: string, simulated: boolean }
  /** What is on stage, in words. */
  stage: string
  ended: boolean
  /** As for screens. */
  report: string | null
  /** What is shared tells the room's counts whole, those of one or two people too. */
  wholeCounts: boolean
  question: Question | null
  /** Polls open for the whole talk, as a footer. */
  talk: Question[]
}

export interface OwnBallot { round: number, edit: number, value: unknown }

/** What only one phone knows: its ballots by poll and slot, and what it was handed. */
export interface OwnView {
  /** An unsigned 32-bit number of this voter's own, for the order of options. */
  seed: number
  ballots: Record<string, Record<string, OwnBallot>>
  personal: Record<string, Personal>
}

/** One question as one phone knows it; `seed` is that of its `OwnView`. */
export interface Asked { question: Question, seed: number, personal?: Personal }
