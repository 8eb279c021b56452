/** Where the room reads its report, while the presenter shares it. */
import { computed } from 'vue'
import { isPublished, published, replayed } from '../replay/file.ts'
import { join, room, status } from './source.ts'

/** The whole address, or undefined while nothing is shared. */
export const reportAddress = computed(() => room.value?.report && join.value
  ? `${join.value.url.replace(/\/$/, '')}/report/${room.value.report}`
  : undefined)

/** The report that was published with the recording on this page, if there is one. */
export const publishedReport = computed(() => isPublished && status.value === 'recording' ? published(`reports/${replayed}.html`) : undefined)

/** A path that nobody guesses: 128 random bits, base64url. */
export function newReportPath(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
