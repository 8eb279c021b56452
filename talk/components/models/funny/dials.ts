/** Where the five dials of slide 27 stand at each click; its list and its meters read the same. */
import type { ComputedRef, InjectionKey } from 'vue'
import type { FunnySettings } from '../../../models/funny.ts'
import { initialOf } from '../../../../explorables/model.ts'
import { funny } from '../../../models/funny.ts'

/** The luck of Felt. */
export const seed = funny.seed
/** How far each of the four funny dials is turned, so that every one of them leaves something to the next. */
const turned = 0.7

/** The clicks at which dials are turned, by their key. The last one is turned alone: the others go back. */
export type Turns = Partial<Record<keyof FunnySettings, number>>

/** The settings at a click. */
export function settingsAt(click: number, turns: Turns): FunnySettings {
  const { share, ...others } = turns
  if (share !== undefined && click >= share)
    return { ...initialOf(funny), share: 1 }
  const up = Object.entries(others).filter(([, at]) => click >= at).map(([key]) => [key, turned])
  return { ...initialOf(funny), ...Object.fromEntries(up) }
}

/** The figure of the run with these settings: felt a week, or value less harm a week. */
export function figureOf(settings: Partial<FunnySettings>, key: 'felt' | 'net'): number {
  return funny.figures(funny.run(seed, { ...initialOf(funny), ...settings })).find(figure => figure.key === key)!.value
}

/** What a dial learns from the list it stands in. */
export interface DialsState {
  settings: FunnySettings
  /** Whether its click has come. */
  isTurned: (key: keyof FunnySettings) => boolean
  costsShown: boolean
}

export const dialsState: InjectionKey<ComputedRef<DialsState>> = Symbol('where the dials of a list stand')
