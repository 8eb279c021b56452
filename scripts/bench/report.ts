/** How all parts of the bench tell what they measured: one line a thing, so that two runs can be laid beside each other. */

/** The nearest-rank percentile; see https://en.wikipedia.org/wiki/Percentile. */
export function percentile(sorted: number[], p: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * p / 100) - 1)] ?? Number.NaN
}

/** Prints the spread of some times in milliseconds. */
export function report(what: string, times: number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const [p50, p95, p99, most] = [50, 95, 99, 100].map(p => `${percentile(sorted, p).toFixed(1)} ms`)
  console.log(`  ${what.padEnd(44)} p50 ${p50}  p95 ${p95}  p99 ${p99}  most ${most}  (n = ${times.length})`)
}
