/** Text: one line in a person's own words; perhaps sealed, perhaps with a control question for a third of the room. */
import type { PollState, State, VoterId } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { ballotIn } from '../ballot-box.ts'
import { hash } from '../hash.ts'
import { isSentAway, isWaiting, keepText, looksPrivate, seenText, visibleText } from '../moderation.ts'
import { pollsOf } from '../poll.ts'
import { identifier, line, phrase } from '../schemas.ts'
import { answered, standing } from '../standing.ts'
import { currentRound, isOf, placeOf, textKey } from '../state.ts'
import { longest } from '../writing.ts'

/** The words, or false for "I can't". */
export type TextBallot = string | false
export interface TextSettings {
  /** The words on the button of those who have nothing to write, such as "I can't"; without it there is no button. */
  skip?: string
  /** Kept under an envelope until another slide reveals it. */
  sealed?: boolean
  /** The question that a random third is asked instead, once `from` people are here as it opens. */
  control?: { ask: string, from: number }
  /** The choice whose winner stands for `{top}` in the question. */
  of?: string
  /** The option that stands there where that choice did not run. */
  fallback?: string
}
export interface TextTally {
  kind: 'text'
  /** One arm, or with the control running two; texts oldest first, at most 400. `n` counts all texts of the arm. */
  arms: { ask: string, n: number, skipped: number, texts: { id: string, text: string }[] }[]
  /** Texts that wait for approval. */
  waiting: number
  /** The id of the text that the presenter put before the others, where it stands among them. */
  pinned?: string
  n: number
}

declare module '../poll.ts' {
  interface Kinds { text: { settings: TextSettings, ballot: TextBallot, tally: TextTally } }
}

const shownAtMost = 400

/** With fewer texts of the room a text of the deck's own would stand out among them. */
export const leastTexts = 3

export const text: Kind<'text'> = {
  settings: {
    skip: v.optional(line),
    sealed: v.optional(v.boolean()),
    control: v.optional(v.strictObject({
      ask: line,
      from: v.optional(v.pipe(v.number(), v.integer(), v.minValue(2)), 20),
    })),
    of: v.optional(identifier),
    fallback: v.optional(v.string()),
  },
  forPhones: ({ skip }) => ({ skip }),
  forScreens: ({ skip, sealed, control, of, fallback }) => ({ skip, sealed, control, of, fallback }),
  cells: () => [],
  chooses: true,
  texts(poll) {
    const { texts, ballots } = currentRound(poll)
    return [...texts.values()].reverse().flatMap(({ id, voter }) => {
      const value = ballotIn(ballots, voter)?.value
      return typeof value === 'string' ? [{ id, text: value }] : []
    })
  },
  cast: keepText,
  /** Where a vote brings a text of the deck's own, an id among those of the room's texts is reserved for it, so that its number does not give it away. */
  opened(poll, state) {
    const { id } = poll.definition
    const round = currentRound(poll)
    const isVotedOn = pollsOf(state.deck).some(({ poll: other }) => other.kind === 'vote' && other.of === id && other.also !== undefined)
    if (isVotedOn && round.written === 0)
      round.reserved = String(1 + hash(round.seed, 'reserved') % Math.max(leastTexts, poll.hereAtOpening))
  },
  quotes: (poll, of) => poll === of,
  ballot: (poll, say = phrase) => poll.skip ? v.union([v.literal(false), say(longest.line)]) : say(longest.line),
  tally(poll, state) {
    const { definition } = poll
    const control = runningControl(poll)
    const asks = control ? [definition.ask, control.ask] : [definition.ask]
    const arms = asks.map(ask => ({ ask, n: 0, skipped: 0, texts: [] as { id: string, text: string }[] }))
    const round = currentRound(poll)
    let waiting = 0
    for (const { voter, value } of standing(poll)) {
      const arm = arms[armOf(state, poll, voter)]!
      const id = round.textOf.get(textKey(voter))
      if (value === false) {
        arm.skipped++
      }
      else if (id && !round.hidden.has(id)) {
        arm.n++
        if (isWaiting(poll, id))
          waiting++
        else if (typeof value === 'string' && !isSentAway(poll, id) && (arm.texts.length < shownAtMost || id === round.chosen))
          arm.texts.push({ id, text: value })
      }
    }
    const pinned = arms.flatMap(({ texts }) => texts).find(({ id }) => id === round.chosen)?.id
    return { kind: 'text', arms, waiting, ...(pinned ? { pinned } : {}), n: answered(poll) }
  },
  wordings: poll => runningControl(poll) !== undefined,
  personal: (poll, state, voter) => armOf(state, poll, voter)
    ? { ask: runningControl(poll)!.ask }
    : {},
  seen: seenText,
  brief: ({ kind, arms, waiting, n }) => ({
    kind,
    arms: arms.map(({ ask, n, skipped }) => ({ ask, n, skipped, texts: [] })),
    waiting,
    n,
  }),
}

/** The control question, where it is asked at all: of a text, once enough people were here as it opened. */
function runningControl(poll: PollState): TextSettings['control'] {
  const control = isOf(poll, 'text') ? poll.definition.control : undefined
  return control && poll.hereAtOpening >= control.from ? control : undefined
}

/** 1 for the random third that gets the control question, else 0. */
export function armOf(state: State, poll: PollState, voter: VoterId): 0 | 1 {
  return runningControl(poll) && hash(currentRound(poll).seed, 'arm', placeOf(state, voter)) % 3 === 0 ? 1 : 0
}

/** The texts of a poll that other phones may be given, one list an arm, in the order they came. */
export function textsForHands(state: State, of: string): string[][] {
  const poll = state.polls.get(of)
  if (!poll)
    return []
  const arms: string[][] = runningControl(poll) ? [[], []] : [[]]
  const { texts, approved } = currentRound(poll)
  for (const { id, voter } of texts.values()) {
    const text = visibleText(poll, id)
    if (text !== undefined && (approved.has(id) || !looksPrivate(text)))
      arms[armOf(state, poll, voter)]!.push(id)
  }
  return arms
}
