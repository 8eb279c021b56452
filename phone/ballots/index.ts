/**
 * The register of ballots: a new kind is one file here and one line below. The button that every page has comes with
 * it, the rest when it is needed: see loading.ts. What a talk brings stands in brought.ts.
 */
import type { EngineKind } from '../../workshop/kinds/index.ts'
import type { AnyBallot, Ballot } from './ballot.ts'
import { brought } from './brought.ts'
import { pulse } from './pulse.ts'

type Register = { [K in EngineKind]: Ballot<K> | (() => Promise<Ballot<K>>) }

const register: Register = {
  pulse,
  hands: async () => (await import('./hands.ts')).hands,
  words: async () => (await import('./words.ts')).words,
  choice: async () => (await import('./choice.ts')).choice,
  scale: async () => (await import('./scale.ts')).scale,
  text: async () => (await import('./text.ts')).text,
  judge: async () => (await import('./judge.ts')).judge,
  vote: async () => (await import('./vote.ts')).vote,
  sort: async () => (await import('./sort.ts')).sort,
  rank: async () => (await import('./rank.ts')).rank,
  compass: async () => (await import('./compass.ts')).compass,
  questions: async () => (await import('./questions.ts')).questions,
}

/** All of them; what was brought takes the place of the way to it. */
const ballots = new Map<string, AnyBallot | (() => Promise<AnyBallot>)>(Object.entries({ ...register, ...brought }))

/** The ballot of a kind; undefined while it is not here. */
export function ballotFor(kind: string): AnyBallot | undefined {
  const ballot = ballots.get(kind)
  return typeof ballot === 'function' ? undefined : ballot
}

/** Whether this page has a ballot for a kind, here or to be brought. */
export function isKnown(kind: string): boolean {
  return ballots.has(kind)
}

/** Those of some kinds, or of all, that are not here yet. */
export function missing(kinds = [...ballots.keys()]): string[] {
  return kinds.filter(kind => typeof ballots.get(kind) === 'function')
}

/** Fetches the ballot of a kind. @throws TypeError where it cannot be loaded. */
export async function bring(kind: string): Promise<void> {
  const ballot = ballots.get(kind)
  if (typeof ballot === 'function')
    ballots.set(kind, await ballot())
}
