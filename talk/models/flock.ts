/**
 * Flock: everybody keeps a distance, stays near the others, and turns as they turn. Nobody leads and nobody is told.
 * How alike they fly is one number; that they fly alike says nothing of where they get. What stands in the way parts a
 * flock, and it joins again behind it.
 *
 * Rules after Reynolds, "Flocks, herds, and schools: a distributed behavioral model", SIGGRAPH 1987; polarisation
 * after Vicsek et al., Physical Review Letters 75:1226, 1995.
 */
import type { Figure, Model } from '../../explorables/model.ts'
import { stream } from '../../explorables/random.ts'
import { keepOut, wayRound } from './flock/obstacle.ts'

export interface FlockSettings {
  /** How much everybody turns as those nearby do, 0 to 1. */
  alignment: number
  birds: number
  /** Radius of what stands in the way, in lengths of an arrow; 0 for an empty sky. */
  obstacle: number
}

/** Places in lengths of an arrow from the middle of the sky, heading in radians with y up. */
export interface Bird { x: number, y: number, heading: number }

export interface FlockFrame { birds: Bird[], polarisation: number }

/** All birds at all steps, one after another: x, y and heading of each. */
export interface FlockRun { birds: number, obstacle: number, track: Float64Array }

/** Seconds of a run, and of a step of it. */
const seconds = 60
const step = 0.1
const steps = Math.round(seconds / step)
/** Lengths a second, and radians a second at most. */
const speed = 3
const turning = 2.4
/** Lengths within which others are seen, and within which they are too near. */
const sight = 6
const distance = 2.3
/** How much each rule weighs beside flying straight on. */
const weights = { apart: 1.1, along: 1.6, near: 0.24, home: 0.5 }
/** Radius of the sky in lengths: who leaves it turns back, so that a flock circles. */
export const sky = 9
/** Standard deviation of the unrest of one's own, in radians a step. */
const unrest = 0.16

export const flock: Model<FlockSettings, FlockRun, FlockFrame> = {
  id: 'flock',
  title: 'Flock',
  unit: 'seconds',
  settings: [
    { key: 'alignment', label: 'Alignment: turning as the others do', unit: '', min: 0, max: 1, step: 0.05, initial: 1, source: 'Reynolds 1987, the second of three rules' },
    { key: 'birds', label: 'Arrows', unit: '', min: 2, max: 100, step: 1, initial: 40, source: 'an assumption of this toy model' },
    { key: 'obstacle', label: 'Obstacle in the way: its radius', unit: 'lengths', min: 0, max: 3, step: 0.5, initial: 0, source: 'an assumption of this toy model' },
  ],
  seed: 16,
  asks: {
    ask: 'Does alignment get a flock anywhere?',
    more: 'Everybody turns as those nearby do. Held against a flock in which nobody does, the way from where it was to where it ends is …',
    settings: {},
    against: { name: 'nobody turns along', settings: { alignment: 0 }, figure: 'gained' },
    guesses: [
      { say: 'less', below: 0.95 },
      { say: 'the same', below: 1.05 },
      { say: 'up to 5 times', below: 5 },
      { say: '5 to 20 times', below: 20 },
      { say: 'more than 20 times', below: Infinity },
    ],
  },
  presets: [
    { name: 'nobody turns along', settings: { alignment: 0 } },
    { name: 'half', settings: { alignment: 0.5 } },
    { name: 'all the way', settings: { alignment: 1 } },
    { name: 'all the way, past an obstacle', settings: { alignment: 1, obstacle: 3 } },
  ],
  foremost: ['alignment', 'birds', 'obstacle'],
  loses: [{
    settings: { alignment: 1, birds: 80 },
    say: 'All fly alike, and they fly in circles: looking aligned is not getting anywhere.',
  }],
  run: fly,
  length: () => seconds,
  frame: frameAt,
  figures: figuresOf,
}

function fly(seed: number, { alignment, birds: n, obstacle }: FlockSettings): FlockRun {
  const start = stream(seed, 'start')
  const own = stream(seed, 'unrest')
  const birds = Array.from({ length: n }, (): Bird => {
    const [radius, around] = [sky * 0.75 * Math.sqrt(start.uniform()), 2 * Math.PI * start.uniform()]
    return { x: radius * Math.cos(around), y: radius * Math.sin(around), heading: 2 * Math.PI * start.uniform() }
  })
  birds.forEach(bird => keepOut(bird, obstacle))
  const track = new Float64Array((steps + 1) * n * 3)
  const flying: Flying = { x: new Float64Array(n), y: new Float64Array(n), cos: new Float64Array(n), sin: new Float64Array(n) }
  for (let at = 0; at <= steps; at++) {
    birds.forEach(({ x, y, heading }, i) => {
      flying.x[i] = x
      flying.y[i] = y
      flying.cos[i] = Math.cos(heading)
      flying.sin[i] = Math.sin(heading)
    })
    birds.forEach((bird, i) => {
      track.set([bird.x, bird.y, bird.heading], (at * n + i) * 3)
      bird.heading += turnOf(i, flying, alignment, obstacle) + unrest * own.normal()
      bird.x += Math.cos(bird.heading) * speed * step
      bird.y += Math.sin(bird.heading) * speed * step
      keepOut(bird, obstacle)
    })
  }
  return { birds: n, obstacle, track }
}

/** By bird, where it is and its heading as a vector of length 1. */
interface Flying { x: Float64Array, y: Float64Array, cos: Float64Array, sin: Float64Array }

/** Radians by which a bird turns in a step, by what it sees of the others. */
function turnOf(self: number, { x, y, cos, sin }: Flying, alignment: number, obstacle: number): number {
  const [ownX, ownY, ownCos, ownSin] = [x[self]!, y[self]!, cos[self]!, sin[self]!]
  let wishX = ownCos
  let wishY = ownSin
  let seen = 0
  let sumX = 0
  let sumY = 0
  let alongX = 0
  let alongY = 0
  for (let other = 0; other < x.length; other++) {
    const dx = x[other]! - ownX
    const dy = y[other]! - ownY
    const squared = dx * dx + dy * dy
    if (other === self || squared > sight * sight)
      continue
    seen++
    sumX += dx
    sumY += dy
    alongX += cos[other]!
    alongY += sin[other]!
    if (squared > 0 && squared < distance * distance) {
      const apart = Math.sqrt(squared)
      const push = weights.apart * (distance - apart) / distance / apart
      wishX -= push * dx
      wishY -= push * dy
    }
  }
  if (seen > 0) {
    wishX += weights.near * sumX / seen + alignment * weights.along * alongX / seen
    wishY += weights.near * sumY / seen + alignment * weights.along * alongY / seen
  }
  const out = Math.sqrt(ownX * ownX + ownY * ownY)
  if (out > sky * 0.6) {
    const pull = weights.home * (out / sky - 0.6) / 0.4
    wishX -= pull * ownX / out
    wishY -= pull * ownY / out
  }
  const round = wayRound({ x: ownX, y: ownY, cos: ownCos, sin: ownSin }, obstacle)
  wishX -= round * ownSin
  wishY += round * ownCos
  // The angle from the heading to the wish, by their cross and dot products.
  const turn = Math.atan2(ownCos * wishY - ownSin * wishX, ownCos * wishX + ownSin * wishY)
  return Math.max(-turning * step, Math.min(turning * step, turn))
}

function frameAt({ birds: n, track }: FlockRun, time: number): FlockFrame {
  const at = Math.max(0, Math.min(steps, time / step))
  const [before, share] = [Math.floor(at), at - Math.floor(at)]
  const value = (i: number, part: number) => {
    const now = track[(before * n + i) * 3 + part]!
    const next = track[(Math.min(steps, before + 1) * n + i) * 3 + part]!
    return now + (next - now) * share
  }
  const birds = Array.from({ length: n }, (_, i) => ({ x: value(i, 0), y: value(i, 1), heading: value(i, 2) }))
  return { birds, polarisation: polarisation(birds) }
}

/** Length of the mean heading: 1 where all fly the same way, near 0 where everybody flies their own. */
export function polarisation(birds: Bird[]): number {
  const mean = (of: (heading: number) => number) => birds.reduce((sum, { heading }) => sum + of(heading), 0) / birds.length
  return Math.hypot(mean(Math.cos), mean(Math.sin))
}

/** Measured over the second half of the run, when the flock has found itself. */
function figuresOf(run: FlockRun): Figure[] {
  const frames = Array.from({ length: seconds / 2 + 1 }, (_, i) => frameAt(run, seconds / 2 + i))
  const middles = frames.map(({ birds }) => ({ x: meanOf(birds.map(({ x }) => x)), y: meanOf(birds.map(({ y }) => y)) }))
  const between = (a: number, b: number) => Math.hypot(middles[b]!.x - middles[a]!.x, middles[b]!.y - middles[a]!.y)
  return [
    { key: 'polarisation', label: 'Polarisation φ, 1 is all the same way', value: meanOf(frames.map(({ polarisation }) => polarisation)), unit: '', digits: 2 },
    { key: 'flown', label: 'Flown by the middle of the flock', value: middles.slice(1).reduce((sum, _, i) => sum + between(i, i + 1), 0), unit: 'lengths' },
    { key: 'gained', label: 'Away from where it was, in the end', value: between(0, middles.length - 1), unit: 'lengths' },
  ]
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
