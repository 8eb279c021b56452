/** Where the room reads its report, while the presenter shares it. */
import { computed } from 'vue'
import { join, room } from './source.ts'

/** The whole address, or undefined while nothing is shared. */
export const reportAddress = computed(() => room.value?.report && join.value
  ? `${join.value.url.replace(/\/$/, '')}/report/${room.value.report}`
  : undefined)

/** A path that nobody guesses: 128 random bits, base64url. */
export function newReportPath(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
