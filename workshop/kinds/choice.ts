/** Choice: one of a few options, or as many as fit. */
import type { Options } from '../schemas.ts'
import type { State, VoterId } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { isWaiting, visibleText } from '../moderation.ts'
import { identifier, options } from '../schemas.ts'
import { answered, values } from '../standing.ts'
import { currentRound, textKey } from '../state.ts'
import { withheld } from '../withheld.ts'

/** A key; with `many` a list of keys; with `sure` a key and, where one says so, whether one is sure of it. */
export type ChoiceBallot = string | string[] | { key: string, sure?: boolean }
export interface ChoiceSettings {
  options: Options
  many?: boolean
  /** Keeps the options in their order; otherwise each phone shuffles them. */
  ordered?: boolean
  /** Also asks whether one is sure; the choice counts without that. */
  sure?: boolean
  /** An earlier text poll: the choice is about one's own text there, and the tally quotes texts by side. */
  about?: string
  /** The choice whose winner stands for `{top}` in the question, and the option used where it did not run. */
  of?: string
  fallback?: string
}
interface Quote { id: string, text: string }

/**
 * `counts` in the author's order; with `many` they add up to more than `n`, the number of voters. `said` is how many
 * of them said how sure they are, and `sure` how many of these are; `quotes` are visible texts of those who chose so,
 * the newest first but for one that the presenter put before the others, at most 12.
 */
export interface ChoiceTally {
  kind: 'choice'
  counts: { key: string, label: string, n: number, said?: number, sure?: number, quotes?: Quote[] }[]
  n: number
}

declare module '../poll.ts' {
  interface Kinds { choice: { settings: ChoiceSettings, ballot: ChoiceBallot, tally: ChoiceTally } }
}

const quotesAtMost = 12

export const choice: Kind<'choice'> = {
  settings: {
    options,
    many: v.optional(v.boolean()),
    ordered: v.optional(v.boolean()),
    sure: v.optional(v.boolean()),
    about: v.optional(identifier),
    of: v.optional(identifier),
    fallback: v.optional(v.string()),
  },
  faults: ({ many, sure }) => many && sure ? [{ key: 'sure', reason: 'one is sure of one answer: either `many` or `sure`, not both' }] : [],
  forPhones: ({ options, many, ordered, sure }) => ({ options, many, ordered, sure }),
  forScreens: ({ options, many, ordered, sure, about, of, fallback }) => ({ options, many, ordered, sure, about, of, fallback }),
  keys: ({ options }) => Object.keys(options).sort(),
  ballot(poll) {
    const key = v.picklist(Object.keys(poll.options))
    if (poll.sure)
      return v.strictObject({ key, sure: v.optional(v.boolean()) })
    return poll.many
      ? v.pipe(v.array(key), v.minLength(1), v.maxLength(12), v.check(keys => new Set(keys).size === keys.length, 'each option once'))
      : key
  },
  tally(poll, state) {
    const { definition } = poll
    const counts = emptyCounts(definition)
    const source = definition.about === undefined ? undefined : state.polls.get(definition.about)
    const pinned = source && currentRound(source).chosen
    for (const { voter, value } of values(poll)) {
      const sure = surenessIn(value)
      const quote = quoteOf(definition, state, voter)
      for (const key of keysIn(value)) {
        const count = counts.get(key)!
        count.n++
        if (sure !== undefined) {
          count.said = (count.said ?? 0) + 1
          count.sure = (count.sure ?? 0) + Number(sure)
        }
        if (quote)
          count.quotes = withQuote(count.quotes ?? [], quote, pinned)
      }
    }
    return { kind: 'choice', counts: [...counts.values()], n: answered(poll) }
  },
  cells(value) {
    const keys = keysIn(value)
    const sure = surenessIn(value)
    return sure === undefined ? keys : [...keys, `${keys[0]} ${sure}`]
  },
  wholes: ({ options }) => [Object.keys(options)],
  withhold(value, isRare) {
    return Array.isArray(value) ? value.map(key => isRare(key) ? withheld : key) : withheld
  },
  quotes: (poll, of) => poll.definition.about === of.definition.id,
  personal(poll, state, voter) {
    const mine = ownText(poll.definition, state, voter)
    return mine ? { mine: mine.text } : {}
  },
  byHand: {
    options: ({ options }) => options,
    tally(poll, keyed) {
      const counts = emptyCounts(poll)
      for (const [key, count] of counts)
        count.n = keyed[key] ?? 0
      return { kind: 'choice', counts: [...counts.values()], n: [...counts.values()].reduce((sum, { n }) => sum + n, 0) }
    },
  },
  brief: ({ kind, counts, n }) => ({
    kind,
    counts: counts.map(({ key, label, n, said, sure }) => ({ key, label, n, ...(said === undefined ? {} : { said, sure }) })),
    n,
  }),
}

function emptyCounts(poll: ChoiceSettings): Map<string, ChoiceTally['counts'][number]> {
  return new Map(Object.entries(poll.options).map(([key, label]) => [key, { key, label, n: 0 }]))
}

/** What the voter wrote in the poll that this choice is about, as far as it may be seen. */
function ownText({ about }: ChoiceSettings, state: State, voter: VoterId): Quote | undefined {
  const source = about === undefined ? undefined : state.polls.get(about)
  const id = source && currentRound(source).textOf.get(textKey(voter))
  const text = source && id && visibleText(source, id)
  return text ? { id, text } : undefined
}

/** The same as far as the stage may show it. */
function quoteOf(poll: ChoiceSettings, state: State, voter: VoterId): Quote | undefined {
  const quote = ownText(poll, state, voter)
  return quote && !isWaiting(state.polls.get(poll.about!)!, quote.id) ? quote : undefined
}

/** One more quote on a side, and the one that the presenter put before the others still in front. */
function withQuote(quotes: Quote[], quote: Quote, pinned: string | null | undefined): Quote[] {
  const [first, ...others] = quotes
  return (first && first.id === pinned ? [first, quote, ...others] : [quote, ...quotes]).slice(0, quotesAtMost)
}

/** The keys that a ballot chose. */
export function keysIn(value: ChoiceBallot): string[] {
  return Array.isArray(value) ? value : [typeof value === 'string' ? value : value.key]
}

/** Undefined where it was not asked, or not said. */
function surenessIn(value: ChoiceBallot): boolean | undefined {
  return typeof value === 'object' && 'sure' in value ? value.sure : undefined
}

/** How sure those are who said so, in words; empty where nobody did. */
export function surenessOf({ n, said = 0, sure = 0 }: ChoiceTally['counts'][number]): string {
  return said === 0
    ? ''
    : said === n ? `${sure} of ${n} sure` : `${sure} sure, of ${said} who said`
}

/**
 * The label of the option most chosen; ties go to the first, an option called "none" never wins.
 * Undefined where nobody chose.
 */
export function winner(tally: ChoiceTally): string | undefined {
  let best: ChoiceTally['counts'][number] | undefined
  for (const count of tally.counts) {
    if (count.key !== 'none' && count.n > (best?.n ?? 0))
      best = count
  }
  return best?.label
}
