/** The results of all kinds. A new kind is one file beside this one and one line below; what a talk brings stands in brought.ts. */
import type { EngineKind } from '../../workshop/kinds/index.ts'
import type { AnyResult, Result } from './result.ts'
import { brought } from './brought.ts'
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

const register: { [K in EngineKind]: Result<K> } = { choice, compass, hands, judge, pulse, questions, rank, scale, sort, text, vote, words }

const results = new Map<string, AnyResult>(Object.entries({ ...register, ...brought }))

/** The result of a kind; undefined where this page has none for it. */
export function resultFor(kind: string): AnyResult | undefined {
  return results.get(kind)
}
