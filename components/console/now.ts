/** The server's time, counted on by the second, for what the presenter reads off a clock. */
import type { Ref } from 'vue'
import { useIntervalFn } from '@vueuse/core'
import { ref } from 'vue'
import { serverTime } from '../room/server-time.ts'

/** Often enough that no second is left out, in milliseconds. */
const often = 250

/** In milliseconds since 1970; null until the server told it. Call in the setup of a component. */
export function useNow(): Ref<number | null> {
  const now = ref<number | null>(null)
  useIntervalFn(() => now.value = serverTime(), often, { immediateCallback: true })
  return now
}
