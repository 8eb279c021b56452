/** What the lists say of a text that phones sent away. */
import type { TextView } from '../../workshop/views.ts'

/** How many sent it away, and whether it is gone for all by that. */
export function flagsOf({ flags, sentAway }: TextView): string {
  return `sent away by ${flags}${sentAway ? ', gone from all phones' : ''}`
}
