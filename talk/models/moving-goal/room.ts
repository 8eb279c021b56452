/** What the room's own answer says about how often a goal jumps. */

/** Days between two jumps, by the option of the question when something last changed. */
const intervals: Record<string, number> = { week: 5, month: 15, quarter: 45, longer: 90 }

export interface RoomsChange { days: number, key: string, k: number, n: number }

/**
 * Days between two jumps as most of the room said; the first of the most where several tie. Undefined where nobody
 * answered, so that whoever asks says what is used instead.
 */
export function jumpsOf(counts: { key: string, n: number }[]): RoomsChange | undefined {
  const n = counts.reduce((sum, { n }) => sum + n, 0)
  const most = counts.reduce<{ key: string, n: number } | undefined>((most, option) => option.n > (most?.n ?? 0) ? option : most, undefined)
  const days = most && intervals[most.key]
  return most && days !== undefined ? { days, key: most.key, k: most.n, n } : undefined
}
