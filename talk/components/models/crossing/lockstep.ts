/**
 * The picture of lockstep: two lanes with one scale, the free ones above, the fleet below, where everybody can be seen
 * to stop, stare at the slowest and turn inward. Pixels of a picture 1728 wide; what is drawn follows from the moment.
 */
import type { PlacedArrow } from '../../../../drawing/arrow.ts'
import type { CrossingRun } from '../../../models/crossing.ts'
import type { TeamFrame } from '../../../models/crossing/frame.ts'
import type { History, Leg, Point } from '../../../models/crossing/rules.ts'
import type { Laid, Sea } from './sea.ts'
import type { CycleBeat, Moment } from './staging.ts'
import { frameAt } from '../../../models/crossing/frame.ts'
import { firstGoal } from '../../../models/crossing/rules.ts'
import { courseOf, smooth, turn } from './sea.ts'

/** Where the lanes are, from the top of the picture: the middle of the free ones, what parts them, the fleet, its track. */
export const lanes = { width: 1728, height: 564, start: 56, goal: 1500, free: 28, between: 84, fleet: 304, track: 533 }
/** Of an arrow of the fleet; from one to the next in line. */
export const fleetArrow = 72
const pitch = 47
/** In a meeting: of the circle in which they stand, and from its middle to the jaws, shut and open. */
const circle = 132
export const shut = { x: 200, y: 194 }
const opened = 150
/** Of a meeting, how long the jaws take to shut. */
export const shutting = 0.3
/** The fewest steps that the picture is wide: nearer nobody looks. */
const nearest = 4.4
/** Of a rework, the share that is the way back; then the step is taken again. */
const back = 0.3
/** The steepest that somebody looks back, as how far aside for how far back: who stands in line cannot look along it. */
const steepest = 0.85
const degrees = 180 / Math.PI

/** By cycle, the pixels of a step: the picture is as wide as the foremost of the free ones has come, up to the goal. */
export function scalesOf({ own, beside }: CrossingRun): number[] {
  return own.legs[0]!.map(({ to }) => {
    const foremost = Math.max(...frameAt(beside, to).teams.map(({ x }) => x))
    return (lanes.goal - lanes.start) / Math.min(firstGoal.x, Math.max(nearest, foremost))
  })
}

/** The pixels of a step at a moment: the picture widens only while everybody moves. */
export function scaleAt(scales: number[], { beat: { shows, cycle }, share }: Moment<CycleBeat>): number {
  const [before, now] = [scales[cycle - 1] ?? scales[cycle]!, scales[cycle]!]
  return shows === 'step' ? before + (now - before) * smooth(share / 0.6) : now
}

/** The lane of the free ones at a scale. */
export function freeLane(across: number): Sea {
  return { width: lanes.width, height: lanes.height, origin: { x: lanes.start, y: lanes.free }, across, up: 8, arrow: 40, ring: 40, opens: 2.5 }
}

/** How far those who stood in line have gathered in a circle, 0 to 1. */
export function gatheredAt({ beat: { shows, cycle }, share }: Moment<CycleBeat>): number {
  if (shows === 'meet')
    return smooth(share / 0.4)
  if (shows === 'step')
    return cycle > 0 ? 1 - smooth(share / 0.3) : 0
  return Number(shows === 'stamp')
}

export interface Member extends PlacedArrow { /** Has done its part and moves no more until all have. */ waits: boolean }

/** The fleet at a moment: in line, looking at the slowest, or in a circle, looking at each other. */
export function fleetAt(run: History, moment: Moment<CycleBeat>, across: number): Member[] {
  const { beat: { shows, cycle }, share, day } = moment
  const legs = run.legs.map(own => own[cycle]!)
  const slowest = legs.reduce((slow, { done }, i) => done > legs[slow]!.done ? i : slow, 0)
  const inLine = legs.map((leg, i) => {
    const { walked, angle } = walkOf(leg, day)
    return { x: lanes.start + (cycle + walked) * across, y: lanes.fleet + (i - (legs.length - 1) / 2) * pitch, angle, waits: day >= leg.done }
  })
  const looks = shows === 'stare' ? smooth(share / 0.2) : Number(shows === 'meet')
  const gathered = gatheredAt(moment)
  // Those who begin a step come out of the circle of the one before.
  const middle = { x: lanes.start + (shows === 'step' ? cycle : cycle + 1) * across, y: lanes.fleet }
  return inLine.map((member, i) => {
    const { x, y, waits } = member
    const gaze = i === slowest ? 0 : looks * turn(gazeAt(member, inLine[slowest]!))
    const seat = seatOf(i, legs.length, middle)
    const angle = member.angle / degrees + gaze
    const inward = Math.atan2(middle.y - seat.y, middle.x - seat.x)
    return {
      x: x + (seat.x - x) * gathered,
      y: y + (seat.y - y) * gathered,
      angle: (angle + turn(inward - angle) * gathered) * degrees,
      length: fleetArrow,
      waits: waits || gathered > 0.5,
    }
  })
}

/** How much of its step a team has taken, and where it points, in degrees: rework is the way back and the step once more. */
function walkOf({ from, worked, done }: Leg, day: number): { walked: number, angle: number } {
  if (day < worked)
    return { walked: (day - from) / (worked - from), angle: 0 }
  if (day >= done)
    return { walked: 1, angle: 0 }
  const share = (day - worked) / (done - worked)
  const turned = smooth(share / 0.06) - smooth((share - back) / 0.06)
  return { walked: share < back ? 1 - smooth(share / back) : (share - back) / (1 - back), angle: 180 * turned }
}

/** Radians from straight on to where somebody looks who looks back at another. */
function gazeAt(from: Point, to: Point): number {
  const aside = to.y - from.y
  return Math.atan2(aside, Math.min(to.x - from.x, -Math.abs(aside) / steepest))
}

/** A place in the circle: the first of the line at the top, then left and right in turn, so that nobody crosses another. */
function seatOf(team: number, teams: number, middle: Point): Point {
  const side = team % 2 === 0 ? 1 : -1
  const angle = -Math.PI / 2 + side * Math.ceil(team / 2) * 2 * Math.PI / teams
  return { x: middle.x + circle * Math.cos(angle), y: middle.y + circle * Math.sin(angle) }
}

/** The jaws of a meeting as an SVG path, and how much of them is seen; none while everybody walks or waits. */
export function jawsAt(moment: Moment<CycleBeat>, across: number): { path: string, seen: number } | undefined {
  const { beat: { shows, cycle }, share } = moment
  const closed = shows === 'meet' ? Math.min(1, share / shutting) ** 2 : shows === 'step' && cycle > 0 ? 1 - smooth(share / 0.2) : Number(shows === 'stamp')
  if (closed === 0)
    return undefined
  const x = lanes.start + (shows === 'step' ? cycle : cycle + 1) * across
  const [half, hook, [top, bottom]] = [shut.x + opened * (1 - closed), 44, [lanes.fleet - shut.y, lanes.fleet + shut.y]] as const
  const path = [-1, 1].map(side => `M${(x + side * (half - hook)).toFixed(1)} ${top}H${(x + side * half).toFixed(1)}V${bottom}H${(x + side * (half - hook)).toFixed(1)}`)
  return { path: path.join(''), seen: closed }
}

/** The free ones: on their way, and once they are there turned to watch the fleet. */
export function watchersAt(laid: Laid, teams: TeamFrame[], arrived: number[], day: number, fleet: Point): PlacedArrow[] {
  return teams.map((team, i) => {
    const there = laid.at(i, team)
    const course = courseOf(laid, i, team, firstGoal)
    const turned = team.doing === 'there' ? smooth(day - arrived[i]!) : 0
    return { ...there, angle: (course + turn(Math.atan2(fleet.y - there.y, fleet.x - there.x) - course) * turned) * degrees, length: laid.length }
  })
}

/** How far those who are free have come out of the place where all begin, 0 to 1: there is no room there to see nine beside the fleet. */
export function comingAt(run: History, day: number): number {
  return smooth((day - run.settings.kickOff) * 3)
}

/** Pixels that the name of the free ones takes, from the edge of the picture on. */
const named = 500

/** Whether the free ones have left room behind them for their name. */
export function isNamedBehind(free: PlacedArrow[]): boolean {
  return free.every(({ x, length }) => x - length / 2 > named)
}
