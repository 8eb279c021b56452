/**
 * Other people decide, and some of it harms me: the one world of Felt and of Funny, which only turn different knobs
 * of it. What a knob turns never changes the luck of the rest, so that two settings can be compared.
 */
import type { Figure } from '../../explorables/model.ts'
import { stream } from '../../explorables/random.ts'

/** Weeks in which is decided; launch day follows. */
export const weeks = 12
export const launchDay = 'launch day'
/** Goals of mine; a decision touches one of them. */
export const goals = 5
const options = 4
/** An impact on me below this harms. */
const hurts = -0.5
/** Of knowing my goals, and of expecting a decision besides what is expected anyway, where the why is shared in full. */
const toldGoals = 0.95
const toldDecisions = 0.65

/** Shares and chances are from 0 to 1. */
export interface Circumstances {
  /** Decisions a week, on average. */
  decisions: number
  /** Chance a week that a hidden harm is discovered. */
  discovery: number
  /** Chance that a decision was expected. */
  expected: number
  /** By how much a harm is dearer with every week until it is handled. */
  growth: number
  /** Whether any decision can harm. */
  harms: boolean
  /** Decisions taken by habit: an option fixed before values are seen, always expected. */
  predictable: number
  /** Goals given up. */
  fewerGoals: number
  /** Decisions not taken. */
  stopped: number
  /** How far the why is shared, and the share of all value that sharing it in full costs. */
  sharedWhy: number
  telling: number
}

export interface Decision {
  /** Taken at this time, in weeks. */
  at: number
  value: number
  /** On me; positive is a gift. */
  impact: number
  harmful: boolean
  expected: boolean
  /** Only of a harm: the week it is discovered in, `weeks` for launch day; the time of it; what handling it costs. */
  found: number
  foundAt: number
  cost: number
}

/** All decisions in the order they were taken. */
export function decisionsOf(seed: number, circumstances: Circumstances): Decision[] {
  const { uniform, normal, poisson } = stream(seed, 'decisions')
  const decided: Decision[] = []
  for (let week = 0; week < weeks; week++) {
    const count = poisson(circumstances.decisions)
    for (let i = 0; i < count; i++) {
      // Everything is drawn in any case, so that no knob moves the luck of the next decision.
      const choices = Array.from({ length: options }, () => ({ value: normal(), impact: normal() }))
      const luck = { happens: uniform(), habit: uniform(), knows: uniform(), kept: uniform(), expected: uniform(), discovery: uniform(), moment: uniform() }
      if (luck.happens >= circumstances.stopped)
        decided.push(decide(week, (i + luck.moment) / count, choices, luck, circumstances))
    }
  }
  return decided
}

type Luck = Record<'habit' | 'knows' | 'kept' | 'expected' | 'discovery', number>
interface Option { value: number, impact: number }

/** `moment` is the share of the week's decisions that came before. */
function decide(week: number, moment: number, choices: Option[], luck: Luck, c: Circumstances): Decision {
  const byHabit = luck.habit < c.predictable
  const kind = choices.filter(({ impact }) => impact >= hurts)
  const among = luck.knows < toldGoals * c.sharedWhy && kind.length > 0 ? kind : choices
  const { value, impact } = byHabit ? choices[0]! : among.reduce((best, option) => option.value > best.value ? option : best)
  // Which goal is touched says nothing more than whether it is one that was kept.
  const harmful = c.harms && impact < hurts && luck.kept >= c.fewerGoals
  const found = Math.min(weeks, week + roundsUntil(luck.discovery, c.discovery))
  return {
    at: week + moment * 0.6,
    value: value * (1 - c.telling * c.sharedWhy),
    impact,
    harmful,
    expected: byHabit || luck.expected < c.expected + toldDecisions * c.sharedWhy,
    found,
    foundAt: found === weeks ? weeks + 0.1 : found + 0.65 + moment * 0.3,
    cost: harmful ? -impact * c.growth ** (found - week) : 0,
  }
}

/** Failures before the first success of trials with the chance p, from one uniform number: the inverse of the geometric law. */
function roundsUntil(uniform: number, p: number): number {
  return p === 0 ? Infinity : Math.floor(Math.log(1 - uniform) / Math.log(1 - p))
}

/** Discovered and not expected and harmful. */
export function isFelt({ harmful, expected }: Decision): boolean {
  return harmful && !expected
}

/** What a run came to: felt a week without launch day, which is a total of its own; harm and value with it. */
export function figuresOf(decided: Decision[]): Figure[] {
  const felt = decided.filter(isFelt)
  const atLaunch = felt.filter(({ found }) => found === weeks).length
  const value = decided.reduce((sum, { value }) => sum + value, 0) / weeks
  const harm = decided.reduce((sum, { cost }) => sum + cost, 0) / weeks
  return [
    { key: 'felt', label: 'Felt', value: (felt.length - atLaunch) / weeks, unit: 'a week', digits: 1 },
    { key: 'launch', label: `Felt on ${launchDay}`, value: atLaunch, unit: '' },
    { key: 'harm', label: 'Harm', value: harm, unit: 'a week', digits: 1 },
    { key: 'value', label: 'Value', value, unit: 'a week', digits: 1 },
    { key: 'net', label: 'Value less harm', value: value - harm, unit: 'a week', digits: 1 },
  ]
}

/** Totals up to a time: what a meter shows while a run goes on. */
export interface Tally { felt: number, hidden: number, launch: number, handled: number, harm: number, value: number }

/** What has happened up to a time in weeks. `hidden` counts harms not yet discovered, `launch` what is felt on launch day. */
export function tallyAt(decided: Decision[], time: number): Tally {
  const tally = { felt: 0, hidden: 0, launch: 0, handled: 0, harm: 0, value: 0 }
  for (const decision of decided) {
    if (decision.at > time)
      break
    tally.value += decision.value
    if (!decision.harmful)
      continue
    if (decision.foundAt > time) {
      tally.hidden++
      continue
    }
    tally.handled++
    tally.harm += decision.cost
    if (isFelt(decision))
      tally[decision.found === weeks ? 'launch' : 'felt']++
  }
  return tally
}
