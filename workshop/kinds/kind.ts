/**
 * What a kind of poll is to the heart: its settings, what a ballot may say, and how ballots become a tally.
 *
 * A kind's other faces have the same name: NAME.ts in phone/ballots/ and phone/results/, components/polls/boards/NAME.vue,
 * and a line in report/readings/ and components/console/summary.ts.
 */
import type * as v from 'valibot'
import type { BallotOf, KindName, PollOf, SettingsOf, TallyOf } from '../poll.ts'
import type { Options, Phrase } from '../schemas.ts'
import type { PollState, State, VoterId } from '../state.ts'
import type { Clock } from './clock.ts'

/** What is wrong with a setting of a poll: which, and why, in words for the author. */
export interface Fault { key: string, reason: string }

/** A text handed to one phone, to judge or to vote on; one that this voter reported keeps its place, without its words. */
export interface Handed { id: string, text: string, reported?: true }

/** What only one voter's phone gets of a poll. A kind that a talk brings may add a part of its own, under its name. */
export interface Personal {
  /** The wording for this voter, where it is not everyone's (the control arm). */
  ask?: string
  /** This voter's own text in the poll that this one is about. */
  mine?: string
  /** The texts this voter is given, in order. */
  texts?: Handed[]
  /** The ids of the words that this voter's own are counted with. */
  words?: string[]
}

/**
 * The rules of a kind. They are methods, so that the rules of one kind may stand where those of any kind are asked for:
 * TypeScript takes the parameters of methods to vary either way.
 */
export interface Kind<out K extends KindName> {
  /** The entries a poll of this kind has in its frontmatter beyond those every poll has. */
  settings: v.ObjectEntries
  /** What its settings, each good by itself, contradict each other in: a deck with such a poll is refused, a recording is not. */
  faults?(poll: PollOf<K>): Fault[]
  /** The settings that phones are told: what their ballot needs. A setting that is not named here stays in the house. */
  forPhones(poll: PollOf<K>): Partial<SettingsOf<K>>
  /** The settings that screens are told before the result is shown; from then on they know all. A right answer is not among them. */
  forScreens(poll: PollOf<K>): Partial<SettingsOf<K>>
  /** The schema of a ballot's value for this poll as it was asked; `say` is that of a stranger's words, as they may be sent now unless given. */
  ballot(poll: PollOf<K>, say?: Phrase): v.GenericSchema<unknown, BallotOf<K>>
  /** The figures of the current round, without any voter's id. Derived, never kept. */
  tally(poll: PollState<K>, state: State): TallyOf<K>
  /** What of the tally phones are shown: each figure by its name, so that a new one stays in the house until it is named. */
  brief(tally: TallyOf<K>): TallyOf<K>
  /**
   * The figures that a ballot is counted in, as far as it is told: sharing withholds answers in figures of fewer
   * than three people. Words, and what says nothing of a person (a bearing, the time of a press), are in none.
   */
  cells(value: BallotOf<K>, slot: string, poll: PollOf<K>): string[]
  /** Cells of which together it is known how many people are in them: where all but one are told, so is that one. */
  wholes?(poll: PollOf<K>): string[][]
  /** The ballot without what stands in those cells; without this the whole of it is withheld. */
  withhold?(value: BallotOf<K>, isRare: (cell: string) => boolean): unknown
  /** What ballots are told apart by, such as the options: with others what was answered cannot be counted any more. */
  keys?(poll: PollOf<K>): string[]
  /** Whether the fold takes this ballot beyond the schema: a text that was handed out, no more votes than allowed. */
  admits?(poll: PollState<K>, state: State, voter: VoterId, slot: string, value: unknown): boolean
  /** What is settled when the poll opens and stays so for the round, such as the ring of texts. */
  opened?(poll: PollState<K>, state: State): void
  /** What the round notes of a ballot that was taken, at its time in the log, such as the id of a new text; null: taken back. */
  cast?(poll: PollState<K>, voter: VoterId, slot: string, value: unknown, at: number): void
  /** Its rounds go by a clock. Ballots then count at once or never: they have no grace, and phones send each only once. */
  clock?: Clock<K>
  /** Settings that name an earlier poll of this kind, with which its round goes on. */
  follows?(poll: PollOf<K>): { key: string, poll: string }[]
  /** Whether some phones are asked in other words than the rest. */
  wordings?(poll: PollState<K>): boolean
  /** What one voter's phone gets beyond what all get. */
  personal?(poll: PollState<K>, state: State, voter: VoterId): Personal
  /** The ids of the texts of another poll that one voter is given. */
  handed?(poll: PollState<K>, state: State, voter: VoterId): string[]
  /** Whether its result, once it is shown, has the words of a text of this or another poll. */
  quotes?(poll: PollState<K>, of: PollState, id: string): boolean
  /** The strangers' words in it, each with its id, the newest first; kinds without words have none. */
  texts?(poll: PollState<K>): { id: string, text: string, votes?: number }[]
  /** Whether the presenter may put one text of it on stage, before any others. */
  chooses?: true
  /** Whether the presenter may count one text of it with another. */
  merges?: true
  /** How the presenter may count it by hand: what is counted, by key, and the figures of such a count. */
  byHand?: {
    options(poll: PollOf<K>): Options
    tally(poll: PollOf<K>, counts: Record<string, number>): TallyOf<K>
  }
  /** The texts of others that every phone may vote on, without counts. */
  forAll?(poll: PollState<K>): Handed[]
  /** How many ballots each voter may have, told apart by slot, so that nobody's view grows without end; without it one. */
  slots?: number
  /** How many milliseconds of the log lie at least between two slots of one voter. */
  apart?: number
  /** A ballot with a stranger's words as far as they stood and were seen in the end, for sharing. */
  seen?(poll: PollState<K>, voter: VoterId, slot: string, value: BallotOf<K>): unknown
  /** A ballot that anybody might cast, from a source of chance in [0, 1): simulated rooms ask it of kinds that they do not know. */
  anyBallot?(poll: PollOf<K>, chance: () => number): BallotOf<K>
}
