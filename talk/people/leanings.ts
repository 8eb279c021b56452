/**
 * What a rehearsed room thinks, question by question: assumptions of ours, made so that answers hang together as
 * people's do (who found it clear defined it; who was hurt felt it; a before has an after) and so that the thesis
 * does not always win. Nothing here was measured on anybody.
 */
import type { Chance } from '../../rehearsal/chance.ts'
import type { Mind, Weights } from '../../rehearsal/people.ts'

const { exp } = Math

/** How clear the word is to a person, how much its absence has hurt, how odd they find it, how much they think of flow. */
export function mind(chance: Chance): Mind {
  return {
    clarity: chance.normal('clarity'),
    // Who was hurt by it has thought about it: a little less sure what it is.
    hurt: 0.9 * chance.normal('hurt') - 0.3 * chance.normal('clarity'),
    doubt: chance.normal('doubt'),
    flow: chance.normal('flow'),
  }
}

/** Polls of which a person chooses one option. */
export const choices: Record<string, Weights> = {
  'can-define': ({ clarity }) => ({ yes: 0.65 * exp(clarity), no: 1 }),
  'felt': ({ hurt }) => ({ yes: 6 * exp(hurt), no: 1 }),
  'coerced': ({ hurt }) => ({ 'never': 1.2, 'once': 2 * exp(0.3 * hurt), 'often': exp(0.8 * hurt), 'rather-not': 0.5 }),
  'race-bet': ({ doubt }) => ({ 'less': 0.7, 'same': 1.3, 'to-half-more': 2, 'to-twice': 1.6 * exp(0.2 * doubt), 'to-thrice': exp(0.4 * doubt), 'more': 0.6 * exp(0.5 * doubt) }),
  // Of those who wrote nothing that they could sort.
  'flow-sort': () => ({ block: 2.2, add: 1.8, both: 1 }),
  'swap': () => ({ context: 4, goal: 1.5, strategy: 0.8, priority: 3, motivation: 0.4, approach: 1.2, agreement: 2.4, else: 1 }),
  'last-change': () => ({ week: 4, month: 3, quarter: 1.6, longer: 0.7 }),
  'micro': () => ({ nothing: 1.4, minor: 2.6, important: 1 }),
  'aligned': ({ doubt, clarity }) => ({ yes: exp(0.5 * clarity), no: 1, what: 2.2 * exp(0.6 * doubt) }),
  'lunch': () => ({ canteen: 8, noodles: 1.2, trucks: 1.5, bakery: 0.5 }),
  'sort-1': ({ clarity }) => ({ strategy: 4 * exp(0.3 * clarity), agreement: 1 }),
  'sort-2': ({ clarity }) => ({ strategy: 1, agreement: 2.6 * exp(0.3 * clarity) }),
  'sort-3': ({ clarity }) => ({ strategy: 2.2 * exp(0.3 * clarity), agreement: 1 }),
  'sort-4': ({ clarity }) => ({ strategy: 1, agreement: 1.7 * exp(0.3 * clarity) }),
}

/** How likely each option is ticked where several may be; nobody's tick is `none`, which stands for no tick at all. */
export const ticks: Record<string, Weights> = {
  heard: ({ hurt }) => ({ design: 0.45, launch: 0.5, requirement: 0.72, bugs: 0.3, sharing: 0.22 + 0.05 * hurt, spec: 0.4 }),
  funny: ({ hurt }) => ({ hide: 0.5 + 0.1 * hurt, predictable: 0.3, goals: 0.22, stop: 0.4 + 0.08 * hurt }),
}

export const hands: Record<string, Weights> = {
  hands: () => ({ 'raised': 4.5, 'not-me': 1 }),
  nod: ({ hurt }) => ({ 'raised': 2.6 * exp(0.5 * hurt), 'not-me': 1 }),
}

/** Where a person stands on a scale. */
export const scales: Record<string, (mind: Mind) => number> = {
  'weird': ({ doubt }) => 3.4 + 1.9 * doubt,
  'flow-agree': ({ flow, clarity }) => 0.35 + 0.8 * flow + 0.2 * clarity,
}

/** How far a talk moves a person on a scale that is asked again, on average, and how much that differs. */
export const shifts: Record<string, { mean: number, deviation: number }> = {
  'weird-after': { mean: 1.9, deviation: 1.8 },
  'flow-agree-after': { mean: 0.35, deviation: 0.7 },
}

/** By item of a sort: the drawers. */
export const drawers: Record<string, Record<string, Weights>> = {
  'real-verb': {
    launch: () => ({ agree: 5, know: 1, process: 0.5, decision: 2, independently: 0.3 }),
    requirement: () => ({ agree: 1.6, know: 6, process: 0.5, decision: 0.8, independently: 0.2 }),
    bugs: () => ({ agree: 1.8, know: 0.3, process: 6, decision: 0.6, independently: 0.6 }),
    sharing: () => ({ agree: 0.6, know: 2.4, process: 0.2, decision: 5, independently: 0.1 }),
    spec: () => ({ agree: 4, know: 0.8, process: 0.3, decision: 3, independently: 0.2 }),
  },
  'ingredients': {
    discovery: () => ({ yes: 1, no: 5 }),
    surprise: ({ hurt }) => ({ yes: exp(0.6 * hurt), no: 2 }),
    harm: () => ({ yes: 1, no: 3 }),
  },
}

/** How much an option is wanted in a ranking. */
export const wishes: Record<string, Weights> = {
  'first-try': ({ doubt, flow }) => ({ stop: exp(0.7 * doubt), variable: 1.3, autonomy: 1.2 * exp(0.4 * flow) }),
}

/** To whom it is clear is sure, and seldom lost for words. */
export const isSure = ({ clarity }: Mind): number => 0.5 + 0.15 * clarity
export const skips = ({ clarity }: Mind): number => 0.18 - 0.12 * clarity

export const appeal: Record<string, number> = { 'plain': 1, 'good': 3.5, 'funny': 4, 'low effort': 0.2, 'naming': 0.4 }
export const wanted: Record<string, number> = { 'plain': 0.05, 'good': 0.16, 'funny': 0.12, 'low effort': 0.02, 'naming': 0 }

/** Some wince at the word, more so who find it odd. */
export const presses = {
  people: 0.45,
  onSlide: ({ doubt }: Mind, title: string): number => (/align/i.test(title) ? 0.35 : 0.05) * exp(0.6 * doubt),
}
