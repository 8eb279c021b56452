/** The register of ballots: a new kind is one file here and one line below. */
import type { KindName } from '../../workshop/kinds/index.ts'
import type { AnyBallot, Ballot } from './ballot.ts'
import { choice } from './choice.ts'
import { hands } from './hands.ts'
import { judge } from './judge.ts'
import { scale } from './scale.ts'
import { sort } from './sort.ts'
import { text } from './text.ts'
import { vote } from './vote.ts'
import { words } from './words.ts'

const ballots: { [K in KindName]: Ballot<K> } = {
  hands,
  choice,
  scale,
  words,
  text,
  judge,
  vote,
  sort,
}

/** The ballot of a kind with its types set aside; undefined for a kind that this page does not know yet. */
export function ballotFor(kind: string): AnyBallot | undefined {
  return ballots[kind as KindName] as unknown as AnyBallot | undefined
}
