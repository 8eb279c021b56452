/** What the slide compares where some decisions cost much: medians of many seeds. */
import type { CrossingSettings } from '../../../models/crossing/rules.ts'
import { initialOf } from '../../../../explorables/model.ts'
import { crossing } from '../../../models/crossing.ts'
import { typicalDays } from './race.ts'

/** One comparison: about how many decisions a run meets, and the days of rework of an unfit one that is costly. */
export interface Costly { key: 'rare' | 'frequent' | 'known', decisions: number, rework: number }

export interface Compared extends Costly { ways: { way: CrossingSettings['decide'], days: number }[] }

const { teams, costlyRework } = initialOf(crossing)
/** Legs of a team. */
const legs = 20

const cases: { key: Costly['key'], decisions: number, costly: number, ways: CrossingSettings['decide'][] }[] = [
  { key: 'rare', decisions: 0.1, costly: 1, ways: ['alone', 'together'] },
  { key: 'frequent', decisions: 0.3, costly: 1, ways: ['alone', 'together'] },
  { key: 'known', decisions: 0.3, costly: 0.1, ways: ['alone', 'vote', 'together'] },
]

/** What is set for a way to decide. */
function settingsOf({ decisions, costly }: { decisions: number, costly: number }, decide: CrossingSettings['decide']): Partial<CrossingSettings> {
  return { decide, strategy: 'shared', decisions, costly }
}

/** All that `costlyDays` compares. */
export const costlyWays: Partial<CrossingSettings>[] = cases.flatMap(each => each.ways.map(decide => settingsOf(each, decide)))

/** Days until all is done, by case and way; everybody knows why in all of them. */
export function costlyDays(): Compared[] {
  return cases.map(each => ({
    key: each.key,
    decisions: Math.round(each.decisions * teams * legs),
    rework: costlyRework,
    ways: each.ways.map(decide => ({ way: decide, days: typicalDays(settingsOf(each, decide)) })),
  }))
}
