/** The luck that the slides run: one seed for all of them, so that what differs is only how decisions are taken. */
import type { CrossingRun } from '../../../models/crossing.ts'
import type { CrossingSettings } from '../../../models/crossing/rules.ts'
import { idle } from '../../../../components/room/idle.ts'
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

/** The days until all is done, by settings: of the first seeds, as many as were run. */
const known = new Map<string, number[]>()

/** So many runs are worked out ahead at once: some four milliseconds, which a frame has left. */
const atOnce = 10

let ahead = Promise.resolve()

/** Days until all is done under other settings: the median of many seeds. */
export function typicalDays(settings: Partial<CrossingSettings>): number {
  return bandOf(daysUnder(settings, typically)).median
}

/** Has those medians at hand: hundreds of runs take a second, and no key is heard meanwhile unless they are done before. */
export function workOutAhead(all: Partial<CrossingSettings>[]): void {
  ahead = ahead.then(async () => {
    for (const settings of all) {
      for (let count = 0; count < typically; count += atOnce) {
        await idle()
        daysUnder(settings, Math.min(typically, count + atOnce))
      }
    }
  })
}

/** The days of so many seeds at least, of which those that were run before are not run again. */
function daysUnder(settings: Partial<CrossingSettings>, count: number): number[] {
  const name = JSON.stringify(settings)
  const days = known.get(name) ?? []
  known.set(name, days)
  while (days.length < count)
    days.push(daysOf(days.length + 1, { ...initial, ...settings }))
  return days
}
