/** When views go out: at once when it was quiet, else no faster than a few times a second. */
import { setImmediate as nextTurn } from 'node:timers/promises'

export interface Pace {
  /** Something changed. `urgent`: people wait for it, such as an opening, so it may go out four times as often. */
  touch: (urgent?: boolean) => void
  stop: () => void
}

/** A run is cheap where it takes no more than this share of the time from one to the next. */
const cheap = 1 / 10

/** The longest that a run is waited for to have been no more than half of the work, in milliseconds. */
const longestRest = 250

/** Lets the server do its other work in the middle of a long run. */
export type Pause = () => Promise<void>

/**
 * Runs an action after changes, at most `perSecond` times a second, never twice at the same time, and after a long run
 * not before other work had as long a turn as it took at a stretch: a crowd of screens must not keep answers waiting.
 * Changes of one turn of the event loop are one run; an action that fails is reported and tried with the next change.
 * While runs are cheap there may be more of them, up to `whereCheap` a second.
 */
export function pace(perSecond: number, run: (pause: Pause) => void | Promise<void>, whereCheap = perSecond): Pace {
  const [shortest, longest] = [1000 / whereCheap, 1000 / perSecond]
  let interval = shortest
  let last = Number.NEGATIVE_INFINITY
  let rested = Number.NEGATIVE_INFINITY
  let due = Number.POSITIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let immediate: NodeJS.Immediate | undefined
  let running = false
  let stopped = false

  /** Plans the next run for a time, unless an earlier one is planned. */
  function plan(at: number): void {
    if (stopped || at >= due)
      return
    due = at
    if (!running)
      arm()
  }

  function arm(): void {
    clearTimeout(timer)
    const wait = Math.max(due, rested) - performance.now()
    if (wait <= 0)
      immediate = setImmediate(() => void fire())
    else
      timer = setTimeout(() => void fire(), wait)
  }

  async function fire(): Promise<void> {
    last = performance.now()
    due = Number.POSITIVE_INFINITY
    running = true
    /** What it took by itself up to its last pause, and since when it goes on. */
    let before = 0
    let stretch = last
    try {
      await run(async () => {
        before += performance.now() - stretch
        await nextTurn()
        stretch = performance.now()
      })
    }
    catch (error) {
      console.error('A view could not be sent:', error)
    }
    const ended = performance.now()
    interval = Math.max(shortest, Math.min((before + ended - stretch) / cheap, longest))
    rested = ended + Math.min(ended - stretch, longestRest)
    running = false
    if (due < Number.POSITIVE_INFINITY && !stopped)
      arm()
  }

  return {
    touch: (urgent = false) => plan(Math.max(performance.now(), last + (urgent ? interval / 4 : interval))),
    stop() {
      stopped = true
      clearTimeout(timer)
      clearImmediate(immediate)
    },
  }
}
