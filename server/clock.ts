/**
 * The time a workshop goes by. A talk has the machine's, which may be set while it runs (by hand or by NTP): so the time
 * of day is read once and counted on from there. A rehearsal may bring a clock that passes an hour in a minute.
 */
import { uptime } from 'node:os'
import process from 'node:process'

export interface Clock {
  /** Milliseconds since 1970, whole ones. */
  now: () => number
  /** Does it again and again, so many milliseconds apart; ends with what it returns. */
  every: (milliseconds: number, task: () => Promise<void>) => () => void
  /** Does it once, at a time in milliseconds since 1970, or soon where that has passed; unless what it returns is called before. */
  at: (moment: number, task: () => Promise<void>) => () => void
}

/** What a machine knows of time, each in milliseconds. */
export interface Readings {
  /** The time of day, since 1970: may be set at any moment. */
  wall: () => number
  /** Never set. On some systems it stands still while the machine sleeps. */
  monotonic: () => number
  /** Never set, and goes on while the machine sleeps. Slow to read, and coarse. */
  uptime: () => number
}

/** Clocks that come apart by more than this have been set, or the machine slept, in milliseconds. */
const notable = 2000

/**
 * Time that never goes back and never jumps: the wall clock's at the start, counted on by the monotonic one. The time
 * that a machine slept has passed as well. The uptime is asked for it only when the wall clock has come apart from the
 * monotonic one, as it does in every sleep.
 */
export function steadyTime({ wall, monotonic, uptime }: Readings): () => number {
  const start = wall() - monotonic()
  const sleptBefore = uptime() - monotonic()
  let slept = 0
  let known = start
  return () => {
    const apart = wall() - monotonic()
    if (Math.abs(apart - known) > notable) {
      known = apart
      const more = uptime() - monotonic() - sleptBefore - slept
      if (more > notable)
        slept += more
    }
    return Math.round(start + monotonic() + slept)
  }
}

/**
 * On Linux CLOCK_MONOTONIC stands still in sleep and the uptime does not (proc_uptime(5): "including time spent in
 * suspend"). Elsewhere Node's monotonic clock goes on by itself (libuv's uv__hrtime: mach_continuous_time on macOS,
 * QueryPerformanceCounter on Windows), and the uptime of macOS is made from the time of day, so it is not asked.
 */
const now = steadyTime({
  wall: Date.now,
  monotonic: () => performance.now(),
  uptime: () => process.platform === 'linux' ? uptime() * 1000 : performance.now(),
})

export const machineClock: Clock = {
  now,
  every(milliseconds, task) {
    const timer = setInterval(() => void task(), milliseconds)
    return () => clearInterval(timer)
  },
  at(moment, task) {
    const timer = setTimeout(() => void task(), Math.max(0, moment - now()))
    return () => clearTimeout(timer)
  },
}

export interface LogTime {
  /** Milliseconds since 1970, never before what was noted or told already. */
  now: () => number
  /** An entry of the log is from this time. */
  note: (at: number) => void
}

/**
 * A log's time: the clock's, but where the log is ahead of the clock (it was set back between two runs) it goes on
 * from the log's. `from`: it begins no earlier, in milliseconds since 1970.
 */
export function logTime(clock: () => number, from = 0): LogTime {
  let newest = from
  let ahead = 0
  return {
    now() {
      ahead = Math.max(ahead, newest - clock())
      return newest = clock() + ahead
    },
    note(at) {
      if (at > newest)
        newest = at
    },
  }
}
