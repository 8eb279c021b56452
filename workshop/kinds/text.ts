/** Text: one line in a person's own words; perhaps sealed, perhaps with a control question for a third of the room. */
import type { PollState, Round, State, VoterId } from '../state.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { hash } from '../hash.ts'
import { identifier, line, phrase } from '../schemas.ts'
import { answered, currentRound, placeOf, standing, textKey } from '../state.ts'
import { isWithheld, withheld } from '../withheld.ts'

/** The words, or false for "I can't". */
export type TextBallot = string | false
export interface TextSettings {
  /** The words on the button of those who have nothing to write, such as "I can't"; without it there is no button. */
  skip?: string
  /** Kept under an envelope until another slide reveals it. */
  sealed?: boolean
  /** The question that a random third is asked instead, once `from` people are here as it opens. */
  control?: { ask: string, from: number }
  /** The choice whose winner stands for `{top}` in the question, and the option used where it did not run. */
  of?: string
  fallback?: string
}
export interface TextTally {
  kind: 'text'
  /** One arm, or with the control running two; texts oldest first, at most 400. `n` counts all texts of the arm. */
  arms: { ask: string, n: number, skipped: number, texts: { id: string, text: string }[] }[]
  /** Texts that wait for approval. */
  waiting: number
  n: number
}

const shownAtMost = 400

export const text: Kind<TextSettings, TextBallot, TextTally> = {
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
  forPhones: ['skip'],
  texts(poll) {
    const { texts, ballots } = currentRound(poll)
    return [...texts.values()].reverse().flatMap(({ id, voter }) => {
      const value = ballots.get(voter)?.get('0')?.value
      return typeof value === 'string' ? [{ id, text: value }] : []
    })
  },
  cast: keepText,
  quotes: (poll, of) => poll === of,
  ballot: (poll, say = phrase) => poll.skip ? v.union([v.literal(false), say(140)]) : say(140),
  tally(poll, state) {
    const definition = poll.definition as unknown as TextSettings & { ask: string }
    const asks = controlRuns(poll) ? [definition.ask, definition.control!.ask] : [definition.ask]
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
        else if (typeof value === 'string' && !isSentAway(poll, id) && arm.texts.length < shownAtMost)
          arm.texts.push({ id, text: value })
      }
    }
    return { kind: 'text', arms, waiting, n: answered(poll) }
  },
  personal: (poll, state, voter) => armOf(state, poll, voter)
    ? { ask: (poll.definition as unknown as TextSettings).control!.ask }
    : {},
  seen: seenText,
  brief: ({ kind, arms, waiting, n }) => ({
    kind,
    arms: arms.map(({ ask, n, skipped }) => ({ ask, n, skipped, texts: [] })),
    waiting,
    n,
  }),
}

function controlRuns(poll: PollState): boolean {
  const { control } = poll.definition as unknown as TextSettings
  return !!control && poll.hereAtOpening >= control.from
}

/** 1 for the random third that gets the control question, else 0. */
export function armOf(state: State, poll: PollState, voter: VoterId): 0 | 1 {
  return controlRuns(poll) && hash(currentRound(poll).seed, 'arm', placeOf(state, voter)) % 3 === 0 ? 1 : 0
}

/** A text as it stands, or undefined where it is not standing or its words are withheld. */
export function visibleText(poll: PollState, id: string): string | undefined {
  return isStanding(poll, id) ? wordsOf(poll, id) : undefined
}

/** The same also where it was sent away. */
export function wordsOf(poll: PollState, id: string): string | undefined {
  const value = isThere(poll, id) && valueOf(poll, id)
  return typeof value === 'string' ? value : undefined
}

/** False where it was taken back, was "I can't", is hidden or was sent away. */
export function isStanding(poll: PollState, id: string): boolean {
  return isThere(poll, id) && !isSentAway(poll, id)
}

/** The same also where it was sent away: what was answered to it still counts. */
export function isThere(poll: PollState, id: string): boolean {
  return isText(valueOf(poll, id)) && !currentRound(poll).hidden.has(id)
}

function valueOf(poll: PollState, id: string): unknown {
  const { texts, ballots } = currentRound(poll)
  const text = texts.get(id)
  return text && ballots.get(text.voter)?.get(text.slot)?.value
}

/** Words, perhaps withheld; not "I can't" and not a vote. */
function isText(value: unknown): boolean {
  return typeof value === 'string' || isWithheld(value)
}

/** A text that stood in the end, not hidden, sent away or waiting, and that does not look private. */
export function seenText(poll: PollState, voter: VoterId, slot: string, value: unknown): unknown {
  if (typeof value !== 'string')
    return value
  const { textOf, approved } = currentRound(poll)
  const id = textOf.get(textKey(voter, slot)) ?? ''
  const isSeen = approved.has(id) || !(poll.gated || looksPrivate(value))
  return isSeen && visibleText(poll, id) === value ? value : withheld
}

/**
 * Gives a new text its id; a changed one keeps it, waits for approval again and is off the stage. One that is taken back is gone with
 * its votes, and what is written in its place is another text; but what was hidden or sent away stays so.
 */
export function keepText(round: Round, voter: VoterId, slot: string, value: unknown): void {
  const key = textKey(voter, slot)
  const known = round.textOf.get(key)
  if (known !== undefined) {
    round.approved.delete(known)
    if (round.chosen === known)
      round.chosen = null
    if (value === null && !round.hidden.has(known) && !round.flags.has(known)) {
      round.texts.delete(known)
      round.textOf.delete(key)
    }
  }
  else if (isText(value)) {
    const id = String(++round.written)
    round.texts.set(id, { id, voter, slot })
    round.textOf.set(key, id)
  }
}

/** Whether the stage may not show a text yet: above fifty people each one waits for the presenter's approval. */
export function isWaiting(poll: PollState, id: string): boolean {
  return poll.gated && !currentRound(poll).approved.has(id)
}

/** Whether it is gone for all, and the presenter has not approved it. */
export function isSentAway(poll: PollState, id: string): boolean {
  const { approved, sentAway } = currentRound(poll)
  return sentAway.has(id) && !approved.has(id)
}

/** Whether this voter said «not this one» of the text. */
export function isFlaggedBy(poll: PollState, id: string, voter: VoterId): boolean {
  return currentRound(poll).flags.get(id)?.has(voter) ?? false
}

/** Looks like an address, a number to call or a link: kept from other phones until the presenter approves it. */
export function looksPrivate(text: string): boolean {
  return /@|https?:|www\.|\+?\d[\d\s/().-]{6,}\d/i.test(text)
}

/** The texts of a poll that other phones may be given, one list an arm, in the order they came. */
export function textsForHands(state: State, of: string): string[][] {
  const poll = state.polls.get(of)
  if (!poll)
    return []
  const arms: string[][] = controlRuns(poll) ? [[], []] : [[]]
  const { texts, approved } = currentRound(poll)
  for (const { id, voter } of texts.values()) {
    const text = visibleText(poll, id)
    if (text !== undefined && (approved.has(id) || !looksPrivate(text)))
      arms[armOf(state, poll, voter)]!.push(id)
  }
  return arms
}
