/**
 * Judge: is this other text the same thing as yours? A ring of texts is frozen as it opens, so that each text is
 * judged as often as any other; an author judges the next ones on the ring, others a sample.
 */
import type { PollState, State, VoterId } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { byVoter } from '../ballot-box.ts'
import { hash, shuffled } from '../hash.ts'
import { asHanded, isThere, visibleText } from '../moderation.ts'
import { identifier } from '../schemas.ts'
import { currentRound, isOf, placeOf, textKey } from '../state.ts'
import { isWithheld } from '../withheld.ts'
import { armOf, textsForHands } from './text.ts'

export type JudgeBallot = 'same' | 'different'
export interface JudgeSettings {
  /** The poll whose texts are judged. */
  of: string
  /** How many texts each person judges at most. */
  others: number
}
/**
 * One arm a question, with how many people judged its texts; `n` judged any. `leaveOut` is what the jackknife needs
 * without ids: rows [judgements, same, persons], so many persons with whom so many judgements (made by them, or on their
 * text) would fall away.
 */
export interface JudgeTally {
  kind: 'judge'
  arms: { ask: string, texts: number, judges: number, judgements: number, same: number, leaveOut: [judgements: number, same: number, persons: number][] }[]
  n: number
}

declare module '../poll.ts' {
  interface Kinds { judge: { settings: JudgeSettings, ballot: JudgeBallot, tally: JudgeTally } }
}

export const judge: Kind<'judge'> = {
  settings: {
    of: identifier,
    others: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)), 4),
  },
  forPhones: () => ({}),
  forScreens: ({ of, others }) => ({ of, others }),
  slots: 24,
  ballot: () => v.picklist(['same', 'different']),
  opened(poll, state) {
    const round = currentRound(poll)
    round.handed = textsForHands(state, poll.definition.of).map((ids, arm) => shuffled(ids, round.seed, `ring ${arm}`))
  },
  admits: (poll, state, voter, slot) => handedTo(poll, state, voter).includes(slot),
  handed: handedTo,
  personal(poll, state, voter) {
    const of = state.polls.get(poll.definition.of)
    if (!of)
      return { texts: [] }
    const own = currentRound(of).textOf.get(textKey(voter))
    const mine = own && visibleText(of, own)
    return {
      ...(mine ? { mine } : {}),
      texts: handedTo(poll, state, voter).flatMap((id) => {
        const text = visibleText(of, id)
        return text === undefined ? [] : [asHanded(of, id, text, voter)]
      }),
    }
  },
  tally(poll, state) {
    const of = state.polls.get(poll.definition.of)
    const round = currentRound(poll)
    let n = 0
    const arms = round.handed.map((ids, arm) => ({
      ask: askOf(of, arm),
      texts: ids.length,
      judges: 0,
      judgements: 0,
      same: 0,
      persons: new Map<VoterId, [number, number]>(),
    }))
    if (of) {
      const armOfText = new Map(round.handed.flatMap((ids, arm) => ids.map(id => [id, arm] as const)))
      for (const [judge, ballots] of byVoter(round.ballots)) {
        let judged = false
        const judgedIn = new Set<typeof arms[number]>()
        for (const [id, { value }] of ballots) {
          const arm = arms[armOfText.get(id) ?? -1]
          if (!arm || value === null || !isThere(of, id))
            continue
          judged = true
          if (isWithheld(value))
            continue
          const same = value === 'same' ? 1 : 0
          judgedIn.add(arm)
          arm.judgements++
          arm.same += same
          for (const person of [judge, currentRound(of).texts.get(id)!.voter]) {
            const sum = arm.persons.get(person) ?? [0, 0]
            arm.persons.set(person, [sum[0] + 1, sum[1] + same])
          }
        }
        n += judged ? 1 : 0
        judgedIn.forEach(arm => arm.judges++)
      }
    }
    return {
      kind: 'judge',
      arms: arms.map(({ persons, ...arm }) => ({ ...arm, leaveOut: histogram(persons.values()) })),
      n,
    }
  },
  cells: value => [value],
  wholes: () => [['same', 'different']],
  brief: ({ kind, arms, n }) => ({
    kind,
    arms: arms.map(({ ask, texts, judges, judgements, same }) => ({ ask, texts, judges, judgements, same, leaveOut: [] })),
    n,
  }),
}

function askOf(of: PollState | undefined, arm: number): string {
  const control = of && isOf(of, 'text') ? of.definition.control : undefined
  return (arm ? control?.ask : of?.definition.ask) ?? ''
}

/** The ids a voter judges: an author the next on the ring, anyone else those with the smallest hashes. */
function handedTo(poll: PollState<'judge'>, state: State, voter: VoterId): string[] {
  const of = state.polls.get(poll.definition.of)
  if (!of)
    return []
  const round = currentRound(poll)
  const { others } = poll.definition
  const own = currentRound(of).textOf.get(textKey(voter))
  for (const ring of round.handed) {
    const place = own === undefined ? -1 : ring.indexOf(own)
    if (place >= 0) {
      return Array.from({
        length: Math.min(others, ring.length - 1),
      }, (_, i) => ring[(place + 1 + i) % ring.length]!)
    }
  }
  const ring = (round.handed[armOf(state, of, voter)] ?? []).filter(id => id !== own)
  const from = hash(round.seed, 'judge', placeOf(state, voter)) % Math.max(1, ring.length)
  return Array.from({ length: Math.min(others, ring.length) }, (_, i) => ring[(from + i) % ring.length]!)
}

function histogram(pairs: Iterable<[number, number]>): [number, number, number][] {
  const rows = new Map<string, [number, number, number]>()
  for (const [judgements, same] of pairs) {
    const key = `${judgements} ${same}`
    const row = rows.get(key) ?? [judgements, same, 0]
    row[2]++
    rows.set(key, row)
  }
  return [...rows.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1])
}
