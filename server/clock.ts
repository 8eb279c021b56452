/** The time a workshop goes by. A talk has the machine's; a rehearsal may bring one that passes an hour in a minute. */

export interface Clock {
  /** Milliseconds since 1970. */
  now: () => number
  /** Does it again and again, so many milliseconds apart; ends with what it returns. */
  every: (milliseconds: number, task: () => Promise<void>) => () => void
}

export const machineClock: Clock = {
  now: Date.now,
  every(milliseconds, task) {
    const timer = setInterval(() => void task(), milliseconds)
    return () => clearInterval(timer)
  },
}
