/** How a recording's clock runs: at a chosen speed, and past the stretches in which nothing happened. */
import type { Silence } from './timeline.ts'

/** Times faster than it was. */
export const speeds = [1, 2, 5, 10, 30, 60]

/** What is kept of a silence that is skipped, at its beginning and at its end, in milliseconds of the recording. */
const kept = 1000

/** The moment that is reached after some real milliseconds. All moments are milliseconds since the recording's start. */
export function advance(at: number, elapsed: number, { speed, silences, length }: {
  speed: number
  /** Those to be skipped, in the order of time. */
  silences: Silence[]
  length: number
}): number {
  const to = at + elapsed * speed
  const silence = silences.find(({ from, to: end }) => to > from + kept && to < end - kept)
  return Math.min(silence ? silence.to - kept : to, length)
}
