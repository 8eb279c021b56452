/**
 * The time that a rehearsed room goes by. With a speaker it is the machine's. Alone it is wound by hand: it stands
 * still until everybody has heard a question, and passes a minute as fast as the minute's answers can be counted,
 * so that an hour's log has an hour's times.
 */
import type { Clock } from '../server/clock.ts'
import { setImmediate } from 'node:timers/promises'
import { machineClock } from '../server/clock.ts'

export interface RoomClock extends Clock {
  /** Does it once, so many milliseconds from now. */
  after: (milliseconds: number, task: () => Promise<void>) => void
}

/** The machine's time; people do everything `speed` times as fast, and at Infinity without taking any. */
export function roomClock(speed = 1): RoomClock {
  return { ...machineClock, after: (milliseconds, task) => void setTimeout(() => void task(), milliseconds / speed) }
}

export interface WoundClock extends RoomClock {
  /** Lets so much time pass: all that falls due is done one after the other, each at its time. */
  pass: (milliseconds: number) => Promise<void>
  /** Lets time pass, second by second, until something has come. */
  passUntil: <T>(something: Promise<T>) => Promise<T>
}

/** A clock that stands at `start`, in milliseconds since 1970. */
export function woundClock(start: number): WoundClock {
  let now = start
  const due: { at: number, task: () => Promise<void> }[] = []

  function after(milliseconds: number, task: () => Promise<void>): void {
    const at = now + Math.max(0, Math.round(milliseconds))
    const place = due.findIndex(other => other.at > at)
    due.splice(place < 0 ? due.length : place, 0, { at, task })
  }

  async function pass(milliseconds: number): Promise<void> {
    const until = now + Math.round(milliseconds)
    while (due[0] && due[0].at <= until) {
      const { at, task } = due.shift()!
      now = at
      await task()
    }
    now = until
  }

  return {
    now: () => now,
    after,
    pass,
    async passUntil(something) {
      const notYet = Symbol('not yet')
      while (await Promise.race([something, setImmediate(notYet)]) === notYet)
        await pass(1000)
      return something
    },
    every(milliseconds, task) {
      let ended = false
      const again = async () => {
        if (ended)
          return
        after(milliseconds, again)
        await task()
      }
      after(milliseconds, again)
      return () => ended = true
    },
    at(moment, task) {
      let ended = false
      after(moment - now, async () => ended ? undefined : task())
      return () => ended = true
    },
  }
}
