/** How a pair learns which poll sorts its sentence, and how a split of drawers is put into order and words. */
import type { InjectionKey } from 'vue'
import type { SortTally } from '../../../workshop/kinds/sort.ts'
import type { Group } from '../packing.ts'

export const pairsOf: InjectionKey<string> = Symbol('the poll of a list of pairs')

type Item = SortTally['items'][number]
export type Drawer = Item['counts'][number]

/** The drawers that somebody chose, the fullest first; ties as the author wrote them. */
export function chosen(item: Item): Drawer[] {
  return item.counts.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n)
}

/** Each drawer points its own way, so that a split looks like one. */
export function groupsOf(item: Item): Group[] {
  const angle = new Map(item.counts.map(({ key }, i) => [key, 360 * i / item.counts.length]))
  return chosen(item).map(({ key, n }) => ({ key, n, angle: angle.get(key)!, tone: 'people' }))
}
