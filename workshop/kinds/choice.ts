/** Choice: one of a few options, or as many as fit. */
import type { Options } from '../words.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { values } from '../state.ts'
import { options } from '../words.ts'

/** A key, or with `many` a list of keys. */
export type ChoiceBallot = string | string[]
export interface ChoiceSettings {
  options: Options
  many?: boolean
  /** Keeps the options in their order; otherwise each phone shuffles them. */
  ordered?: boolean
}
/** `counts` in the author's order; with `many` they add up to more than `n`, the number of voters. */
export interface ChoiceTally { kind: 'choice', counts: { key: string, label: string, n: number }[], n: number }

export const choice: Kind<ChoiceSettings, ChoiceBallot, ChoiceTally> = {
  settings: {
    options,
    many: v.optional(v.boolean()),
    ordered: v.optional(v.boolean()),
  },
  ballot(poll) {
    const key = v.picklist(Object.keys(poll.options))
    return poll.many
      ? v.pipe(v.array(key), v.minLength(1), v.maxLength(12), v.check(keys => new Set(keys).size === keys.length, 'each option once'))
      : key
  },
  tally(asked) {
    const poll = asked.poll as unknown as ChoiceSettings
    const counts = new Map(Object.keys(poll.options).map(key => [key, 0]))
    let n = 0
    for (const { value } of values<ChoiceBallot>(asked)) {
      n++
      for (const key of [value].flat())
        counts.set(key, counts.get(key)! + 1)
    }
    return {
      kind: 'choice',
      counts: [...counts].map(([key, n]) => ({ key, label: poll.options[key]!, n })),
      n,
    }
  },
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
