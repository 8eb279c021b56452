/**
 * What time it is on the server. A screen's own clock may be minutes wrong or set while it looks on, so timers go by
 * what the server tells with each update, counted on from there.
 */
import { ref } from 'vue'

/** The server's time less the time of this page, which is never set, in milliseconds; null until it was told. */
const ahead = ref<number | null>(null)
let isWaiting = true

/** The next time that is told is believed whatever was before: the server may be another, or this machine slept. */
export function waitForTime(): void {
  isWaiting = true
}

/** Hears the server's time, in milliseconds since 1970. An update that took longer is behind: the best one counts. */
export function hearTime(told: number): void {
  const heard = told - performance.now()
  ahead.value = isWaiting || ahead.value === null ? heard : Math.max(ahead.value, heard)
  isWaiting = false
}

/** The server's time now, in milliseconds since 1970; null until it was told. */
export function serverTime(): number | null {
  return ahead.value === null ? null : performance.now() + ahead.value
}
