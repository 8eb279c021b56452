/**
 * The register of kinds. A kind of the engine is one line here, and one in each register of its other faces, which the
 * compiler names; a talk brings its own with `registerKind`, before its deck is read.
 */
import type { KindName } from '../poll.ts'
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

const kinds = { hands, choice, scale, words, text, judge, vote, sort, rank, compass, pulse, questions }

/** The kinds that the engine has itself. Each of its registers names all of these; a talk may add others. */
export type EngineKind = keyof typeof kinds

/** Their names. */
export const engineKinds = Object.keys(kinds) as EngineKind[]

const register: Record<string, Kind<KindName>> = { ...kinds }

/** Every kind that is known now, by name. */
export function allKinds(): Readonly<Record<string, Kind<KindName>>> {
  return register
}

/** The rules of a kind. @throws Error for a kind that neither the engine has nor a talk brought. */
export function rulesOf<K extends KindName>(kind: K): Kind<K> {
  const rules = register[kind]
  if (!rules)
    throw new Error(`there is no kind of poll "${kind}"`)
  return rules as Kind<K>
}

/** Takes a kind that a talk brings; the same may be brought again. @throws Error where another one has its name. */
export function registerKind<K extends KindName>(name: K, rules: Kind<K>): void {
  if (register[name] && register[name] !== rules)
    throw new Error(`there is a kind of poll "${name}" already`)
  register[name] = rules
}

export type { Handed, Personal } from './kind.ts'
