/** The luck that the slides run: one seed for all of them, so that what differs is only how decisions are taken. */
import type { CrossingRun } from '../../../models/crossing.ts'
import type { CrossingSettings } from '../../../models/crossing/rules.ts'
import { initialOf } from '../../../../explorables/model.ts'
import { bandOf } from '../../../../explorables/seeds.ts'
import { crossing, daysOf } from '../../../models/crossing.ts'

export const raceSeed = crossing.seed

const initial = initialOf(crossing)

/** That luck under other settings. */
export function race(settings: Partial<CrossingSettings> = {}): CrossingRun {
  return crossing.run(raceSeed, { ...initial, ...settings })
}

/** One seed may be a freak: where a slide compares settings, it takes the median of so many. */
export const typically = 201

/** Days until all is done under other settings: the median of many seeds. */
export function typicalDays(settings: Partial<CrossingSettings>): number {
  return bandOf(Array.from({ length: typically }, (_, i) => daysOf(i + 1, { ...initial, ...settings }))).median
}
