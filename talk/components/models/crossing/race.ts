/** The luck that the slides run: one seed for all of them, so that what differs is only how decisions are taken. */
import type { CrossingRun } from '../../../models/crossing.ts'
import type { CrossingSettings } from '../../../models/crossing/rules.ts'
import { initialOf } from '../../../../explorables/model.ts'
import { bandOf } from '../../../../explorables/seeds.ts'
import { crossing, finishedOn } from '../../../models/crossing.ts'

/** Its days and what is felt lie near the medians of many seeds, and one team is slow at once. */
export const raceSeed = 63

const initial = initialOf(crossing)

/** That luck under other settings. */
export function race(settings: Partial<CrossingSettings> = {}): CrossingRun {
  return crossing.run(raceSeed, { ...initial, ...settings })
}

/** Days that lockstep and those who decide alone take under other settings: medians of many seeds, since one may be a freak. */
export function typicalRace(settings: Partial<CrossingSettings>): { together: number, alone: number, seeds: number } {
  const seeds = 101
  const runs = Array.from({ length: seeds }, (_, i) => crossing.run(i + 1, { ...initial, ...settings, decide: 'together' }))
  const median = (way: 'own' | 'beside') => bandOf(runs.map(run => finishedOn(run[way]))).median
  return { together: median('own'), alone: median('beside'), seeds }
}
