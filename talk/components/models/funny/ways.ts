/** What a dial learns from the list it stands in. */
import type { InjectionKey } from 'vue'
import type { Dial } from './staging.ts'

export interface Ways {
  /** How far a dial is turned at this moment, 0 to 1. */
  positionOf: (dial: Dial) => number
  /** Whether the click at which it is turned has come. */
  isTurned: (dial: Dial) => boolean
  /** Whether it is said what it costs. */
  isPriced: (dial: Dial) => boolean
}

export const waysKey: InjectionKey<Ways> = Symbol('where the dials of a list stand')
