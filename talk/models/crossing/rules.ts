/** What the teams of the crossing have in common, however they decide: the sea, their luck, and what is kept of a run. */
import { stream } from '../../../explorables/random.ts'

export interface Point { x: number, y: number }

/** All times in days, all distances in steps of which a leg is one. */
export interface CrossingSettings {
  teams: number
  decide: 'alone' | 'together'
  strategy: 'shared' | 'kept'
  work: 'lognormal' | 'constant' | 'exponential'
  /** Chance that a leg meets a decision. */
  decisions: number
  /** Chance that one team decides fitly, with and without the strategy. */
  fitShared: number
  fitKept: number
  rework: number
  /** A check-in of those who decide together, and what each decision adds to it. */
  checkIn: number
  agreeing: number
  kickOff: number
  /** The day on which the goal moves; 0 for never. */
  moves: number
  /** Where those who decide together steer from: the middle of the fleet, or each from its own place. */
  steering: 'fleet' | 'own'
}

/** What a decision takes of the leg of a team that decides alone. */
export const decisionTime = 0.1
/** Chance that an unfit decision is found out by the next team, and how long that takes the team. */
const foundOut = 0.5
export const surpriseTime = 1
/** With a shared strategy the new why is heard so many days after the goal moved. */
export const heardAfter = { from: 0.2, to: 1 }
/** Everybody's re-planning of a goal that moved, per team. */
export const planTime = 0.1
/** Coefficient of variation of the lognormal work. */
const variation = 0.6
/** Within this distance of the goal one has arrived. */
const radius = 0.75

export const firstGoal: Point = { x: 20, y: 0 }
export const movedGoal: Point = { x: 16, y: 12 }

/** Where a team starts. */
export function startOf(team: number, teams: number): Point {
  return { x: 0, y: -4.8 + 9.6 * team / (teams - 1) }
}

export function hasArrived(at: Point, goal: Point): boolean {
  return distance(at, goal) <= radius
}

/** The place one leg from `at` toward the goal; the last leg is no longer than the way that is left. */
export function stepToward(at: Point, goal: Point): Point {
  const left = distance(at, goal)
  const share = Math.min(1, left) / left
  return { x: at.x + (goal.x - at.x) * share, y: at.y + (goal.y - at.y) * share }
}

function distance(a: Point, b: Point): number {
  return Math.hypot(b.x - a.x, b.y - a.y)
}

/** What one leg of one team meets, whoever decides: the same for every policy. */
export interface Luck {
  /** Days of work. */
  work: number
  hasDecision: boolean
  /** Uniform; below the chance of a fit decision the team's own is fit. */
  own: number
  isFoundOut: boolean
}

/** The luck of a team's legs, one after another. Each draws as many numbers, whatever the settings are. */
export function luckOf(seed: number, team: number, { work, decisions }: CrossingSettings): () => Luck {
  const { normal, uniform } = stream(seed, 'leg', team)
  const sigma = Math.sqrt(Math.log(1 + variation ** 2))
  return () => {
    const [z, u] = [normal(), uniform()]
    const days = { lognormal: Math.exp(sigma * z - sigma ** 2 / 2), constant: 1, exponential: -Math.log(1 - u) }
    return { work: days[work], hasDecision: uniform() < decisions, own: uniform(), isFoundOut: uniform() < foundOut }
  }
}

/** Chance that one team decides fitly. */
export function fitOf({ strategy, fitShared, fitKept }: CrossingSettings): number {
  return strategy === 'shared' ? fitShared : fitKept
}

/** From one moment to another. */
export interface Span { from: number, to: number }

/** One leg of one team: work, perhaps a decision, perhaps rework; whoever decides together then waits and meets. */
export interface Leg extends Span {
  start: Point
  end: Point
  /** When the work is done and, where it meets one, the decision is taken. */
  worked: number
  /** When this team has done its part: later than `worked` by the rework, earlier than `to` by waiting and meeting. */
  done: number
  /** When everybody has, and they meet until the leg ends; nobody meets who decides alone. */
  meets: number
  isUnfit: boolean
  /** Times in which the team could not work, since it had found out what another decided. */
  surprises: Span[]
}

/** An unfit decision that another team found out. */
export interface Felt { time: number, team: number, by: number }

export interface History {
  settings: CrossingSettings
  legs: Leg[][]
  /** The day each team arrived. */
  arrived: number[]
  felt: Felt[]
  /** Times in which everybody met: kick-off, check-ins, re-planning. */
  meetings: Span[]
  /** Days an average team waited for the slowest. */
  waiting: number
}
