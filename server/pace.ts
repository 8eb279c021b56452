/** When views go out: at once when it was quiet, else no faster than a few times a second. */

export interface Pace {
  /** Something changed. `urgent`: people wait for it, such as an opening, so it does not wait for its turn. */
  touch: (urgent?: boolean) => void
  stop: () => void
}

/**
 * Runs an action after changes, at most `perSecond` times a second, and never twice at the same time.
 * Changes of one turn of the event loop are one run.
 */
export function pace(perSecond: number, run: () => void | Promise<void>): Pace {
  const interval = 1000 / perSecond
  let last = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let immediate: NodeJS.Immediate | undefined
  let running = false
  let again: 'urgent' | 'in time' | undefined
  let stopped = false

  async function fire(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    immediate = undefined
    running = true
    last = performance.now()
    try {
      await run()
    }
    catch (error) {
      console.error('A view could not be sent:', error)
    }
    finally {
      running = false
      if (again && !stopped)
        touch(again === 'urgent')
      again = undefined
    }
  }

  function touch(urgent = false): void {
    if (stopped || immediate)
      return
    if (running) {
      again = urgent || again === 'urgent' ? 'urgent' : 'in time'
      return
    }
    const wait = last + interval - performance.now()
    if (urgent || wait <= 0)
      immediate = setImmediate(() => void fire())
    else
      timer ??= setTimeout(() => void fire(), wait)
  }

  return {
    touch,
    stop() {
      stopped = true
      clearTimeout(timer)
      clearImmediate(immediate)
    },
  }
}
