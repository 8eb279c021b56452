/**
 * How the polls of a deck are checked, because the server, the stage and a recording must agree on it.
 *
 * The server reads the slides' frontmatter and puts the deck into the log as it was asked, so that a recording
 * can be understood without the slides it came from.
 */
import type { Deck, Poll } from './poll.ts'
import * as v from 'valibot'
import { allKinds, rulesOf } from './kinds/index.ts'
import { identifier, line, step } from './schemas.ts'

/** What every poll has in its frontmatter; its kind adds the rest. */
export const pollEntries = {
  id: identifier,
  ask: line,
  opens: v.optional(step),
  shows: v.optional(step),
  open: v.optional(v.picklist(['lobby', 'talk', 'never'])),
  live: v.optional(v.boolean()),
  seconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(3600))),
  repeats: v.optional(identifier),
}

/** A poll of any kind that is known as it is read, told apart by `kind`; its wording is checked by `ask`. */
function pollsWith(ask: v.GenericSchema<unknown, string>): v.GenericSchema<unknown, Poll> {
  let known: v.GenericSchema | undefined
  let kinds = 0
  const current = () => {
    const all = Object.entries(allKinds())
    if (!known || kinds !== all.length) {
      kinds = all.length
      known = v.variant(
        'kind',
        all.map(([name, { settings }]) => v.strictObject({ kind: v.literal(name), ...pollEntries, ask, ...settings })),
        ({ expected, received }) => `Invalid type: Expected ${expected}, or a kind that the deck's talk brings, but received ${received}`,
      )
    }
    return known
  }
  return v.lazy(current) as v.GenericSchema<unknown, Poll>
}

const pollSchema = pollsWith(line)
/** A poll in the words it was asked in, where an option may stand for `{top}`. */
export const askedSchema = pollsWith(v.pipe(v.string(), v.minLength(1), v.maxLength(700)))

/** The frontmatter of one slide, as far as polls are concerned. */
export const slideSchema = v.object({
  id: v.optional(identifier),
  polls: v.optional(v.array(pollSchema), []),
  reveals: v.optional(v.array(v.strictObject({
    poll: identifier,
    at: step,
    against: v.optional(identifier),
  })), []),
  mentions: v.optional(v.strictObject({
    of: identifier,
    at: step,
    words: v.pipe(v.array(line), v.minLength(1), v.maxLength(40)),
  })),
  slowest: v.optional(v.strictObject({
    of: identifier,
    at: step,
    among: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.minLength(1), v.maxLength(6)),
  })),
})
/** Seconds of a talk, at most a day. */
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(86_400))

export const deckSchema: v.GenericSchema<unknown, Deck> = v.object({
  title: v.string(),
  slides: v.array(v.object({
    ...slideSchema.entries,
    id: v.string(),
    title: v.string(),
    noted: v.optional(step),
    planned: v.optional(seconds),
    optional: v.optional(v.object({ clicks: v.array(step), rest: v.boolean(), seconds })),
  })),
})

/** What ballots of a poll are told apart by; another of it starts a round. */
export function keysOf(poll: Poll): string {
  return [poll.kind, ...rulesOf(poll.kind).keys?.(poll) ?? []].join(' ')
}
