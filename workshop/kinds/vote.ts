/** Vote: each phone is shown a few random texts of an earlier poll, without counts, and gives a few votes. */
import type { PollState, State, VoterId } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { placeAmong, ranked } from '../../statistics/ranking.ts'
import { ballotsOf, byVoter } from '../ballot-box.ts'
import { hash, shuffled } from '../hash.ts'
import { asHanded, isStanding, isThere, isWaiting, visibleText, wordsOf } from '../moderation.ts'
import { identifier, line } from '../schemas.ts'
import { withheldIn } from '../standing.ts'
import { currentRound, placeOf, textKey } from '../state.ts'
import { leastTexts, textsForHands } from './text.ts'

export type VoteBallot = true
export interface VoteSettings {
  /** The poll whose texts are voted on. */
  of: string
  /** How many texts each phone is shown. */
  sample: number
  /** How many votes each person has. */
  votes: number
  /** A text of the deck's own that stands among them as any other; nobody is told before the result. */
  also?: string
}
export interface VotedText { id: string, text: string, votes: number, seen: number }
/**
 * `seen`: how many of those who voted were shown the text; one that none of them saw is left out. The surest first, at
 * most 100 and the deck's own. `also`: how the deck's own text fared, its place from 1 among all `of` that were seen,
 * those that wait for approval too; left out where nobody who voted was shown it. `waiting`: how many of them wait.
 */
export interface VoteTally { kind: 'vote', texts: VotedText[], also?: VotedText & { place: number, of: number }, waiting: number, n: number }

declare module '../poll.ts' {
  interface Kinds { vote: { settings: VoteSettings, ballot: VoteBallot, tally: VoteTally } }
}

/** So many texts are shown on a phone. */
const briefly = 3
const listed = 100

const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most))

export const vote: Kind<'vote'> = {
  settings: {
    of: identifier,
    sample: v.optional(count(12), 6),
    votes: v.optional(count(6), 3),
    also: v.optional(v.pipe(line, v.maxLength(140, 'at most 140 characters, as the texts beside it'))),
  },
  forPhones: ({ votes }) => ({ votes }),
  forScreens: ({ of, sample, votes }) => ({ of, sample, votes }),
  slots: 24,
  ballot: () => v.literal(true),
  opened(poll, state) {
    const round = currentRound(poll)
    const texts = textsForHands(state, poll.definition.of).flat()
    const own = ownId(poll, state)
    round.handed = [shuffled(own && texts.length >= leastTexts ? [...texts, own] : texts, round.seed, 'ring')]
  },
  admits(poll, state, voter, slot) {
    if (!handedTo(poll, state, voter).includes(slot))
      return false
    const given = ballotsOf(currentRound(poll).ballots, voter).filter(([other, ballot]) => other !== slot && ballot.value !== null).length
    return given < poll.definition.votes
  },
  handed: handedTo,
  quotes: (poll, of) => poll.definition.of === of.definition.id,
  personal(poll, state, voter) {
    const of = state.polls.get(poll.definition.of)
    const own = ownId(poll, state)
    return {
      texts: handedTo(poll, state, voter).flatMap((id) => {
        const text = id === own ? poll.definition.also : of && visibleText(of, id)
        return !of || text === undefined ? [] : [asHanded(of, id, text, voter)]
      }),
    }
  },
  tally(poll, state) {
    const of = state.polls.get(poll.definition.of)
    const votes = new Map<string, number>()
    const seen = new Map<string, number>()
    let n = 0
    for (const [voter, ballots] of byVoter(currentRound(poll).ballots)) {
      const given = ballots.filter(([, ballot]) => ballot.value !== null)
      if (given.length === 0)
        continue
      n++
      for (const id of handedTo(poll, state, voter))
        seen.set(id, (seen.get(id) ?? 0) + 1)
      for (const [id] of given)
        votes.set(id, (votes.get(id) ?? 0) + 1)
    }
    const own = ownId(poll, state)
    // What people voted for counts, whoever sends it away: only the presenter hides it from here.
    const standing = (currentRound(poll).handed[0] ?? [])
      .filter(id => id === own || (of && (votes.has(id) ? isThere(of, id) : isStanding(of, id))))
      .map(id => ({ id, votes: votes.get(id) ?? 0, seen: seen.get(id) ?? 0 }))
    const texts = ranked(standing).flatMap((voted) => {
      const text = voted.id === own ? poll.definition.also : of && !isWaiting(of, voted.id) ? wordsOf(of, voted.id) : undefined
      return text === undefined ? [] : [{ ...voted, text }]
    })
    const also = texts.find(({ id }) => id === own)
    const place = also && placeAmong(standing, also.id)
    // Where votes of a few are withheld, those for it may be among them.
    const isTold = also && (also.votes > 0 || withheldIn(poll) === 0)
    return {
      kind: 'vote',
      texts: texts.filter(({ id }, i) => i < listed || id === own),
      ...(place && isTold ? { also: { ...also, ...place } } : {}),
      waiting: standing.filter(({ id }) => id !== own && of && isWaiting(of, id)).length,
      n,
    }
  },
  cells: (_value, slot) => [slot],
  brief: ({ kind, texts, also, waiting, n }) => ({
    kind,
    texts: texts.slice(0, briefly).map(({ id, text, votes, seen }) => ({ id, text, votes, seen })),
    ...(also ? { also: fared(also) } : {}),
    waiting,
    n,
  }),
}

function fared({ id, text, votes, seen, place, of }: NonNullable<VoteTally['also']>): VoteTally['also'] {
  return { id, text, votes, seen, place, of }
}

/** The id under which the deck's own text stands among the others; undefined where there is none. */
function ownId({ definition }: PollState<'vote'>, state: State): string | undefined {
  const of = definition.also === undefined ? undefined : state.polls.get(definition.of)
  return of && (currentRound(of).reserved ?? undefined)
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
