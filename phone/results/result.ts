/** What the result of a kind of poll is to a hand: its figures in brief, with one's own answer among them. */
import type { TemplateResult } from 'lit-html'
import type { KindName, TallyOf } from '../../workshop/poll.ts'
import type { BallotView } from '../ballots/ballot.ts'

/** A method, so that the result of one kind may stand where that of any kind is asked for. */
export interface Result<out K extends KindName> {
  told(tally: TallyOf<K>, view: BallotView<K>): TemplateResult
}

/** For the frame, which serves every kind alike. */
export type AnyResult = Result<KindName>
