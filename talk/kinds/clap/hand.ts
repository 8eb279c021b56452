/**
 * What one phone knows of its round: when it was slapped, by its own clock, and how far that is from the server's, which
 * eight small messages tell as the question comes.
 */
import type { Offset, RoundTrip } from './offset.ts'
import type { ClapBallot } from './shapes.ts'
import { offsetOf, roundTrips } from './offset.ts'

/** Between two of the messages, in milliseconds. */
const pause = 150
/** Flat fingers fall one after the other: what comes so soon belongs to the same clap, in milliseconds. */
const oneClap = 90

export interface Hand {
  /** The round, by the moment from which its claps are counted; milliseconds since 1970 by the server's clock. */
  from: number
  /** By this page's clock, in milliseconds, in rising order. */
  claps: number[]
  offset: Offset | undefined
  /** Resolves as soon as a clap's time can be told. */
  measured: Promise<void>
}

/** Begins a round, and asks for the server's time, again and again; `ask` answers undefined where nothing came. */
export function newHand(from: number, ask: () => Promise<number | undefined>): Hand {
  const trips: RoundTrip[] = []
  let ready = () => {}
  const hand: Hand = { from, claps: [], offset: undefined, measured: new Promise(resolve => ready = resolve) }
  async function measure(): Promise<void> {
    for (let tries = 0; trips.length < roundTrips && tries < 3 * roundTrips; tries++) {
      const sent = performance.now()
      const server = await ask()
      if (server !== undefined) {
        trips.push({ sent, server, heard: performance.now() })
        hand.offset = offsetOf(trips)
        ready()
      }
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
  void measure()
  return hand
}

/** Notes a clap; false where it belongs to the one before. `stamp`: an event's own time, or now where a browser counts it otherwise. */
export function noteClap({ claps }: Hand, stamp: number): boolean {
  const now = performance.now()
  const at = Math.abs(now - stamp) < 5000 ? stamp : now
  const last = claps[claps.length - 1]
  if (last !== undefined && at - last < oneClap)
    return false
  claps.push(at)
  return true
}

/** Now, in milliseconds after the beginning of the round; undefined while it is not known. */
export function timeIn({ from, offset }: Hand, at = performance.now()): number | undefined {
  return offset && Math.max(0, Math.round(at + offset.offset - from))
}

/** Some claps as they are told; undefined while their time is not known. */
export function toldOf(hand: Hand, claps: number[], before: number[] = []): ClapBallot | undefined {
  const { offset } = hand
  if (!offset || claps.length === 0)
    return undefined
  const times = claps.map(clap => timeIn(hand, clap)!)
  return { claps: [...before.filter(clap => clap < times[0]!), ...times], trip: offset.trip, spread: offset.spread }
}
