/** The register of kinds. A new kind is one line here, and one file in each of kinds/, phone/ballots/ and components/boards/. */
import type { Kind } from './kind.ts'
import { choice } from './choice.ts'
import { compass } from './compass.ts'
import { hands } from './hands.ts'
import { judge } from './judge.ts'
import { pulse } from './pulse.ts'
import { questions } from './questions.ts'
import { rank } from './rank.ts'
import { scale } from './scale.ts'
import { sort } from './sort.ts'
import { text } from './text.ts'
import { vote } from './vote.ts'
import { words } from './words.ts'

export const kinds = { hands, choice, scale, words, text, judge, vote, sort, rank, compass, pulse, questions }

type Kinds = typeof kinds
export type KindName = keyof Kinds
export type KindSettings = { [K in KindName]: Kinds[K] extends Kind<infer Settings, infer _V, infer _T> ? Settings : never }
export type BallotOf<K extends KindName> = Kinds[K] extends Kind<infer _S, infer Value, infer _T> ? Value : never
export type TallyOf<K extends KindName> = Kinds[K] extends Kind<infer _S, infer _V, infer T> ? T : never

/** The figures of any poll, told apart by `kind`. */
export type Tally = { [K in KindName]: TallyOf<K> }[KindName]
export type { Handed, Personal } from './kind.ts'

/** The rules of a kind with its types set aside, for code that serves every kind alike. */
export function rulesOf(kind: KindName): Kind<unknown, unknown, Tally> {
  return kinds[kind] as unknown as Kind<unknown, unknown, Tally>
}
