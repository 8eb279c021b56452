/** How many of a poll's texts mention one of some words: a count of texts that are still sealed. */
import type { Slide } from '../poll.ts'
import type { PollState, State } from '../state.ts'
import type { RoomView } from '../views.ts'
import { armOf } from '../kinds/text.ts'
import { visibleText } from '../moderation.ts'
import { currentRound } from '../state.ts'

type Counted = RoomView['mentions'][string]

const derived = new WeakMap<PollState, Counted & { version: number }>()

/**
 * `k` of the `n` visible texts have a word that begins like one of the slide's words, whatever its case. Answers to
 * the control question are left out. Counted once for each version of the poll, since every view of the room asks.
 */
export function mentionsOf(state: State, slide: Slide): Counted {
  const words = state.mentions.get(slide.id) ?? slide.mentions!.words
  const poll = state.polls.get(slide.mentions!.of)
  if (!poll)
    return { words, k: 0, n: 0 }
  let known = derived.get(poll)
  if (known?.version !== poll.version || known.words !== words) {
    const texts = textsOfArm(state, poll, 0)
    known = { version: poll.version, words, k: texts.filter(text => mentions(text, words)).length, n: texts.length }
    derived.set(poll, known)
  }
  return { words, k: known.k, n: known.n }
}

function textsOfArm(state: State, poll: PollState, arm: 0 | 1): string[] {
  return [...currentRound(poll).texts.values()]
    .filter(({ voter }) => armOf(state, poll, voter) === arm)
    .flatMap(({ id }) => visibleText(poll, id) ?? [])
}

/** Words and phrases match at the beginning of a word, so that "autonom" finds "autonomy" and "on their own" itself. */
export function mentions(text: string, words: string[]): boolean {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`
  return words.some(word => plain.includes(` ${word.toLowerCase()}`))
}
