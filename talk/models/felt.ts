/** Felt (slides 23 to 26): a circuit of discovery, surprise and harm. Cut one wire and nothing is felt; the harm is another matter. */
import type { Model } from '../../explorables/model.ts'
import type { Decision, Tally } from './decisions.ts'
import { decisionsOf, figuresOf, isFelt, tallyAt, weeks } from './decisions.ts'

export type Wire = 'joined' | 'cut'

export interface FeltSettings {
  discovery: Wire
  surprise: Wire
  harm: Wire
  decisions: number
  found: number
  expected: number
  growth: number
}

export interface FeltRun { settings: FeltSettings, decided: Decision[] }

export interface FeltFrame {
  /** In weeks; launch day comes when all of them are over. */
  time: number
  launched: boolean
  /** Decisions up to now, oldest first, with what is known of each. */
  decisions: { decision: Decision, state: 'harmless' | 'gift' | 'hidden' | 'felt' | 'foreseen' }[]
  /** Something was felt in the last week. */
  lit: boolean
  tally: Tally
}

/** What helps me as much as a harm hurts, and came unasked. */
const helps = 0.5
const assumption = 'an assumption of this toy'
const wires = [{ value: 'joined' as const, label: 'joined' }, { value: 'cut' as const, label: 'cut' }]

export const felt: Model<FeltSettings, FeltRun, FeltFrame> = {
  id: 'felt',
  title: 'Felt',
  unit: 'weeks',
  settings: [
    { key: 'discovery', label: 'Discovery', choices: wires, initial: 'joined', source: 'the talk’s first wire' },
    { key: 'surprise', label: 'Surprise', choices: wires, initial: 'joined', source: 'the talk’s second wire' },
    { key: 'harm', label: 'Harm', choices: wires, initial: 'joined', source: 'the talk’s third wire' },
    { key: 'decisions', label: 'Decisions of others', unit: 'a week', min: 1, max: 20, step: 1, initial: 10, source: assumption },
    { key: 'found', label: 'Chance that a harm is discovered', unit: 'a week', min: 0.05, max: 1, step: 0.05, initial: 0.6, source: assumption },
    { key: 'expected', label: 'Share of decisions that were expected', unit: '', min: 0, max: 1, step: 0.05, initial: 0.3, source: assumption },
    { key: 'growth', label: 'A harm left alone grows', unit: '× a week', min: 0.8, max: 1.5, step: 0.05, initial: 1.25, source: assumption },
  ],
  seed: 3019,
  asks: {
    ask: 'Does it help to find nothing out?',
    more: 'Until launch day nobody discovers what others decided, and nothing is felt. Held against finding out, the harm is …',
    settings: { discovery: 'cut' },
    against: { name: 'found out', settings: {}, figure: 'harm' },
    guesses: [
      { say: 'less', below: 0.95 },
      { say: 'the same', below: 1.05 },
      { say: 'up to twice', below: 2 },
      { say: '2 to 4 times', below: 4 },
      { say: 'more than 4 times', below: Infinity },
    ],
  },
  presets: [
    { name: 'all three joined', settings: {} },
    { name: 'no discovery', settings: { discovery: 'cut' } },
    { name: 'no surprise', settings: { surprise: 'cut' } },
    { name: 'no harm', settings: { harm: 'cut' } },
  ],
  foremost: ['found', 'expected', 'growth'],
  loses: [{
    settings: { discovery: 'cut', growth: 0.8 },
    against: { name: 'discovered', settings: { growth: 0.8 }, figure: 'harm', is: 'less' },
    say: 'Harm that fades by itself: what nobody discovers costs less than what is handled at once.',
  }],
  run: (seed, settings) => ({ settings, decided: decisionsOf(seed, {
    decisions: settings.decisions,
    discovery: settings.discovery === 'cut' ? 0 : settings.found,
    expected: settings.surprise === 'cut' ? 1 : settings.expected,
    growth: settings.growth,
    harms: settings.harm === 'joined',
    predictable: 0,
    fewerGoals: 0,
    stopped: 0,
    sharedWhy: 0,
    telling: 0,
  }) }),
  length: () => weeks + 1,
  frame({ decided }, time) {
    const decisions = decided.filter(({ at }) => at <= time).map(decision => ({ decision, state: stateOf(decision, time) }))
    return {
      time,
      launched: time > weeks,
      decisions,
      lit: decided.some(decision => isFelt(decision) && decision.foundAt <= time && decision.foundAt > time - 1),
      tally: tallyAt(decided, time),
    }
  },
  figures: ({ decided }) => figuresOf(decided),
}

function stateOf(decision: Decision, time: number): FeltFrame['decisions'][number]['state'] {
  if (!decision.harmful)
    return decision.impact > helps && !decision.expected ? 'gift' : 'harmless'
  if (decision.foundAt > time)
    return 'hidden'
  return decision.expected ? 'foreseen' : 'felt'
}
