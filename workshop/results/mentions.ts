/** How many of a poll's texts mention one of some words: a count of texts that are still sealed. */
import type { Slide } from '../deck.ts'
import type { State } from '../state.ts'
import type { RoomView } from '../views.ts'
import { visibleText } from '../kinds/text.ts'
import { currentRound } from '../state.ts'

/** `k` of the `n` visible texts have a word that begins like one of the slide's words, whatever its case. */
export function mentionsOf(state: State, slide: Slide): RoomView['mentions'][string] {
  const words = state.mentions.get(slide.id) ?? slide.mentions!.words
  const asked = state.polls.get(slide.mentions!.of)
  const texts = asked ? [...currentRound(asked).texts.keys()].flatMap(id => visibleText(asked, id) ?? []) : []
  return { words, k: texts.filter(text => mentions(text, words)).length, n: texts.length }
}

/** Words and phrases match at the beginning of a word, so that "autonom" finds "autonomy" and "on their own" itself. */
export function mentions(text: string, words: string[]): boolean {
  const plain = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`
  return words.some(word => plain.includes(` ${word.toLowerCase()}`))
}
