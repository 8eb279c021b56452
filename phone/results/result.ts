/** What the result of a kind of poll is to a hand: its figures in brief, with one's own answer among them. */
import type { TemplateResult } from 'lit-html'
import type { KindName, TallyOf } from '../../workshop/poll.ts'
import type { BallotView } from '../ballots/ballot.ts'

/** A method, so that the result of one kind may stand where that of any kind is asked for. */
export interface Result<out K extends KindName> {
  told(tally: TallyOf<K>, view: BallotView<K>): TemplateResult
  /** One's own answer beside the room's, in a line to be kept; undefined where one gave none or there is nothing to say. */
  beside?(tally: TallyOf<K>, view: BallotView<K>): string | undefined
}

/** For the frame, which serves every kind alike. */
export type AnyResult = Result<KindName>
