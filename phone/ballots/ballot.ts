/** What a kind of poll is to a hand: its controls, and one's own answer in words. Its result: results/. */
import type { TemplateResult } from 'lit-html'
import type { Together } from '../../workshop/kinds/clock.ts'
import type { Handed, Personal } from '../../workshop/kinds/index.ts'
import type { BallotOf, KindName, PollOf } from '../../workshop/poll.ts'

/** What a ballot is given: everything it may show, and what a tap can do. */
export interface BallotView<K extends KindName> {
  poll: PollOf<K>
  /** The question as this person is asked it. */
  ask: string
  /** Decides this phone's order of options. */
  seed: number
  /** Undefined until the server has said what this person was handed. */
  personal: Personal | undefined
  /** What all phones are told of a round that goes by a clock; undefined where it has none, or accepts no more. */
  together: Together | undefined
  /** Texts of the room that everyone may vote on, one's own among them. */
  texts: Handed[]
  /** The answer that stands in a slot, saved or on its way. Undefined: none, or taken back. */
  answer: (slot?: string) => BallotOf<K> | undefined
  /** False while what stands in the slot is on its way. */
  isSaved: (slot?: string) => boolean
  /** The slots that have an answer. */
  slots: () => string[]
  /** `null` takes back what stands in the slot. */
  cast(value: BallotOf<K> | null, slot?: string): void
  /** What is typed or begun and not sent: a line an input, or a key a step. Undefined: nothing. */
  draft: string[] | undefined
  keep: (draft: string[] | undefined) => void
  /** Which of several items is looked at; undefined: the first that has no answer. Or a needle's bearing as it turns. */
  place: number | undefined
  go: (place: number | undefined) => void
  /** Reports a handed text, which is gone here at once; or takes that back. */
  report: (text: string, isReported: boolean) => void
  isReported: (text: Handed) => boolean
  /** Asks the server for its time, in milliseconds since 1970; undefined where no answer came. */
  time: () => Promise<number | undefined>
  /** Says why nothing is sent. */
  refuse: (say: string) => void
}

/** Its functions are methods, so that a ballot of one kind may stand where one of any kind is asked for. */
export interface Ballot<out K extends KindName> {
  /** The controls while the poll accepts. */
  form(view: BallotView<K>): TemplateResult
  /** One's own answer, a line each; empty where there is none. */
  said(view: BallotView<K>): string[]
  /** What is begun here and counts nothing yet, in a few words such as "2 of 4 placed"; empty where nothing is. */
  unsent?(view: BallotView<K>): string
  /** How far an answer goes that counts already, where more can follow. */
  soFar?(view: BallotView<K>): string | undefined
  /** While nothing is answered it is the same on every phone: it may be drawn before it is known whose this one is. */
  alike?: true
  /** Small enough to stand in the footer as it is. */
  small?: true
  /** Every tap is a move of its moment: it is sent once and at once, never kept, sent again or taken back. */
  fleeting?: true
  /** What the line at the foot says instead of where the answer stands; undefined: as of every other kind. */
  stands?(view: BallotView<K>): { word: string, hint: string } | undefined
  /** What happened that a hand must notice, each in a text of its own: a new one buzzes, and the page's edge flashes. */
  notices?(view: BallotView<K>): string[]
}

/** For the frame, which serves every kind alike. */
export type AnyView = BallotView<KindName>
export type AnyBallot = Ballot<KindName>
