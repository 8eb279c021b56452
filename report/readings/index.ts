/** The register of readings: how a report tells each kind of poll. A new kind is one line here and one function. */
import type { KindName, TallyOf } from '../../workshop/kinds/index.ts'
import type { Answered, Reading } from './reading.ts'
import { compass, pulse } from './courses.ts'
import { choice, hands, rank, scale, sort } from './options.ts'
import { judge, questions, text, vote, words } from './texts.ts'

const readings: { [K in KindName]: (answered: Answered<TallyOf<K>>) => Reading } = {
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

/** The reading of any poll by its kind. */
export function readingOf<K extends KindName>(kind: K, answered: Answered<TallyOf<K>>): Reading {
  return readings[kind](answered)
}
