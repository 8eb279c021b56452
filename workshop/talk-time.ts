/**
 * How long the talk and each of its slides have been on, by the log's own clock, so that a reload, a restart and a replay
 * tell the same. The talk begins as its first slide is left, the lobby. What is no talk is left out: the time after the
 * end, if it is undone, and a break in which not one thing came into the log. While the server is away for less than
 * that, the speaker goes on speaking, so it counts.
 */

/** So long without an entry is a break, in milliseconds. */
export const breakAfter = 30 * 60_000

/** Back on the first slide for so long, the speaker begins anew as it is left; sooner they had only looked there. */
const anewAfter = 60_000

export interface TalkTime {
  /** Milliseconds of the log that were no talk. */
  idle: number
  /** The time of the newest entry, in milliseconds since 1970. */
  heardAt: number | null
  /** When the talk began and came to its slide, in milliseconds since 1970 as if there had been no breaks. */
  begunAt: number | null
  arrivedAt: number | null
  /** Milliseconds on each slide that was left, by its id; all visits together. */
  spent: ReadonlyMap<string, number>
  /** Since when the clock stands still, since the workshop has ended; in milliseconds since 1970. */
  stoppedAt: number | null
  /** The minutes that the speaker has; null: as many as the notes add up to. */
  minutes: number | null
}

/** Of a log without entries. */
export function noTime(): TalkTime {
  return { idle: 0, heardAt: null, begunAt: null, arrivedAt: null, spent: new Map(), stoppedAt: null, minutes: null }
}

/** A moment of the log, in milliseconds since 1970 as if there had been no breaks. */
export function talkMoment({ idle, stoppedAt }: TalkTime, at: number): number {
  return (stoppedAt ?? at) - idle
}

/** Hears of an entry of the log, whatever it is. */
export function hear(time: TalkTime, at: number): void {
  const gap = at - (time.heardAt ?? at)
  if (gap > breakAfter && time.stoppedAt === null)
    time.idle += gap
  time.heardAt = Math.max(at, time.heardAt ?? at)
}

/** The stage goes to another slide; `first` is the lobby. */
export function turn(time: TalkTime, { at, from, to, first }: { at: number, from: string, to: string, first: string | undefined }): void {
  if (from === to)
    return
  const now = talkMoment(time, at)
  const stayed = time.arrivedAt === null ? 0 : Math.max(0, now - time.arrivedAt)
  if (from === first && (time.begunAt === null || stayed >= anewAfter)) {
    time.begunAt = now
    time.spent = new Map()
  }
  else {
    time.spent = new Map(time.spent).set(from, (time.spent.get(from) ?? 0) + stayed)
  }
  time.arrivedAt = now
}

/** The end: the clock stands. */
export function stop(time: TalkTime, at: number): void {
  time.stoppedAt ??= at
}

/** The end was undone: what passed since is no talk. */
export function goOn(time: TalkTime, at: number): void {
  time.idle += time.stoppedAt === null ? 0 : Math.max(0, at - time.stoppedAt)
  time.stoppedAt = null
}
