/** How the crossing is told: the same events as its rules have, each for as long as a room needs to see it. */
import type { Beat } from '../../../talk/components/models/crossing/staging.ts'
import { expect, test } from '@playwright/test'
import { bracketPath } from '../../../talk/components/models/crossing/bracket.ts'
import { clearTrack, formationAt, thoseThere } from '../../../talk/components/models/crossing/clear.ts'
import { comingAt, fleetArrow, fleetAt, freeLane, gatheredAt, isNamedBehind, jawsAt, lanes, scaleAt, scalesOf, watchersAt } from '../../../talk/components/models/crossing/lockstep.ts'
import { race } from '../../../talk/components/models/crossing/race.ts'
import { layOut, toPixels, wideSea } from '../../../talk/components/models/crossing/sea.ts'
import { momentAt, momentOn, secondsOf, secondsOfCycle, stagedAlone, stagedClear, stagedTogether } from '../../../talk/components/models/crossing/staging.ts'
import { large, readable, stampsAt, upright } from '../../../talk/components/models/crossing/stamps.ts'
import { finishedOn, wayOn } from '../../../talk/models/crossing.ts'
import { frameAt } from '../../../talk/models/crossing/frame.ts'
import { firstGoal } from '../../../talk/models/crossing/rules.ts'

const run = race()
const alone = stagedAlone(run.beside)
const together = stagedTogether(run.own)
const scales = scalesOf(run)
const cycles = run.own.legs[0]!.length
const after = (count: number) => secondsOf(together.filter(({ cycle }) => cycle < count))
/** A moment within a beat of lockstep. */
function within(shows: string, cycle: number, share: number) {
  const beat = together.find(each => each.shows === shows && each.cycle === cycle)!
  return { beat, share, day: beat.from + (beat.to - beat.from) * share }
}

/** Beats follow each other from the run's first day to its last: nothing is left out, nothing comes twice. */
function expectWhole(beats: Beat[], end: number): void {
  expect(beats[0]!.from).toBe(0)
  expect(beats.at(-1)!.to).toBe(end)
  expect(beats.slice(1).map(({ from }) => from)).toEqual(beats.slice(0, -1).map(({ to }) => to))
  expect(beats.filter(({ from, to, seconds }) => to < from || seconds <= 0)).toEqual([])
}

test('33: eight seconds from go; at the first surprise the clock stands for 1.2 of them', () => {
  expectWhole(alone, finishedOn(run.beside))
  expect(secondsOf(alone.filter(({ shows }) => shows !== 'brief'))).toBeCloseTo(8, 9)
  const rests = alone.find(({ shows }) => shows === 'rests')!
  const [first] = run.beside.felt
  expect([rests.seconds, rests.from, rests.to]).toEqual([1.2, first!.time, first!.time])
  expect(alone.filter(({ from, to }) => from === to)).toEqual([rests])
  const before = secondsOf(alone.slice(0, alone.indexOf(rests)))
  for (const second of [0.1, 0.6, 1.2])
    expect(frameAt(run.beside, momentAt(alone, before + second).day).felt).toBe(1)
  expect(frameAt(run.beside, momentAt(alone, before - 0.1).day).felt).toBe(0)
  // Then the one who was surprised turns round, and nobody else is held up.
  const loops = momentAt(alone, before + 1.7)
  expect(loops.beat.shows).toBe('loops')
  expect(frameAt(run.beside, loops.day).teams.filter(({ doing }) => doing === 'surprised')).toHaveLength(1)
  expect(frameAt(run.beside, loops.day).teams[first!.team]!.doing).toBe('surprised')
})

test('33: without a surprise a run only goes, as long', () => {
  const calm = race({ decide: 'alone', strategy: 'shared', decisions: 0 }).own
  expectWhole(stagedAlone(calm), finishedOn(calm))
  expect(secondsOf(stagedAlone(calm))).toBeCloseTo(secondsOf(alone), 9)
})

test('34: cycles of 6, 3 and 1.5 seconds, then each shorter than the one before, a stamp each', () => {
  expectWhole(together, finishedOn(run.own))
  expect([0, 1, 2].map(secondsOfCycle)).toEqual([6, 3, 1.5])
  const all = Array.from({ length: cycles }, (_, cycle) => secondsOf(together.filter(beat => beat.cycle === cycle)))
  expect(all).toHaveLength(20)
  expect(all.slice(1).filter((seconds, i) => seconds >= all[i]!)).toEqual([])
  // Seventeen that can be watched, and none so short that it is never drawn.
  expect(secondsOf(together)).toBeCloseTo(20.25, 1)
  expect(all.at(-1)).toBeGreaterThan(0.15)
  for (let cycle = 0; cycle < cycles; cycle++) {
    const stamp = within('stamp', cycle, 0.5)
    expect([stamp.beat.from, stamp.beat.to]).toEqual(Array.from({ length: 2 }, () => run.own.legs[0]![cycle]!.to))
    expect(stampsAt(stamp, scaleAt(scales, stamp))).toHaveLength(cycle + 1)
  }
})

test('34: what stands at the end of a click is a whole cycle with its stamp', () => {
  for (const [count, stamps] of [[1, 1], [3, 3], [20, 20]] as const) {
    const end = momentAt(together, after(count))
    expect([end.beat.shows, end.beat.cycle, end.share]).toEqual(['stamp', count - 1, 1])
    expect(end.day).toBe(run.own.legs[0]![count - 1]!.to)
    expect(stampsAt(end, scaleAt(scales, end))).toHaveLength(stamps)
  }
})

test('34: eight stop, turn and look at the slowest, and nobody looks straight along the line', () => {
  for (let cycle = 0; cycle < cycles; cycle++) {
    const moment = within('stare', cycle, 0.25)
    const across = scaleAt(scales, moment)
    const fleet = fleetAt(run.own, moment, across)
    expect(fleet.filter(({ waits }) => !waits), `cycle ${cycle}`).toHaveLength(1)
    const slowest = fleet.find(({ waits }) => !waits)!
    const line = lanes.start + (cycle + 1) * across
    const elsewhere = fleet.filter(({ waits }) => waits).filter(({ x, y, angle }) => {
      const [cos, sin] = [Math.cos(angle * Math.PI / 180), Math.sin(angle * Math.PI / 180)]
      return Math.abs(x - line) > 1e-6 || cos > -0.7 || sin * (slowest.y - y) <= 0
    })
    expect(elsewhere, `cycle ${cycle}`).toEqual([])
  }
  // In the first cycle the slowest walks its step again, from its beginning.
  const moment = within('stare', 0, 0.1)
  const slowest = fleetAt(run.own, moment, scales[0]!).find(({ waits }) => !waits)!
  expect(slowest.x - lanes.start).toBeLessThan(scales[0]! / 3)
})

test('34: in a meeting all stand in a circle between the jaws and look at its middle; then they are back in line', () => {
  const across = scales[0]!
  const meeting = within('meet', 0, 1)
  const middle = { x: lanes.start + across, y: lanes.fleet }
  for (const { x, y, angle, length } of fleetAt(run.own, meeting, across)) {
    const toward = Math.atan2(middle.y - y, middle.x - x) * 180 / Math.PI
    expect(Math.cos((angle - toward) * Math.PI / 180)).toBeCloseTo(1, 9)
    expect(Math.hypot(middle.x - x, middle.y - y) + length / 2).toBeLessThan(190)
  }
  expect(jawsAt(meeting, across)).toMatchObject({ seen: 1 })
  expect(jawsAt(within('stare', 0, 0.5), across)).toBeUndefined()
  // A beat ends where the next begins: nobody jumps.
  for (let cycle = 0; cycle < cycles; cycle++) {
    const pairs = [['step', 'stare', cycle], ['stare', 'meet', cycle], ['meet', 'stamp', cycle], ['stamp', 'step', cycle + 1]] as const
    for (const [shows, next, at] of pairs.filter(pair => pair[2] < cycles)) {
      const [ends, begins] = [within(shows, cycle, 1), within(next, at, 0)].map(moment => fleetAt(run.own, moment, scaleAt(scales, moment)))
      const jumps = ends!.filter(({ x, y, angle }, i) =>
        Math.hypot(begins![i]!.x - x, begins![i]!.y - y) > 0.01 || Math.cos((begins![i]!.angle - angle) * Math.PI / 180) < 1 - 1e-6)
      expect(jumps, `${shows} ${cycle}`).toEqual([])
    }
  }
  expect(gatheredAt(within('step', 5, 0.5))).toBe(0)
})

test('34: both lanes have one scale, in which nobody is ahead of the picture, and at last the goal is in it', () => {
  const seen = Array.from({ length: 400 }, (_, i) => momentAt(together, secondsOf(together) * i / 399))
  for (const moment of seen) {
    const across = scaleAt(scales, moment)
    const laid = layOut(run.beside, freeLane(across))
    const { teams } = frameAt(run.beside, moment.day)
    const free = watchersAt(laid, teams, run.beside.arrived, moment.day, { x: lanes.start, y: lanes.fleet })
    const fleet = fleetAt(run.own, moment, across)
    expect([...free, ...fleet].filter(({ x, length }) => x - length / 2 < 0 || x + length / 2 > lanes.width)).toEqual([])
    // Far from the ring a place in the one lane is the same place in the other.
    expect(teams.filter((team, i) => team.x < firstGoal.x - 4 && Math.abs(free[i]!.x - lanes.start - team.x * across) > 1e-6)).toEqual([])
  }
  expect(scales.slice(1).filter((scale, i) => scale > scales[i]!)).toEqual([])
  expect(toPixels(firstGoal, freeLane(scales.at(-1)!)).x).toBeCloseTo(lanes.goal, 6)
})

test('34: who is there turns round and watches', () => {
  const moment = momentAt(together, after(20))
  const laid = layOut(run.beside, freeLane(scales.at(-1)!))
  const fleet = { x: 700, y: lanes.fleet }
  for (const { x, y, angle } of watchersAt(laid, frameAt(run.beside, moment.day).teams, run.beside.arrived, moment.day, fleet))
    expect(Math.cos(angle * Math.PI / 180 - Math.atan2(fleet.y - y, fleet.x - x))).toBeCloseTo(1, 9)
})

test('34: the free ones come out of the fleet, and are named as soon as they have left room behind them', () => {
  const seen = Array.from({ length: 400 }, (_, i) => momentAt(together, secondsOf(together) * i / 399))
  const named = seen.filter((moment) => {
    const laid = layOut(run.beside, freeLane(scaleAt(scales, moment)))
    return isNamedBehind(watchersAt(laid, frameAt(run.beside, moment.day).teams, run.beside.arrived, moment.day, { x: lanes.start, y: lanes.fleet }))
  })
  expect([0, 1, 2].map(day => comingAt(run.beside, day))).toEqual([0, 0, 1])
  // Within the first cycle, and at the end of every click.
  expect([named[0]!.beat.cycle, named[0]!.day > 1]).toEqual([0, true])
  for (const cycles of [1, 3, 20])
    expect(named).toContainEqual(seen.findLast(({ beat }) => beat.cycle === cycles - 1))
})

test('34: a stamp comes down large while there is time to read, and then stands upright behind the fleet, its words as long as the lane is high', () => {
  for (const cycle of [0, 1, 2, 3, 19]) {
    const down = within('stamp', cycle, 1)
    const newest = stampsAt(down, scaleAt(scales, down)).at(-1)!
    expect([newest.scale, newest.angle]).toEqual(cycle < readable ? [1, large.angle] : [upright.scale, upright.angle])
  }
  const last = stampsAt(within('stamp', 19, 1), scales[19]!)
  expect(last.filter(({ angle, seen }) => angle === upright.angle && seen === 1)).toHaveLength(20)
  // At any moment each has a place of its own in the picture, and none stands in the fleet's way.
  for (let i = 0; i < 400; i++) {
    const moment = momentAt(together, secondsOf(together) * i / 399)
    const across = scaleAt(scales, moment)
    const standing = stampsAt(moment, across).filter(({ angle }) => angle === upright.angle)
    expect(standing.filter(({ x }, at) => x < upright.wide / 2 || (at > 0 && x - standing[at - 1]!.x < upright.apart - 1e-6))).toEqual([])
    const behind = Math.min(...fleetAt(run.own, moment, across).map(({ x, length }) => x - length / 2))
    expect(standing.filter(({ x }) => x + upright.wide / 2 > behind), `${moment.beat.shows} ${moment.beat.cycle} at ${moment.share.toFixed(2)}`).toEqual([])
  }
})

test('33 and 34: arrows are 72 to 80 pixels long, and a bracket leaves its arrow free', () => {
  for (const length of [layOut(run.beside, wideSea).length, fleetArrow]) {
    expect(length).toBeGreaterThanOrEqual(72)
    expect(length).toBeLessThanOrEqual(80)
    const across = bracketPath({ x: 0, y: 0 }, length, 0).match(/-?[\d.]+/g)!.map(Number)
    expect(Math.max(...across)).toBeGreaterThan(length / 2 + 8)
  }
  // It snaps from far, and stays small.
  const widths = [-1, 0, 1].map(closed => Math.max(...bracketPath({ x: 0, y: 0 }, 76, closed).match(/-?[\d.]+/g)!.map(Number)))
  expect(widths).toEqual(widths.toSorted((a, b) => b - a))
})

test('35: the stamps become one, that is alone for two seconds; then the formation, and how far it got', () => {
  const day = finishedOn(run.beside)
  const beats = stagedClear(day)
  expect(beats.map(({ shows }) => shows)).toEqual(['gathers', 'alone', 'formation'])
  expect(beats.find(({ shows }) => shows === 'alone')!.seconds).toBe(2)
  expect(beats.every(({ from, to }) => from === day && to === day)).toBe(true)
  // It stands where the run is on the day on which the others are done.
  const stands = momentOn(together, day)
  expect(stands.day).toBeCloseTo(day, 9)
  const met = run.own.legs[0]!.filter(({ to }) => to <= day).length
  expect(stampsAt(stands, scaleAt(scales, stands))).toHaveLength(met)
  const way = wayOn(run.own, day)
  const formation = formationAt(9, way)
  expect(new Set(formation.map(({ x }) => Math.round(x))).size).toBe(3)
  expect(formation.every(({ angle }) => angle === 0)).toBe(true)
  const { goal, width, height } = clearTrack
  expect(thoseThere(9).filter(({ x, y, length }) => x + length / 2 > width || y - length / 2 < 0 - length || y > height + length)).toEqual([])
  expect(formation[4]!.x / goal.x).toBeCloseTo(way, 1)
})
