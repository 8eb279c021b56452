/** Funny (slide 27): five dials that bring felt misalignment down, and what each of them costs. The costs emerge from the rules of Felt. */
import type { Figure, Model } from '../../explorables/model.ts'
import type { Circumstances, Decision, Tally } from './decisions.ts'
import { decisionsOf, figuresOf, goals, tallyAt, weeks } from './decisions.ts'
import { felt } from './felt.ts'

/** Dials are from 0, as things are, to 1. */
export interface FunnySettings { hide: number, predictable: number, fewer: number, stop: number, share: number, telling: number }

/** `asItWas` is the same luck before any dial was turned. */
export interface FunnyRun { decided: Decision[], asItWas: Decision[], goalsKept: number }

export interface FunnyFrame { time: number, tally: Tally }

/** What Felt begins with. */
const asThingsAre: Pick<Circumstances, 'decisions' | 'discovery' | 'expected' | 'growth' | 'harms'> = {
  decisions: 10,
  discovery: 0.6,
  expected: 0.3,
  growth: 1.25,
  harms: true,
}

const untouched = { predictable: 0, fewerGoals: 0, stopped: 0, sharedWhy: 0, telling: 0 }

function dial<Key extends string>(key: Key, label: string, source: string) {
  return { key, label, unit: '', min: 0, max: 1, step: 0.05, initial: 0, source }
}

export const funny: Model<FunnySettings, FunnyRun, FunnyFrame> = {
  id: 'funny',
  title: 'Funny ways',
  unit: 'weeks',
  settings: [
    dial('hide', 'Hide decisions', 'the talk’s first way'),
    dial('predictable', 'Decide by habit', 'the talk’s second way'),
    dial('fewer', 'Have fewer goals', 'the talk’s third way'),
    dial('stop', 'Stop deciding', 'the talk’s fourth way'),
    dial('share', 'Share the why', 'ours'),
    { key: 'telling', label: 'What telling the why costs, of all value', unit: '', min: 0, max: 0.5, step: 0.05, initial: 0.05, source: 'an assumption of this toy' },
  ],
  seed: felt.seed,
  asks: {
    ask: 'Does it pay to share the why?',
    more: 'Everybody is told, which costs some of everybody’s time. Held against how things were, what is left of value less harm is …',
    settings: { share: 1 },
    against: { name: 'as it was', settings: {}, figure: 'net' },
    guesses: [
      { say: 'less', below: 0.95 },
      { say: 'the same', below: 1.05 },
      { say: 'up to 1.25 times', below: 1.25 },
      { say: '1.25 to 2 times', below: 2 },
      { say: 'more than twice', below: Infinity },
    ],
  },
  presets: [
    { name: 'as it was', settings: {} },
    { name: 'hide', settings: { hide: 1 } },
    { name: 'habit', settings: { predictable: 1 } },
    { name: 'fewer goals', settings: { fewer: 1 } },
    { name: 'stop', settings: { stop: 1 } },
    { name: 'share the why', settings: { share: 1 } },
  ],
  foremost: ['hide', 'stop', 'share'],
  loses: [{
    settings: { share: 1, telling: 0.25 },
    against: { name: 'untold', settings: {}, figure: 'net', is: 'less' },
    say: 'Where telling the why costs a quarter of all value, less is left than if nobody told it.',
  }],
  run: (seed, { hide, predictable, fewer, stop, share, telling }) => ({
    decided: decisionsOf(seed, {
      ...asThingsAre,
      discovery: asThingsAre.discovery * (1 - hide),
      predictable,
      fewerGoals: fewer,
      stopped: stop,
      sharedWhy: share,
      telling,
    }),
    asItWas: decisionsOf(seed, { ...asThingsAre, ...untouched }),
    goalsKept: goals * (1 - fewer),
  }),
  length: () => weeks + 1,
  frame: ({ decided }, time) => ({ time, tally: tallyAt(decided, time) }),
  figures: ({ decided, goalsKept }): Figure[] => [
    ...figuresOf(decided),
    { key: 'goals', label: 'Goals kept', value: goalsKept, unit: `of ${goals}`, digits: 1 },
  ],
}
