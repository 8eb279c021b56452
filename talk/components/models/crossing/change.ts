/** What a goal that moves costs each of four ways to decide: the difference of the medians of many seeds. */
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

/** What was set for each way, without the change and with it. */
const [stays, moves] = [Object.values(ways), Object.values(ways).map(settings => ({ ...settings, moves: moved }))]

/** All that `daysLost` compares. */
export const changes: Partial<CrossingSettings>[] = [...stays, ...moves]

/** Days that the change costs, by way. One run may be a freak: in it lockstep can lose more than those who act alone. */
export function daysLost(): Record<Way, number> {
  return Object.fromEntries(Object.keys(ways).map((way, i) =>
    [way, typicalDays(moves[i]!) - typicalDays(stays[i]!)])) as Record<Way, number>
}
