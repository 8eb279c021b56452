/** How a recording's clock runs: at a chosen speed, and past the stretches in which nothing happened. */
import type { Silence } from './timeline.ts'

/** Times faster than it was. */
export const speeds = [1, 2, 5, 10, 30, 60]

/** What may be kept of a silence, half of it at its beginning and half at its end, in milliseconds of the recording: all of it is no limit. */
export const silenceLimits = [2000, 10_000, Number.POSITIVE_INFINITY]

/** The moment that is reached after some real milliseconds. All moments are milliseconds since the recording's start. */
export function advance(at: number, elapsed: number, { speed, silences, most, length }: {
  speed: number
  /** In the order of time. */
  silences: Silence[]
  /** What is kept of one, in milliseconds of the recording. */
  most: number
  length: number
}): number {
  const to = at + elapsed * speed
  const silence = silences.find(({ from, to: end }) => to > from + most / 2 && to < end - most / 2)
  return Math.min(silence ? silence.to - most / 2 : to, length)
}
