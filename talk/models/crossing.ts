/**
 * Crossing: the same teams with the same luck, once each deciding for itself and once all deciding everything
 * together. Lockstep looks tidy and feels like nothing went wrong; what it costs is the wait for the slowest.
 */
import type { Figure, Model } from '../../explorables/model.ts'
import type { CrossingFrame } from './crossing/frame.ts'
import type { CrossingSettings, History } from './crossing/rules.ts'
import { decideAlone } from './crossing/alone.ts'
import { decideWithCheckIns } from './crossing/checked.ts'
import { frameAt, teamsAt, wayOf } from './crossing/frame.ts'
import { crossingSettings } from './crossing/settings.ts'
import { decideTogether } from './crossing/together.ts'

/** A run as it was set, and beside it the same luck with decisions taken alone and the strategy shared. */
export interface CrossingRun { own: History, beside: History }

const decide: Record<CrossingSettings['decide'], (seed: number, settings: CrossingSettings) => History> = {
  alone: decideAlone,
  vote: decideAlone,
  checked: decideWithCheckIns,
  together: decideTogether,
}

export const crossing: Model<CrossingSettings, CrossingRun, { own: CrossingFrame, beside: CrossingFrame }> = {
  id: 'crossing',
  title: 'Crossing',
  unit: 'days',
  settings: crossingSettings,
  seed: 1992,
  asks: {
    ask: 'Does it help to decide together?',
    more: 'Nine teams decide everything together, and nobody told them why. Held against nine with the same luck that decide alone and know why, the time that they take is …',
    settings: {},
    against: { name: 'alone, with the why', settings: { decide: 'alone', strategy: 'shared' }, figure: 'finished' },
    guesses: [
      { say: 'less', below: 0.95 },
      { say: 'the same', below: 1.05 },
      { say: 'up to 1.5 times', below: 1.5 },
      { say: '1.5 to 2 times', below: 2 },
      { say: '2 to 3 times', below: 3 },
      { say: 'more than 3 times', below: Infinity },
    ],
  },
  presets: [
    { name: 'alone, with the why', settings: { decide: 'alone', strategy: 'shared' } },
    { name: 'alone, no why', settings: { decide: 'alone', strategy: 'kept' } },
    { name: 'together, with the why', settings: { decide: 'together', strategy: 'shared' } },
    { name: 'together, no why', settings: { decide: 'together', strategy: 'kept' } },
    { name: 'alone, with the why, a vote on the costly', settings: { decide: 'vote', strategy: 'shared', costly: 0.1 } },
  ],
  foremost: ['teams', 'decisions', 'rework'],
  loses: [
    {
      settings: { strategy: 'shared', work: 'constant', checkIn: 0, agreeing: 0 },
      against: { name: 'alone', settings: { decide: 'alone', strategy: 'shared', work: 'constant', checkIn: 0, agreeing: 0 }, figure: 'finished', is: 'less' },
      say: 'Work that always takes the same and check-ins that cost nothing: lockstep with the strategy wins.',
    },
    {
      settings: { strategy: 'shared', rework: 18 },
      against: { name: 'alone', settings: { decide: 'alone', strategy: 'shared', rework: 18 }, figure: 'finished', is: 'less' },
      say: 'Mistakes that cost weeks, and many decisions: lockstep with the strategy wins. Where decisions are few it loses.',
    },
    {
      settings: { strategy: 'shared', decisions: 0.8, costly: 1 },
      against: { name: 'alone, with a vote', settings: { decide: 'vote', strategy: 'shared', decisions: 0.8, costly: 1 }, figure: 'finished', is: 'less' },
      say: 'All decisions are costly, and nearly every leg meets one: lockstep wins, also against a vote on each.',
    },
    {
      settings: { decide: 'checked', every: 10, strategy: 'shared', joining: 3 },
      against: { name: 'alone', settings: { decide: 'alone', strategy: 'shared', joining: 3 }, figure: 'finished', is: 'less' },
      say: 'Three days at the end for each mistake that nobody found: a check-in every ten legs wins. It finds them in time.',
    },
    {
      settings: { decisions: 0.4, joining: 3 },
      against: { name: 'alone, no why', settings: { decide: 'alone', strategy: 'kept', decisions: 0.4, joining: 3 }, figure: 'finished', is: 'less' },
      say: 'The same three days, more decisions, and nobody told why: lockstep wins, for all the waiting.',
    },
  ],
  run(seed, settings) {
    const beside = decideAlone(seed, { ...settings, decide: 'alone', strategy: 'shared' })
    const isTheSame = settings.decide === 'alone' && settings.strategy === 'shared'
    return { own: isTheSame ? beside : decide[settings.decide](seed, settings), beside }
  },
  length: ({ own, beside }) => Math.max(finishedOn(own), finishedOn(beside)),
  frame: ({ own, beside }, time) => ({ own: frameAt(own, time), beside: frameAt(beside, time) }),
  figures: ({ own, beside }) => figuresOf(own, beside),
}

/** Days until all is done, where nothing else of a run is asked for. */
export function daysOf(seed: number, settings: CrossingSettings): number {
  return finishedOn(decide[settings.decide](seed, settings))
}

/** The day on which the last team arrived and, where that takes time, all that nobody had found out was joined. */
export function finishedOn({ arrived, unseen, settings }: History): number {
  return Math.max(...arrived) + unseen * settings.joining
}

/** Mean share of the way that the teams have behind them on a day, 0 to 1. */
export function wayOn(history: History, day: number): number {
  return meanOf(history.legs.map((_, team) => wayOf(history, team, day)))
}

function figuresOf(own: History, beside: History): Figure[] {
  const legs = own.legs.flat()
  const lawful = lawOf(own.settings)
  return [
    { key: 'finished', label: 'Last team there', value: finishedOn(own), unit: 'days', digits: 1 },
    { key: 'arrival', label: 'Average arrival', value: meanOf(own.arrived), unit: 'days', digits: 1 },
    { key: 'times', label: 'Time, against alone with the strategy', value: finishedOn(own) / finishedOn(beside), unit: 'times', digits: 2 },
    { key: 'way', label: 'Of the way, when those are done', value: 100 * wayOn(own, finishedOn(beside)), unit: '%' },
    {
      key: 'leg',
      label: 'A leg, on average',
      value: meanOf(legs.map(({ from, to }) => to - from)),
      unit: 'days',
      digits: 2,
      ...lawful === undefined ? {} : { formula: { name: 'by the law of the slowest', value: lawful } },
    },
    { key: 'waiting', label: 'Waiting, a person', value: own.waiting, unit: 'days', digits: 1 },
    { key: 'meetings', label: 'In meetings, a person', value: own.meetings.reduce((sum, { from, to }) => sum + to - from, 0), unit: 'days', digits: 1 },
    { key: 'felt', label: 'Misalignments felt', value: own.felt.length, unit: '' },
    { key: 'unfit', label: 'Unfit decisions', value: legs.filter(({ isUnfit }) => isUnfit).length, unit: '' },
    { key: 'unseen', label: 'Unfit ones that nobody found out', value: own.unseen, unit: '' },
    { key: 'spread', label: 'Apart from one another, on average', value: spreadOf(own), unit: 'steps', digits: 1 },
  ]
}

/**
 * Days that a leg in lockstep takes in the long run where work is exponential and nothing is reworked: the slowest of N
 * takes the harmonic number H_N = 1 + 1/2 + … + 1/N of the mean (Rényi, "On the theory of order statistics", 1953), then all
 * meet. Undefined where no such law holds.
 */
function lawOf({ decide, work, decisions, rework, moves, teams, checkIn, agreeing }: CrossingSettings): number | undefined {
  if (decide !== 'together' || work !== 'exponential' || decisions * rework > 0 || moves > 0)
    return undefined
  const slowest = Array.from({ length: teams }, (_, i) => 1 / (i + 1)).reduce((sum, part) => sum + part, 0)
  return slowest + checkIn + agreeing * decisions * teams
}

/** Mean distance of two teams, over all pairs and all whole days of the run, in steps. */
function spreadOf(history: History): number {
  let [sum, pairs] = [0, 0]
  for (let day = 0; day <= finishedOn(history); day++) {
    const teams = teamsAt(history, day)
    for (let a = 0; a < teams.length; a++) {
      for (let b = 0; b < a; b++, pairs++)
        sum += Math.hypot(teams[a]!.x - teams[b]!.x, teams[a]!.y - teams[b]!.y)
    }
  }
  return sum / pairs
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
