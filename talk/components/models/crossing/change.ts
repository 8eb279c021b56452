/** What a goal that moves costs each of four ways to decide: the difference of the medians of many seeds, worked out once a page. */
import type { CrossingSettings } from '../../../models/crossing/rules.ts'
import { typicalDays } from './race.ts'

/** The day on which the goal moves. */
export const moved = 8

export const ways = {
  'independently-one': { decide: 'alone', strategy: 'shared' },
  'lockstep-none': { decide: 'together', strategy: 'kept' },
  'independently-none': { decide: 'alone', strategy: 'kept' },
  'lockstep-one': { decide: 'together', strategy: 'shared' },
} satisfies Record<string, Partial<CrossingSettings>>

export type Way = keyof typeof ways

let lost: Record<Way, number> | undefined

/** Days that the change costs, by way. One run may be a freak: in it lockstep can lose more than those who act alone. */
export function daysLost(): Record<Way, number> {
  return lost ??= Object.fromEntries(Object.entries(ways).map(([way, settings]) =>
    [way, typicalDays({ ...settings, moves: moved }) - typicalDays(settings)])) as Record<Way, number>
}
