/** Simulated clappers of whom all is known: where each truly is at every moment, and what of it reaches the server. */
import type { RoundTrip } from '../../talk/kinds/clap/offset.ts'
import { stream } from '../../explorables/random.ts'
import { mostSpread, offsetOf, roundTrips } from '../../talk/kinds/clap/offset.ts'

export interface Room {
  seed: number
  people: number
  /** How strongly each is drawn to the others, in turns a second; 0: nobody hears anybody. */
  coupling: number
}

/** The network and the clock of each phone, in milliseconds. */
export interface Phones {
  /** There and back, from a phone's fastest to a phone's slowest. */
  latency: [number, number]
  /** By how much the two ways of a phone differ at most. */
  uneven: number
  /** How much longer one message may take than another of the same phone. */
  jitter: number
}

export interface Clappers {
  /** The true moments of the claps, in milliseconds. */
  claps: number[][]
  /** The true R at a moment. */
  order: (time: number) => number
  /** Everybody's true phase in turns, at each step. */
  turns: number[][]
}

export const length = 15_000
const tick = 5

/** Kuramoto's model with noise: https://en.wikipedia.org/wiki/Kuramoto_model. A hand falls a little early or late. */
export function clappersOf({ seed, people, coupling }: Room): Clappers {
  const luck = stream(seed, 'clappers', people)
  const tempo = Array.from({ length: people }, () => 2 * Math.exp(0.12 * luck.normal()))
  let at = Array.from({ length: people }, () => luck.uniform())
  const turns: number[][] = [at]
  const claps: number[][] = at.map(() => [])
  for (let time = tick; time <= length; time += tick) {
    const { cos, sin } = meanOf(at)
    const next = at.map((turn, i) => {
      const pull = sin * Math.cos(2 * Math.PI * turn) - cos * Math.sin(2 * Math.PI * turn)
      return turn + Math.max(0, tempo[i]! + coupling * pull) * tick / 1000 + 0.02 * Math.sqrt(tick / 1000) * luck.normal()
    })
    next.forEach((turn, i) => {
      if (Math.floor(turn) > Math.floor(at[i]!))
        claps[i]!.push(time - tick * (turn - Math.floor(turn)) / (turn - at[i]!) + 8 * luck.normal())
    })
    at = next
    turns.push(at)
  }
  return {
    claps: claps.map(each => each.sort((a, b) => a - b)),
    turns,
    order: time => Math.hypot(...Object.values(meanOf(turns[Math.round(time / tick)]!))),
  }
}

function meanOf(turns: number[]): { cos: number, sin: number } {
  const mean = (part: (angle: number) => number) => turns.reduce((sum, turn) => sum + part(2 * Math.PI * turn), 0) / turns.length
  return { cos: mean(Math.cos), sin: mean(Math.sin) }
}

/** What the server gets of claps: times as phones stamp and shift them, and whose times are good enough. */
export function heardFrom(claps: number[][], { latency: [least, most], uneven, jitter }: Phones, seed: number): { claps: number[][], counted: boolean[] } {
  const luck = stream(seed, 'phones', claps.length)
  const phones = claps.map((own) => {
    const trip = least + (most - least) * luck.uniform()
    const difference = uneven * (2 * luck.uniform() - 1)
    const ahead = 3_600_000 * luck.normal()
    const measured = Array.from({ length: roundTrips }, (_, i): RoundTrip => {
      const [up, down] = [(trip + difference) / 2 + jitter / 2 * luck.uniform(), (trip - difference) / 2 + jitter / 2 * luck.uniform()]
      const sent = i * 250
      return { sent: sent + ahead, server: Math.round(sent + up), heard: sent + up + down + ahead }
    })
    const { offset, spread } = offsetOf(measured)!
    return { claps: own.map(clap => Math.round(clap + ahead + offset)), counted: spread <= mostSpread }
  })
  return { claps: phones.map(({ claps }) => claps), counted: phones.map(({ counted }) => counted) }
}
