/**
 * The register of readings: how a report tells each kind of poll. A kind of the engine is one line here and one
 * function; a talk brings those of its own with `registerReading`.
 */
import type { EngineKind } from '../../workshop/kinds/index.ts'
import type { KindName } from '../../workshop/poll.ts'
import type { Answered, Reading, Teller } from './reading.ts'
import { compass, pulse } from './courses.ts'
import { choice, hands, rank, scale, sort } from './options.ts'
import { judge, questions, text, vote, words } from './texts.ts'

const readings: { [K in EngineKind]: Teller<K> } = {
  hands,
  choice,
  scale,
  words,
  text,
  judge,
  vote,
  sort,
  rank,
  compass,
  pulse,
  questions,
}

const register: Record<string, Teller<KindName>> = { ...readings }

/** The reading of a poll by its kind; of a kind that cannot be told here, nothing but how many answered. */
export function readingOf(answered: Answered<KindName>): Reading {
  return register[answered.poll.definition.kind]?.(answered) ?? { picture: 'none' }
}

/** Takes how a report tells a kind that a talk brings. */
export function registerReading<K extends KindName>(kind: K, tell: Teller<K>): void {
  register[kind] = tell
}
