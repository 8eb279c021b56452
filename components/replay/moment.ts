/** A moment of a recording as an address names it: a time such as 26:16 or 1:02:03.5, seconds, or the question that was asked then. */
import type { Playback } from '../../workshop/recording/playback.ts'
import { clockTime } from '../../drawing/clock-time.ts'

/** Milliseconds since the start; undefined where an address names nothing of this recording. */
export function momentNamed(name: string, { openings, length }: Pick<Playback, 'openings' | 'length'>): number | undefined {
  const [, hours = 0, minutes = 0, seconds] = /^(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d+(?:\.\d+)?)$/.exec(name) ?? []
  const at = seconds === undefined
    ? openings.find(({ poll }) => poll === name)?.from
    : 1000 * (3600 * Number(hours) + 60 * Number(minutes) + Number(seconds))
  return at !== undefined && at <= length + 1000 ? Math.min(at, length) : undefined
}

/** The same moment as a name, `at` in milliseconds since the start; up to a tenth of a second later, so that all that was seen has happened. */
export function nameOfMoment(at: number): string {
  const tenths = Math.ceil(at / 100)
  const rest = tenths % 10
  return `${clockTime((tenths - rest) / 10)}${rest > 0 ? `.${rest}` : ''}`
}
