/** Where everybody is at a moment of a run, and what they are doing there: all that a picture needs. */
import type { Felt, History, Leg, Pause, Point, Span } from './rules.ts'
import { firstGoal, movedGoal, startOf } from './rules.ts'

/** `waiting`: done, while others are not. `surprised`: has just found out what another team decided. */
export type Doing = 'briefed' | 'working' | 'surprised' | 'reworking' | 'waiting' | 'meeting' | 'there'

export interface TeamFrame extends Point {
  doing: Doing
  /** How much of what it does is done, 0 to 1; of a kick-off, a meeting, a surprise, rework. */
  share: number
  /** Whole legs behind it. */
  legs: number
}

export interface CrossingFrame {
  time: number
  goal: Point
  /** Where the goal was, once it has moved. */
  left: Point | undefined
  teams: TeamFrame[]
  /** Misalignments felt until now. */
  felt: number
  /** Until now, of an average team: days it waited for the slowest, and days in meetings; and meetings begun. */
  waited: number
  met: number
  meetings: number
}

/** The picture of a run at a time in days. */
export function frameAt(history: History, time: number): CrossingFrame {
  const { settings: { moves }, felt, meetings } = history
  const hasMoved = moves > 0 && time >= moves
  return {
    time,
    goal: hasMoved ? movedGoal : firstGoal,
    left: hasMoved ? firstGoal : undefined,
    teams: teamsAt(history, time),
    felt: felt.filter(each => each.time <= time).length,
    waited: history.legs.reduce((sum, legs) => sum + waitedIn(legs, time), 0) / history.legs.length,
    met: elapsed(meetings, time),
    meetings: meetings.filter(({ from }) => from < time).length,
  }
}

/** Where each misalignment of a run was felt. */
export function feltPlaces(history: History): (Felt & Point)[] {
  return history.felt.map((each) => {
    const { x, y } = teamAt(history, each.team, each.time)
    return { ...each, x, y }
  })
}

/** Where the teams are at a time, and what they do. */
export function teamsAt(history: History, time: number): TeamFrame[] {
  return history.legs.map((_, team) => teamAt(history, team, time))
}

/** Share of the way that a team has behind it: legs done, and of the current one what has elapsed. */
export function wayOf(history: History, team: number, time: number): number {
  const legs = history.legs[team]!
  const current = lastBegun(legs, time)
  const leg = legs[current]
  return leg ? (current + Math.min(1, (time - leg.from) / (leg.to - leg.from))) / legs.length : 0
}

/** How many days of the spans had passed at a time. */
function elapsed(spans: Span[], time: number): number {
  return spans.reduce((sum, { from, to }) => sum + passed(from, to, time), 0)
}

/** How many days a team had waited for the slowest at a time. */
function waitedIn(legs: Leg[], time: number): number {
  return legs.reduce((sum, { done, meets }) => sum + passed(done, meets, time), 0)
}

function passed(from: number, to: number, time: number): number {
  return Math.max(0, Math.min(to, time) - from)
}

function teamAt({ settings, legs, meetings, felt }: History, team: number, time: number): TeamFrame {
  const own = legs[team]!
  const index = lastBegun(own, time)
  const leg = own[index]
  if (!leg) {
    const [kickOff] = meetings
    return { ...startOf(team, settings.teams), doing: 'briefed', share: kickOff ? Math.min(1, time / kickOff.to) : 0, legs: 0 }
  }
  const { doing, share } = doingIn(leg, time, index === own.length - 1)
  // Who is there already can still find something out.
  const last = doing === 'there' ? felt.findLast(each => each.team === team && each.time >= leg.to && each.time <= time && each.time > time - 1) : undefined
  const walked = walkedIn(leg, time)
  return {
    x: leg.start.x + (leg.end.x - leg.start.x) * walked,
    y: leg.start.y + (leg.end.y - leg.start.y) * walked,
    ...last ? { doing: 'surprised', share: time - last.time } : { doing, share },
    legs: index + Number(time >= leg.to),
  }
}

/** Index of the last leg that has begun, -1 where none has. */
function lastBegun(legs: Leg[], time: number): number {
  let [below, above] = [0, legs.length]
  while (below < above) {
    const middle = below + above >> 1
    if (legs[middle]!.from <= time)
      below = middle + 1
    else
      above = middle
  }
  return below - 1
}

/** What a team does in a pause. */
const pausing: Record<Pause['what'], Doing> = { surprise: 'surprised', vote: 'meeting', rework: 'reworking' }

function doingIn(leg: Leg, time: number, isLast: boolean): { doing: Doing, share: number } {
  const within = (from: number, to: number) => to > from ? Math.min(1, (time - from) / (to - from)) : 1
  if (time >= leg.to)
    return { doing: isLast ? 'there' : 'waiting', share: 1 }
  const pause = leg.pauses.find(({ from, to }) => from <= time && time < to)
  if (pause)
    return { doing: pausing[pause.what], share: within(pause.from, pause.to) }
  if (time < leg.worked)
    return { doing: 'working', share: within(leg.from, leg.worked) }
  if (time < leg.done)
    return { doing: 'reworking', share: within(leg.worked, leg.done) }
  if (time < leg.meets)
    return { doing: 'waiting', share: within(leg.done, leg.meets) }
  // What a check-in found out is reworked after it.
  const met = leg.pauses.find(({ from }) => from >= leg.meets)?.from ?? leg.to
  return { doing: 'meeting', share: within(leg.meets, met) }
}

/** Share of a leg's step that is walked: it goes with the work, and stands still through a pause and rework. */
function walkedIn({ from, worked, pauses }: Leg, time: number): number {
  // Who stays at the goal while others go on has a leg without work.
  if (worked === from)
    return 1
  const now = Math.min(time, worked)
  return (now - from - elapsed(pauses, now)) / (worked - from - elapsed(pauses, worked))
}
