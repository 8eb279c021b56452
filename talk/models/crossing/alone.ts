/**
 * Every team decides for itself and waits for nobody; now and then one finds out what another has decided. On costly
 * decisions all may vote instead: then everybody stops for that, and nobody is surprised.
 */
import type { CrossingSettings, Felt, History, Leg, Luck, Pause, Point, Span } from './rules.ts'
import { stream } from '../../../explorables/random.ts'
import { decisionTime, firstGoal, hasArrived, heardAfter, luckOf, movedGoal, reworkOf, startOf, stepToward, surpriseTime } from './rules.ts'

/** What is next for a team: everybody votes on its decision, another finds out what it decided, or it begins a leg. */
interface Due { time: number, what: 'votes' | 'tells' | 'begins' }

/** A team on its way. */
interface Team {
  at: Point
  goal: Point
  luck: () => Luck
  /** The day it hears that the goal has moved. */
  hears: number
  legs: Leg[]
  /** In the order of their times; nothing is due for a team that has arrived. */
  due: Due[]
  arrived: number | undefined
}

/** A whole run of teams that decide alone. */
export function decideAlone(seed: number, settings: CrossingSettings): History {
  const { teams: n, decide, strategy, kickOff, moves, checkIn, agreeing } = settings
  const start = strategy === 'shared' ? kickOff : 0
  const teams = Array.from({ length: n }, (_, i): Team => ({
    at: startOf(i, n),
    goal: firstGoal,
    luck: luckOf(seed, i, settings),
    hears: hearsOn(seed, i, settings),
    legs: [],
    due: [],
    arrived: undefined,
  }))
  const felt: Felt[] = []
  const meetings: Span[] = start > 0 ? [{ from: 0, to: start }] : []
  const voteTime = checkIn + agreeing
  let unseen = 0

  function begin(team: Team, from: number): void {
    // With the strategy the new goal is taken up between two legs, without it only at the old one.
    if (from >= team.hears && (strategy === 'shared' || hasArrived(team.at, firstGoal)))
      team.goal = movedGoal
    if (hasArrived(team.at, team.goal)) {
      const isThere = team.goal === movedGoal || moves === 0
      team.arrived = isThere ? from : undefined
      team.due = isThere ? [] : [{ time: team.hears, what: 'begins' }]
      return
    }
    const luck = team.luck()
    const { work, hasDecision, isCostly, isFoundOut } = luck
    const isVoted = hasDecision && isCostly && decide === 'vote'
    const isUnfit = hasDecision && !(isVoted ? luck.isFitTogether : luck.isFitAlone)
    const worked = from + work + (isVoted ? voteTime : hasDecision ? decisionTime : 0)
    const done = worked + (isUnfit ? reworkOf(luck, settings) : 0)
    team.legs.push({ from, start: team.at, end: stepToward(team.at, team.goal), worked, done, meets: done, to: done, isUnfit, pauses: [] })
    team.due = [{ time: done, what: 'begins' }]
    if (isVoted)
      team.due.unshift({ time: from + work, what: 'votes' })
    else if (isUnfit && isFoundOut)
      team.due.unshift({ time: worked, what: 'tells' })
    else if (isUnfit)
      unseen++
  }

  /** Everybody votes on a decision of one team; those on their way stop for it. */
  function vote(by: Team, time: number): void {
    meetings.push({ from: time, to: time + voteTime })
    by.legs.at(-1)!.pauses.push({ from: time, to: time + voteTime, what: 'vote' })
    for (const team of teams) {
      if (team !== by && team.arrived === undefined)
        delay(team, time, voteTime, 'vote')
    }
  }

  /** Team `by` has decided unfitly, and the next one finds it out. */
  function tell(by: number, time: number): void {
    const heir = (by + 1) % n
    const team = teams[heir]!
    felt.push({ time, team: heir, by })
    if (team.arrived !== undefined)
      team.arrived += surpriseTime
    else
      delay(team, time, surpriseTime, 'surprise')
  }

  teams.forEach(team => begin(team, start))
  for (let index = earliest(teams); index >= 0; index = earliest(teams)) {
    const team = teams[index]!
    const { time, what } = team.due.shift()!
    if (what === 'votes') {
      vote(team, time)
    }
    else if (what === 'tells') {
      tell(index, time)
    }
    else {
      team.at = team.legs.at(-1)?.end ?? team.at
      begin(team, time)
    }
  }
  return { settings, legs: teams.map(({ legs }) => legs), arrived: teams.map(team => team.arrived!), felt, unseen, meetings, waiting: 0 }
}

/** The day on which a team hears of the goal that moved: without the strategy it sees it once it is there. */
function hearsOn(seed: number, team: number, { moves, strategy }: CrossingSettings): number {
  if (moves === 0)
    return Infinity
  const { from, to } = heardAfter
  return strategy === 'shared' ? moves + from + (to - from) * stream(seed, 'hears', team).uniform() : moves
}

/** All that is still to come of a team's leg comes later. */
function delay(team: Team, time: number, days: number, what: Pause['what']): void {
  const leg = team.legs.at(-1)!
  const from = Math.max(time, leg.pauses.at(-1)?.to ?? 0)
  leg.pauses.push({ from, to: from + days, what })
  if (leg.worked > time)
    leg.worked += days
  leg.done += days
  leg.meets = leg.to = leg.done
  team.due.forEach(due => due.time += days)
}

/** Index of the team for which something is due first; -1 where nothing is. */
function earliest(teams: Team[]): number {
  let first = -1
  teams.forEach(({ due: [next] }, i) => {
    if (next && (first < 0 || next.time < teams[first]!.due[0]!.time))
      first = i
  })
  return first
}
