/** Vote: each phone is shown a few random texts of an earlier poll, without counts, and gives a few votes. */
import type { PollState, State, VoterId } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { hash, shuffled } from '../hash.ts'
import { identifier } from '../schemas.ts'
import { currentRound, placeOf, textKey } from '../state.ts'
import { isFlaggedBy, isWaiting, textsForHands, visibleText, wordsOf } from './text.ts'

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

/** So many texts are shown on a phone. */
const briefly = 3

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

export const vote: Kind<VoteSettings, VoteBallot, VoteTally> = {
  settings: { of: identifier, sample: v.optional(count(12), 6), votes: v.optional(count(6), 3) },
  forPhones: ['votes'],
  slots: 24,
  ballot: () => v.literal(true),
  opened(asked, state) {
    const round = currentRound(asked)
    round.handed = [shuffled(textsForHands(state, settings(asked).of).flat(), round.seed, 'ring')]
  },
  admits(asked, state, voter, slot) {
    if (!handedTo(asked, state, voter).includes(slot))
      return false
    const slots = currentRound(asked).ballots.get(voter) ?? new Map()
    const given = [...slots].filter(([other, ballot]) => other !== slot && ballot.value !== null).length
    return given < settings(asked).votes
  },
  handed: handedTo,
  quotes: (asked, of) => settings(asked).of === of.poll.id,
  personal(asked, state, voter) {
    const of = state.polls.get(settings(asked).of)
    return {
      texts: handedTo(asked, state, voter).flatMap((id) => {
        const text = of && visibleText(of, id)
        return !of || text === undefined || isFlaggedBy(of, id, voter) ? [] : [{ id, text }]
      }),
    }
  },
  tally(asked, state) {
    const of = state.polls.get(settings(asked).of)
    const votes = new Map<string, number>()
    const seen = new Map<string, number>()
    let n = 0
    for (const [voter, slots] of currentRound(asked).ballots) {
      const given = [...slots].filter(([, ballot]) => ballot.value !== null)
      if (given.length === 0)
        continue
      n++
      for (const id of handedTo(asked, state, voter))
        seen.set(id, (seen.get(id) ?? 0) + 1)
      for (const [id] of given)
        votes.set(id, (votes.get(id) ?? 0) + 1)
    }
    const texts = (currentRound(asked).handed[0] ?? []).flatMap((id) => {
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

function settings(asked: PollState): VoteSettings {
  return asked.poll as unknown as VoteSettings
}

/** A voter's sample of the frozen texts, the next ones on the shuffled ring from a place of the voter's own; never their own text. */
function handedTo(asked: PollState, state: State, voter: VoterId): string[] {
  const { of, sample } = settings(asked)
  const round = currentRound(asked)
  const source = state.polls.get(of)
  const own = source && currentRound(source).textOf.get(textKey(voter))
  const ring = round.handed[0] ?? []
  const from = hash(round.seed, 'vote', placeOf(state, voter)) % Math.max(1, ring.length)
  return Array.from({ length: Math.min(sample + 1, ring.length) }, (_, i) => ring[(from + i) % ring.length]!)
    .filter(id => id !== own)
    .slice(0, sample)
}
