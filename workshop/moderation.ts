/**
 * What becomes of strangers' words before others see them: a text is hidden, sent away, approved, or waits. Every kind
 * that has words asks here.
 */
import type { Handed } from './kinds/kind.ts'
import type { PollState, State, VoterId } from './state.ts'
import { ballotIn } from './ballot-box.ts'
import { currentRound, textKey } from './state.ts'
import { isWithheld, withheld } from './withheld.ts'

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
  return text && ballotIn(ballots, text.voter, text.slot)?.value
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
 * Gives a new text its id; a changed one keeps it, waits for approval again and is off the stage. One that is taken
 * back is gone with its votes, and what is written in its place is another text; but what was hidden or sent away stays
 * so.
 */
export function keepText(poll: PollState, voter: VoterId, slot: string, value: unknown): void {
  const round = currentRound(poll)
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
    do round.written++
    while (String(round.written) === round.reserved)
    const id = String(round.written)
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

/** A text as one voter is handed it. */
export function asHanded(poll: PollState, id: string, text: string, voter: VoterId): Handed {
  return currentRound(poll).flags.get(id)?.has(voter) ? { id, text: '', reported: true } : { id, text }
}

/** Looks like an address, a number to call or a link: kept from other phones until the presenter approves it. */
export function looksPrivate(text: string): boolean {
  return /@|https?:|www\.|\+?\d[\d\s/().-]{6,}\d/i.test(text)
}

/** The text that the presenter hid last, in whichever poll; undefined where none is hidden. */
export function lastHidden(state: State): { poll: string, text: string } | undefined {
  let last: { poll: string, text: string, at: number } | undefined
  for (const [id, poll] of state.polls) {
    for (const [text, at] of currentRound(poll).hidden) {
      if (!last || at >= last.at)
        last = { poll: id, text, at }
    }
  }
  return last && { poll: last.poll, text: last.text }
}
