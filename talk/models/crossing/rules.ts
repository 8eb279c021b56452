/** What the teams of the crossing have in common, however they decide: the sea, their luck, and what is kept of a run. */
import { stream } from '../../../explorables/random.ts'

export interface Point { x: number, y: number }

/** All times in days, all distances in steps of which a leg is one. */
export interface CrossingSettings {
  teams: number
  /**
   * Who decides: each team alone; alone, but all vote on what is known to be costly; alone, with a check-in of
   * everybody every so many legs; or everybody everything, in lockstep.
   */
  decide: 'alone' | 'vote' | 'checked' | 'together'
  strategy: 'shared' | 'kept'
  work: 'lognormal' | 'constant' | 'exponential'
  /** Chance that a leg meets a decision. */
  decisions: number
  /** Chance that one team decides fitly, with and without the strategy. */
  fitShared: number
  fitKept: number
  rework: number
  /** Share of decisions that are known to be costly when they come, and their rework where unfit. */
  costly: number
  costlyRework: number
  /** A check-in of everybody, and what each decision adds to it; a vote on one costly decision takes both. */
  checkIn: number
  agreeing: number
  /** Legs from one check-in to the next, where each decides alone between them. */
  every: number
  /** What joining takes at the end, for each unfit decision that nobody found out. */
  joining: number
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
  isCostly: boolean
  /** Whether it is fit where the team decides, and where more than half of all teams have to be right. */
  isFitAlone: boolean
  isFitTogether: boolean
  isFoundOut: boolean
}

/** The luck of a team's legs, one after another. Each draws as many numbers, whatever the settings are. */
export function luckOf(seed: number, team: number, { work, decisions, costly, teams, ...settings }: CrossingSettings): () => Luck {
  const { normal, uniform } = stream(seed, 'leg', team)
  const [votes, costs] = [stream(seed, 'vote', team).uniform, stream(seed, 'costly', team).uniform]
  const sigma = Math.sqrt(Math.log(1 + variation ** 2))
  const fit = settings.strategy === 'shared' ? settings.fitShared : settings.fitKept
  return () => {
    const [z, u] = [normal(), uniform()]
    const days = { lognormal: Math.exp(sigma * z - sigma ** 2 / 2), constant: 1, exponential: -Math.log(1 - u) }
    const hasDecision = uniform() < decisions
    const isFitAlone = uniform() < fit
    let fitVotes = Number(isFitAlone)
    for (let other = 1; other < teams; other++)
      fitVotes += Number(votes() < fit)
    return { work: days[work], hasDecision, isCostly: costs() < costly, isFitAlone, isFitTogether: fitVotes > teams / 2, isFoundOut: uniform() < foundOut }
  }
}

/** Days of rework of an unfit decision. */
export function reworkOf({ isCostly }: Luck, { rework, costlyRework }: CrossingSettings): number {
  return isCostly ? costlyRework : rework
}

/** From one moment to another. */
export interface Span { from: number, to: number }

/** A time within a leg in which its team does something else: what another decided surprised it, or all vote, or it reworks. */
export interface Pause extends Span { what: 'surprise' | 'vote' | 'rework' }

/** One leg of one team: work, perhaps a decision, perhaps rework; whoever decides together then waits and meets. */
export interface Leg extends Span {
  start: Point
  end: Point
  /** When the work is done and, where it meets one, the decision is taken. */
  worked: number
  /** When this team has done its part: later than `worked` by the rework, earlier than `to` by waiting and meeting. */
  done: number
  /** When everybody has, and they meet; nobody meets who decides alone. */
  meets: number
  isUnfit: boolean
  pauses: Pause[]
}

/** An unfit decision that another team found out. */
export interface Felt { time: number, team: number, by: number }

export interface History {
  settings: CrossingSettings
  legs: Leg[][]
  /** The day each team arrived. */
  arrived: number[]
  felt: Felt[]
  /** How many unfit decisions nobody found out until the end. */
  unseen: number
  /** Times in which everybody met: kick-off, check-ins, votes, re-planning. */
  meetings: Span[]
  /** Days an average team waited for the slowest. */
  waiting: number
}
