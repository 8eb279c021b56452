/** What every board is given, so that one more kind of poll is one more file here and a line in the registry. */
import type { ComputedRef, InjectionKey, Ref } from 'vue'
import type { Tally } from '../../../workshop/poll.ts'
import type { BoardView } from '../../../workshop/views.ts'
import type { ComparedNote } from './ghosts.ts'

export interface BoardProps<T extends Tally = Tally> {
  board: BoardView
  tally: T
  /** The box for the picture, in pixels of the slide; the foot comes below it. */
  width: number
  height: number
  /** The result was shown just now: arrows fly from the field where they gathered. */
  reveals: boolean
  /** Without any way between: previews and print. */
  still: boolean
}

/** What the foot of every board says besides: what a visitor's own answer in it is, answers that are withheld, other workshops. */
export interface FootNotes { own: string, withheld: string, compared: ComparedNote[] }
export const footNotes: InjectionKey<ComputedRef<FootNotes>> = Symbol('foot notes')

/** By how many pixels the foot is higher than usual, as it is drawn: the picture gives way. */
export const footGrowth: InjectionKey<Ref<number>> = Symbol('foot growth')

/** The height of the line below every board and field, so that both have the same box. */
export const footHeight = 96

/** Of the picture of a result, so that every kind's people, figures and names have room below each other. */
export const leastHeight = 280

/** The height of the sentence between a picture and its foot, where there is one. */
export const toldHeight = 72

/** The height of the foot that also has a line for each of so many notes on other workshops. */
export function footHeightWith(compared: number): number {
  return compared > 0 ? 60 + compared * 38 : footHeight
}
