/** Every team decides for itself and waits for nobody; now and then one finds out what another has decided. */
import type { CrossingSettings, Felt, History, Leg, Luck, Point } from './rules.ts'
import { stream } from '../../../explorables/random.ts'
import { decisionTime, firstGoal, fitOf, hasArrived, heardAfter, luckOf, movedGoal, startOf, stepToward, surpriseTime } from './rules.ts'

/** A team on its way; `next` is the day on which something happens to it: its decision, or the end of its leg. */
interface Team {
  at: Point
  goal: Point
  luck: () => Luck
  /** The day it hears that the goal has moved. */
  hears: number
  legs: Leg[]
  next: number
  /** Found out when it is taken; cleared then. */
  untold: boolean
  arrived: number | undefined
}

/** A whole run of teams that decide alone. */
export function decideAlone(seed: number, settings: CrossingSettings): History {
  const { teams: n, strategy, kickOff, moves, rework } = settings
  const start = strategy === 'shared' ? kickOff : 0
  const teams = Array.from({ length: n }, (_, i): Team => ({
    at: startOf(i, n),
    goal: firstGoal,
    luck: luckOf(seed, i, settings),
    hears: hearsOn(seed, i, settings),
    legs: [],
    next: start,
    untold: false,
    arrived: undefined,
  }))
  const felt: Felt[] = []

  function begin(team: Team): void {
    const from = team.next
    // With the strategy the new goal is taken up between two legs, without it only at the old one.
    if (from >= team.hears && (strategy === 'shared' || hasArrived(team.at, firstGoal)))
      team.goal = movedGoal
    if (hasArrived(team.at, team.goal)) {
      const isThere = team.goal === movedGoal || moves === 0
      team.arrived = isThere ? from : undefined
      team.next = isThere ? Infinity : team.hears
      return
    }
    const { work, hasDecision, own, isFoundOut } = team.luck()
    const isUnfit = hasDecision && own >= fitOf(settings)
    const worked = from + work + (hasDecision ? decisionTime : 0)
    const done = worked + (isUnfit ? rework : 0)
    team.legs.push({ from, start: team.at, end: stepToward(team.at, team.goal), worked, done, meets: done, to: done, isUnfit, surprises: [] })
    team.untold = isUnfit && isFoundOut
    team.next = team.untold ? worked : done
  }

  /** Team `by` has decided unfitly, and the next one finds it out. */
  function tell(by: number): void {
    const heir = (by + 1) % n
    const team = teams[heir]!
    const time = teams[by]!.next
    felt.push({ time, team: heir, by })
    if (team.arrived !== undefined)
      team.arrived += surpriseTime
    else
      delay(team, time)
  }

  teams.forEach(begin)
  for (;;) {
    const index = earliest(teams)
    const team = teams[index]!
    if (team.next === Infinity)
      break
    const leg = team.legs.at(-1)
    if (leg && team.untold) {
      tell(index)
      team.untold = false
      team.next = leg.to
    }
    else {
      team.at = leg?.end ?? team.at
      begin(team)
    }
  }
  const arrived = teams.map(team => team.arrived!)
  return { settings, legs: teams.map(({ legs }) => legs), arrived, felt, meetings: start > 0 ? [{ from: 0, to: start }] : [], waiting: 0 }
}

/** The day on which a team hears of the goal that moved: without the strategy it sees it once it is there. */
function hearsOn(seed: number, team: number, { moves, strategy }: CrossingSettings): number {
  if (moves === 0)
    return Infinity
  const { from, to } = heardAfter
  return strategy === 'shared' ? moves + from + (to - from) * stream(seed, 'hears', team).uniform() : moves
}

/** All that is still to come of a team's leg comes later. */
function delay(team: Team, time: number): void {
  const leg = team.legs.at(-1)!
  const from = Math.max(time, leg.surprises.at(-1)?.to ?? 0)
  leg.surprises.push({ from, to: from + surpriseTime })
  if (leg.worked > time)
    leg.worked += surpriseTime
  leg.done += surpriseTime
  leg.meets = leg.to = leg.done
  team.next += surpriseTime
}

function earliest(teams: Team[]): number {
  let first = 0
  teams.forEach(({ next }, i) => first = next < teams[first]!.next ? i : first)
  return first
}
