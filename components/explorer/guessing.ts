/** What somebody guessed of a model's question, and which guess would have been right. */
import type { Question, Values } from '../../explorables/model.ts'

/** The place of a guess among those there are, or none: somebody only wants to see. */
export type Guess = number | 'none'

/** How many times one figure is another; where the other is nought, infinitely often, or as often where both are. */
export function timesOf(own: number, other: number): number {
  return own === other ? 1 : own / other
}

/** The guess that would have been right, by its place. */
export function guessOf({ guesses }: Question<Values>, times: number): number {
  return guesses.findIndex(({ below }) => times < below || below === Infinity)
}
