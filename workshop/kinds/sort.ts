/** Sort: a few items, each put into one of the same few drawers. */
import type { Options } from '../schemas.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { options } from '../schemas.ts'
import { answered, standing, values } from '../standing.ts'
import { withheld } from '../withheld.ts'

/** Drawer by item; items not sorted yet are left out. */
export type SortBallot = Record<string, string>
export interface SortSettings {
  items: Options
  into: Options
  ordered?: boolean
}
export interface SortTally {
  kind: 'sort'
  items: { key: string, label: string, n: number, counts: { key: string, label: string, n: number }[] }[]
  n: number
}

declare module '../poll.ts' {
  interface Kinds { sort: { settings: SortSettings, ballot: SortBallot, tally: SortTally } }
}

export const sort: Kind<'sort'> = {
  settings: { items: options, into: options, ordered: v.optional(v.boolean()) },
  forPhones: ({ items, into, ordered }) => ({ items, into, ordered }),
  forScreens: ({ items, into, ordered }) => ({ items, into, ordered }),
  keys: ({ items, into }) => [...Object.keys(items).sort(), '>', ...Object.keys(into).sort()],
  ballot(poll) {
    const drawer = v.optional(v.picklist(Object.keys(poll.into)))
    return v.pipe(
      v.strictObject(Object.fromEntries(Object.keys(poll.items).map(item => [item, drawer]))),
      v.check(sorted => Object.keys(sorted).length > 0, 'sort at least one'),
    ) as v.GenericSchema<unknown, SortBallot>
  },
  tally(poll) {
    const { items, into } = poll.definition
    const counts = Object.fromEntries(Object.keys(items).map(item =>
      [item, Object.fromEntries(Object.keys(into).map(drawer => [drawer, 0]))]))
    for (const { value } of values(poll)) {
      for (const [item, drawer] of Object.entries(value))
        counts[item]![drawer]!++
    }
    const sorted = new Map<string, number>()
    for (const { value } of standing(poll)) {
      for (const item of Object.keys(value as SortBallot))
        sorted.set(item, (sorted.get(item) ?? 0) + 1)
    }
    return {
      kind: 'sort',
      items: Object.entries(items).map(([key, label]) => ({
        key,
        label,
        n: sorted.get(key) ?? 0,
        counts: Object.entries(into).map(([drawer, label]) => ({ key: drawer, label, n: counts[key]![drawer]! })),
      })),
      n: answered(poll),
    }
  },
  brief: ({ kind, items, n }) => ({
    kind,
    items: items.map(({ key, label, n, counts }) => ({
      key,
      label,
      n,
      counts: counts.map(({ key, label, n }) => ({ key, label, n })),
    })),
    n,
  }),
  cells: value => Object.entries(value).map(([item, drawer]) => `${item} ${drawer}`),
  wholes: ({ items, into }) => Object.keys(items).map(item => Object.keys(into).map(drawer => `${item} ${drawer}`)),
  withhold(value, isRare) {
    return Object.fromEntries(Object.entries(value).map(([item, drawer]) => [item, isRare(`${item} ${drawer}`) ? withheld : drawer]))
  },
}
