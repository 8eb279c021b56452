/**
 * What a poll is as data, below all kinds of polls: what every poll has, and where a kind says what it adds. It imports
 * nothing, so that kinds, state and deck can all stand on it.
 */

/** When a poll opens other than at a click. `never` leaves out a poll whose options other slides still quote. */
export type Span = 'lobby' | 'talk' | 'never'

/** What every poll has, whatever its kind. Steps are clicks of its slide. */
export interface PollBase {
  id: string
  /** What the room is asked, word for word; `{top}` stands for the winner of the poll named by `of`. */
  ask: string
  /** The click at which phones get it. */
  opens?: number
  /** The click that ends it and shows the result; left out where another slide reveals it. */
  shows?: number
  /** Instead of `opens`: until the talk's first slide is left, or all the time. */
  open?: Span
  /** Shown while it is open. */
  live?: boolean
  /** Seconds on the timer: a hint, nothing closes by itself. */
  seconds?: number
  /** The earlier poll that this one asks again. */
  repeats?: string
}

/**
 * The kinds by name, each with its settings, its ballot and its tally. A kind adds itself, here or in a talk:
 * `declare module '../poll.ts' { interface Kinds { scale: { settings: …, ballot: …, tally: … } } }`
 */

export interface Kinds {}

export type KindName = keyof Kinds
export type SettingsOf<K extends KindName> = Kinds[K]['settings']
export type BallotOf<K extends KindName> = Kinds[K]['ballot']
export type TallyOf<K extends KindName> = Kinds[K]['tally']

/** A poll of a kind as it stands in a slide's frontmatter, checked; of several kinds, told apart by `kind`. */
export type PollOf<K extends KindName> = { [N in K]: PollBase & { kind: N } & SettingsOf<N> }[K]
export type Poll = PollOf<KindName>

/** The figures of any poll, told apart by `kind`. */
export type Tally = TallyOf<KindName>

/** A result that a slide shows though another slide asked for it. */
export interface Reveal {
  poll: string
  at: number
  /** A second poll of the same people: both answers are paired in a table. */
  against?: string
}

/** How many texts of a sealed poll mention one of some words: all that is said of them before they are shown. */
export interface Mentions { of: string, at: number, words: string[] }

/** Of fewer texts no count is told. */
export const mentionsFrom = 5

/**
 * How long people took to a poll's first answer, as the slowest of so many of them drawn by chance: all that is said of
 * anybody's time, and nothing before its click.
 */
export interface Slowest { of: string, at: number, among: number[] }

/** Of fewer people no time is told: one person's is nobody's business. */
export const slowestFrom = 2

/** What only the longer edition has of a slide: it may be left out where time is short. */
export interface Optional {
  /** Clicks, rising; none where it is the whole slide. */
  clicks: number[]
  /** Nothing of the slide comes after them. */
  rest: boolean
  /** What it takes, in seconds. */
  seconds: number
}

/** What of a slide happens at its clicks. */
export type SlidePolls = Pick<Slide, 'polls' | 'reveals' | 'mentions' | 'slowest'>

export interface Slide {
  id: string
  title: string
  /** How many clicks its note speaks of; it may have more. */
  noted?: number
  /** How long it shall take, in seconds, where its note says so. Of the note no more than that is known. */
  planned?: number
  optional?: Optional
  polls: Poll[]
  reveals: Reveal[]
  mentions?: Mentions
  slowest?: Slowest
}

/** The slides in their order. */
export interface Deck {
  title: string
  slides: Slide[]
}

/** Every poll of a deck with the slide that asks it, in order. */
export function pollsOf(deck: Deck): { slide: Slide, poll: Poll }[] {
  return deck.slides.flatMap(slide => slide.polls.map(poll => ({ slide, poll })))
}

/** The poll with this id as a deck words it. */
export function pollIn(deck: Deck, id: string): Poll | undefined {
  return pollsOf(deck).find(({ poll }) => poll.id === id)?.poll
}
