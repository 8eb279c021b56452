/**
 * How far a phone's clock is from the server's, from a few small messages there and back: in the fastest of them the
 * least can have gone wrong, by no more than half of what its two ways differ.
 *
 * Source: Cristian, Distributed Computing 3 (1989) 146–158; the choice of the fastest, Mills, IEEE Transactions on
 * Communications 39 (1991) 1482–1493.
 */

/** One message there and back, in milliseconds: sent and answered by the phone's clock, and the server's in between. */
export interface RoundTrip { sent: number, server: number, heard: number }

/** So many are asked for. */
export const roundTrips = 8

/** Where they take by so many milliseconds longer at one time than at another, a clap's time is not known well enough. */
export const mostSpread = 40

export interface Offset {
  /** What is added to the phone's clock, in milliseconds. */
  offset: number
  /** What a message takes there and back: the middle one, and the longest less the shortest; whole milliseconds. */
  trip: number
  spread: number
}

/** Undefined where none came back. */
export function offsetOf(trips: RoundTrip[]): Offset | undefined {
  const sorted = [...trips].sort((a, b) => lengthOf(a) - lengthOf(b))
  const [fastest, slowest] = [sorted[0], sorted[sorted.length - 1]]
  return fastest && slowest && {
    offset: fastest.server - (fastest.sent + fastest.heard) / 2,
    trip: Math.round(lengthOf(sorted[Math.floor(sorted.length / 2)]!)),
    spread: Math.round(lengthOf(slowest) - lengthOf(fastest)),
  }
}

function lengthOf({ sent, heard }: RoundTrip): number {
  return heard - sent
}
