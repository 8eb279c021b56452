/** Flow (slide 31): one working day in two states, in flow or not, against the formula for the long run. */
import type { Model } from '../../explorables/model.ts'
import type { Random } from '../../explorables/random.ts'
import { stream } from '../../explorables/random.ts'
import { howMuchOfIt } from './guesses.ts'

/** Goal, feedback, challenge and skill are from 0 to 1; interruptions are per hour. */
export interface FlowSettings { interruptions: number, goal: number, feedback: number, challenge: number, skill: number }

/** Hours of the day. */
export interface Spell { from: number, to: number }

export interface FlowRun { spells: Spell[], interruptions: number[], rates: Rates }

export interface FlowFrame { time: number, spells: Spell[], interruptions: number[], inFlow: boolean }

/** Events an hour: into flow, out of it by oneself, out of it by an interruption. */
export interface Rates { enter: number, drop: number, interrupt: number }

/** Hours. */
export const day = 8
const assumption = 'an assumption of this toy'
/** How far the challenge may be from the skill: the standard deviation of the bell. */
const tolerance = 0.25

export const flow: Model<FlowSettings, FlowRun, FlowFrame> = {
  id: 'flow',
  title: 'Flow',
  unit: 'hours',
  settings: [
    { key: 'interruptions', label: 'Interruptions', unit: 'an hour', min: 0, max: 40, step: 0.2, initial: 4, source: assumption },
    condition('goal', 'How clear the goal is', 0.4, 'clear goals: Csikszentmihalyi 1990'),
    condition('feedback', 'How good the feedback is', 0.4, 'immediate feedback: Csikszentmihalyi 1990'),
    condition('challenge', 'Challenge', 0.5, 'challenge and skill in balance: Csikszentmihalyi 1990; contested: Løvoll & Vittersø 2014'),
    condition('skill', 'Skill', 0.8, 'as the challenge'),
  ],
  seed: 91,
  asks: {
    ask: 'Does quiet bring flow?',
    more: 'Nobody interrupts, and the goal stays fuzzy. Held against all the interruptions with a clear goal, feedback and a challenge that fits, the flow is …',
    settings: { interruptions: 0.2 },
    against: { name: 'clear, interrupted', settings: { goal: 0.95, feedback: 0.9, challenge: 0.8 }, figure: 'expected' },
    guesses: howMuchOfIt,
  },
  presets: [
    { name: 'as it is', settings: {} },
    { name: 'quiet', settings: { interruptions: 0.2 } },
    { name: 'clear', settings: { goal: 0.95, feedback: 0.9, challenge: 0.8 } },
    { name: 'both', settings: { interruptions: 0.2, goal: 0.95, feedback: 0.9, challenge: 0.8 } },
  ],
  foremost: ['interruptions', 'goal', 'challenge'],
  loses: [{
    settings: { interruptions: 40, goal: 0.95, feedback: 0.9, challenge: 0.8, skill: 0.8 },
    against: { name: 'blocking alone', settings: { interruptions: 0.2 }, figure: 'expected', is: 'less' },
    say: 'With an interruption every minute and a half a clear goal alone gives less flow than blocking alone: then blocking comes first.',
  }],
  run(seed, settings) {
    const rates = ratesOf(settings)
    const interruptions = arrivals(stream(seed, 'interruptions'), rates.interrupt)
    return { rates, interruptions, spells: spellsOf(seed, rates, interruptions) }
  },
  length: () => day,
  frame: ({ spells, interruptions }, time) => {
    const begun = spells.filter(({ from }) => from < time)
    return {
      time,
      spells: begun.map(({ from, to }) => ({ from, to: Math.min(to, time) })),
      interruptions: interruptions.filter(at => at <= time),
      inFlow: begun.length > 0 && begun.at(-1)!.to > time,
    }
  },
  figures: ({ spells, interruptions, rates }) => [
    { key: 'share', label: 'Of this day in flow', value: 100 * spells.reduce((sum, { from, to }) => sum + to - from, 0) / day, unit: '%', digits: 1 },
    { key: 'expected', label: 'Of a day in the long run', value: 100 * shareOf(rates), unit: '%', digits: 1 },
    { key: 'spells', label: 'Spells of flow', value: spells.length, unit: '' },
    { key: 'spell', label: 'How long a spell lasts in the long run', value: 60 * spellOf(rates), unit: 'minutes' },
    { key: 'interrupted', label: 'Interruptions', value: interruptions.length, unit: '' },
  ],
}

function condition<Key extends string>(key: Key, label: string, initial: number, source: string) {
  return { key, label, unit: '', min: 0.05, max: 1, step: 0.05, initial, source }
}

/** The rules of this toy: a fit Q of goal, feedback and challenge makes flow easier to enter and harder to lose. */
export function ratesOf({ interruptions, goal, feedback, challenge, skill }: FlowSettings): Rates {
  const fit = goal * feedback * Math.exp(-((challenge - skill) ** 2) / (2 * tolerance ** 2))
  return { enter: 6 * fit, drop: 0.25 / fit, interrupt: interruptions }
}

/** The share of time in flow in the long run: the stationary law of a two-state Markov chain. */
export function shareOf({ enter, drop, interrupt }: Rates): number {
  return enter / (enter + interrupt + drop)
}

/** How many hours a spell lasts on average, where no day ends it. */
export function spellOf({ drop, interrupt }: Rates): number {
  return 1 / (interrupt + drop)
}

/** The day begins in flow with the chance of the long run. */
function spellsOf(seed: number, rates: Rates, interruptions: number[]): Spell[] {
  const [first, entering, dropping] = ['first', 'enter', 'drop'].map(name => stream(seed, name))
  const spells: Spell[] = []
  let from = first!.chance(shareOf(rates)) ? 0 : wait(entering!, rates.enter)
  while (from < day) {
    const dropped = from + wait(dropping!, rates.drop)
    const to = Math.min(day, dropped, interruptions.find(at => at > from) ?? day)
    spells.push({ from, to })
    from = to + wait(entering!, rates.enter)
  }
  return spells
}

/** Times of a Poisson process over the day; the same luck with another rate comes sooner or later. */
function arrivals(random: Random, rate: number): number[] {
  const times: number[] = []
  for (let at = wait(random, rate); at < day; at += wait(random, rate))
    times.push(at)
  return times
}

/** Exponential with this rate an hour; never, where the rate is 0. */
function wait({ uniform }: Random, rate: number): number {
  return -Math.log(1 - uniform()) / rate
}
