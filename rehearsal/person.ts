/**
 * Who sits in a rehearsed room: people who differ in what they think, how fast they are and how well their phone
 * keeps the network, so that a speaker practises with a room and not with a crowd of twins.
 */
import type { Chance } from './chance.ts'
import type { Mind, People } from './people.ts'
import { chanceOf } from './chance.ts'

const second = 1000
const minute = 60 * second

/** A person loses the network at `from` and has it again at `to`, in milliseconds after the doors opened. */
export interface Gap { from: number, to: number }

export interface Person {
  index: number
  /** Draws of this person's own. */
  chance: Chance
  /** What all of them have in common: opinions by question, and words. */
  people: People
  /** What this one thinks. */
  mind: Mind
  /** Multiplies the time that an answer takes. */
  slowness: number
  /** How likely they answer a question that takes a tap, and one that takes writing. */
  taps: number
  writes: number
  /** How likely they change an answer. */
  wavers: number
  /** Milliseconds after the doors opened. */
  comes: number
  gaps: Gap[]
}

/** How long an hour's workshop may be attended, in milliseconds: nobody's network fails later than that. */
const attended = 70 * minute

/** The person with this number among such people of a seed. */
export function personOf(people: People, seed: number, index: number): Person {
  const chance = chanceOf(seed, 'person', index)
  const onlyWatches = chance.uniform('watches') < 0.04
  const isLate = chance.uniform('late') < 0.08
  const comes = isLate
    ? (5 + 15 * chance.uniform('how late')) * minute
    : Math.min(5 * minute, chance.lognormal(70 * second, 0.8, 'comes'))
  return {
    index,
    chance,
    people,
    mind: people.mind(chance),
    slowness: chance.lognormal(1, 0.35, 'slowness'),
    taps: onlyWatches ? 0 : 0.75 + 0.24 * chance.uniform('taps'),
    writes: onlyWatches ? 0 : 0.45 + 0.5 * chance.uniform('writes'),
    wavers: 0.16 * chance.uniform('wavers'),
    comes,
    gaps: chance.uniform('network') < 0.12 ? gapsOf(chance, comes) : [],
  }
}

function gapsOf(chance: Chance, comes: number): Gap[] {
  return [0, 1].map((i) => {
    const from = comes + (0.5 + chance.uniform('gap', i)) / 2 * (i + 1) / 2 * attended
    return { from, to: from + chance.lognormal(25 * second, 0.7, 'gap lasts', i) }
  })
}
