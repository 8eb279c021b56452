/** A page that only its server can mend fetches itself anew, once for each reason: it must not reload for ever. */

/** Reloads the page, unless it was reloaded for this reason in this tab before, or the tab can keep nothing. */
export function reloadOnce(reason: string): void {
  try {
    const key = `reloaded: ${reason}`
    if (sessionStorage.getItem(key) !== null)
      return
    sessionStorage.setItem(key, 'yes')
  }
  catch {
    return
  }
  location.reload()
}
