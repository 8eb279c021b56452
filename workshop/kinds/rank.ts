/** Rank: a few things in the order a person would take them. */
import type { Options } from '../schemas.ts'
import type { Kind } from './kind.ts'
import * as v from 'valibot'
import { options } from '../schemas.ts'
import { answered, values } from '../standing.ts'

/** Every key once, the first first. */
export type RankBallot = string[]
export interface RankSettings { options: Options }
/** `places[r]` is how many put it in place r, from 0. */
export interface RankTally { kind: 'rank', items: { key: string, label: string, places: number[] }[], n: number }

declare module '../poll.ts' {
  interface Kinds { rank: { settings: RankSettings, ballot: RankBallot, tally: RankTally } }
}

export const rank: Kind<'rank'> = {
  settings: { options },
  forPhones: ({ options }) => ({ options }),
  forScreens: ({ options }) => ({ options }),
  keys: ({ options }) => Object.keys(options).sort(),
  ballot(poll) {
    const keys = Object.keys(poll.options)
    return v.pipe(
      v.array(v.picklist(keys)),
      v.length(keys.length, 'rank them all'),
      v.check(ranked => new Set(ranked).size === keys.length, 'each one once'),
    )
  },
  tally(poll) {
    const { options } = poll.definition
    const keys = Object.keys(options)
    const items = keys.map(key => ({ key, label: options[key]!, places: keys.map(() => 0) }))
    for (const { value } of values(poll)) {
      value.forEach((key, place) => items[keys.indexOf(key)]!.places[place]!++)
    }
    return { kind: 'rank', items, n: answered(poll) }
  },
  cells: value => value.map((key, place) => `${place} ${key}`),
  brief: ({ kind, items, n }) => ({ kind, items: items.map(({ key, label, places }) => ({ key, label, places })), n }),
}
