/**
 * How much anyone may send. A whole room sits behind one address, so limits go by connection, voter and server, by
 * address only for newcomers, and all are generous: they stop a runaway page and a flood, not a fast thumb.
 */

export interface Rate { perSecond: number, burst: number }

export const rates = {
  /** Everything that comes over one connection, whatever it is; beyond this the connection is let go. */
  packets: { perSecond: 100, burst: 500 },
  /** Messages of one connection; beyond this they are answered that they were too many. */
  socket: { perSecond: 20, burst: 60 },
  voter: { perSecond: 20, burst: 60 },
  /** An answer of a voter in the place of an older one: people change their minds some dozens of times in a talk. */
  edits: { perSecond: 1, burst: 30 },
  presenter: { perSecond: 50, burst: 200 },
  /** Messages of all together: more than a laptop can write down, so that ten thousand phones may answer at once. */
  server: { perSecond: 40_000, burst: 40_000 },
  /** New voters of all together: ten thousand that come at once. Who is known already is not counted. */
  joins: { perSecond: 1000, burst: 12_000 },
  /** New voters of one address: behind a proxy that is the whole room, ten thousand within a minute. */
  joinsOfAddress: { perSecond: 150, burst: 2000 },
} satisfies Record<string, Rate>

/** The largest message that is read, in bytes: twice the largest that a page of ours sends. */
export const frameLimit = 16 * 1024

/** A connection that lets so many packets wait for it takes none: one that is only slow is sent no more than a few. */
export const waitingAtMost = 200

/** So many connections may be open that have not said who they are; a page says so with its first packet. */
export const silentAtMost = 4000

/** How long a request may take to arrive, in milliseconds, its head and the whole of it: on the slowest network seconds. */
export const slowest = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5000 }

/** A token bucket: `burst` at once, refilled by `perSecond`. See https://en.wikipedia.org/wiki/Token_bucket. */
export class Bucket {
  readonly #rate: Rate
  #tokens: number
  #at = performance.now()

  /** A full one. */
  constructor(rate: Rate) {
    this.#rate = rate
    this.#tokens = rate.burst
  }

  /** Takes one token, or so many; false when they are not there. `now` is `performance.now()`, where it was read already. */
  take(now = performance.now(), tokens = 1): boolean {
    this.#refill(now)
    if (this.#tokens < tokens)
      return false
    this.#tokens -= tokens
    return true
  }

  /** One was taken elsewhere, whether there was one or not: the next have to wait for it. */
  spend(): void {
    this.#refill(performance.now())
    this.#tokens--
  }

  /** Whether it has been left alone long enough to be full again. */
  idle(): boolean {
    this.#refill(performance.now())
    return this.#tokens >= this.#rate.burst
  }

  #refill(now: number): void {
    const { perSecond, burst } = this.#rate
    this.#tokens = Math.min(burst, this.#tokens + (now - this.#at) / 1000 * perSecond)
    this.#at = now
  }
}

/** One bucket for each voter, however many tabs, or for each address; forgotten when full again. */
export function bucketsBy(rate: Rate): { of: (who: string) => Bucket, forgetIdle: () => void } {
  const buckets = new Map<string, Bucket>()
  return {
    of(who) {
      const known = buckets.get(who) ?? new Bucket(rate)
      buckets.set(who, known)
      return known
    },
    forgetIdle() {
      for (const [who, known] of buckets) {
        if (known.idle())
          buckets.delete(who)
      }
    },
  }
}
