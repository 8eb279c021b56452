/** A moment of a recording as an address names it: a time such as 26:16 or 1:02:03.5, seconds, or the question that was asked then. */
import type { Playback } from '../../workshop/recording/playback.ts'
import { clockTime } from '../../drawing/clock-time.ts'

/** Milliseconds since the start; undefined where an address names nothing of this recording. */
export function momentNamed(name: string, { openings, length }: Pick<Playback, 'openings' | 'length'>): number | undefined {
  const [, hours = 0, minutes = 0, seconds] = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d+(?:\.\d+)?)$/.exec(name) ?? []
  const at = seconds === undefined
    ? openings.find(({ poll }) => poll === name)?.from
    : Math.round(1000 * (3600 * Number(hours) + 60 * Number(minutes) + Number(seconds)))
  return at !== undefined && at <= length + 1000 ? Math.min(at, length) : undefined
}

/** The same moment as a name, `at` in milliseconds since the start, to the millisecond: a step may follow another at once. */
export function nameOfMoment(at: number): string {
  const whole = Math.ceil(at)
  const rest = whole % 1000
  return `${clockTime((whole - rest) / 1000)}${rest > 0 ? `.${String(rest).padStart(3, '0').replace(/0+$/, '')}` : ''}`
}
