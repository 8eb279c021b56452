/** How many of a poll's texts mention one of some words: a count of texts that are still sealed. */
import type { Slide } from '../deck.ts'
import type { PollState, State } from '../state.ts'
import type { RoomView } from '../views.ts'
import { armOf, visibleText } from '../kinds/text.ts'
import { currentRound } from '../state.ts'

/**
 * `k` of the `n` visible texts have a word that begins like one of the slide's words, whatever its case. Answers to
 * the control question are left out.
 */
export function mentionsOf(state: State, slide: Slide): RoomView['mentions'][string] {
  const words = state.mentions.get(slide.id) ?? slide.mentions!.words
  const asked = state.polls.get(slide.mentions!.of)
  const texts = asked ? textsOfArm(state, asked, 0) : []
  return { words, k: texts.filter(text => mentions(text, words)).length, n: texts.length }
}

function textsOfArm(state: State, asked: PollState, arm: 0 | 1): string[] {
  return [...currentRound(asked).texts.values()]
    .filter(({ voter }) => armOf(state, asked, voter) === arm)
    .flatMap(({ id }) => visibleText(asked, id) ?? [])
}

/** Words and phrases match at the beginning of a word, so that "autonom" finds "autonomy" and "on their own" itself. */
export function mentions(text: string, words: string[]): boolean {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`
  return words.some(word => plain.includes(` ${word.toLowerCase()}`))
}
