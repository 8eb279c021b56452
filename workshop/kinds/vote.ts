/** Vote: each phone is shown a few random texts of an earlier poll, without counts, and gives a few votes. */
import type { PollState, State, VoterId } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { hash, shuffled } from '../hash.ts'
import { isFlaggedBy, isWaiting, visibleText, wordsOf } from '../moderation.ts'
import { identifier } from '../schemas.ts'
import { currentRound, placeOf, textKey } from '../state.ts'
import { textsForHands } from './text.ts'

export type VoteBallot = true
export interface VoteSettings {
  /** The poll whose texts are voted on. */
  of: string
  /** How many texts each phone is shown. */
  sample: number
  /** How many votes each person has. */
  votes: number
}
/** `seen`: how many of those who voted were shown the text. The most voted first, at most 100; boards rank by votes / seen. */
export interface VoteTally { kind: 'vote', texts: { id: string, text: string, votes: number, seen: number }[], n: number }

declare module '../poll.ts' {
  interface Kinds { vote: { settings: VoteSettings, ballot: VoteBallot, tally: VoteTally } }
}

/** So many texts are shown on a phone. */
const briefly = 3

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

export const vote: Kind<'vote'> = {
  settings: { of: identifier, sample: v.optional(count(12), 6), votes: v.optional(count(6), 3) },
  forPhones: ({ votes }) => ({ votes }),
  forScreens: ({ of, sample, votes }) => ({ of, sample, votes }),
  slots: 24,
  ballot: () => v.literal(true),
  opened(poll, state) {
    const round = currentRound(poll)
    round.handed = [shuffled(textsForHands(state, poll.definition.of).flat(), round.seed, 'ring')]
  },
  admits(poll, state, voter, slot) {
    if (!handedTo(poll, state, voter).includes(slot))
      return false
    const slots = currentRound(poll).ballots.get(voter) ?? new Map()
    const given = [...slots].filter(([other, ballot]) => other !== slot && ballot.value !== null).length
    return given < poll.definition.votes
  },
  handed: handedTo,
  quotes: (poll, of) => poll.definition.of === of.definition.id,
  personal(poll, state, voter) {
    const of = state.polls.get(poll.definition.of)
    return {
      texts: handedTo(poll, state, voter).flatMap((id) => {
        const text = of && visibleText(of, id)
        return !of || text === undefined || isFlaggedBy(of, id, voter) ? [] : [{ id, text }]
      }),
    }
  },
  tally(poll, state) {
    const of = state.polls.get(poll.definition.of)
    const votes = new Map<string, number>()
    const seen = new Map<string, number>()
    let n = 0
    for (const [voter, slots] of currentRound(poll).ballots) {
      const given = [...slots].filter(([, ballot]) => ballot.value !== null)
      if (given.length === 0)
        continue
      n++
      for (const id of handedTo(poll, state, voter))
        seen.set(id, (seen.get(id) ?? 0) + 1)
      for (const [id] of given)
        votes.set(id, (votes.get(id) ?? 0) + 1)
    }
    const texts = (currentRound(poll).handed[0] ?? []).flatMap((id) => {
      // What people voted for counts, whoever sends it away: only the presenter hides it from here.
      const text = of && !isWaiting(of, id) ? votes.has(id) ? wordsOf(of, id) : visibleText(of, id) : undefined
      return text === undefined ? [] : [{ id, text, votes: votes.get(id) ?? 0, seen: seen.get(id) ?? 0 }]
    })
    texts.sort((a, b) => b.votes - a.votes || Number(a.id) - Number(b.id))
    return { kind: 'vote', texts: texts.slice(0, 100), n }
  },
  cells: (_value, slot) => [slot],
  brief: ({ kind, texts, n }) => ({
    kind,
    texts: texts.slice(0, briefly).map(({ id, text, votes, seen }) => ({ id, text, votes, seen })),
    n,
  }),
}

/** A voter's sample of the frozen texts, the next ones on the shuffled ring from a place of the voter's own; never their own text. */
function handedTo(poll: PollState<'vote'>, state: State, voter: VoterId): string[] {
  const { of, sample } = poll.definition
  const round = currentRound(poll)
  const source = state.polls.get(of)
  const own = source && currentRound(source).textOf.get(textKey(voter))
  const ring = round.handed[0] ?? []
  const from = hash(round.seed, 'vote', placeOf(state, voter)) % Math.max(1, ring.length)
  return Array.from({ length: Math.min(sample + 1, ring.length) }, (_, i) => ring[(from + i) % ring.length]!)
    .filter(id => id !== own)
    .slice(0, sample)
}
