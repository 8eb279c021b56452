/** A page older or newer than its server fetches the server's own, once: what is cached must not reload for ever. */
import { PROTOCOL } from '../workshop/protocol.ts'

const place = 'reloaded-from'

/** Reloads the page, unless one of this version was reloaded in this tab before, or the tab can keep nothing. */
export function reloadOnce(): void {
  try {
    if (sessionStorage.getItem(place) === String(PROTOCOL))
      return
    sessionStorage.setItem(place, String(PROTOCOL))
  }
  catch {
    return
  }
  location.reload()
}
