/**
 * How much anyone may send. A whole room sits behind one address, so limits go by socket, voter and server, and
 * are generous: they stop a runaway page, not a fast thumb.
 */

/** A token bucket: `burst` at once, refilled by `perSecond`. See https://en.wikipedia.org/wiki/Token_bucket. */
export interface Bucket {
  /** Takes one token; false when there is none. */
  take: () => boolean
  /** Whether it has been left alone long enough to be full again. */
  idle: () => boolean
}

export interface Rate { perSecond: number, burst: number }

export const rates = {
  socket: { perSecond: 20, burst: 60 },
  voter: { perSecond: 20, burst: 60 },
  presenter: { perSecond: 50, burst: 200 },
  server: { perSecond: 20_000, burst: 20_000 },
  /** New voters, at the whole server. */
  joins: { perSecond: 500, burst: 6_000 },
} satisfies Record<string, Rate>

/** A full bucket. */
export function bucket({ perSecond, burst }: Rate): Bucket {
  let tokens = burst
  let at = performance.now()
  function refill(): void {
    const now = performance.now()
    tokens = Math.min(burst, tokens + (now - at) / 1000 * perSecond)
    at = now
  }
  return {
    take() {
      refill()
      if (tokens < 1)
        return false
      tokens--
      return true
    },
    idle() {
      refill()
      return tokens >= burst
    },
  }
}

/** One bucket a voter, however many tabs; forgotten when full again. */
export function bucketsByVoter(rate: Rate): { of: (voter: string) => Bucket, forgetIdle: () => void } {
  const buckets = new Map<string, Bucket>()
  return {
    of(voter) {
      const known = buckets.get(voter) ?? bucket(rate)
      buckets.set(voter, known)
      return known
    },
    forgetIdle() {
      for (const [voter, known] of buckets) {
        if (known.idle())
          buckets.delete(voter)
      }
    },
  }
}
