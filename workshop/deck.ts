/**
 * What the polls of a deck look like as data, because the server, the stage and a recording must agree on it.
 *
 * The server reads the slides' frontmatter and puts the deck into the log as it was asked, so that a recording
 * can be understood without the slides it came from.
 */
import type { KindName, KindSettings } from './kinds/index.ts'
import * as v from 'valibot'
import { kinds } from './kinds/index.ts'
import { identifier, line, step } from './schemas.ts'

/** What every poll has in its frontmatter; its kind adds the rest. Steps are clicks of the slide. */
const pollEntries = {
  id: identifier,
  /** What the room is asked, word for word; `{top}` stands for the winner of the poll named by `of`. */
  ask: line,
  /** The click at which phones get it. */
  opens: v.optional(step),
  /** The click that ends it and shows the result; left out where another slide reveals it. */
  shows: v.optional(step),
  /**
   * Instead of `opens`: `lobby`, until the talk's first slide is left, or `talk`, all the time. `never` is how an
   * edition leaves a poll out whose options other slides still quote.
   */
  open: v.optional(v.picklist(['lobby', 'talk', 'never'])),
  /** Shown while it is open. */
  live: v.optional(v.boolean()),
  /** Seconds on the timer: a hint, nothing closes by itself. */
  seconds: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(3600))),
  /** The earlier poll that this one asks again. */
  repeats: v.optional(identifier),
}

interface PollBase {
  id: string
  ask: string
  opens?: number
  shows?: number
  open?: 'lobby' | 'talk' | 'never'
  live?: boolean
  seconds?: number
  repeats?: string
}

/** A poll as it stands in a slide's frontmatter, checked. */
export type Poll = { [K in KindName]: PollBase & { kind: K } & KindSettings[K] }[KindName]
export type PollOf<K extends KindName> = Extract<Poll, { kind: K }>

/** A result that a slide shows though another slide asked for it. */
export interface Reveal {
  poll: string
  at: number
  /** A second poll of the same people: both answers are paired in a table. */
  against?: string
}

/** How many texts of a sealed poll mention one of some words: all that is said of them before they are shown. */
export interface Mentions { of: string, at: number, words: string[] }

export interface Slide {
  id: string
  title: string
  polls: Poll[]
  reveals: Reveal[]
  mentions?: Mentions
}

/** The slides in their order. */
export interface Deck {
  title: string
  slides: Slide[]
}

/** A poll of any kind, told apart by `kind`; its wording is checked by `ask`. */
function pollsWith(ask: v.GenericSchema<unknown, string>): v.GenericSchema<unknown, Poll> {
  return v.variant('kind', Object.entries(kinds).map(([name, kind]) =>
    v.strictObject({
      kind: v.literal(name),
      ...pollEntries,
      ask,
      ...kind.settings,
    })) as never) as unknown as v.GenericSchema<unknown, Poll>
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
})
export const deckSchema = v.object({
  title: v.string(),
  slides: v.array(v.object({ ...slideSchema.entries, id: v.string(), title: v.string() })),
}) as unknown as v.GenericSchema<unknown, Deck>

/** Every poll of a deck with the slide that asks it, in order. */
export function pollsOf(deck: Deck): { slide: Slide, poll: Poll }[] {
  return deck.slides.flatMap(slide => slide.polls.map(poll => ({ slide, poll })))
}

/** The poll with this id as a deck words it. */
export function pollIn(deck: Deck, id: string): Poll | undefined {
  return pollsOf(deck).find(({ poll }) => poll.id === id)?.poll
}

/** The keys by which ballots of a poll are told apart; another set of them starts a round. */
export function keysOf(poll: Poll): string {
  const keys: string[] = [poll.kind]
  if ('options' in poll)
    keys.push(...Object.keys(poll.options).sort())
  if (poll.kind === 'sort')
    keys.push(...Object.keys(poll.items).sort(), '>', ...Object.keys(poll.into).sort())
  if (poll.kind === 'scale')
    keys.push(`${poll.from}…${poll.to}`)
  return keys.join(' ')
}
