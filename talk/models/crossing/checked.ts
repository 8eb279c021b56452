/** Everybody decides alone for some legs, then all wait for the slowest and check in: only there is found out what was unfit. */
import type { CrossingSettings, Felt, History, Leg, Luck, Point, Span } from './rules.ts'
import { decisionTime, firstGoal, hasArrived, luckOf, movedGoal, planTime, reworkOf, startOf, stepToward } from './rules.ts'

interface Team {
  at: Point
  luck: () => Luck
  legs: Leg[]
  /** The day it is ready for its next leg. */
  ready: number
  /** Since the last check-in: decisions, and unfit ones with what each will take to be reworked. */
  decided: number
  unfit: number[]
}

/**
 * A whole run with a check-in every so many legs. What was unfit counts as felt for one other team, and its own team
 * reworks it at once, while the others go on.
 */
export function decideWithCheckIns(seed: number, settings: CrossingSettings): History {
  const { teams: n, strategy, kickOff, checkIn, agreeing, every, moves } = settings
  const start = strategy === 'shared' ? kickOff : 0
  const teams = Array.from({ length: n }, (_, i): Team =>
    ({ at: startOf(i, n), luck: luckOf(seed, i, settings), legs: [], ready: start, decided: 0, unfit: [] }))
  const meetings: Span[] = start > 0 ? [{ from: 0, to: start }] : []
  const felt: Felt[] = []
  const last = moves > 0 ? movedGoal : firstGoal
  let [goal, waiting] = [firstGoal, 0]

  while (goal !== last || !teams.every(({ at }) => hasArrived(at, goal))) {
    // Those who are there before the goal moves stay until it does.
    if (teams.every(({ at }) => hasArrived(at, goal)))
      teams.forEach(team => team.ready = Math.max(team.ready, moves))
    const walked = teams.map(team => walk(team, goal, every, settings))
    const meets = Math.max(...teams.map(({ ready }) => ready))
    waiting += teams.reduce((sum, { ready }) => sum + meets - ready, 0) / n
    let met = meets + checkIn + agreeing * teams.reduce((sum, { decided }) => sum + decided, 0)
    if (goal !== last && met >= moves) {
      goal = last
      met += planTime * n
    }
    meetings.push({ from: meets, to: met })
    teams.forEach((team, i) => {
      team.unfit.forEach(() => felt.push({ time: meets, team: (i + 1) % n, by: i }))
      const rework = team.unfit.reduce((sum, days) => sum + days, 0)
      team.ready = met + rework
      const leg = team.legs.at(-1)!
      if (walked[i]! > 0) {
        leg.meets = meets
        leg.to = team.ready
        leg.pauses = rework > 0 ? [{ from: met, to: team.ready, what: 'rework' }] : []
      }
      Object.assign(team, { decided: 0, unfit: [] })
    })
  }
  return { settings, legs: teams.map(({ legs }) => legs), arrived: teams.map(({ ready }) => ready), felt, unseen: 0, meetings, waiting }
}

/** A team walks as many legs as it may, or until it is there; gives how many. */
function walk(team: Team, goal: Point, most: number, settings: CrossingSettings): number {
  for (let legs = 0; legs < most; legs++) {
    if (hasArrived(team.at, goal))
      return legs
    const luck = team.luck()
    const from = team.ready
    const to = from + luck.work + (luck.hasDecision ? decisionTime : 0)
    const isUnfit = luck.hasDecision && !luck.isFitAlone
    const end = stepToward(team.at, goal)
    team.legs.push({ from, start: team.at, end, worked: to, done: to, meets: to, to, isUnfit, pauses: [] })
    team.decided += Number(luck.hasDecision)
    if (isUnfit)
      team.unfit.push(reworkOf(luck, settings))
    Object.assign(team, { at: end, ready: to })
  }
  return most
}
