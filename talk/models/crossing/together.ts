/** Everybody decides everything: one step at a time, everybody waits for the slowest, then everybody meets. */
import type { CrossingSettings, History, Leg, Luck, Point, Span } from './rules.ts'
import { firstGoal, hasArrived, luckOf, movedGoal, planTime, reworkOf, startOf, stepToward } from './rules.ts'

/** What one team does in a leg, in days from its beginning. */
interface Part { work: number, hasDecision: boolean, rework: number }

const idle: Part = { work: 0, hasDecision: false, rework: 0 }

/**
 * A whole run of teams that decide together. Nothing is ever felt: everybody was in the room. That zero is a rule of
 * the model, not something it finds.
 */
export function decideTogether(seed: number, settings: CrossingSettings): History {
  const { teams: n, strategy, kickOff, checkIn, agreeing, moves, steering } = settings
  const luck = Array.from({ length: n }, (_, i) => luckOf(seed, i, settings))
  const places = Array.from({ length: n }, (_, i) => startOf(i, n))
  const legs: Leg[][] = places.map(() => [])
  const meetings: Span[] = []
  const last = moves > 0 ? movedGoal : firstGoal
  let [time, waiting, goal] = [0, 0, firstGoal]

  function meet(days: number): void {
    if (days > 0)
      meetings.push({ from: time, to: time + days })
    time += days
  }

  const isThere = (at: Point) => hasArrived(at, goal)
  const haveArrived = () => steering === 'fleet' ? isThere(middle(places)) : places.every(isThere)
  if (strategy === 'shared')
    meet(kickOff)
  while (goal !== last || !haveArrived()) {
    // A fleet that is there before the goal moves stays until it does.
    const stays = haveArrived()
    if (stays)
      time = Math.max(time, moves)
    const from = time
    const parts = places.map((at, i) => stays || (steering === 'own' && isThere(at)) ? idle : partOf(luck[i]!(), settings))
    const took = parts.map(({ work, rework }) => work + rework)
    const longest = Math.max(...took)
    waiting += took.reduce((sum, days) => sum + longest - days, 0) / n
    time += longest
    const meets = time
    meet(stays ? 0 : checkIn + agreeing * parts.filter(({ hasDecision }) => hasDecision).length)
    const ends = stays ? [...places] : stepped(places, goal, steering)
    if (goal !== last && time >= moves) {
      goal = last
      meet(planTime * n)
    }
    ends.forEach((end, i) => {
      const { work, rework } = parts[i]!
      legs[i]!.push({ from, start: places[i]!, end, worked: from + work, done: from + took[i]!, meets, to: time, isUnfit: rework > 0, pauses: [] })
      places[i] = end
    })
  }
  return { settings, legs, arrived: places.map(() => time), felt: [], unseen: 0, meetings, waiting }
}

/** A team's leg: its decision is everybody's vote, and the team alone reworks one that was unfit. */
function partOf(luck: Luck, settings: CrossingSettings): Part {
  const { work, hasDecision, isFitTogether } = luck
  return { work, hasDecision, rework: hasDecision && !isFitTogether ? reworkOf(luck, settings) : 0 }
}

/** Where the fleet stands after a leg: moved by one vector, or each by its own. */
function stepped(places: Point[], goal: Point, steering: CrossingSettings['steering']): Point[] {
  if (steering === 'own')
    return places.map(at => hasArrived(at, goal) ? at : stepToward(at, goal))
  const from = middle(places)
  const to = stepToward(from, goal)
  return places.map(({ x, y }) => ({ x: x + to.x - from.x, y: y + to.y - from.y }))
}

/** The centroid. */
function middle(places: Point[]): Point {
  const mean = (of: (place: Point) => number) => places.reduce((sum, place) => sum + of(place), 0) / places.length
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) }
}
