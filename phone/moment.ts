/** What the page brought with it: all that every phone was told as it was served. See server/moment.ts. */
import type { PhoneView } from '../workshop/views.ts'

/** Null where it brought nothing: nothing was told to all alike, or this is no page of a server's. */
export function momentOfPage(): PhoneView | null {
  const told = document.getElementById('moment')?.textContent
  return told ? JSON.parse(told) as PhoneView : null
}
